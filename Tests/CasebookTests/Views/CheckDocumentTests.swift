import Foundation
import NoteReview
import Testing

@testable import Casebook

@Suite struct `The JSON of check` {
    static let note = CheckedNote(
        file: "overleg.md", digest: "9f86d081", text: SampleReview.twoCases.text,
        review: SampleReview.twoCases.review)

    static let document = CheckDocument(
        checklist: .sample, digest: "2c26b46b", notes: [note],
        refused: [
            UncheckedFile(
                file: "scan.pdf",
                reason: Wording(
                    dutch: "een scan zonder tekstlaag",
                    english: "no text layer in this scan; drop the document itself"))
        ])

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `is the contract of version 1`() throws {
        try expectSnapshot(of: JSONText.document(Self.document), named: "check.json")
    }

    @Test func `names every key of the contract`() throws {
        let document = try object(JSONText.document(Self.document))
        #expect(document["format"] as? String == "casuslens.check/1")
        let note = try #require((document["notes"] as? [[String: Any]])?.first)
        #expect(Set(note.keys) == ["file", "sha256", "language", "date", "present", "absent", "cases"])
        let part = try #require((note["cases"] as? [[String: Any]])?.first)
        #expect(Set(part.keys) == ["case", "first_line", "last_line", "items", "mentions", "actions"])
    }

    @Test func `gives every item of the checklist for every case, a prompt only where it is open`() throws {
        let document = try object(JSONText.document(Self.document))
        let notes = try #require(document["notes"] as? [[String: Any]])
        for part in notes.compactMap({ $0["cases"] as? [[String: Any]] }).joined() {
            let items = try #require(part["items"] as? [[String: Any]])
            #expect(items.compactMap { $0["item"] as? String } == Checklist.sample.items.map(\.id))
            #expect(items.allSatisfy { ($0["status"] as? String == "open") == ($0["prompt"] != nil) })
        }
    }

    @Test func `is null where a case has no number`() throws {
        let review = Review(
            language: .dutch, date: nil, attendance: [],
            cases: [CaseReview(number: nil, lines: 1...1, findings: [], mentions: [], actions: [])])
        let note = CheckedNote(file: "-", digest: "", text: [], review: review)
        let line = try JSONText.line(CheckLine(note, checklist: .sample, digest: ""))
        #expect(line.contains("\"case\":null"))
        #expect(line.contains("\"date\":null"))
    }

    @Test func `stands on one line for each note with the digest of the checklist`() throws {
        let line = try JSONText.line(CheckLine(Self.note, checklist: .sample, digest: "2c26b46b"))
        #expect(!line.contains("\n"))
        let note = try object(line)
        #expect((note["checklist"] as? [String: String])?["sha256"] == "2c26b46b")
        #expect(note["file"] as? String == "overleg.md")
    }

    @Test func `lets no format character reach a terminal, and keeps the value`() throws {
        let name = "a\u{202E}b\u{9B}c\u{E0041}\u{7F}d"
        let line = try JSONText.line(UncheckedFile(file: name, reason: Wording(dutch: "", english: "")))
        #expect(line.hasPrefix(#"{"file":"a\u202Eb\u009Bc\uDB40\uDC41\u007Fd""#))
        #expect(try object(line)["file"] as? String == name)
    }
}
