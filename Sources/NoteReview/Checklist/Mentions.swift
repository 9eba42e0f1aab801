/// The mentions of the lists of a checklist in one note, each list read when somebody asks for it.
final class Mentions {
    private let hits: PhraseHits
    private let contexts: ContextReader
    private let indicators: Set<PhraseBook.List>
    /// The tokens of the actions: what is going to be done is no behaviour that was seen.
    private let tasks: Set<Int>
    private var known: [PhraseBook.List: [FoundMention]] = [:]

    init(
        _ hits: PhraseHits, contexts: ContextReader, indicators: Set<PhraseBook.List>, tasks: [Range<Int>]
    ) {
        self.hits = hits
        self.contexts = contexts
        self.indicators = indicators
        self.tasks = Set(tasks.joined())
    }

    subscript(list: PhraseBook.List) -> [FoundMention] {
        if let mentions = known[list] { return mentions }
        let mentions = found(list).map { hit in
            let (meaning, cues) = contexts.contexts(of: hit.parts, in: hit.range)
            return FoundMention(
                parts: hit.parts, tokens: hit.tokens, sentence: hit.range, contexts: meaning,
                cues: cues, phrase: hit.phrase)
        }
        known[list] = mentions
        return mentions
    }

    private func found(_ list: PhraseBook.List) -> [Hit] {
        let hits = hits.hits(of: list)
        return indicators.contains(list) ? hits.filter { !tasks.contains($0.tokens.lowerBound) } : hits
    }

    /// Returns the mentions of a list from one sentence to another.
    func mentions(of list: PhraseBook.List, in sentences: ClosedRange<Int>) -> ArraySlice<FoundMention> {
        let all = self[list]
        var start = all.lazy.map(\.sentence).lastIndex(ordered: sentences.lowerBound - 1)
        while start < all.count, all[start].sentence < sentences.lowerBound { start += 1 }
        var end = start
        while end < all.count, all[end].sentence <= sentences.upperBound { end += 1 }
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
            case .section: 60
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
