import ArgumentParser
import Foundation
import NoteReview

/// Scores contexts on sentences with a marked phrase: `negated uncertain | Er zijn geen ⟦wapens⟧ …`.
struct ContextScores: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contexts", abstract: "Score contexts on sentences with a marked phrase.")

    @OptionGroup var rules: RulesOption
    @Flag(help: "Print each sentence that is read wrongly.") var wrong = false
    @Argument var files: [String]

    func run() throws {
        let checklist = try rules.load()
        let sentences = try files.flatMap { try MarkedSentence.all(in: $0) }
        var scores = [Score](repeating: Score(), count: Contexts.named.count)
        var allRight = 0
        for sentence in sentences {
            let read = checklist.contexts(of: sentence.phrase, in: sentence.text)
            for (index, named) in Contexts.named.enumerated() {
                scores[index].add(
                    expected: sentence.contexts.contains(named.context),
                    found: read.contexts.contains(named.context))
            }
            if read.contexts == sentence.contexts {
                allRight += 1
            } else if wrong {
                show(sentence, read, checklist)
            }
        }
        print("all contexts right \(allRight) of \(sentences.count) (\(percent(allRight, sentences.count)))")
        for (named, score) in zip(Contexts.named, scores) { print("\(named.name.padded(to: 14)) \(score)") }
    }

    private func show(_ sentence: MarkedSentence, _ read: ReadPhrase, _ checklist: Checklist) {
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

/// How often something was found where it was expected, and where it was not.
struct Score: CustomStringConvertible {
    private(set) var right = 0
    private(set) var missed = 0
    private(set) var excess = 0

    mutating func add(expected: Bool, found: Bool) {
        if expected, found { right += 1 }
        if expected, !found { missed += 1 }
        if !expected, found { excess += 1 }
    }

    mutating func merge(_ other: Score) {
        right += other.right
        missed += other.missed
        excess += other.excess
    }

    var precision: Double { right + excess == 0 ? 1 : Double(right) / Double(right + excess) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    var description: String {
        "P \(precision.short) R \(recall.short) F1 \(f1.short)  (right \(right), missed \(missed), false \(excess))"
    }
}

extension Double {
    var short: String { String(format: "%.3f", self) }
}

extension String {
    func padded(to width: Int) -> String { padding(toLength: max(width, count), withPad: " ", startingAt: 0) }
}

func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : String(format: "%.1f %%", 100 * Double(part) / Double(whole))
}
