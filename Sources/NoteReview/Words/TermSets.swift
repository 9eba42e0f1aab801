/// The terms that each entry of a lexicon is a form of.
///
/// The forms of a word are forms of the same terms, so that two hundred thousand of them have some twenty thousand sets.
struct TermSets: Codable, Sendable {
    /// The number of the set of each entry.
    private let sets: FlatArray<Int32>
    /// The terms of all sets, those of one in ascending order.
    private let terms: FlatArray<Lexicon.Term>
    /// Where the terms of each set end.
    private let ends: FlatArray<Int32>

    /// Gathers the terms of all entries, one entry after another from entry one on, each with where they end.
    init(_ all: [Lexicon.Term], ends allEnds: [Int32]) {
        var known: [ArraySlice<Lexicon.Term>: Int32] = [[]: 0]
        var sets: [Int32] = [0]
        var terms: [Lexicon.Term] = []
        var ends: [Int32] = [0]
        for (start, end) in zip(allEnds, allEnds.dropFirst()) {
            let own = all[Int(start)..<Int(end)]
            if let set = known[own] {
                sets.append(set)
            } else {
                known[own] = Int32(ends.count)
                sets.append(Int32(ends.count))
                terms += own
                ends.append(Int32(terms.count))
            }
        }
        self.sets = FlatArray(sets)
        self.terms = FlatArray(terms)
        self.ends = FlatArray(ends)
    }

    /// The number of sets; the one of no terms comes first.
    var count: Int { ends.count }

    @inline(__always)
    func set(of entry: Lexicon.Entry) -> Int { Int(sets[Int(entry)]) }

    @inline(__always)
    subscript(set: Int) -> Slice<FlatArray<Lexicon.Term>> { terms[range(of: set)] }

    @inline(__always)
    private func range(of set: Int) -> Range<Int> { (set == 0 ? 0 : Int(ends[set &- 1]))..<Int(ends[set]) }

    @inline(__always)
    func holds(_ term: Lexicon.Term, inSet set: Int) -> Bool {
        let range = range(of: set)
        var low = range.lowerBound
        var high = range.upperBound
        // Common words are forms of hundreds of terms.
        while high &- low > 8 {
            let middle = (low &+ high) / 2
            if terms[middle] < term { low = middle &+ 1 } else { high = middle &+ 1 }
        }
        while low < high, terms[low] < term { low &+= 1 }
        return low < high && terms[low] == term
    }
}
