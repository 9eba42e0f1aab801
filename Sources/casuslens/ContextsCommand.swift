import ArgumentParser
import Casebook
import Foundation
import NoteReview

/// `casuslens contexts`: how the engine reads a phrase.
struct ContextsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contexts",
        abstract: "Show how phrases are meant: negated, uncertain, reported and so on.",
        discussion: """
            Reads lines {"id", "text", "start", "end"} from standard input, where start and end are the code points of a
            phrase in the text, and writes a line {"id", "contexts", "cues"} for each.

            Example:
              echo '{"id":"1","text":"Er zijn geen wapens gezien.","start":13,"end":19}' | casuslens contexts

            Exit status: 0 when every line was read, 65 otherwise.
            """)

    @OptionGroup var rules: RuleOptions

    func run() throws {
        let checklist = try rules.load().checklist
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try InputLines().forEachInOrder { line in
            try MarkedPhrase(line).map {
                String(decoding: try encoder.encode($0.read(with: checklist)), as: UTF8.self)
            }
        } then: { answer in
            if let answer { try StandardOutput.write(line: answer) }
        }
    }
}

/// A phrase in a text, by its code points.
private struct MarkedPhrase: Decodable {
    let id: String
    let text: String
    let start: Int
    let end: Int

    /// Reads a line; nothing where it is empty.
    init?(_ line: InputLines.Line) throws {
        guard !line.text.isEmpty else { return nil }
        guard let phrase = try? JSONDecoder().decode(Self.self, from: Data(line.text.utf8)) else {
            throw Failure("line \(line.number) has no \"id\", \"text\", \"start\" and \"end\"", .badInput)
        }
        self = phrase
    }

    func read(with checklist: Checklist) -> Answer {
        let phrase = max(0, start)..<max(0, start, end)
        let read = checklist.contexts(of: phrase, in: text)
        let cues = read.cues.flatMap { cue in
            cue.contexts.names.map { Answer.Cue(start: cue.start, end: cue.end, context: $0) }
        }
        return Answer(id: id, contexts: read.contexts.names, cues: cues)
    }

    struct Answer: Encodable {
        let id: String
        let contexts: [String]
        let cues: [Cue]

        struct Cue: Encodable {
            let start: Int
            let end: Int
            let context: String
        }
    }
}
