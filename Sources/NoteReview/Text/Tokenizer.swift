/// Reads the text of a note once, byte by byte, into tokens and lines.
///
/// Folding happens on the way: tokens keep their bytes in the original text, so every place is exact.
struct Tokenizer {
    let text: [UInt8]
    let lexicon: Lexicon
    var position = 0
    /// What is known of the token that comes next.
    var traits: Token.Traits = [.startsLine]
    private(set) var tokens: [Token] = []
    private(set) var lineStarts: [Int] = [0]
    /// At hand, as it is asked for behind every word.
    private let plainEnds = PlainWord.ends
    /// The folded letters of a word that is looked into.
    private var letters: [UInt8] = []

    init(_ text: [UInt8], with lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        tokens.reserveCapacity(text.count / 5 + 16)
        lineStarts.reserveCapacity(text.count / 40 + 4)
    }

    mutating func readAll() {
        while position < text.count {
            if !readPlainWord() { readNext() }
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
        case .apostrophe: readApostrophe(1)
        case .mark: readMark(byte)
        }
    }

    private mutating func readBeyondASCII() {
        let (value, length) = text.scalar(at: position)
        switch FoldedScalar(value).kind {
        case .letter: readWord()
        case .space: skip(length)
        case .newline: endLine(length)
        case .hyphen: readHyphen(length)
        case .apostrophe: readApostrophe(length)
        case .mark: mark(Token.Kind(ofMark: value), length)
        case .digit, .carriageReturn, .invisible: position += length
        }
    }

    // MARK: Words

    /// Reads a word of two ASCII letters at least, with white space or a plain mark after it: most words of a note.
    @inline(__always)
    private mutating func readPlainWord() -> Bool {
        let word = PlainWord(in: text, at: position)
        guard word.end > position &+ 1, word.end < text.count, plainEnds[Int(text[word.end])] else {
            return false
        }
        let start = position
        position = word.end
        let isCapitalised = text[start] & 0x20 == 0
        appendWord(word.key, from: start, capitals: word.capitals, isCapitalised: isCapitalised)
        if text[position] == UInt8(ascii: " ") { skip(1) }
        return true
    }

    /// Reads a word with whatever belongs to it: marks on its letters, apostrophes, digits, a hyphen at a line end.
    mutating func readWord() {
        let start = position
        var key = WordKey()
        var capitals = 0
        while position < text.count {
            let byte = text[position]
            if byte < 128 {
                let kind = ASCII.classes[Int(byte)]
                guard kind == .letter || kind == .digit || joins(kind) else { break }
                if ASCII.isUpper(byte) { capitals += 1 }
                if kind != .invisible && kind != .hyphen { key.append(ASCII.lowercased(byte)) }
                if kind == .hyphen { joinLines() } else { position += 1 }
            } else if !appendBeyondASCII(to: &key, &capitals) {
                break
            }
        }
        if key.count == 1 { readDottedLetters(&key, &capitals) }
        appendWord(key, from: start, capitals: capitals, isCapitalised: isUpper(at: start))
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

    /// Adds a character beyond ASCII to a word; returns false when it does not belong to it.
    private mutating func appendBeyondASCII(to key: inout WordKey, _ capitals: inout Int) -> Bool {
        let (value, length) = text.scalar(at: position)
        let folded = FoldedScalar(value)
        switch folded.kind {
        case .letter, .digit: key.append(folded.letters)
        case .apostrophe where isLetter(at: position + length): key.append(UInt8(ascii: "'"))
        case .invisible: break
        default: return false
        }
        if folded.isUpper { capitals += 1 }
        position += length
        return true
    }

    /// Reads on after one letter when more letters with full stops follow, as in initials.
    private mutating func readDottedLetters(_ key: inout WordKey, _ capitals: inout Int) {
        while peek(0) == UInt8(ascii: "."), let next = peek(1), isASCIILetter(next),
            !isLetter(at: position + 2)
        {
            key.append(ASCII.lowercased(next))
            if ASCII.isUpper(next) { capitals += 1 }
            position += 2
            traits.insert(.dotted)
        }
        if traits.contains(.dotted), peek(0) == UInt8(ascii: ".") { position += 1 }
    }

    @inline(__always)
    private mutating func appendWord(_ key: WordKey, from start: Int, capitals: Int, isCapitalised: Bool) {
        var traits = traits
        if capitals > 0 {
            if isCapitalised { traits.insert(.capitalised) }
            if capitals > 1, capitals == Int(key.count) { traits.insert(.allCapitals) }
        }
        if key.count == 1 { traits.insert(.single) }
        var entry = lexicon.entry(of: key)
        if entry == 0, (Compounds.shortest...Compounds.longest).contains(Int(key.count)) {
            entry = entryOfCompound(from: start)
        }
        append(.word, start, traits, entry: entry)
    }

    private mutating func entryOfCompound(from start: Int) -> Lexicon.Entry {
        letters.removeAll(keepingCapacity: true)
        var index = start
        while index < position {
            let (value, length) = text.scalar(at: index)
            letters.append(folded: value)
            index += length
        }
        return lexicon.entry(ofCompound: letters.span)
    }

    // MARK: Tokens and lines

    mutating func mark(_ kind: Token.Kind, _ length: Int) {
        let start = position
        position += length
        append(kind, start, traits, entry: 0)
    }

    @inline(__always)
    mutating func append(
        _ kind: Token.Kind, _ start: Int, _ traits: Token.Traits, entry: Lexicon.Entry
    ) {
        tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
                entry: entry,
                kind: kind, traits: traits))
        self.traits = [.attached]
    }

    @inline(__always)
    private mutating func skip(_ length: Int) {
        position += length
        traits.remove(.attached)
        traits.remove(.hyphenated)
    }

    mutating func endLine(_ length: Int) {
        position += length
        lineStarts.append(position)
        traits = [.startsLine]
    }

    /// Counts a line that ends inside a word.
    mutating func startLine(at position: Int) {
        lineStarts.append(position)
    }
}
