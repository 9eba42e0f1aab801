package import NoteReview

/// The answer of `casuslens check` to scripts, in version 1 of its contract (see JSON.md).
package struct CheckDocument: Encodable, Sendable {
    let format = "casuslens.check/1"
    let checklist: ChecklistDocument
    let notes: [NoteDocument]
    let refused: [UncheckedFile]

    package init(
        checklist: Checklist, digest: String, notes: [CheckedNote], refused: [UncheckedFile]
    ) {
        self.checklist = ChecklistDocument(checklist, digest: digest)
        self.notes = notes.map { NoteDocument($0, against: checklist) }
        self.refused = refused
    }
}

/// One line of `casuslens check --format ndjson`: a note as in the document, with the checklist it was held against.
package struct CheckLine: Encodable, Sendable {
    private let checklist: ChecklistDocument
    private let note: NoteDocument

    package init(_ note: CheckedNote, checklist: Checklist, digest: String) {
        self.checklist = ChecklistDocument(checklist, digest: digest)
        self.note = NoteDocument(note, against: checklist)
    }

    private enum Key: CodingKey {
        case checklist
    }

    package func encode(to encoder: any Encoder) throws {
        try note.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(checklist, forKey: .checklist)
    }
}

struct ChecklistDocument: Encodable, Sendable {
    let name: String
    let version: String
    let sha256: String

    init(_ checklist: Checklist, digest: String) {
        name = checklist.name
        version = checklist.version
        sha256 = digest
    }

    init(_ version: ChecklistVersion) {
        name = version.name
        self.version = version.version
        sha256 = version.sha256
    }
}
