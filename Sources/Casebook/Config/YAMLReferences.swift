/// Finds anchors, aliases and tags in YAML text without parsing it.
///
/// The parser resolves aliases while it reads, so nested ones take minutes before anybody could refuse them.
enum YAMLReferences {
    /// Returns the place of the first anchor, alias or tag that stands outside quotes, comments and text blocks.
    static func first(in lines: [Substring]) -> ConfigPosition? {
        var quote: UInt8?
        var block: Block?
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
    private static func firstReference(in line: Substring, quote: inout UInt8?) -> Int? {
        let bytes = Array(line.utf8)
        var startsToken = true
        for (index, byte) in bytes.enumerated() {
            if let open = quote {
                let isEscaped = open == quotation && index > 0 && bytes[index - 1] == backslash
                if byte == open, !isEscaped { quote = nil }
                continue
            }
            if byte == hash, startsToken { return nil }
            if startsToken, references.contains(byte) { return column(of: index, in: line) }
            if startsToken, byte == quotation || byte == apostrophe { quote = byte }
            startsToken = byte == space ? startsToken || precedesToken(bytes, index) : openers.contains(byte)
        }
        return nil
    }

    /// Returns whether the space at `index` follows an indicator, so that a token starts after it.
    private static func precedesToken(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        return indicators.contains(bytes[index - 1])
    }

    private static func opensBlock(_ line: Substring) -> Bool {
        let end = line.utf8.reversed().drop { $0 == space || chomping.contains($0) }
        guard let last = end.first, last == UInt8(ascii: "|") || last == UInt8(ascii: ">") else {
            return false
        }
        return end.dropFirst().first.map { $0 == space || $0 == UInt8(ascii: ":") } ?? true
    }

    private static func column(of index: Int, in line: Substring) -> Int {
        line.utf8.prefix(index).count { $0 & 0xC0 != 0x80 } + 1
    }

    private static let references = Set("&*!".utf8)
    private static let openers = Set("[{,".utf8)
    private static let indicators = Set("-:?[{,".utf8)
    private static let chomping = Set("+-123456789\r".utf8)
    private static let space = UInt8(ascii: " ")
    private static let hash = UInt8(ascii: "#")
    private static let quotation = UInt8(ascii: "\"")
    private static let apostrophe = UInt8(ascii: "'")
    private static let backslash = UInt8(ascii: "\\")

    /// The lines of a text block (`|` or `>`): all that are indented as far as its first.
    private struct Block {
        private var indent: Int?

        mutating func holds(_ line: Substring) -> Bool {
            let leading = line.utf8.prefix { $0 == space }.count
            guard leading < line.utf8.count else { return true }
            if indent == nil { indent = max(leading, 1) }
            return leading >= indent ?? 1
        }
    }
}
