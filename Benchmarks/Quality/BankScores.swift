import ArgumentParser
import Foundation
import NoteReview

/// Scores the paraphrase bank: which sentences the facts, answers and indicators of the checklist recognise.
struct BankScores: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank", abstract: "Score facts, answers and indicators on the paraphrase bank.")

    @OptionGroup var rules: RulesOption
    @OptionGroup var output: FigureOptions
    @Option(help: "The part to score: tune, score (kept apart) or all.") var part = "tune"
    @Flag(help: "Print each sentence of the part to tune on that is read wrongly.") var wrong = false
    @Option(help: "The folder of the bank.") var bank = "Tests/Corpus/bank"
    @Argument(help: "Ids to score; all when none is given.") var ids: [String] = []

    func run() throws {
        let checklist = try rules.load()
        if wrong, part != "score" { try show(checklist) }
        output.print([try Self.figures(of: bank, part, ids, checklist)])
    }

    /// Scores these ids; all of them when none is given.
    static func figures(
        of bank: String, _ part: String, _ ids: [String], _ checklist: Checklist
    ) throws -> Figures {
        var rows: [(name: String, scores: [Score])] = []
        for (id, sentences) in try BankSentence.byID(in: bank, part) where ids.isEmpty || ids.contains(id) {
            guard let reads = checklist.recogniser(of: id) else { continue }
            let scores = sentences.map { sentence in
                var score = Score()
                score.add(expected: sentence.isPositive, found: reads(sentence.text))
                return score
            }
            rows.append((id, scores))
        }
        return Figures("id", rows + [("all", rows.flatMap(\.scores))])
    }

    private func show(_ checklist: Checklist) throws {
        for (id, sentences) in try BankSentence.byID(in: bank, part) where ids.isEmpty || ids.contains(id) {
            guard let reads = checklist.recogniser(of: id) else { continue }
            print(id)
            for sentence in sentences where reads(sentence.text) != sentence.isPositive {
                print("    \(sentence.isPositive ? "missed" : "false ") \(sentence.text)")
            }
        }
    }
}

/// A sentence of the bank; every third one is kept apart for scoring.
struct BankSentence {
    let text: String
    let isPositive: Bool
    let number: Int

    func isIn(_ part: String) -> Bool {
        switch part {
        case "tune": number % 3 != 0
        case "score": number % 3 == 0
        default: true
        }
    }

    /// The sentences of a part of the bank by the id of their file, in the order of ids.
    static func byID(in bank: String, _ part: String) throws -> [(id: String, sentences: [BankSentence])] {
        let files = try FileManager.default.contentsOfDirectory(atPath: bank).filter { $0.hasSuffix(".txt") }
        return try files.sorted().map { file in
            (String(file.dropLast(4)), try all(in: "\(bank)/\(file)").filter { $0.isIn(part) })
        }
    }

    private static func all(in file: String) throws -> [BankSentence] {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        return lines.filter { $0.hasPrefix("+ ") || $0.hasPrefix("- ") }.enumerated().map { number, line in
            let text = line.split(separator: "|", maxSplits: 1).last.map(String.init) ?? ""
            return BankSentence(
                text: text.trimmingCharacters(in: .whitespaces), isPositive: line.hasPrefix("+"),
                number: number)
        }
    }
}
