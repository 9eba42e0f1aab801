/// A sentence of a note, or what stands for one: a heading, a cell of a table, a line in telegram style.
struct Sentence: Sendable {
    let tokens: Range<Int>
    /// The number of the section it stands in.
    let section: Int
    /// The number of the line it starts on.
    let line: Int
    let isHeading: Bool
}

/// Divides a note into sentences.
struct SentenceReader {
    let text: [UInt8]
    let tokens: [Token]
    let lexicon: Lexicon

    func sentences(of lines: [Line], in sections: [Section]) -> [Sentence] {
        var sentences: [Sentence] = []
        var section = 0
        var number = 0
        // Text does not go on over a heading, which was not known before.
        let paragraphs = Paragraphs(of: lines, tokens)
        while number < lines.count {
            while section + 1 < sections.count, sections[section + 1].lines.lowerBound <= number {
                section += 1
            }
            var end = number + 1
            while end < sections[section].lines.upperBound, paragraphs.goesOn(end) { end += 1 }
            append(lines[number..<end], at: number, section, sections[section], to: &sentences)
            number = end
        }
        return sentences
    }

    private func append(
        _ block: ArraySlice<Line>, at line: Int, _ section: Int, _ heading: Section,
        to sentences: inout [Sentence]
    ) {
        guard let first = block.first, let last = block.last, first.kind != .rule, !first.content.isEmpty
        else { return }
        var range = first.content.lowerBound..<max(last.content.upperBound, first.content.lowerBound)
        if heading.lines.lowerBound == line, range.contains(heading.title.lowerBound), !heading.title.isEmpty
        {
            sentences.append(Sentence(tokens: heading.title, section: section, line: line, isHeading: true))
            var rest = heading.title.upperBound
            if rest < range.upperBound, [.colon, .bar].contains(tokens[rest].kind) { rest += 1 }
            range = rest..<range.upperBound
        }
        for sentence in split(range) {
            sentences.append(
                Sentence(
                    tokens: sentence, section: section, line: self.line(of: sentence, from: line, block),
                    isHeading: false))
        }
    }

    private func line(of sentence: Range<Int>, from first: Int, _ block: ArraySlice<Line>) -> Int {
        first + block.lazy.map(\.tokens.lowerBound).lastIndex(ordered: sentence.lowerBound) - block.startIndex
    }

    // MARK: Sentences

    /// The most tokens of a sentence: what is longer is no sentence, and every part of it is looked at by itself.
    private static let longest = 300

    private func split(_ range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where endsSentence(index, in: range) || index - start == Self.longest {
            var end = index + 1
            while end < range.upperBound, closes(tokens[end]) { end += 1 }
            if start < end { sentences.append(start..<end) }
            start = max(start, end)
        }
        if start < range.upperBound { sentences.append(start..<range.upperBound) }
        return sentences
    }

    private func closes(_ token: Token) -> Bool {
        token.traits.contains(.attached)
            && [.closing, .quotation, .question, .exclamation].contains(token.kind)
    }

    private func endsSentence(_ index: Int, in range: Range<Int>) -> Bool {
        switch tokens[index].kind {
        case .question, .exclamation, .bar: true
        case .stop: isFullStop(index, in: range)
        default: false
        }
    }

    /// Whether a full stop ends a sentence, and not an abbreviation, an initial or a number.
    private func isFullStop(_ index: Int, in range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return true }
        let next = tokens[index + 1]
        guard index > range.lowerBound else { return false }
        let previous = tokens[index - 1]
        guard !next.traits.contains(.attached) else {
            if next.kind == .closing, isShortened(previous) { return index + 2 == range.upperBound }
            return next.kind == .quotation || next.kind == .closing
        }
        guard previous.isWord else { return next.traits.contains(.capitalised) || previous.kind != .number }
        if previous.traits.contains(.single), previous.traits.contains(.capitalised) {
            // `Jayden W. (16)`
            guard next.isWord else { return next.kind != .opening }
            return lexicon.classes(of: next.entry).contains(.subject)
        }
        if lexicon.classes(of: previous.entry).contains(.abbreviation) { return false }
        return next.traits.contains(.capitalised) || !isShortened(previous)
    }

    /// Whether a word with a full stop was cut off, so that what goes on in small letters is the same sentence.
    private func isShortened(_ word: Token) -> Bool {
        guard word.isWord else { return false }
        return !lexicon.classes(of: word.entry).isDisjoint(with: [.abbreviation, .shortening])
            || endsAsNoWordDoes(text[word.bytes])
    }

    /// `btr.`, `Recl.`, `subj.`: no word of Dutch or English is without a vowel or ends in such letters.
    private func endsAsNoWordDoes(_ letters: ArraySlice<UInt8>) -> Bool {
        let word = letters.map(ASCII.lowercased)
        guard let last = word.last, word.count > 1, word.allSatisfy({ $0 < 128 }) else { return false }
        let vowels = Array("aeiouy".utf8)
        if !word.contains(where: vowels.contains) { return true }
        guard !vowels.contains(word[word.count - 2]) else { return false }
        return last == UInt8(ascii: "j")
            || Array("lr".utf8).contains(last) && Array("bcdfgkptvw".utf8).contains(word[word.count - 2])
    }
}
