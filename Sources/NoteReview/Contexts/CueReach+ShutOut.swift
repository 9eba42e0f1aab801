/// What stands between a no and the words that it does not reach.
extension CueReach {
    /// Whether something stands between a no and a mention that ends what it says no to.
    func isShutOut(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if isQuotedApart(cue, mention) { return true }
        guard cue.tokens.upperBound <= mention.tokens.lowerBound || from == to else { return false }
        return isLater(cue, mention) || isAnswered(cue, mention) || isPutIn(cue, mention, from)
            || isRepeated(cue, mention, to)
    }

    /// `Ondanks "geen bijzonderheden": bijl op de bank`: a no in a quotation, and a mention outside it.
    func isQuotedApart(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let marks = range.filter { tokens[$0].kind == .quotation }
        guard let open = marks.last(where: { $0 < cue.tokens.lowerBound }),
            marks.count(where: { $0 <= open }) % 2 == 1,
            let close = marks.first(where: { $0 >= cue.tokens.upperBound })
        else { return false }
        return mention.start < open || mention.start > close
    }

    /// `is uitgereisd en nadien niet meer gezien`: a no about the time after.
    func isLater(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard mention.tokens.upperBound < cue.tokens.upperBound else { return false }
        return (mention.tokens.upperBound..<cue.tokens.upperBound).dropFirst().contains { index in
            classes(index).contains(.afterwards)
                && (tokens[index - 1].kind == .comma || classes(index - 1).contains(.coordinator))
        }
    }

    /// `niet thuis, op de mat wel een pakket`: `wel` sets what follows against what is not.
    func isAnswered(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.tokens.upperBound < mention.tokens.lowerBound else { return false }
        return (cue.tokens.upperBound + 1..<mention.tokens.lowerBound).contains { index in
            classes(index).isSuperset(of: [.yes, .contrast])
                || classes(index).isSuperset(of: [.coordinator, .contrast]) && cue.reach == .clause
        }
    }

    /// `Een meisje, niet Sem, heeft …`: a no between two commas, without a verb, is about what stands there with it.
    func isPutIn(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
        let start = cue.tokens.lowerBound
        guard start > range.lowerBound, tokens[start - 1].kind == .comma,
            let end = (start..<range.upperBound).first(where: { tokens[$0].kind == .comma }),
            !(start..<end).contains(mention.start),
            clauses.clauses[from].tokens.contains(end) || clauses.clauses[from].tokens.upperBound == end + 1
        else { return false }
        let verbs: WordClass = [.finite, .past, .present, .participle]
        return !(start..<end).contains { !classes($0).isDisjoint(with: verbs) }
            && clauses.clauses[from].finite != nil
    }

    /// `geen pas, geen antwoord, bivakmuts`: in a list that says no each time, what stands without one is there.
    func isRepeated(_ cue: Cue, _ mention: SpanOfMention, _ to: Int) -> Bool {
        guard clauses.clauses[to].finite == nil, cue.tokens.upperBound <= mention.tokens.lowerBound else {
            return false
        }
        let commas = (range.lowerBound..<mention.start).filter { tokens[$0].kind == .comma }
        guard commas.count > 1, let last = commas.last, last > cue.tokens.lowerBound else { return false }
        let isRefused = commas.suffix(2).first.map { classes($0 + 1).contains(.no) } ?? false
        return isRefused && !(last..<mention.start).contains { classes($0).contains(.no) }
    }
}
