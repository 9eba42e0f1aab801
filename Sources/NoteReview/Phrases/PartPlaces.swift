/// Where the words of parts stand in a note; each part is looked for when somebody asks for it.
///
/// Sequences are found within ranges of tokens, such as sentences.
final class PartPlaces {
    let book: PhraseBook
    let matcher: Matcher
    private let terms: TermPlaces
    private let languages: Languages
    let ranges: [Range<Int>]
    /// The number of the range of each token; -1 for a token of none.
    private let rangeNumbers: [Int32]
    private var found: [FoundSequence] = []
    /// Where the sequences of each part that was asked for stand in `found`; a negative start for the others.
    private var known: [Filled]

    init(
        of book: PhraseBook, _ matcher: Matcher, _ terms: TermPlaces, in language: Language,
        ranges: [Range<Int>]
    ) {
        self.book = book
        self.matcher = matcher
        self.terms = terms
        self.ranges = ranges
        languages = Languages(language)
        var numbers = [Int32](repeating: -1, count: matcher.tokens.count)
        for (number, range) in ranges.enumerated() {
            for token in range { numbers[token] = Int32(truncatingIfNeeded: number) }
        }
        rangeNumbers = numbers
        known = [Filled](repeating: .unknown, count: book.parts.count)
    }

    func isIn(_ languages: Languages) -> Bool { !self.languages.isDisjoint(with: languages) }

    /// Returns the numbers of the sequences that fill a part, in the order of the note.
    func numbers(of part: PhraseBook.Part) -> Range<Int> {
        if known[Int(part)].start < 0 { find(part) }
        return known[Int(part)].numbers
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
        ranges.enumerated().flatMap { number, range in
            range.compactMap { token in
                let end = matcher.end(of: slots, at: token, before: range.upperBound)
                return end > token
                    ? FoundSequence(phrase: -1, start: Int32(token), end: Int32(end), range: Int32(number))
                    : nil
            }
        }
    }

    private func find(_ part: PhraseBook.Part) {
        let start = found.count
        for number in book.parts[Int(part)].sequences {
            let sequence = book.sequences[Int(number)]
            let places = terms.places(of: sequence.anchor)
            guard !places.isEmpty, isIn(sequence.languages) else { continue }
            for place in places { look(for: sequence, at: terms[place]) }
        }
        if found.count - start > 1 { found[start...].sort { ($0.start, $1.end) < ($1.start, $0.end) } }
        known[Int(part)] = Filled(start: Int32(start), end: Int32(found.count))
    }

    private func look(for sequence: PhraseBook.Sequence, at token: Int) {
        let number = rangeNumbers[token]
        guard number >= 0 else { return }
        let range = ranges[Int(number)]
        var start = sequence.offset == 0 ? token : matcher.start(Int(sequence.offset), before: token)
        guard start >= range.lowerBound else { return }
        let end =
            sequence.atoms.count == 1
            ? matcher.end(
                of: book.atoms[Int(sequence.atoms.lowerBound)], in: book, at: start, before: range.upperBound)
            : matcher.end(of: sequence, in: book, at: start, before: range.upperBound)
        guard end >= 0 else { return }
        if !sequence.slotBefore.isEmpty {
            start = matcher.start(of: sequence.slotBefore, before: start, after: range.lowerBound)
            guard start >= 0 else { return }
        }
        found.append(
            FoundSequence(
                phrase: sequence.phrase, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: end), range: number))
    }
}

/// Where the finds of a part or a list stand among all finds.
struct Filled {
    let start: Int32
    let end: Int32

    static let unknown = Filled(start: -1, end: -1)

    var numbers: Range<Int> { Int(start)..<Int(end) }
}

/// A place where the words of a sequence stand.
struct FoundSequence: Sendable {
    let phrase: Int32
    let start: Int32
    let end: Int32
    /// The number of the range in which it was found.
    let range: Int32

    var tokens: Range<Int> { Int(start)..<Int(end) }
}
