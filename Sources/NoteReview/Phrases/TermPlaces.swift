/// The tokens of a note at which each term of the lexicon stands.
struct TermPlaces: Sendable {
    private let tokens: [Int32]
    /// Where the tokens of each term end.
    private let ends: [Int32]

    init(_ note: [Token], in lexicon: Lexicon) {
        var ends = [Int32](repeating: 0, count: lexicon.termCount + 1)
        for token in note where token.entry != 0 {
            for term in lexicon.terms(of: token.entry) { ends[Int(term) &+ 1] &+= 1 }
        }
        var sum: Int32 = 0
        for term in ends.indices {
            sum &+= ends[term]
            ends[term] = sum
        }
        var tokens = [Int32](repeating: 0, count: Int(sum))
        for (index, token) in note.enumerated() where token.entry != 0 {
            for term in lexicon.terms(of: token.entry) {
                tokens[Int(ends[Int(term)])] = Int32(truncatingIfNeeded: index)
                ends[Int(term)] &+= 1
            }
        }
        self.tokens = tokens
        self.ends = ends
    }

    /// Returns the tokens at which a term stands, in the order of the note.
    @inline(__always)
    func places(of term: Lexicon.Term) -> Range<Int> {
        (term == 0 ? 0 : Int(ends[Int(term) &- 1]))..<Int(ends[Int(term)])
    }

    @inline(__always)
    subscript(place: Int) -> Int { Int(tokens[place]) }
}
