/// The abbreviations that some sentences of a note use.
struct Abbreviations {
    private let note: Note
    private let sentences: [Int]
    /// The names and initials of those at the table.
    private let people: Set<ArraySlice<UInt8>>

    init(in note: Note, sentences: [Int], besides people: Set<ArraySlice<UInt8>>) {
        self.note = note
        self.sentences = sentences
        self.people = people
    }

    var used: [Range<Int>] {
        sentences.flatMap { number in
            note.sentences[number].isHeading
                ? [] : note.sentences[number].tokens.filter(isAbbreviation).map { $0..<$0 + 1 }
        }
    }

    /// Those that neither the glossary nor the note explains, each where it stands first.
    func unknown(besides known: Set<String>) -> [Range<Int>] {
        var seen: Set<String> = []
        let unknown = used.filter { range in
            let spelling = spelling(range)
            return !known.contains(spelling) && seen.insert(spelling).inserted && !isShouted(range.lowerBound)
        }
        // Most notes use none but those of the glossary.
        guard !unknown.isEmpty else { return [] }
        let explained = explained
        return unknown.filter { !explained.contains(spelling($0)) }
    }

    private func spelling(_ range: Range<Int>) -> String {
        String(
            decoding: note.text[note.tokens[range.lowerBound].bytes].filter { $0 != UInt8(ascii: ".") },
            as: UTF8.self)
    }

    /// Whether capitals are an ordinary word or a name in a loud voice: `NIET`, `STORM`.
    private func isShouted(_ index: Int) -> Bool {
        let token = note.tokens[index]
        let isWord =
            !note.lexicon.classes(of: token.entry).isEmpty || token.entry != 0 && token.bytes.count > 3
        return isWord || token.bytes.count > 4 && note.text[token.bytes].contains { ($0 | 0x20).isVowel }
    }

    /// Whether a token is two to six capitals, and neither part of a case number, initials nor a shouted word.
    private func isAbbreviation(_ index: Int) -> Bool {
        let token = note.tokens[index]
        guard token.isWord, token.traits.contains(.allCapitals), (2...6).contains(token.bytes.count) else {
            return false
        }
        if token.traits.contains(.dotted) || note.matcher.slots.end(of: .person, at: index) >= 0 {
            return false
        }
        if isBesideDigits(token) || people.contains(note.text[token.bytes]) { return false }
        let neighbours = [index - 1, index + 1].filter { note.tokens.indices.contains($0) }
        return !neighbours.contains {
            note.tokens[$0].traits.contains(.allCapitals) && note.tokens[$0].bytes.count > 4
        }
    }

    private func isBesideDigits(_ token: Token) -> Bool {
        let after = Int(token.end)
        let next = note.text[after...].prefix(2)
        guard let first = next.first, let last = next.last else { return false }
        return "-/. ".utf8.contains(first) && ASCII.isDigit(last)
    }

    /// The abbreviations that the note writes out once: before or between brackets beside other words, or as words that
    /// start with its letters, as names do.
    private var explained: Set<String> {
        let tokens = note.tokens
        let initials = tokens.indices.flatMap(firstLetters)
        let words = tokens.indices.filter { index in
            guard tokens[index].isWord else { return false }
            if tokens[safe: index + 1]?.kind == .opening { return tokens[safe: index + 2]?.isWord == true }
            return index > 1 && tokens[index - 1].kind == .opening
                && tokens[safe: index + 1]?.kind == .closing
                && tokens[index - 2].isWord
        }
        return Set(words.map { String(decoding: note.text[tokens[$0].bytes], as: UTF8.self) }).union(initials)
    }

    /// Returns the first letters of two to four words with a capital that follow each other: `MS` of `Marleen Stok`.
    private func firstLetters(from start: Int) -> [String] {
        var letters = ""
        var all: [String] = []
        for index in start..<min(start + 6, note.tokens.count) {
            let token = note.tokens[index]
            guard token.isWord else { break }
            if token.traits.contains(.capitalised), !token.traits.contains(.allCapitals) {
                letters += String(decoding: note.text[token.bytes].prefix(1), as: UTF8.self)
                if letters.count > 1 { all.append(letters) }
            } else if letters.isEmpty || !note.lexicon.classes(of: token.entry).contains(.nameParticle) {
                break
            }
        }
        return all
    }
}
