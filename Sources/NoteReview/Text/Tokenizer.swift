/// Reads the text of a note once, byte by byte, into tokens and lines.
///
/// Folding happens on the way: tokens keep their bytes in the original text, so every place is exact.
struct Tokenizer {
    private let text: [UInt8]
    private let lexicon: Lexicon
    private var position = 0
    private var word = FoldedWord()
    /// What is known of the token that comes next.
    private var traits: Token.Traits = [.startsLine]
    private(set) var tokens: [Token] = []
    private(set) var lineStarts: [Int] = [0]

    init(_ text: [UInt8], with lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        tokens.reserveCapacity(text.count / 5 + 16)
        lineStarts.reserveCapacity(text.count / 40 + 4)
    }

    mutating func readAll() {
        while position < text.count {
            readNext()
        }
    }

    private mutating func readNext() {
        let byte = text[position]
        guard byte < 128 else { return readBeyondASCII() }
        switch ASCII.classes[Int(byte)] {
        case .letter: readWord()
        case .digit: readNumber()
        case .space: skip(1)
        case .newline: endLine(1)
        case .carriageReturn: endLine(peek(1) == UInt8(ascii: "\n") ? 2 : 1)
        case .invisible: position += 1
        case .hyphen: readHyphen(1)
        case .apostrophe: mark(.quotation, 1)
        case .mark: readMark(byte)
        }
    }

    private mutating func readBeyondASCII() {
        let (value, length) = scalar(at: position)
        switch FoldedScalar(value).kind {
        case .letter: readWord()
        case .space: skip(length)
        case .newline: endLine(length)
        case .hyphen: readHyphen(length)
        case .apostrophe: mark(.quotation, length)
        case .mark: mark(Self.kind(of: value), length)
        case .digit, .carriageReturn, .invisible: position += length
        }
    }

    // MARK: Words and numbers

    private mutating func readWord() {
        let start = position
        word.removeAll()
        var capitals = 0
        while position < text.count {
            let byte = text[position]
            if byte < 128 {
                let kind = ASCII.classes[Int(byte)]
                guard kind == .letter || kind == .digit || joins(kind) else { break }
                if kind != .letter || !ASCII.isUpper(byte) {} else { capitals += 1 }
                if kind != .invisible && kind != .hyphen { word.append(ASCII.folded[Int(byte)]) }
                if kind == .hyphen { joinLines() } else { position += 1 }
            } else if !appendBeyondASCII(&capitals) {
                break
            }
        }
        if word.count == 1 { readDottedLetters(&capitals) }
        appendWord(from: start, capitals: capitals)
    }

    /// Returns whether a character that is no letter belongs to the word that is being read.
    private func joins(_ kind: CharacterClass) -> Bool {
        switch kind {
        case .apostrophe: isLetter(at: position + 1)
        case .hyphen: lineEndHyphenLength() > 0
        case .invisible: isLetterBehindMarks()
        default: false
        }
    }

    /// Whether a letter stands behind a few marks that a reader does not see: `ge**eist**`; an underscore is seen.
    private func isLetterBehindMarks() -> Bool {
        let next = text[position...].prefix(5).firstIndex { byte in
            byte >= 128 || ASCII.classes[Int(byte)] != .invisible || byte == UInt8(ascii: "_")
        }
        return next.map(isLetter) ?? false
    }

    /// Adds a character beyond ASCII to the word; returns false when it does not belong to it.
    private mutating func appendBeyondASCII(_ capitals: inout Int) -> Bool {
        let (value, length) = scalar(at: position)
        let folded = FoldedScalar(value)
        switch folded.kind {
        case .letter, .digit: word.append(folded.letters)
        case .apostrophe where isLetter(at: position + length): word.append(UInt8(ascii: "'"))
        case .invisible: break
        default: return false
        }
        if folded.isUpper { capitals += 1 }
        position += length
        return true
    }

    /// Reads on after one letter when more letters with full stops follow, as in initials.
    private mutating func readDottedLetters(_ capitals: inout Int) {
        while peek(0) == UInt8(ascii: "."), let next = peek(1), isASCIILetter(next),
            !isLetter(at: position + 2)
        {
            word.append(ASCII.folded[Int(next)])
            if ASCII.isUpper(next) { capitals += 1 }
            position += 2
            traits.insert(.dotted)
        }
        if traits.contains(.dotted), peek(0) == UInt8(ascii: ".") { position += 1 }
    }

    private mutating func appendWord(from start: Int, capitals: Int) {
        var traits = traits
        if capitals > 0, isUpper(at: start) { traits.insert(.capitalised) }
        if capitals > 1, capitals == word.count { traits.insert(.allCapitals) }
        if word.count == 1 { traits.insert(.single) }
        let entry = lexicon.entry(of: word)
        append(.word, start, traits, entry: entry)
    }

    /// Reads digits with what joins them: `14-03-2026`, `14/3`, `10:30`, `1.250,50`; letters make it a word.
    private mutating func readNumber() {
        let start = position
        while let byte = peek(0), ASCII.isDigit(byte) || joinsDigits(byte) {
            position += 1
        }
        guard let byte = peek(0), isASCIILetter(byte), isDigitsOnly(from: start) else {
            return append(.number, start, traits, entry: entry(ofDigitsFrom: start))
        }
        position = start
        readWord()
    }

