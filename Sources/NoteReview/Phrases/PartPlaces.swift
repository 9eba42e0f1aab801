/// Where the words of parts stand in a note.
///
/// Sequences are found within ranges of tokens, such as sentences. The note is read once, and each token asks for the
/// sequences that are found by it: what is not in the note costs nothing.
struct PartPlaces {
    let book: PhraseBook
    let matcher: Matcher
    private let ranges: [Range<Int>]
    private let firstNumber: Int
    private let languages: Languages
    /// By the part that they fill, those of one part in the order of the note.
    private let found: [FoundSequence]
    /// Where the sequences of each part start in `found`; after the last one where they end.
    private let starts: [Int32]

    /// Finds all sequences of a book within ranges that are in the order of the note.
    init(
        of book: PhraseBook, by index: SequenceIndex, _ matcher: Matcher, in language: Language,
        ranges: [Range<Int>], numberedFrom firstNumber: Int = 0
    ) {
        self.book = book
        self.firstNumber = firstNumber
        self.matcher = matcher
        self.ranges = ranges
        languages = Languages(language)
        let search = SequenceSearch(of: book, by: index.of(language), matcher, ranges: ranges)
        (found, starts) = FoundSequence.byPart(
            search.sequences(numberedFrom: firstNumber), partCount: book.parts.count)
    }

    @inline(__always)
    func isIn(_ languages: Languages) -> Bool { !self.languages.isDisjoint(with: languages) }

    /// The numbers of the sequences that fill a part, in the order of the note.
    @inline(__always)
    func numbers(of part: PhraseBook.Part) -> Range<Int> {
        Int(starts[Int(part)])..<Int(starts[Int(part) + 1])
    }

    subscript(number: Int) -> FoundSequence { found[number] }

    /// Offers the places of a part that start in a range, in their order, until one is accepted.
    func first(of part: PhraseBook.Part, in tokens: Range<Int>, where accept: (Range<Int>) -> Bool) {
        let own = found[numbers(of: part)]
        for place in own[own.partitioningIndex(where: { Int($0.start) >= tokens.lowerBound })...] {
            guard Int(place.start) < tokens.upperBound, !accept(place.tokens) else { return }
        }
    }

    /// Returns the places of what fills slots, in the order of the note.
    func places(of slots: Slots) -> [FoundSequence] {
        zip(firstNumber..., ranges).flatMap { number, range in
            range.compactMap { token in
                let end = matcher.end(of: slots, at: token, before: range.upperBound)
                return end > token
                    ? FoundSequence(
                        part: -1, phrase: -1, start: Int32(token), end: Int32(end), range: Int32(number))
                    : nil
            }
        }
    }
}

/// A place where the words of a sequence stand.
struct FoundSequence: Sendable {
    let part: PhraseBook.Part
    let phrase: Int32
    let start: Int32
    let end: Int32
    /// The number of the range in which it was found.
    let range: Int32

    @inline(__always)
    var tokens: Range<Int> { Int(start)..<Int(end) }

    /// Whether it comes first among those of its part: the longest at a place, and of equals the phrase written first.
    private func standsBefore(_ other: FoundSequence) -> Bool {
        if start != other.start { return start < other.start }
        if end != other.end { return end > other.end }
        return phrase < other.phrase
    }

    /// Sorts sequences by their part; returns where those of each part start too.
    fileprivate static func byPart(
        _ found: [FoundSequence], partCount: Int
    ) -> ([FoundSequence], starts: [Int32]) {
        var starts = [Int32](repeating: 0, count: partCount + 1)
        for sequence in found { starts[Int(sequence.part) &+ 1] &+= 1 }
        for part in starts.indices.dropFirst() { starts[part] &+= starts[part &- 1] }
        guard let any = found.first else { return ([], starts) }
        var nextPlaces = starts
        var all = [FoundSequence](repeating: any, count: found.count)
        var next = nextPlaces.mutableSpan
        var sorted = all.mutableSpan
        for sequence in found {
            var place = Int(next[Int(sequence.part)])
            next[Int(sequence.part)] &+= 1
            // They come nearly in order: a word or two stand between a start and the word it was found by.
            while place > starts[Int(sequence.part)], sequence.standsBefore(sorted[place &- 1]) {
                sorted[place] = sorted[place &- 1]
                place &-= 1
            }
            sorted[place] = sequence
        }
        return (all, starts)
    }
}
