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
        switch unit {
        case .clause: return contexts.clauses(of: sentence).extent(around: token) ?? own
        case .sentence: return own
        case .neighbours:
            let first = sentences[max(0, sentence - 1)].tokens
            let last = sentences[min(sentences.count - 1, sentence + 1)].tokens
            return min(first.lowerBound, own.lowerBound)..<max(last.upperBound, own.upperBound)
        case .section:
            let lines = sections[sentences[sentence].section].lines
            return self.lines[lines.lowerBound].tokens
                .lowerBound..<self.lines[lines.upperBound - 1].tokens.upperBound
        }
    }

    /// Returns the sentences of the unit around a sentence.
    func sentences(of unit: Unit, around number: Int) -> ClosedRange<Int> {
        switch unit {
        case .clause, .sentence: return number...number
        case .neighbours: return max(0, number - 1)...min(sentences.count - 1, number + 1)
        case .section:
            let section = sentences[number].section
            let first = sentences[..<number].lastIndex { $0.section != section }.map { $0 + 1 } ?? 0
            let last =
                sentences[number...].firstIndex { $0.section != section }.map { $0 - 1 } ?? sentences.count
                - 1
            return first...max(first, last)
        }
    }
}
