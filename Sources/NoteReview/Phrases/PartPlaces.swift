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
        let search = SequenceSearch(
            of: book, by: index.of(language), matcher, ranges: ranges, numberedFrom: firstNumber)
        (found, starts) = search.byPart()
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
    func places(of slots: Slots) -> [PartPlace] {
        var places: [PartPlace] = []
        for (number, range) in zip(firstNumber..., ranges) {
            for token in range {
                let end = matcher.end(of: slots, at: token, before: range.upperBound)
                if end > token { places.append(PartPlace(token..<end, number)) }
            }
        }
        return places
    }
}
