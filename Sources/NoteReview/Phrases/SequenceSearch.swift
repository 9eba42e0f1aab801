/// Finds the sequences of a book by the words of a note.
struct SequenceSearch {
    private let book: PhraseBook
    private let matcher: Matcher
    private let index: SequenceIndex.OfLanguage
    private let ranges: [Range<Int>]
    /// The number of the first of the ranges.
    private let firstNumber: Int

    init(
        of book: PhraseBook, by index: SequenceIndex.OfLanguage, _ matcher: Matcher, ranges: [Range<Int>],
        numberedFrom firstNumber: Int
    ) {
        self.book = book
        self.index = index
        self.matcher = matcher
        self.ranges = ranges
        self.firstNumber = firstNumber
    }

    // MARK: By part

    /// Returns the sequences within ranges of tokens by the part that they fill, those of one part in the order of the
    /// note, and where those of each part start; after the last one where they end.
    ///
    /// Nearly all are single words, dozens for each word of the note: they are counted before they are laid down.
    func byPart() -> (all: [FoundSequence], starts: [Int32]) {
        let longer = longer()
        let starts = starts(with: longer)
        var all = [FoundSequence](repeating: FoundSequence(-1, 0..<0, in: -1), count: Int(starts.last ?? 0))
        var nextPlaces = starts
        var laid = all.mutableSpan
        var next = nextPlaces.mutableSpan
        var nextLonger = 0
        for (number, range) in zip(firstNumber..., ranges) {
            for token in range {
                for word in index.words(ofSet: matcher.words.termSet(at: token)) {
                    let part = Int(word.part)
                    FoundSequence(word.phrase, token..<token &+ 1, in: number)
                        .lay(in: &laid, from: starts[part], next: &next[part])
                }
                while nextLonger < longer.count, longer[nextLonger].token == token {
                    let part = Int(longer[nextLonger].part)
                    longer[nextLonger].found.lay(in: &laid, from: starts[part], next: &next[part])
                    nextLonger &+= 1
                }
            }
        }
        return (all, starts)
    }

    /// Counts what fills each part; returns where the sequences of each start.
    private func starts(with longer: [Longer]) -> [Int32] {
        var counts = [Int32](repeating: 0, count: book.parts.count + 1)
        var counted = counts.mutableSpan
        for token in ranges.joined() {
            for word in index.words(ofSet: matcher.words.termSet(at: token)) {
                counted[Int(word.part) &+ 1] &+= 1
            }
        }
        for sequence in longer { counted[Int(sequence.part) &+ 1] &+= 1 }
        for part in counted.indices.dropFirst() { counted[part] &+= counted[part &- 1] }
        return counts
    }

    // MARK: Longer sequences

    /// A sequence of several words.
    private struct Longer {
        let part: PhraseBook.Part
        let found: FoundSequence
        /// The token that it was found by.
        let token: Int
    }

    /// Returns the sequences of several words, in the order of the tokens that they are found by.
    private func longer() -> [Longer] {
        var found: [Longer] = []
        for (number, range) in zip(firstNumber..., ranges) {
            let terms = matcher.words.terms(in: range)
            for token in range { look(at: token, in: range, number, terms, &found) }
        }
        return found
    }

    @inline(__always)
    private func look(
        at token: Int, in range: Range<Int>, _ rangeNumber: Int,
        _ terms: DistinctWords.TermSignature, _ found: inout [Longer]
    ) {
        let set = matcher.words.termSet(at: token)
        for place in index.candidates(.withoutNeighbour, ofSet: set) {
            let candidate = index[place]
            guard candidate.term < 0 || terms.mayHold(candidate.term) else { continue }
            let sequence = Int(candidate.sequence)
            if let tokens = tokens(of: sequence, foundAt: token, in: range) {
                add(sequence, tokens, foundBy: token, rangeNumber, &found)
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
        _ terms: DistinctWords.TermSignature, _ found: inout [Longer]
    ) {
        // Quotation marks may stand between the words of a phrase.
        let isHidden = matcher.tokens[place].kind == .quotation
        for position in group {
            let candidate = index[position]
            guard isHidden || matcher.isForm(at: place, of: candidate.term) else { continue }
            let number = Int(candidate.sequence)
            let sequence = book.sequences[number]
            if !isHidden, sequence.shape.isPair {
                add(number, min(token, place)..<max(token, place) &+ 1, foundBy: token, rangeNumber, &found)
            } else if sequence.companion < 0 || terms.mayHold(sequence.companion),
                let tokens = tokens(of: number, foundAt: token, in: range)
            {
                add(number, tokens, foundBy: token, rangeNumber, &found)
            }
        }
    }

    @inline(__always)
    private func add(
        _ number: Int, _ tokens: Range<Int>, foundBy token: Int, _ range: Int, _ found: inout [Longer]
    ) {
        let sequence = book.sequences[number]
        found.append(
            Longer(
                part: sequence.part, found: FoundSequence(sequence.phrase, tokens, in: range), token: token))
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
