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
        of book: PhraseBook, _ matcher: Matcher, in language: Language, ranges: [Range<Int>],
        numberedFrom firstNumber: Int = 0
    ) {
        self.book = book
        self.firstNumber = firstNumber
        self.matcher = matcher
        self.ranges = ranges
        languages = Languages(language)
        let search = SequenceSearch(book: book, matcher: matcher, languages: languages, ranges: ranges)
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
        let numbers = numbers(of: part)
        var low = numbers.lowerBound
        var high = numbers.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(found[middle].start) < tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < numbers.upperBound, Int(found[low].start) < tokens.upperBound {
            if accept(found[low].tokens) { return }
            low += 1
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

/// Finds the sequences of a book by the tokens of a note.
private struct SequenceSearch {
    let book: PhraseBook
    let matcher: Matcher
    let languages: Languages
    let ranges: [Range<Int>]
    /// The tokens of all ranges.
    private let tokens: Range<Int>
    /// What each of them may be: most sequences are passed by for the word beside the one they are found by.
    private let signatures: [TermSignature]

    init(book: PhraseBook, matcher: Matcher, languages: Languages, ranges: [Range<Int>]) {
        self.book = book
        self.matcher = matcher
        self.languages = languages
        self.ranges = ranges
        tokens = ranges.hull
        signatures = matcher.tokens[tokens].map { token in
            token.kind == .quotation ? .any : TermSignature(matcher.lexicon.terms(of: token.entry))
        }
    }

    /// Returns the sequences within ranges of tokens, in the order of the tokens that they were found by.
    func sequences(numberedFrom firstNumber: Int) -> [FoundSequence] {
        var found: [FoundSequence] = []
        for (number, range) in zip(firstNumber..., ranges) {
            for token in range {
                for term in matcher.lexicon.terms(of: matcher.tokens[token].entry) {
                    for sequence in book.sequences(foundBy: term) {
                        look(for: book.sequences[sequence], at: token, in: range, number, &found)
                    }
                }
            }
        }
        return found
    }

    @inline(__always)
    private func look(
        for sequence: PhraseBook.Sequence, at token: Int, in range: Range<Int>, _ number: Int,
        _ found: inout [FoundSequence]
    ) {
        guard mayStand(sequence, at: token, in: range) else { return }
        var start = sequence.offset == 0 ? token : matcher.start(Int(sequence.offset), before: token)
        guard start >= range.lowerBound else { return }
        let end = end(of: sequence, at: start, before: range.upperBound)
        guard end >= 0 else { return }
        if !sequence.slotBefore.isEmpty {
            start = matcher.start(of: sequence.slotBefore, before: start, after: range.lowerBound)
            guard start >= 0 else { return }
        }
        found.append(
            FoundSequence(
                part: sequence.part, phrase: sequence.phrase, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: end), range: Int32(truncatingIfNeeded: number)))
    }

    @inline(__always)
    private func end(of sequence: PhraseBook.Sequence, at start: Int, before limit: Int) -> Int {
        // A single word is found by itself, and nothing is left to look for.
        if sequence.atoms.count == 1, case .term = book.atoms[Int(sequence.atoms.lowerBound)] {
            return start &+ 1
        }
        return matcher.end(of: sequence, in: book, at: start, before: limit)
    }

    @inline(__always)
    private func mayStand(_ sequence: PhraseBook.Sequence, at token: Int, in range: Range<Int>) -> Bool {
        guard !languages.isDisjoint(with: sequence.languages) else { return false }
        guard let neighbour = sequence.neighbour else { return true }
        let place = neighbour.isBefore ? token &- 1 : token &+ 1
        guard place >= range.lowerBound, place < range.upperBound else { return false }
        guard signatures[place &- tokens.lowerBound].mayHold(neighbour.term) else { return false }
        let token = matcher.tokens[place]
        return token.kind == .quotation || matcher.lexicon.isForm(token.entry, of: neighbour.term)
    }
}

/// Tells in one step of most terms that a word is no form of them; of some it leaves it open.
private struct TermSignature {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Leaves all open.
    static let any = TermSignature(low: .max, high: .max)

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    init(_ terms: ArraySlice<Lexicon.Term>) {
        for term in terms {
            if term & 64 == 0 { low |= 1 &<< UInt64(term & 63) } else { high |= 1 &<< UInt64(term & 63) }
        }
    }

    @inline(__always)
    func mayHold(_ term: Lexicon.Term) -> Bool {
        (term & 64 == 0 ? low : high) &>> UInt64(term & 63) & 1 != 0
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
        var next = starts
        var sorted = [FoundSequence](repeating: any, count: found.count)
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
        return (sorted, starts)
    }
}
