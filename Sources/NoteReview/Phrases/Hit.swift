/// A place where a phrase or frame of a list stands.
struct Hit: Sendable {
    let list: PhraseBook.List
    /// The number of the phrase in the book.
    let phrase: Int32
    /// The tokens from its first word to its last.
    let tokens: Range<Int>
    /// The tokens of each part of a frame; nothing where they are all tokens.
    let spread: [Range<Int>]?
    /// The number of the range, such as a sentence, in which it was found.
    let range: Int

    /// The tokens of each part that was found; what stands between them is not part of it.
    var parts: [Range<Int>] { spread ?? [tokens] }
}

/// Finds the phrases and frames of a book in the tokens of a note.
struct PhraseFinder {
    let book: PhraseBook
    let matcher: Matcher
    /// The language of the note.
    let languages: Languages

    init(_ book: PhraseBook, matcher: Matcher, language: Language) {
        self.book = book
        self.matcher = matcher
        languages = Languages(language)
    }

    /// Returns the places where sequences of the book stand, each within one of `ranges`, in the order of the note.
    func places(in ranges: [Range<Int>]) -> [FoundSequence] {
        var places: [FoundSequence] = []
        for (number, range) in ranges.enumerated() {
            for position in range where matcher.tokens[position].entry != 0 {
                for term in matcher.lexicon.terms(of: matcher.tokens[position].entry) {
                    for anchor in book.anchors(of: term) {
                        append(anchor, at: position, in: range, number, to: &places)
                    }
                }
            }
        }
        return places
    }

    @inline(__always)
    private func append(
        _ anchor: PhraseBook.Anchor, at position: Int, in range: Range<Int>, _ number: Int,
        to places: inout [FoundSequence]
    ) {
        let sequence = book.sequences[Int(anchor.sequence)]
        guard !sequence.languages.isDisjoint(with: languages) else { return }
        var start = anchor.offset == 0 ? position : matcher.start(Int(anchor.offset), before: position)
        guard start >= range.lowerBound else { return }
        let end = matcher.end(of: sequence, in: book, at: start, before: range.upperBound)
        guard end >= 0 else { return }
        if !sequence.slotBefore.isEmpty {
            start = matcher.start(of: sequence.slotBefore, before: start, after: range.lowerBound)
            guard start >= 0 else { return }
        }
        places.append(
            FoundSequence(
                part: sequence.part, phrase: sequence.phrase, start: Int32(start), end: Int32(end),
                range: Int32(number)))
    }
}

/// A place where the words of a sequence stand.
struct FoundSequence: Sendable {
    let part: PhraseBook.Part
    let phrase: Int32
    let start: Int32
    let end: Int32
    /// The number of the range, such as a sentence, in which it was found.
    let range: Int32

    var tokens: Range<Int> { Int(start)..<Int(end) }
}
