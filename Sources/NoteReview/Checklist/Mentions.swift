/// The mentions of lists in one note, in the order of the note.
struct Mentions {
    private var byList: [[FoundMention]]

    init(listCount: Int) {
        byList = [[FoundMention]](repeating: [], count: listCount)
    }

    /// Adds mentions that stand after those of the list so far.
    mutating func add(_ mentions: [FoundMention], of list: PhraseBook.List) { byList[Int(list)] += mentions }

    subscript(list: PhraseBook.List) -> [FoundMention] { byList[Int(list)] }

    /// Returns the mentions of a list from one sentence to another.
    func mentions(of list: PhraseBook.List, in sentences: Range<Int>) -> ArraySlice<FoundMention> {
        let all = self[list]
        var start = all.lazy.map(\.sentence).lastIndex(ordered: sentences.lowerBound - 1)
        while start < all.count, all[start].sentence < sentences.lowerBound { start += 1 }
        var end = start
        while end < all.count, all[end].sentence < sentences.upperBound { end += 1 }
        return all[start..<end]
    }
}

extension Note {
    /// Returns the tokens of the unit around a token.
    func bounds(of unit: Unit, around token: Int, in sentence: Int, _ clauses: ClauseTable) -> Range<Int> {
        let own = sentences[sentence].tokens
        if unit == .clause { return clauses.clauses(of: sentence).extent(around: token) ?? own }
        let near = sentences(of: unit, around: sentence)
        return sentences[near.lowerBound].tokens.lowerBound..<sentences[near.upperBound].tokens.upperBound
    }

    /// Returns the sentences of the unit around a sentence; of a section those that are not too far away.
    func sentences(of unit: Unit, around number: Int) -> ClosedRange<Int> {
        let most =
            switch unit {
            case .clause, .sentence: 0
            case .neighbours: 1
            case .section: Unit.longestReach
            }
        var first = number
        var last = number
        let isSection = unit == .section
        while number - first < most, first > 0, !isSection || isTogether(first - 1, number) { first -= 1 }
        while last - number < most, last + 1 < sentences.count, !isSection || isTogether(last + 1, number) {
            last += 1
        }
        return first...last
    }

    private func isTogether(_ one: Int, _ other: Int) -> Bool {
        sentences[one].section == sentences[other].section
    }
}
