import ArgumentParser
import Casebook
import NoteReview

/// How an answer is shown; the same on every command.
struct OutputOptions: ParsableArguments {
    @Option(help: "How the answer is written; ndjson is one object a line.")
    var format: Format?

    @Flag(help: "Short for --format json.")
    var json = false

    @Option(help: "The language of the answer; by default that of the locale.")
    var language: Language?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, ndjson
    }

    mutating func validate() throws {
        guard json else { return }
        guard format == nil || format == .json else {
            throw ValidationError("--json is short for --format json; leave one of them out")
        }
        format = .json
    }

    /// Prints the answer to a query; exits with 1 when nothing was found.
    func show(_ document: Document) throws {
        try show(document) { document.text(in: shownLanguage, for: $0) }
        if document.isEmpty { throw ExitCode.none }
    }

    /// Prints an answer as text for its audience, or as JSON.
    func show(_ document: some Encodable, as text: (Audience) -> String) throws {
        switch shownFormat {
        case .json: print(try JSONText.document(document))
        case .ndjson: print(try JSONText.line(document))
        case .text: print(text(Terminal.current.audience), terminator: "")
        }
    }

    var shownFormat: Format { format ?? .text }
    var shownLanguage: Language { language ?? Terminal.current.language }
}

extension Language: ExpressibleByArgument {}
