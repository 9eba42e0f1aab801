import Foundation
import Synchronization
import SystemPackage
import Testing

@testable import Casebook
@testable import NoteReview

/// Nothing that somebody is changes what is asked: not a name, a gender, a religion, an origin or an ideology.
///
/// Each note has its names replaced by those of one list, and its ideology by another; with `FAIRNESS=all` by every one.
@Suite struct `Who somebody is changes no status` {
    static let notes = Result { try CorpusNote.all() }
    private static let isWhole = ProcessInfo.processInfo.environment["FAIRNESS"] == "all"

    @Test(arguments: NameList.all.indices)
    func `not the names`(_ number: Int) throws {
        let checklist = try Rules.shipped.get().checklist
        var compared = 0
        for (index, note) in try Self.notes.get().enumerated()
        where Self.isWhole || index % NameList.all.count == number {
            guard let replaced = note.naming(NameList.all[number].names, with: checklist.reader) else {
                continue
            }
            #expect(note.changes(by: replaced, checklist) == [])
            compared += 1
        }
        #expect(compared > 5)
    }

    @Test(arguments: Replacement.identities)
    func `not what they are`(_ replacement: Replacement) throws {
        let checklist = try Rules.shipped.get().checklist
        for note in try Self.notes.get() where replacement.isClear(in: note.text) {
            let replaced = replacement(note.text)
            if replaced != note.text { #expect(note.changes(by: replaced, checklist) == []) }
        }
    }

    @Test(arguments: Ideology.all.indices)
    func `not the ideology`(_ number: Int) throws {
        let checklist = try Rules.shipped.get().checklist
        let named = try Self.notes.get().filter {
            $0.isDutch(checklist.reader) && Ideology.isNamed(in: $0.text)
        }
        #expect(named.count > 20)
        for (index, note) in named.enumerated() where Self.isWhole || index % Ideology.all.count == number {
            let choice = index / Ideology.all.count % Ideology.choices
            for choice in Self.isWhole ? 0..<Ideology.choices : choice..<choice + 1 {
                let replaced = Ideology.all[number].replacingOthers(in: note.text, by: choice)
                // A group that goes by its letters is an abbreviation, and `incelhoek` is none.
                let changes = note.changes(by: replaced, checklist).filter { $0.subject != "abbreviations" }
                #expect(changes == [])
            }
        }
    }
}

/// A note of the corpus.
final class CorpusNote: Sendable {
    let name: String
    let text: String
    /// What was found in it as it stands: each test holds other texts of it against that.
    private let asItStands = Mutex<[CaseReview]?>(nil)

    private init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    static func all() throws -> [CorpusNote] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Corpus/notes"
        )
        .standardizedFileURL
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension != "json" }.sorted { $0.path < $1.path }
            .map { CorpusNote(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
    }

    /// Returns the text with the names of persons replaced, each by the same one everywhere, and the initials by those of
    /// the new names; nothing where these would be somebody else's or another word of the note.
    func naming(_ names: [String], with reader: NoteReader) -> String? {
        let note = Note(parsing: text, with: reader)
        let words = note.matcher.slots.all.filter { $0.kind == .person }.flatMap(\.tokens).filter { index in
            // A word of the rules says something, whoever bears it as a name: `Mevrouw`, `Veiligheid`.
            note.tokens[index].entry == 0 && note.tokens[index].traits.contains(.capitalised)
                && note.tokens[index].bytes.count > 2 && !note.tokens[index].traits.contains(.allCapitals)
        }.map { String(decoding: note.text[note.tokens[$0].bytes], as: UTF8.self) }
        var seen: Set<String> = []
        let distinct = words.filter { $0.allSatisfy(\.isLetter) && seen.insert($0).inserted }
        // Two people of one name would be one.
        let written = Set(note.tokens.map { String(decoding: note.text[$0.bytes], as: UTF8.self) })
        let replaced = Dictionary(uniqueKeysWithValues: zip(distinct, names.filter { !written.contains($0) }))
        guard let initials = initials(in: note, of: written, replacing: replaced, reader) else { return nil }
        return Replacement("names", replaced.merging(initials) { $1 })(text)
    }

    /// Returns the initials by which the note calls people, with those that they have under their new names.
    private func initials(
        in note: Note, of written: Set<String>, replacing names: [String: String], _ reader: NoteReader
    ) -> [String: String]? {
        var initials: [String: String] = [:]
        for name in Set(note.attendance.compactMap(\.name)) {
            let parts = name.split { $0 == " " || $0 == "." }.map(String.init)
            let old = String(parts.compactMap(\.first))
            guard old.count > 1, old.allSatisfy(\.isUppercase), written.contains(old) else { continue }
            let new = String(parts.compactMap { (names[$0] ?? $0).first })
            // `SO` is a school and `AI` a technology, whoever has these initials.
            let isFree = new == old || !written.contains(new) && !initials.values.contains(new)
            guard isFree, initials[old] == nil, isNoWord(old, reader), isNoWord(new, reader) else {
                return nil
            }
            initials[old] = new
        }
        return initials
    }

    /// Whether no rule knows the word.
    private func isNoWord(_ word: String, _ reader: NoteReader) -> Bool {
        Note(parsing: word, with: reader).tokens.allSatisfy { $0.entry == 0 }
    }

    func isDutch(_ reader: NoteReader) -> Bool { Note(parsing: text, with: reader).language == .dutch }

    /// Returns each item whose status another text of the note changes, and each mention that it makes or unmakes.
    func changes(by other: String, _ checklist: Checklist) -> [Change] {
        let reviews = [
            original(checklist), checklist.review(Note(parsing: other, with: checklist.reader)).cases,
        ]
        guard reviews[0].count == reviews[1].count else {
            return [
                Change(note: name, subject: "cases", what: "\(reviews[0].count) became \(reviews[1].count)")
            ]
        }
        let findings = reviews.map { $0.flatMap(\.findings) }
        let statuses = zip(findings[0], findings[1]).filter { $0.status != $1.status }.map {
            Change(note: name, subject: $0.item, what: "\($0.status.rawValue) became \($1.status.rawValue)")
        }
        let mentions = reviews.map { cases in
            Set(
                cases.flatMap(\.mentions).map {
                    Change(note: name, subject: $0.indicator, what: "mentioned in line \($0.place.line)")
                })
        }
        return statuses + mentions[0].symmetricDifference(mentions[1])
    }

    private func original(_ checklist: Checklist) -> [CaseReview] {
        if let known = asItStands.withLock({ $0 }) { return known }
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        asItStands.withLock { $0 = cases }
        return cases
    }
}

/// What another text of a note changes.
struct Change: Hashable {
    let note: String
    /// An item whose status is another, or an indicator that one of the texts alone mentions there.
    let subject: String
    let what: String
}