    /// Looks up a short number, such as an age: `16`, and `(16)` where brackets hold nothing else.
    private mutating func entry(ofDigitsFrom start: Int) -> Lexicon.Entry {
        guard position - start <= 4, isDigitsOnly(from: start) else { return 0 }
        if start > 0, text[start - 1] == UInt8(ascii: "("), peek(0) == UInt8(ascii: ")") {
            let entry = entry(of: text[(start - 1)...position])
            if entry != 0 { return entry }
        }
        return entry(of: text[start..<position])
    }

    private mutating func entry(of characters: ArraySlice<UInt8>) -> Lexicon.Entry {
        word.removeAll()
        for character in characters { word.append(character) }
        return lexicon.entry(of: word)
    }

    private func joinsDigits(_ byte: UInt8) -> Bool {
        guard let next = peek(1), ASCII.isDigit(next) else { return false }
        return Self.joiners.contains(byte)
    }

    private func isDigitsOnly(from start: Int) -> Bool {
        text[start..<position].allSatisfy(ASCII.isDigit)
    }

    private static let joiners: [UInt8] = Array("./:-,".utf8)

    // MARK: Marks

    /// Reads a hyphen: within a compound it joins, at the end of a line it splits a word, else it is a dash.
    private mutating func readHyphen(_ length: Int) {
        let follows =
            position > 0
            && tokens.last.map { Int($0.end) == position && $0.kind == .word || $0.kind == .number } == true
        guard follows else { return mark(.dash, length) }
        position += length
        if position < text.count, isWordByte(text[position]) { traits.insert(.hyphenated) }
    }

    /// Reads on over a hyphen and a line end inside a word; the line after it counts as any other.
    private mutating func joinLines() {
        position += lineEndHyphenLength()
        lineStarts.append(position)
    }

    /// The length of a hyphen and a line end inside a word, or zero when this hyphen is no such thing.
    private func lineEndHyphenLength() -> Int {
        var next = position + 1
        if next < text.count, text[next] == UInt8(ascii: "\r") { next += 1 }
        guard next + 2 < text.count, text[next] == UInt8(ascii: "\n"), ASCII.isLower(text[next + 1]) else {
            return 0
        }
        let rest = text[(next + 1)...].prefix(3)
        if rest.elementsEqual(Array("en ".utf8)) || rest.elementsEqual(Array("of ".utf8)) { return 0 }
        return next + 1 - position
    }

    private mutating func readMark(_ byte: UInt8) {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("), let box = box(after: byte) {
            return mark(box, 3)
        }
        if byte == UInt8(ascii: "."), peek(1) == byte, peek(2) == byte { return mark(.other, 3) }
        if byte == UInt8(ascii: "="), peek(1) == UInt8(ascii: ">") { return mark(.arrow, 2) }
        mark(Self.kinds[Int(byte)], 1)
    }

    /// Returns what `[ ]`, `[x]`, `( )` or `(x)` at this place is.
    private func box(after opening: UInt8) -> Token.Kind? {
        let closing = opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        guard let inside = peek(1), peek(2) == closing else { return nil }
        if inside == UInt8(ascii: " ") { return .emptyBox }
        return ASCII.lowercased(inside) == UInt8(ascii: "x") ? .tickedBox : nil
    }

    private static let kinds: [Token.Kind] = (0..<128).map { byte in
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

    private static func kind(of value: UInt32) -> Token.Kind {
        switch value {
        case 0x2013, 0x2014, 0x2015, 0x2212: .dash
        case 0x201C...0x201F, 0xAB, 0xBB: .quotation
        case 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0xB7, 0x2043, 0x25A0, 0x2027: .bullet
        case 0x2190...0x21FF, 0x2794, 0x279C, 0x27A4, 0x25BA, 0x25B6: .arrow
        case 0x2610, 0x25A1, 0x25CB, 0x274F: .emptyBox
        case 0x2611, 0x2612, 0x2713, 0x2714, 0x2717, 0x2718: .tickedBox
        default: .other
        }
    }

    // MARK: Lines and places

    private mutating func mark(_ kind: Token.Kind, _ length: Int) {
        let start = position
        position += length
        append(kind, start, traits, entry: 0)
    }

    private mutating func append(
        _ kind: Token.Kind, _ start: Int, _ traits: Token.Traits, entry: Lexicon.Entry
    ) {
        tokens.append(
            Token(start: Int32(start), end: Int32(position), entry: entry, kind: kind, traits: traits))
        self.traits = [.attached]
    }

    private mutating func skip(_ length: Int) {
        position += length
        traits.remove(.attached)
        traits.remove(.hyphenated)
    }

    private mutating func endLine(_ length: Int) {
        position += length
        lineStarts.append(position)
        traits = [.startsLine]
    }

    private func peek(_ distance: Int) -> UInt8? {
        position + distance < text.count ? text[position + distance] : nil
    }

    private func isASCIILetter(_ byte: UInt8) -> Bool {
        byte < 128 && ASCII.classes[Int(byte)] == .letter
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 128 || isASCIILetter(byte) || ASCII.isDigit(byte)
    }

    private func isLetter(at index: Int) -> Bool {
        guard index < text.count else { return false }
        guard text[index] >= 128 else { return isASCIILetter(text[index]) }
        return FoldedScalar(scalar(at: index).value).kind == .letter
    }

    private func isUpper(at index: Int) -> Bool {
        guard text[index] >= 128 else { return ASCII.isUpper(text[index]) }
        return FoldedScalar(scalar(at: index).value).isUpper
    }

    /// Decodes the scalar at `index`; the text is valid UTF-8.
    private func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(text[index])
        func rest(_ distance: Int) -> UInt32 { UInt32(text[index + distance] & 0x3F) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | rest(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
}
