/// One line of a note and what it looks like.
struct Line: Sendable {
    /// Its bytes, without the line end.
    let bytes: Range<Int>
    let tokens: Range<Int>
    var kind: Kind
    /// The tokens after a bullet, a number, a hash or a box at its start.
    var content: Range<Int>
    /// White space before it, in bytes.
    let indent: Int

    enum Kind: Sendable, Equatable {
        case blank
        /// A line of `===` or `---`.
        case rule
        /// A heading, with its level; 1 is highest.
        case heading(Int)
        /// A bullet or a number.
        case item
        /// The row of a table.
        case row
        case text
    }

    var isBlank: Bool { kind == .blank }
}

/// Splits a note into lines, and tells by their look what they are.
struct LineReader {
    let text: [UInt8]
    let tokens: [Token]
    let lineStarts: [Int]

    func lines() -> [Line] {
        var lines: [Line] = []
        var token = 0
        for (number, start) in lineStarts.enumerated() {
            let next = number + 1 < lineStarts.count ? lineStarts[number + 1] : text.count
            let first = token
            while token < tokens.count, tokens[token].start < next { token += 1 }
            lines.append(line(bytes: start..<trimmedEnd(start, next), tokens: first..<token))
        }
        return lines
    }

    private func trimmedEnd(_ start: Int, _ next: Int) -> Int {
        var end = next
        while end > start, Self.blanks.contains(text[end - 1]) { end -= 1 }
        return end
    }

    private func line(bytes: Range<Int>, tokens range: Range<Int>) -> Line {
        let content = bytes.first { !Self.blanks.contains(text[$0]) } ?? bytes.upperBound
        if let title = setOff(content..<bytes.upperBound, range) {
            return Line(
                bytes: bytes, tokens: range, kind: .heading(text[content] == UInt8(ascii: "=") ? 2 : 3),
                content: title, indent: content - bytes.lowerBound)
        }
        let (kind, marker) = kind(text[content..<bytes.upperBound], range)
        let start = min(range.lowerBound + marker, range.upperBound)
        return Line(
            bytes: bytes, tokens: range, kind: kind, content: start..<range.upperBound,
            indent: content - bytes.lowerBound)
    }

    /// Returns the title that marks before and after it set off: `== Zaak 2 ==`, `--- Politie ---`, `*** Besluit ***`.
    private func setOff(_ line: Range<Int>, _ range: Range<Int>) -> Range<Int>? {
        guard line.count <= Self.longestTitle, let mark = line.first.map({ text[$0] }),
            Self.frames.contains(mark)
        else { return nil }
        let before = text[line].prefix { $0 == mark }.count
        let after = text[line].reversed().prefix { $0 == mark }.count
        // `**Besluit**` and `__Besluit__` are bold.
        let isBold = before == 2 && (mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"))
        guard before > 1, before < line.count, after > 1 || mark == UInt8(ascii: "="), !isBold else {
            return nil
        }
        let inside = line.lowerBound + before..<line.upperBound - after
        let title = range.filter { inside.contains(Int(tokens[$0].start)) }
        guard let first = title.first, let last = title.last, text[inside.lowerBound] != UInt8(ascii: ">"),
            title.contains(where: { tokens[$0].isWord })
        else { return nil }
        return first..<last + 1
    }

    /// What sets off a title on both sides; equal signs do it before it alone too.
    private static let frames = Array("=-*_~+".utf8)
    /// The most bytes of a title that is set off.
    private static let longestTitle = 120

    /// Returns what a line is by its first characters, and how many tokens those are.
    private func kind(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> (Line.Kind, Int) {
        guard let first = line.first else { return (.blank, 0) }
        if isRule(line) { return (.rule, range.count) }
        guard !range.isEmpty else { return (.blank, 0) }
        switch first {
        case UInt8(ascii: "#"): return heading(line, range)
        case UInt8(ascii: "|"): return (.row, 0)
        case UInt8(ascii: "*") where line.dropFirst().first == UInt8(ascii: " "): return (.item, 0)
        case UInt8(ascii: "+") where line.dropFirst().first == UInt8(ascii: " "): return (.item, 1)
        default: break
        }
        switch tokens[range.lowerBound].kind {
        case .dash, .bullet: return (.item, 1)
        case .number where isNumbering(range): return (.item, numberingLength(range))
        case .word where isLettering(range): return (.item, 2)
        case _ where isTabbed(line): return (.row, 0)
        default: return (.text, 0)
        }
    }

    private func heading(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> (Line.Kind, Int) {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        let marks = range.prefix { tokens[$0].kind == .other }.count
        return (.heading(min(level, 6)), min(marks, level))
    }

    private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, line.count > 2, "=-_*~".utf8.contains(first) else { return false }
        return line.allSatisfy { $0 == first || $0 == UInt8(ascii: " ") }
    }

    /// Whether a line starts with `1.`, `2)`, `3.1` or `4 -`.
    private func isNumbering(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let number = tokens[range.lowerBound].bytes
        guard number.count <= 5, text[number].allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") })
        else {
            return false
        }
        let next = tokens[range.lowerBound + 1]
        if [.stop, .closing].contains(next.kind), next.traits.contains(.attached) { return true }
        // `4/ Dus`, but `4/3 huisbezoek` starts with a day.
        if next.kind == .slash, next.traits.contains(.attached), range.count > 2,
            tokens[range.lowerBound + 2].isWord
        {
            return true
        }
        return text[number].contains(UInt8(ascii: ".")) && next.isWord
    }

    /// Whether a line starts with `a.` or `b)`; `A. de Wit` starts with an initial.
    private func isLettering(_ range: Range<Int>) -> Bool {
        let letter = tokens[range.lowerBound]
        guard range.count > 2, letter.traits.contains(.single), !letter.traits.contains(.capitalised) else {
            return false
        }
        let next = tokens[range.lowerBound + 1]
        return [.stop, .closing].contains(next.kind) && next.traits.contains(.attached)
            && !tokens[range.lowerBound + 2].traits.contains(.attached)
    }

    private func numberingLength(_ range: Range<Int>) -> Int {
        [.stop, .closing, .slash].contains(tokens[range.lowerBound + 1].kind) ? 2 : 1
    }

    private func isTabbed(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "\t")) || line.count { $0 == UInt8(ascii: "|") } > 1
    }

    private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C]
}
