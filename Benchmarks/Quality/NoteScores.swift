import ArgumentParser
import Foundation
import NoteReview

/// Scores whole notes against their gold labels: prompts, indicators and structure.
struct NoteScores: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "Score prompts, indicators and structure on notes with gold labels.")

    @OptionGroup var rules: RulesOption
    @OptionGroup var output: FigureOptions
    @Option(help: "The part to score: tune, score (kept apart) or all.") var part = "tune"
    @Flag(help: "Print each status, and each place of the structure, of the part to tune on that is wrong.")
    var wrong = false
    @Option(help: "The folder of the notes.") var notes = "Tests/Corpus/notes"
    @Argument(help: "Numbers of notes, ids of items, or 'structure', to print; all when none is given.")
    var only: [String] = []

    func run() throws {
        let checklist = try rules.load()
        let notes = try GoldNote.all(in: notes).filter { $0.isIn(part) }
        if wrong, part != "score" {
            for note in notes {
                show(note, checklist.review(Note(parsing: note.text, with: checklist.reader)))
            }
        }
        output.print(Self.figures(of: notes, checklist))
    }

    static func figures(of notes: [GoldNote], _ checklist: Checklist) -> [Figures] {
        var tally = NoteTally()
        for note in notes {
            tally.add(note, checklist.review(Note(parsing: note.text, with: checklist.reader)))
        }
        return tally.figures(of: notes.count)
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
