import ArgumentParser
import Foundation
import NoteReview

/// Scores contexts on sentences with a marked phrase: `negated uncertain | Er zijn geen ⟦wapens⟧ …`.
struct ContextScores: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contexts", abstract: "Score contexts on sentences with a marked phrase.")

    @OptionGroup var rules: RulesOption
    @OptionGroup var output: FigureOptions
    @Flag(help: "Print each sentence that is read wrongly.") var wrong = false
    @Argument var files: [String]

    func run() throws {
        let checklist = try rules.load()
        let sentences = try files.flatMap { try MarkedSentence.all(in: $0) }
        if wrong { for sentence in sentences { show(sentence, checklist) } }
        output.print([Self.figures(of: sentences, checklist)])
    }

    static func figures(of sentences: [MarkedSentence], _ checklist: Checklist) -> Figures {
        var tally = Tally()
        var right = 0
        for sentence in sentences {
            let read = checklist.contexts(of: sentence.phrase, in: sentence.text).contexts
            tally.add(Contexts.scores(expected: sentence.contexts, found: read))
            if read == sentence.contexts { right += 1 }
        }
        let share = percent(right, sentences.count)
        return Figures(
            "context (all right in \(right) of \(sentences.count), \(share))", tally,
            Contexts.named.map(\.name) + ["all"])
    }

    private func show(_ sentence: MarkedSentence, _ checklist: Checklist) {
        let read = checklist.contexts(of: sentence.phrase, in: sentence.text)
        guard read.contexts != sentence.contexts else { return }
        let cues = read.cues.map { "\($0.group)" }.joined(separator: ", ")
        print(
            "expected [\(sentence.contexts.names.joined(separator: " "))] found [\(read.contexts.names.joined(separator: " "))] by [\(cues)]"
        )
        print("    \(sentence.marked)")
        for clauses in checklist.clauses(of: sentence.text) {
            print("        \(clauses.joined(separator: " | "))")
        }
    }
}

extension Contexts {
    /// How each context was read, and all of them together.
    static func scores(expected: Contexts, found: Contexts) -> [String: Score] {
        var scores: [String: Score] = [:]
        for named in named {
            var score = Score()
            score.add(expected: expected.contains(named.context), found: found.contains(named.context))
            scores[named.name] = score
            scores["all", default: Score()].merge(score)
        }
        return scores
    }
}

/// A sentence of the corpus with one phrase marked by ⟦ and ⟧.
struct MarkedSentence {
    let text: String
    let marked: String
    /// The code points of the phrase.
    let phrase: Range<Int>
    let contexts: Contexts

    static func all(in file: String) throws -> [MarkedSentence] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let bar = line.firstIndex(of: "|") else { return nil }
            return MarkedSentence(
                labels: line[..<bar],
                marked: line[line.index(after: bar)...].trimmingCharacters(in: .whitespaces))
        }
    }

    private init?(labels: Substring, marked: String) {
        let scalars = Array(marked.unicodeScalars)
        guard let start = scalars.firstIndex(of: "⟦"), let end = scalars.firstIndex(of: "⟧") else {
            return nil
        }
        self.marked = marked
        text = marked.replacingOccurrences(of: "⟦", with: "").replacingOccurrences(of: "⟧", with: "")
        phrase = start..<end - 1
        contexts = labels.split(separator: " ").compactMap { Contexts(named: String($0)) }
            .reduce(into: Contexts()) { $0.formUnion($1) }
    }
}
