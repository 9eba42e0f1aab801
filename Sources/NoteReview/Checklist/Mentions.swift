/// The mentions of lists in one note, in the order of the note, found when a condition asks for them: many items do not
/// apply, and nobody asks what would answer them.
final class Mentions {
    private var byList: [[FoundMention]?]
    /// Searches all of the note; nothing where the note takes several windows.
    private var search: WindowSearch?

    /// Mentions in a note, of the lists that may be asked for.
    init(
        in note: Note, by checklist: Checklist, of lists: @autoclosure () -> Set<PhraseBook.List>,
        _ clauses: ClauseTable
    ) {
        byList = [[FoundMention]?](repeating: nil, count: checklist.book.names.count)
        let windows = SentenceWindow.all(of: note)
        if windows.count == 1 {
            search = WindowSearch(windows[0], in: note, by: checklist, clauses)
        } else {
            find(lists(), in: windows.lazy.map { WindowSearch($0, in: note, by: checklist, clauses) })
        }
    }

    /// Finds all that may be asked for in one window after the other, which would take too much memory together.
    private func find(_ lists: Set<PhraseBook.List>, in windows: some Sequence<WindowSearch>) {
        for list in lists { byList[Int(list)] = [] }
        for var window in windows {
            for list in lists.sorted() {
                byList[Int(list)]?.append(contentsOf: window.mentions(of: list))
            }
        }
    }

    subscript(list: PhraseBook.List) -> [FoundMention] {
        if let known = byList[Int(list)] { return known }
        let found = search?.mentions(of: list) ?? []
        byList[Int(list)] = found
        return found
    }

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
