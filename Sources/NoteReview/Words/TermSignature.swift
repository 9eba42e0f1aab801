/// Tells in one step of most terms that a word is no form of them; of some it leaves it open.
struct TermSignature: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ terms: some Swift.Sequence<Lexicon.Term>) {
        for term in terms {
            if term & 64 == 0 { low |= 1 &<< UInt64(term & 63) } else { high |= 1 &<< UInt64(term & 63) }
        }
    }

    @inline(__always)
    func mayHold(_ term: Lexicon.Term) -> Bool {
        (term & 64 == 0 ? low : high) &>> UInt64(term & 63) & 1 != 0
    }
}
