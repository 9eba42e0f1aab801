import ArgumentParser
import Casebook
import Foundation

/// `casuslens check`: reviews notes without storing them.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Review notes without storing them.",
        discussion: """
            Examples:
              casuslens check note.md                     what the note leaves open
              casuslens check --json note.md | jq .notes  the same for scripts
              casuslens check *.docx                      Word, OpenDocument, RTF, HTML, e-mail, PDF

            Exit status: 0 nothing open, 1 open prompts, 2 wrong usage, 65 a file was refused.
            """)

    @Argument(help: "The notes; - reads standard input.")
    var files: [String] = []

    @Option(help: "Read lines {\"file\", \"text\"} from standard input instead of files.")
    var input: Input?

    @OptionGroup var rules: RuleOptions
    @OptionGroup var output: OutputOptions

    enum Input: String, ExpressibleByArgument, CaseIterable {
        case ndjson
    }

    func validate() throws {
        guard files.isEmpty == (input != nil) else {
            throw ValidationError("name the notes to review, or - for standard input; with --input, none")
        }
    }

    func run() throws {
        let check = NoteCheck(try rules.load(), extraction: .own)
        let writer = CheckWriter(check, output)
        var report = CheckReport(writer)
        switch input {
        case .ndjson:
            try InputLines().forEachInOrder {
                try writer.entry(for: NoteLine.outcome(of: $0, with: check))
            } then: {
                try report.add($0)
            }
        case nil:
            try files.forEachInOrder {
                try writer.entry(for: NoteArgument.outcome(of: $0, with: check))
            } then: {
                try report.add($0)
            }
        }
        try report.finish()
        throw report.exitCode
    }
}
