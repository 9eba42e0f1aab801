/// All mentions of the lists of a checklist in one note, found in one pass.
struct Mentions {
    private var byList: [[FoundMention]]

    init(in note: Note, _ book: PhraseBook, contexts: ContextReader) {
        byList = [[FoundMention]](repeating: [], count: book.names.count)
        let finder = FrameFinder(book: book, matcher: note.matcher, language: note.language)
        for (number, sentence) in note.sentences.enumerated() {
            let hits = finder.hits(in: sentence.tokens) { unit, token in
                note.bounds(of: unit, around: token, in: number, contexts)
            }
            for hit in Self.longest(of: hits) {
                let (meaning, cues) = contexts.contexts(of: hit.parts, in: number)
                byList[hit.list].append(
                    FoundMention(
                        list: hit.list, parts: hit.parts, tokens: hit.tokens, sentence: number,
                        contexts: meaning,
                        cues: cues, frame: hit.frame))
            }
        }
    }

    subscript(list: PhraseBook.List) -> [FoundMention] { byList[list] }

    /// Returns the mentions of a list from one sentence to another.
    func mentions(of list: PhraseBook.List, in sentences: ClosedRange<Int>) -> ArraySlice<FoundMention> {
        let all = byList[list]
        var start = all.lazy.map(\.sentence).lastIndex(ordered: sentences.lowerBound - 1)
        while start < all.count, all[start].sentence < sentences.lowerBound { start += 1 }
        var end = start
        while end < all.count, all[end].sentence <= sentences.upperBound { end += 1 }
        return all[start..<end]
    }

    /// Of hits of one list that overlap, the longest says most.
    private static func longest(of hits: [Hit]) -> [Hit] {
        guard hits.count > 1 else { return hits }
        var kept: [Hit] = []
        for hit in hits.sorted(by: {
            ($0.tokens.count, -$0.tokens.lowerBound) > ($1.tokens.count, -$1.tokens.lowerBound)
        }) {
            let isCovered = kept.contains { $0.list == hit.list && $0.tokens.overlaps(hit.tokens) }
            if !isCovered { kept.append(hit) }
        }
        return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}

extension Note {
    /// Returns the tokens of the unit around a token.
    func bounds(of unit: Unit, around token: Int, in sentence: Int, _ contexts: ContextReader) -> Range<Int> {
        let own = sentences[sentence].tokens
        if unit == .clause { return contexts.clauses(of: sentence).extent(around: token) ?? own }
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
