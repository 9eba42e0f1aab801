/// Numbers, dates and times.
extension Tokenizer {
    /// Reads digits with what joins them: `14-03-2026`, `14/3`, `10:30`, `1.250,50`; letters make it a word.
    mutating func readNumber() {
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
    private func entry(ofDigitsFrom start: Int) -> Lexicon.Entry {
        guard position - start <= 4, isDigitsOnly(from: start) else { return 0 }
        if start > 0, text[start - 1] == UInt8(ascii: "("), peek(0) == UInt8(ascii: ")") {
            let entry = lexicon.entry(of: WordKey(folded: text[(start - 1)...position]))
            if entry != 0 { return entry }
        }
        return lexicon.entry(of: WordKey(folded: text[start..<position]))
    }

    private func joinsDigits(_ byte: UInt8) -> Bool {
        guard let next = peek(1), ASCII.isDigit(next) else { return false }
        return Self.joiners.contains(byte)
    }

    private func isDigitsOnly(from start: Int) -> Bool {
        text[start..<position].allSatisfy(ASCII.isDigit)
    }

    private static let joiners: [UInt8] = Array("./:-,".utf8)
}
