import ArgumentParser
import Casebook
import Foundation
import NoteReview
import SystemPackage

/// Measures the rules on the corpus: how often contexts, answers, facts and whole notes are read right.
@main
struct Quality: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casuslens-quality",
        abstract: "Measure the rules on the corpus.",
        subcommands: [ContextScores.self, BankScores.self, NoteScores.self, QualityPage.self, Reading.self])
}

struct RulesOption: ParsableArguments {
    @Option(help: "The checklist, with its glossary and contexts beside it.")
    var checklist = "Config/checklist.yaml"

    func load() throws -> Checklist {
        let cache = RulesCache(
            environment: ProcessInfo.processInfo.environment, program: "casuslens-quality")
        return try Rules(checklist: FilePath(checklist), keptIn: cache).checklist
    }
}

/// Shows how one text is read: for authors at work.
struct Reading: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show how a text is read.")

    @OptionGroup var rules: RulesOption
    @Argument var text: String

    func run() throws {
        let checklist = try rules.load()
        let review = checklist.review(Note(parsing: text, with: checklist.reader))
        print("language \(review.language.rawValue) date \(review.date?.description ?? "-")")
        for entry in review.attendance {
            print(
                "  \(entry.presence) \(entry.organisation ?? "-") \(entry.name ?? "-") line \(entry.place.line)"
            )
        }
        for part in review.cases {
            print("case \(part.number ?? "-") lines \(part.lines)")
            for action in part.actions {
                print(
                    "  action \(action.owner ?? "-") \(action.organisation ?? "-") \(action.due?.description ?? "-") line \(action.place.line) column \(action.place.column)"
                )
            }
            for mention in part.mentions {
                print("  \(mention.indicator) \(mention.contexts.names) line \(mention.place.line)")
            }
            for finding in part.findings {
                print("  \(finding.status.rawValue) \(finding.item) \(finding.because.map(\.fact))")
            }
        }
    }
}
