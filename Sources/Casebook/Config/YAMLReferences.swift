/// Finds anchors, aliases and tags in YAML text without parsing it.
///
/// The parser resolves aliases while it reads, so nested ones take minutes before anybody could refuse them.
enum YAMLReferences {
    /// Returns the place of the first anchor, alias or tag that stands outside quotes, comments and text blocks.
    static func first(in text: String) -> ConfigPosition? {
        var quote: UInt8?
        var block: Block?
        let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            if quote == nil, block?.holds(line) == true { continue }
            block = nil
            if let column = firstReference(in: line, quote: &quote) {
                return ConfigPosition(line: number + 1, column: column)
            }
            if quote == nil, opensBlock(line) { block = Block() }
        }
        return nil
    }

    /// Returns the column of the first reference of a line; `quote` is the quotation mark that is open, if any.
    private static func firstReference(in line: ArraySlice<UInt8>, quote: inout UInt8?) -> Int? {
        var startsToken = true
        for (index, byte) in zip(line.indices, line) {
            if let open = quote {
                let isEscaped =
                    open == quotation && index > line.startIndex && line[index - 1] == backslash
                if byte == open, !isEscaped { quote = nil }
                continue
            }
            if byte == hash, startsToken { return nil }
            if startsToken, references.contains(byte) { return column(of: index, in: line) }
            if startsToken, byte == quotation || byte == apostrophe { quote = byte }
            startsToken = byte == space ? startsToken || precedesToken(line, index) : openers.contains(byte)
        }
        return nil
    }

    /// Returns whether the space at `index` follows an indicator, so that a token starts after it.
    private static func precedesToken(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard index > line.startIndex else { return true }
        return indicators.contains(line[index - 1])
    }

    private static func opensBlock(_ line: ArraySlice<UInt8>) -> Bool {
        let end = line.reversed().drop { $0 == space || chomping.contains($0) }
        guard let last = end.first, last == UInt8(ascii: "|") || last == UInt8(ascii: ">") else {
            return false
        }
        return end.dropFirst().first.map { $0 == space || $0 == UInt8(ascii: ":") } ?? true
    }

    private static func column(of index: Int, in line: ArraySlice<UInt8>) -> Int {
        line[..<index].count { $0 & 0xC0 != 0x80 } + 1
    }

    private static let references = Array("&*!".utf8)
    private static let openers = Array("[{,".utf8)
    private static let indicators = Array("-:?[{,".utf8)
    private static let chomping = Array("+-123456789\r".utf8)
    private static let space = UInt8(ascii: " ")
    private static let hash = UInt8(ascii: "#")
    private static let quotation = UInt8(ascii: "\"")
    private static let apostrophe = UInt8(ascii: "'")
    private static let backslash = UInt8(ascii: "\\")

    /// The lines of a text block (`|` or `>`): all that are indented as far as its first.
    private struct Block {
        private var indent: Int?

        mutating func holds(_ line: ArraySlice<UInt8>) -> Bool {
            let leading = line.prefix { $0 == space }.count
            guard leading < line.count else { return true }
            if indent == nil { indent = max(leading, 1) }
            return leading >= indent ?? 1
        }
    }
}
