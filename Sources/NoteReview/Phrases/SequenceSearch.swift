/// Finds the sequences of a book by the words of a note.
struct SequenceSearch {
    private let book: PhraseBook
    private let matcher: Matcher
    private let ranges: [Range<Int>]
    private let index: SequenceIndex.OfLanguage

    init(of book: PhraseBook, by index: SequenceIndex.OfLanguage, _ matcher: Matcher, ranges: [Range<Int>]) {
        self.book = book
        self.index = index
        self.matcher = matcher
        self.ranges = ranges
    }

    /// Returns the sequences within ranges of tokens, in the order of the tokens that they were found by.
    func sequences(numberedFrom firstNumber: Int) -> [FoundSequence] {
        var found: [FoundSequence] = []
        found.reserveCapacity(ranges.reduce(0) { $0 + $1.count } * Self.usual)
        for (number, range) in zip(firstNumber..., ranges) {
            let terms = matcher.words.terms(in: range)
            for token in range { look(at: token, in: range, number, terms, &found) }
        }
        return found
    }

    /// How many sequences a word finds: common words are in dozens of lists.
    private static let usual = 12

    @inline(__always)
    private func look(
        at token: Int, in range: Range<Int>, _ rangeNumber: Int, _ terms: DistinctWords.TermSignature,
        _ found: inout [FoundSequence]
    ) {
        let set = matcher.words.termSet(at: token)
        for place in index.candidates(.alone, ofSet: set) {
            let candidate = index[place]
            guard candidate.term < 0 || terms.mayHold(candidate.term) else { continue }
            let sequence = Int(candidate.sequence)
            if book.sequences[sequence].shape == .word {
                add(sequence, token..<token &+ 1, rangeNumber, &found)
            } else if let tokens = tokens(of: sequence, foundAt: token, in: range) {
                add(sequence, tokens, rangeNumber, &found)
            }
        }
        if token &+ 1 < range.upperBound {
            let group = index.candidates(.beforeNeighbour, ofSet: set)
            look(for: group, beside: token &+ 1, token, in: range, rangeNumber, terms, &found)
        }
        if token > range.lowerBound {
            let group = index.candidates(.behindNeighbour, ofSet: set)
            look(for: group, beside: token &- 1, token, in: range, rangeNumber, terms, &found)
        }
    }

    /// Looks for sequences that have a certain word beside the one they are found by: that word rules out nearly all of them.
    @inline(__always)
    private func look(
        for group: Range<Int>, beside place: Int, _ token: Int, in range: Range<Int>, _ rangeNumber: Int,
        _ terms: DistinctWords.TermSignature, _ found: inout [FoundSequence]
    ) {
        // Quotation marks may stand between the words of a phrase.
        let isHidden = matcher.tokens[place].kind == .quotation
        for position in group {
            let candidate = index[position]
            guard isHidden || matcher.isForm(at: place, of: candidate.term) else { continue }
            let number = Int(candidate.sequence)
            let sequence = book.sequences[number]
            if !isHidden, sequence.shape.isPair {
                add(number, min(token, place)..<max(token, place) &+ 1, rangeNumber, &found)
            } else if sequence.companion < 0 || terms.mayHold(sequence.companion),
                let tokens = tokens(of: number, foundAt: token, in: range)
            {
                add(number, tokens, rangeNumber, &found)
            }
        }
    }

    @inline(__always)
    private func add(
        _ number: Int, _ tokens: Range<Int>, _ range: Int, _ found: inout [FoundSequence]
    ) {
        let sequence = book.sequences[number]
        found.append(
            FoundSequence(
                part: sequence.part, phrase: sequence.phrase,
                start: Int32(truncatingIfNeeded: tokens.lowerBound),
                end: Int32(truncatingIfNeeded: tokens.upperBound), range: Int32(truncatingIfNeeded: range)))
    }

    /// Returns where a sequence stands by one of its words.
    private func tokens(of sequence: Int, foundAt token: Int, in range: Range<Int>) -> Range<Int>? {
        let wording = book.wordings[sequence]
        var start = wording.offset == 0 ? token : matcher.start(Int(wording.offset), before: token)
        guard start >= range.lowerBound else { return nil }
        let end = matcher.end(of: wording.atoms.range, in: book, at: start, before: range.upperBound)
        guard end >= 0 else { return nil }
        if !wording.slotBefore.isEmpty {
            start = matcher.start(of: wording.slotBefore, before: start, after: range.lowerBound)
            guard start >= 0 else { return nil }
        }
        return start..<end
    }
}
