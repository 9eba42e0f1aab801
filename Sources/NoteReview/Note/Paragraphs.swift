/// The paragraphs of a note, and whether their lines were broken at a width: in telegram style each line is a remark.
struct Paragraphs {
    /// Whether the paragraph of each line was.
    private let wrapped: [Bool]

    init(of lines: [Line], _ tokens: [Token]) {
        var wrapped = [Bool](repeating: false, count: lines.count)
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].kind == .text { end += 1 }
            let isWrapped = Self.isWrapped(lines[start..<end], tokens)
            for line in start..<end { wrapped[line] = isWrapped }
            start = end
        }
        self.wrapped = wrapped
    }

    func isWrapped(_ line: Int) -> Bool { wrapped[line] }

    /// How many bytes a line may be shorter than a width would make it: whoever wraps by hand is not exact, and a name that
    /// stands for another may be longer.
    private static let slack = 8

    /// Whether most lines end where the first word of the next would have made them longer than any other.
    private static func isWrapped(_ lines: ArraySlice<Line>, _ tokens: [Token]) -> Bool {
        let longest = lines.lazy.map(\.bytes.count).max() ?? 0
        let full = zip(lines, lines.dropFirst()).count { line, next in
            let word = next.content.first.map { tokens[$0].bytes.count } ?? 0
            return line.bytes.count + 1 + word + slack > longest
        }
        return full * 4 >= (lines.count - 1) * 3
    }
}
