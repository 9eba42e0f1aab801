import ArgumentParser
import Foundation
import NoteReview

/// Scores whole notes against their gold labels: prompts, indicators and structure.
struct NoteScores: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "Score prompts, indicators and structure on notes with gold labels.")

    @OptionGroup var rules: RulesOption
    @Option(help: "The part to score: tune, score (kept apart) or all.") var part = "tune"
    @Flag(help: "Print each status, and each place of the structure, of the part to tune on that is wrong.")
    var wrong = false
    @Option(help: "The folder of the notes.") var notes = "Tests/Corpus/notes"
    @Argument(help: "Numbers of notes, ids of items, or 'structure', to print; all when none is given.")
    var only: [String] = []

    func run() throws {
        let checklist = try rules.load()
        var scores = NoteTally()
        for note in try GoldNote.all(in: notes) where note.isIn(part) {
            let review = checklist.review(Note(parsing: note.text, with: checklist.reader))
            scores.add(note, review)
            if wrong, part != "score" { show(note, review) }
        }
        scores.print()
    }

    private func show(_ note: GoldNote, _ review: Review) {
        if only.isEmpty || only.contains("structure") || only.contains(String(note.name.prefix(3))) {
            for error in StructureErrors(note, review).all { print("\(note.name.prefix(3)) \(error)") }
        }
        for (gold, found) in zip(note.labels.cases, review.cases) {
            for finding in found.findings {
                guard let expected = gold.items[finding.item], expected != finding.status.rawValue else {
                    continue
                }
                guard
                    only.isEmpty || only.contains(finding.item) || only.contains(String(note.name.prefix(3)))
                else { continue }
                let facts = Set(finding.because.map { "\($0.fact)@\($0.place?.line ?? 0)" }).sorted().prefix(
                    4)
                print(
                    "\(note.name.prefix(12)) \(finding.item): expected \(expected), found \(finding.status.rawValue) \(facts)"
                )
            }
        }
    }
}

/// A note of the corpus with its gold labels; the newest are kept apart for scoring.
struct GoldNote {
    let name: String
    let text: String
    let labels: Labels

    struct Labels: Decodable {
        let date: String?
        let present: [Partner]
        let absent: [Partner]
        let cases: [Case]
    }

    struct Partner: Decodable {
        let organisation: String?
        let line: Int
    }

    struct Case: Decodable {
        let `case`: String?
        let items: [String: String]
        let mentions: [Mention]
        let actions: [Action]
    }

    struct Mention: Decodable {
        let indicator: String
        let line: Int
    }

    struct Action: Decodable {
        let line: Int
    }

    /// Notes from this number on are kept apart for scoring.
    private static let firstApart = 161

    func isIn(_ part: String) -> Bool {
        let isApart = (Int(name.prefix(3)) ?? 0) >= Self.firstApart
        return part == "all" || (part == "score") == isApart
    }

    static func all(in folder: String) throws -> [GoldNote] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try files.filter { $0.hasSuffix(".gold.json") }.compactMap { file in
            let name = String(file.dropLast(".gold.json".count))
            guard let source = files.first(where: { $0 == "\(name).md" || $0 == "\(name).txt" }) else {
                return nil
            }
            let labels = try JSONDecoder().decode(
                Labels.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
            return GoldNote(
                name: name, text: try String(contentsOfFile: "\(folder)/\(source)", encoding: .utf8),
                labels: labels)
        }
    }
}

/// Counts over notes: open prompts by item, indicators and structure.
struct NoteTally {
    private var prompts: [String: Score] = [:]
    private var indicators = Score()
    private var attendance = Score()
    private var actions = Score()
    private var dates = Score()
    private var cases = Score()
    private var notes = 0

    mutating func add(_ note: GoldNote, _ review: Review) {
        notes += 1
        dates.add(expected: note.labels.date != nil, found: note.labels.date == review.date?.description)
        addSet(&attendance, Array(note.attendees), Array(review.attendees))
        addSet(&cases, note.labels.cases.map { key($0.case) }, review.cases.map { key($0.number) })
        for (gold, found) in zip(note.labels.cases, review.cases) {
            addSet(&actions, gold.actions.map { "\($0.line)" }, found.actions.map { "\($0.place.line)" })
            addSet(
                &indicators, gold.mentions.map { "\($0.indicator) \($0.line)" },
                found.mentions.map { "\($0.indicator) \($0.place.line)" })
            for finding in found.findings {
                guard let expected = gold.items[finding.item] else { continue }
                prompts[finding.item, default: Score()].add(
                    expected: expected == "open", found: finding.status == .open)
            }
        }
    }

    private func key(_ number: String?) -> String { number.map { CasePart.key(of: $0) } ?? "-" }

    private func addSet(_ score: inout Score, _ expected: [String], _ found: [String]) {
        let expected = Set(expected)
        let found = Set(found)
        for label in expected.union(found) {
            score.add(expected: expected.contains(label), found: found.contains(label))
        }
    }

    func print() {
        var total = Score()
        for (item, score) in prompts.sorted(by: { $0.key < $1.key }) {
            Swift.print("\(item.padded(to: 24)) \(score)")
            total.merge(score)
        }
        Swift.print("\("prompts over all".padded(to: 24)) \(total)")
        for (name, score) in [
            ("indicators by line", indicators), ("attendance", attendance), ("actions by line", actions),
            ("cases", cases), ("dates", dates),
        ] {
            Swift.print("\(name.padded(to: 24)) \(score)")
        }
        Swift.print("\(notes) notes")
    }
}
