/// Hyphens, boxes, dots and arrows.
extension Tokenizer {
    /// Reads a hyphen: within a compound it joins, at the end of a line it splits a word, else it is a dash.
    mutating func readHyphen(_ length: Int) {
        let follows =
            tokens.last.map { Int($0.end) == position && ($0.kind == .word || $0.kind == .number) } ?? false
        guard follows else { return mark(.dash, length) }
        position += length
        if position < text.count, isWordByte(text[position]) { traits.insert(.hyphenated) }
    }

    /// Reads on over a hyphen and a line end inside a word; the line after it counts as any other.
    mutating func joinLines() {
        position += lineEndHyphenLength()
        startLine(at: position)
    }

    /// The length of a hyphen and a line end inside a word, or zero when this hyphen is no such thing.
    func lineEndHyphenLength() -> Int {
        var next = position + 1
        if next < text.count, text[next] == UInt8(ascii: "\r") { next += 1 }
        guard next + 2 < text.count, text[next] == UInt8(ascii: "\n"), ASCII.isLower(text[next + 1]) else {
            return 0
        }
        let rest = text[(next + 1)...].prefix(3)
        if rest.elementsEqual("en ".utf8) || rest.elementsEqual("of ".utf8) { return 0 }
        return next + 1 - position
    }

    mutating func readMark(_ byte: UInt8) {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("), let box = box(after: byte) {
            return mark(box, 3)
        }
        if byte == UInt8(ascii: "."), peek(1) == byte, peek(2) == byte { return mark(.other, 3) }
        if byte == UInt8(ascii: "="), peek(1) == UInt8(ascii: ">") { return mark(.arrow, 2) }
        mark(Token.Kind.ofASCII[Int(byte)], 1)
    }

    /// Returns what `[ ]`, `[x]`, `( )` or `(x)` at this place is.
    private func box(after opening: UInt8) -> Token.Kind? {
        let closing = opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        guard let inside = peek(1), peek(2) == closing else { return nil }
        if inside == UInt8(ascii: " ") { return .emptyBox }
        return ASCII.lowercased(inside) == UInt8(ascii: "x") ? .tickedBox : nil
    }
}

/// What stands at a place.
extension Tokenizer {
    func peek(_ distance: Int) -> UInt8? {
        position + distance < text.count ? text[position + distance] : nil
    }

    func isASCIILetter(_ byte: UInt8) -> Bool {
        byte < 128 && ASCII.classes[Int(byte)] == .letter
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 128 || isASCIILetter(byte) || ASCII.isDigit(byte)
    }

    /// Reads an apostrophe: a quotation mark, unless letters were left out behind it, as in `'m`.
    mutating func readApostrophe(_ length: Int) {
        guard isBehindSpace, isClitic(at: position + length) else { return mark(.quotation, length) }
        position += length
    }

    private var isBehindSpace: Bool {
        guard position > 0, text[position - 1] < 128 else { return position == 0 }
        return [.space, .newline, .carriageReturn].contains(ASCII.classes[Int(text[position - 1])])
    }

    /// Whether nothing but a short form of a pronoun, an article or a verb stands at a place: `'m`, `'t`, `'s`, `'ie`.
    private func isClitic(at start: Int) -> Bool {
        let word = text[start...].prefix(3).prefix(while: isASCIILetter)
        guard !word.isEmpty, word.count < 3, !isLetter(at: word.endIndex) else { return false }
        return Self.clitics.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    private static let clitics: Set = ["k", "m", "n", "r", "s", "t", "ie", "ns"]

    func isLetter(at index: Int) -> Bool {
        guard index < text.count else { return false }
        guard text[index] >= 128 else { return isASCIILetter(text[index]) }
        return FoldedScalar(text.scalar(at: index).value).kind == .letter
    }

    func isUpper(at index: Int) -> Bool {
        guard text[index] >= 128 else { return ASCII.isUpper(text[index]) }
        return FoldedScalar(text.scalar(at: index).value).isUpper
    }
}

extension Token.Kind {
    static let ofASCII: [Token.Kind] = (0..<128).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: "?"): .question
        case UInt8(ascii: "!"): .exclamation
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "("), UInt8(ascii: "["): .opening
        case UInt8(ascii: ")"), UInt8(ascii: "]"): .closing
        case UInt8(ascii: "\""): .quotation
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "|"): .bar
        case UInt8(ascii: ">"): .arrow
        default: .other
        }
    }

    /// Tells the kind of a mark beyond ASCII by its scalar value.
    init(ofMark value: UInt32) {
        switch value {
        case 0x2013, 0x2014, 0x2015, 0x2212: self = .dash
        case 0x201C...0x201F, 0xAB, 0xBB: self = .quotation
        case 0x2502, 0x2503: self = .semicolon
        case 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0xB7, 0x2043, 0x25A0, 0x2027: self = .bullet
        case 0x2190...0x21FF, 0x2794, 0x279C, 0x27A4, 0x25BA, 0x25B6: self = .arrow
        case 0x2610, 0x25A1, 0x25CB, 0x274F: self = .emptyBox
        case 0x2611, 0x2612, 0x2713, 0x2714, 0x2717, 0x2718: self = .tickedBox
        default: self = .other
        }
    }
}

extension [UInt8] {
    /// Decodes the scalar at `index` of valid UTF-8.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[index])
        func rest(_ distance: Int) -> UInt32 { UInt32(self[index + distance] & 0x3F) }
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | rest(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }

    /// Adds the letters that a character of a word is folded to.
    mutating func append(folded value: UInt32) {
        let (first, second) = FoldedScalar.letters(of: value)
        if first != 0 { append(first) }
        if second != 0 { append(second) }
    }
}
