/// The clauses that others were put into, and that go on behind them.
extension ClauseTree {
    func hasVerb(_ unit: Int) -> Bool { clauses.contains { $0.unit == unit && $0.finite != nil } }

    /// The clause that goes on at a token.
    func resumedUnit(at start: Int) -> Int? {
        unitBeforeBracket(closedBefore: start) ?? hostUnit(of: clauses.last?.unit)
    }

    /// `Van de verdachten (hij was daar niet bij) droegen er twee …`: what stands before a bracket goes on behind it.
    private func unitBeforeBracket(closedBefore start: Int) -> Int? {
        guard start > 0, words.tokens[start - 1].kind == .closing,
            let bracket = clauses.indices.dropFirst().last(where: {
                words.tokens[clauses[$0].tokens.lowerBound - 1].kind == .opening
            })
        else { return nil }
        return clauses[bracket - 1].unit
    }

    /// The clause that the last one was put into: the nearest that has not said its verb, else the main one.
    func hostUnit(of last: Int?) -> Int? {
        guard let last else { return nil }
        // What `zegt zij` was put into goes on behind it.
        let inner = clauses[last].tokens
        if clauses[last].opening == .juxtaposed, last > 0,
            words.isInterjection(inner) || words.isSuspended(before: inner.lowerBound)
        {
            return clauses[last - 1].unit
        }
        if let outer = unitAround(last) ?? unitBeforeAside(last) { return outer }
        return openUnit(from: clauses[last].parent ?? last) ?? mainUnit(from: last)
    }

    /// `De bijrijder (een neef) had …`: what a bracket was put into.
    private func unitAround(_ unit: Int) -> Int? {
        let start = clauses[unit].tokens.lowerBound
        guard unit > 0, [.opening, .dash].contains(words.tokens[start - 1].kind), !hasVerb(unit) else {
            return nil
        }
        return clauses[unit - 1].unit
    }

    /// `Vroeger, en dan praat ik over lang terug, was hij …`: what opens the sentence has not said its verb.
    private func unitBeforeAside(_ unit: Int) -> Int? {
        let start = clauses[unit].tokens.lowerBound
        guard unit == 1, !hasVerb(0),
            [.coordinated, .contrasted].contains(clauses[1].opening)
                || clauses[1].opening == .juxtaposed && words.opensPlainly(at: start),
            words.tokens[start - 1].kind == .comma, clauses[0].tokens.count < 9,
            clauses[0].opening == .main
        else { return nil }
        return 0
    }

    func openUnit(from unit: Int) -> Int? {
        var current: Int? = unit
        while let next = current {
            if !hasVerb(next), clauses[next].opening != .infinitival { return next }
            current = clauses[next].parent
        }
        return nil
    }

    func mainUnit(from unit: Int) -> Int? {
        var current = unit
        while let parent = clauses[current].parent { current = parent }
        return clauses[current].opening.isEmbedded ? nil : current
    }
}
