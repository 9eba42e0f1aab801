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
        var number = 0
        while let line = readLine() {
            number += 1
            guard !line.isEmpty else { continue }
            guard let question = try? JSONDecoder().decode(MarkedPhrase.self, from: Data(line.utf8)) else {
                throw Failure("line \(number) has no \"id\", \"text\", \"start\" and \"end\"", .badInput)
            }
            print(String(decoding: try encoder.encode(question.read(with: checklist)), as: UTF8.self))
        }
    }
}

/// A phrase in a text, by its code points.
private struct MarkedPhrase: Decodable {
    let id: String
    let text: String
    let start: Int
    let end: Int

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
