import Foundation
import SystemPackage
import Testing

@testable import Casebook
@testable import NoteReview

/// Nothing that somebody is changes what is asked: not a name, a gender, a religion or an origin.
///
/// Each note has its names replaced by those of one list; with `FAIRNESS=all` by those of every list.
@Suite struct `Who somebody is changes no status` {
    static let rules = Result { try Rules(checklist: FilePath.shippedRules.appending("checklist.yaml")) }
    static let notes = Result { try CorpusNote.all() }
    private static let isWhole = ProcessInfo.processInfo.environment["FAIRNESS"] == "all"

    @Test(arguments: NameList.all.indices)
    func `not the names`(_ number: Int) throws {
        let checklist = try Self.rules.get().checklist
        for (index, note) in try Self.notes.get().enumerated()
        where (Self.isWhole || index % NameList.all.count == number) && !note.usesInitials(checklist.reader) {
            let replaced = note.naming(NameList.all[number].names, with: checklist.reader)
            #expect(note.changes(by: replaced, checklist) == [])
        }
    }

    @Test(arguments: Replacement.identities)
    func `not what they are`(_ replacement: Replacement) throws {
        let checklist = try Self.rules.get().checklist
        for note in try Self.notes.get() where replacement.isClear(in: note.text) {
            let replaced = replacement(note.text)
            if replaced != note.text { #expect(note.changes(by: replaced, checklist) == []) }
        }
    }
}

/// A note of the corpus.
struct CorpusNote: Sendable {
    let name: String
    let text: String

    static func all() throws -> [CorpusNote] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Corpus/notes"
        )
        .standardizedFileURL
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension != "json" }.sorted { $0.path < $1.path }
            .map { CorpusNote(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
    }

    /// Returns the text with the names of persons replaced, each by the same one everywhere.
    func naming(_ names: [String], with reader: NoteReader) -> String {
        let note = Note(parsing: text, with: reader)
        let words = note.matcher.slots.all.filter { $0.kind == .person }.flatMap(\.tokens).filter { index in
            // A word of the rules says something, whoever bears it as a name: `Mevrouw`, `Veiligheid`.
            note.tokens[index].entry == 0 && note.tokens[index].traits.contains(.capitalised)
                && note.tokens[index].bytes.count > 2 && !note.tokens[index].traits.contains(.allCapitals)
        }.map { String(decoding: note.text[note.tokens[$0].bytes], as: UTF8.self) }
        var seen: Set<String> = []
        let distinct = words.filter { $0.allSatisfy(\.isLetter) && seen.insert($0).inserted }
        return Replacement("names", Dictionary(uniqueKeysWithValues: zip(distinct, names)))(text)
    }

    /// Whether it calls people by their initials, which would still be those of the names that were replaced.
    func usesInitials(_ reader: NoteReader) -> Bool {
        let note = Note(parsing: text, with: reader)
        let initials = NameReader.knownNames(in: note.attendance).filter {
            $0.count <= 4 && $0.allSatisfy(ASCII.isUpper)
        }
        return note.tokens.contains { initials.contains(Array(note.text[$0.bytes])) }
    }

    /// Returns each item whose status another text of the note changes.
    func changes(by other: String, _ checklist: Checklist) -> [String] {
        func findings(_ text: String) -> [Finding] {
            checklist.review(Note(parsing: text, with: checklist.reader)).cases.flatMap(\.findings)
        }
        return zip(findings(text), findings(other)).filter { $0.status != $1.status }.map {
            "\(name) \($0.item): \($0.status.rawValue) became \($1.status.rawValue)"
        }
    }
}
