import ArgumentParser
import Foundation
import NoteReview

/// Scores the paraphrase bank: which sentences the facts, answers and indicators of the checklist recognise.
struct BankScores: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank", abstract: "Score facts, answers and indicators on the paraphrase bank.")

    @OptionGroup var rules: RulesOption
    @Option(help: "The part to score: tune, score (kept apart) or all.") var part = "tune"
    @Flag(help: "Print each sentence of the part to tune on that is read wrongly.") var wrong = false
    @Option(help: "The folder of the bank.") var bank = "Tests/Corpus/bank"
    @Argument(help: "Ids to score; all when none is given.") var ids: [String] = []

    func run() throws {
        let checklist = try rules.load()
        let files = try FileManager.default.contentsOfDirectory(atPath: bank).filter { $0.hasSuffix(".txt") }
            .sorted()
        var total = Score()
        for file in files {
            let id = String(file.dropLast(4))
            guard ids.isEmpty || ids.contains(id), let read = checklist.recogniser(of: id) else { continue }
            var score = Score()
            for sentence in try BankSentence.all(in: "\(bank)/\(file)") where sentence.isIn(part) {
                let found = read(sentence.text)
                score.add(expected: sentence.isPositive, found: found)
                total.add(expected: sentence.isPositive, found: found)
                if wrong, part != "score", found != sentence.isPositive {
                    print("    \(sentence.isPositive ? "missed" : "false ") \(sentence.text)")
                }
            }
            print("\(id.padded(to: 24)) \(score)")
        }
        print("\("all".padded(to: 24)) \(total)")
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

    static func all(in file: String) throws -> [BankSentence] {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        return lines.filter { $0.hasPrefix("+ ") || $0.hasPrefix("- ") }.enumerated().map { number, line in
            let text = line.split(separator: "|", maxSplits: 1).last.map(String.init) ?? ""
            return BankSentence(
                text: text.trimmingCharacters(in: .whitespaces), isPositive: line.hasPrefix("+"),
                number: number)
        }
    }
}
