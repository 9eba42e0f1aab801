package import NoteReview

/// Where a phrase that an author tries stands in notes, and how it is meant there.
package struct TryDocument: Encodable, Sendable {
    let format = "casuslens.try/1"
    private(set) var places: [Found] = []

    package init() {}

    package var isEmpty: Bool { places.isEmpty }

    struct Found: Encodable, Sendable {
        let file: String
        let line: Int
        let column: Int
        let length: Int
        let phrase: String
        let forms: [String]
        let sentence: String
        let section: String
        let title: String
        let contexts: [String]
        let counts: Bool
        let cues: [Cue]
    }

    struct Cue: Encodable, Sendable {
        let text: String
        let contexts: [String]
        let group: String
    }

    /// Adds the places of the list that is tried in a note.
    package mutating func add(_ text: String, file: String, with checklist: Checklist) {
        let note = Note(parsing: text, with: checklist.reader)
        places += (checklist.places(of: TriedList.name, in: note) ?? []).map { Found($0, file: file) }
    }

    /// Returns a paragraph for every place.
    package var text: String { places.map(\.text).joined(separator: "\n") }
}

extension TryDocument.Found {
    fileprivate init(_ found: PhrasePlace, file: String) {
        self.init(
            file: file, line: found.place.line, column: found.place.column, length: found.place.length,
            phrase: found.phrase, forms: found.forms, sentence: found.sentence,
            section: found.section.rawValue, title: found.title, contexts: found.contexts.names,
            counts: found.counts,
            cues: found.cues.map { .init(text: $0.words, contexts: $0.contexts.names, group: $0.group) })
    }

    fileprivate var text: String {
        let meant = contexts.isEmpty ? "affirmed" : contexts.joined(separator: ", ")
        let heading = title.isEmpty ? section : "\(section) '\(title.harmless)'"
        return """
            \(file.harmless):\(line):\(column): \(forms.map(\.harmless).joined(separator: " … "))
                sentence  \(sentence.harmless)
                section   \(heading)
                phrase    \(phrase.harmless)
                meant     \(meant); \(counts ? "counts" : "does not count")

            """ + cues.map(\.line).joined()
    }
}

extension TryDocument.Cue {
    fileprivate var line: String {
        "    cue       '\(text.harmless)' (\(group)): \(contexts.joined(separator: ", "))\n"
    }
}
