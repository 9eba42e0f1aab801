/// The paragraphs of a note, and the lines that go on with the one above: in telegram style each line is a remark.
struct Paragraphs {
    private let tokens: [Token]
    private var runsOn: [Bool]

    init(of lines: [Line], _ tokens: [Token]) {
        self.tokens = tokens
        runsOn = [Bool](repeating: false, count: lines.count)
        var start = 0
        while start < lines.count {
            var end = start + 1
            if lines[start].kind == .text || lines[start].kind == .item {
                while end < lines.count, lines[end].kind == .text { end += 1 }
                read(start..<end, of: lines)
            }
            start = end
        }
    }

    /// Whether a line goes on with the one above it.
    func goesOn(_ line: Int) -> Bool { runsOn[line] }

    /// Returns the tokens of each line that goes on with none, with those of the lines that go on with it.
    func tokens(of lines: [Line]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (number, line) in lines.enumerated() {
            if goesOn(number), let last = ranges.last {
                ranges[ranges.count - 1] = last.lowerBound..<line.tokens.upperBound
            } else {
                ranges.append(line.tokens)
            }
        }
        return ranges
    }

    private mutating func read(_ paragraph: Range<Int>, of lines: [Line]) {
        let isWrapped = Self.isWrapped(lines[paragraph], tokens)
        var isItem = lines[paragraph.lowerBound].kind == .item
        for number in paragraph.dropFirst() {
            runsOn[number] = runsOn(
                from: lines[number - 1], to: lines[number], item: isItem, isWrapped: isWrapped)
            if !runsOn[number] { isItem = false }
        }
    }

    /// Whether a line was broken for its length: it is long, or the next one goes on in small letters.
    private func runsOn(from line: Line, to next: Line, item: Bool, isWrapped: Bool) -> Bool {
        guard !next.content.isEmpty, !line.content.isEmpty else { return false }
        if let last = line.tokens.last, Int(tokens[last].end) > next.bytes.lowerBound { return true }
        let first = tokens[next.content.lowerBound]
        guard ![.emptyBox, .tickedBox, .arrow].contains(first.kind), !isLabelled(next) else { return false }
        if first.traits.contains(.hyphenated) || first.traits.contains(.attached) { return true }
        let startsSmall = first.isWord && !first.traits.contains(.capitalised)
        if item, next.indent > line.indent { return true }
        return isWrapped && (line.bytes.count >= 60 || startsSmall && line.bytes.count >= 40)
    }

    /// Whether a line starts with a label of one or two words: `Politie:`; in `… "opdrachten" krijgt: …` text goes on.
    private func isLabelled(_ line: Line) -> Bool {
        let mark = line.tokens.prefix(5).first { [.colon, .quotation].contains(tokens[$0].kind) }
        return mark.map { tokens[$0].kind == .colon && $0 < line.content.lowerBound + 4 } ?? false
    }

    /// How many bytes a line may be shorter than a width would make it: whoever wraps by hand is not exact, and a name that
    /// stands for another may be longer.
    private static let slack = 8

    /// Whether most lines that end amid a sentence end where the first word of the next would have made them longer than any
    /// other.
    private static func isWrapped(_ lines: ArraySlice<Line>, _ tokens: [Token]) -> Bool {
        let longest = lines.lazy.map(\.bytes.count).max() ?? 0
        let open = zip(lines, lines.dropFirst()).filter { !endsSentence($0.0, tokens) }
        let full = open.count { line, next in
            line.bytes.count + 1 + firstWord(of: next, tokens) + slack > longest
        }
        return !open.isEmpty && full * 4 >= open.count * 3
    }

    /// How many bytes of a line stand before its first white space.
    private static func firstWord(of line: Line, _ tokens: [Token]) -> Int {
        guard let first = line.content.first else { return 0 }
        let rest = line.content.dropFirst().prefix { tokens[$0].traits.contains(.attached) }
        return Int(tokens[rest.last ?? first].end - tokens[first].start)
    }

    private static func endsSentence(_ line: Line, _ tokens: [Token]) -> Bool {
        line.content.last.map { [.stop, .question, .exclamation].contains(tokens[$0].kind) } ?? false
    }
}
