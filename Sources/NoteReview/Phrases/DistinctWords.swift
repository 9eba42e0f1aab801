/// The words of a note by what they are forms of, however often they stand there.
///
/// In one step it tells of nearly every term that a word is no form of it: nearly all that is asked of a word it is not.
struct DistinctWords: Sendable {
    /// The number of the set of terms of each token, among those of the note; zero where the lexicon does not know it.
    private let numbers: [Int32]
    /// The sets of terms by their number.
    private let sets: [Int32]
    /// A signature of the terms of each set, one set after another.
    private let signatures: [UInt64]

    /// Common words are forms of two hundred terms: in a signature of two thousand bits a tenth of the others is left open.
    private static let signatureLength = 32

    init(of tokens: [Token], in lexicon: Lexicon) {
        // Zero for the sets that were not met, and for the first, of no terms.
        var known = [Int32](repeating: 0, count: lexicon.setCount)
        var sets: [Int32] = [0]
        numbers = tokens.map { token in
            let set = lexicon.termSet(of: token.entry)
            if set != 0, known[set] == 0 {
                known[set] = Int32(sets.count)
                sets.append(Int32(set))
            }
            return known[set]
        }
        var signatures = [UInt64](repeating: 0, count: sets.count * Self.signatureLength)
        var bits = signatures.mutableSpan
        for (number, set) in sets.enumerated() {
            for term in lexicon.terms(ofSet: Int(set)) {
                bits[number * Self.signatureLength + Self.place(of: term)] |= Self.bit(of: term)
            }
        }
        self.sets = sets
        self.signatures = signatures
    }

    /// The set of terms that the word at a token is a form of.
    @inline(__always)
    func termSet(at token: Int) -> Int { Int(sets[Int(numbers[token])]) }

    /// Whether the word at a token may be a form of a term: if not, it is none.
    @inline(__always)
    func mayHold(_ term: Lexicon.Term, at token: Int) -> Bool {
        signatures[Int(numbers[token]) &* Self.signatureLength &+ Self.place(of: term)] & Self.bit(of: term)
            != 0
    }

    /// The terms that the words of a range may be forms of.
    func terms(in range: Range<Int>) -> TermSignature {
        var all = [UInt64](repeating: 0, count: Self.signatureLength)
        var bits = all.mutableSpan
        for token in range {
            let start = Int(numbers[token]) &* Self.signatureLength
            for place in 0..<Self.signatureLength { bits[place] |= signatures[start &+ place] }
        }
        return TermSignature(bits: all)
    }

    /// Tells of most terms that no word of a range is a form of them.
    struct TermSignature {
        fileprivate let bits: [UInt64]

        @inline(__always)
        func mayHold(_ term: Lexicon.Term) -> Bool {
            bits[DistinctWords.place(of: term)] & DistinctWords.bit(of: term) != 0
        }
    }

    @inline(__always)
    private static func place(of term: Lexicon.Term) -> Int { Int(term >> 6) & (signatureLength - 1) }

    @inline(__always)
    private static func bit(of term: Lexicon.Term) -> UInt64 { 1 &<< UInt64(term & 63) }
}
