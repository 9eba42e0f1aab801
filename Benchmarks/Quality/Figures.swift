import ArgumentParser

/// Scores by name, each kept apart for every note or sentence.
struct Tally {
    private(set) var scores: [String: [Score]] = [:]
    private var units = 0

    /// Adds what one note, or one sentence, gave.
    mutating func add(_ unit: [String: Score]) {
        for (name, score) in unit {
            var known = scores[name] ?? []
            known += Array(repeating: Score(), count: units - known.count)
            scores[name] = known + [score]
        }
        units += 1
    }

    /// The scores of all notes, those of notes without it too.
    func all(_ name: String) -> [Score] {
        let known = scores[name] ?? []
        return known + Array(repeating: Score(), count: units - known.count)
    }
}

/// Precision, recall and F1 with their intervals, by name.
struct Figures {
    let title: String
    private let rows: [(name: String, cells: [String], counts: [String])]

    /// Makes the figures of some names of a tally, of all when none is given.
    init(_ title: String, _ tally: Tally, _ names: [String]? = nil) {
        self.init(title, (names ?? tally.scores.keys.sorted()).map { ($0, tally.all($0)) })
    }

    /// Makes the figures of scores by name, one for each note or sentence.
    init(_ title: String, _ scores: [(name: String, scores: [Score])]) {
        self.title = title
        rows = scores.map { name, scores in
            let total = scores.total
            let cells = Score.measures.map { measure in
                Figures.cell(measure.of(total), Bootstrap.interval(of: scores, measure.of))
            }
            return (name, cells, [total.right, total.missed, total.excess].map(String.init))
        }
    }

    private static func cell(_ value: Double?, _ interval: ClosedRange<Double>?) -> String {
        guard let value else { return "–" }
        return interval.map { "\(value.short) (\($0.lowerBound.short)–\($0.upperBound.short))" }
            ?? value.short
    }

    private var heads: [String] { Score.measures.map(\.name) + ["right", "missed", "false"] }

    var text: String {
        let width = max(24, rows.map(\.name.count).max() ?? 0)
        let lines = rows.map { row in
            let cells = row.cells.map { $0.padded(to: 17) } + row.counts.map { $0.padded(to: 6) }
            return "\(row.name.padded(to: width)) \(cells.joined(separator: " "))".trimmed
        }
        let head = zip(heads, [17, 17, 17, 6, 6, 6]).map { $0.padded(to: $1) }.joined(separator: " ")
        return ([title, "\("".padded(to: width)) \(head)".trimmed] + lines).joined(separator: "\n") + "\n"
    }

    var markdown: String {
        let lines = rows.map { row in
            "| \(([row.name] + row.cells + row.counts).joined(separator: " | ")) |"
        }
        let head = "| \(([title] + heads).joined(separator: " | ")) |"
        return ([head, "|---|---|---|---|---|---|---|"] + lines).joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// How figures are printed.
struct FigureOptions: ParsableArguments {
    @Flag(help: "Print the figures as Markdown.") var markdown = false

    func print(_ figures: [Figures]) {
        Swift.print(figures.map { markdown ? $0.markdown : $0.text }.joined(separator: "\n"), terminator: "")
    }
}
