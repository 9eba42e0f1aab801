/// What is said of words from behind a colon, a bracket or a pronoun that takes them up.
extension CueReach {
    /// `⟦Betrokkenheid⟧: in onderzoek`: what a few words behind a colon say of those before it.
    ///
    /// `⟦Radicalisering⟧ bekeken met de politie: geen aanwijzingen`: or of all of their clause, where they are said to be none.
    func isVerdict(_ cue: Cue, on mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        let verdict = clauses.clauses[from]
        let colon = verdict.tokens.lowerBound - 1
        let end = cue.tokens.upperBound
        let isAlone = verdict.finite == nil || end < range.upperBound && tokens[end].kind == .comma
        guard to < from, isAlone, cue.contexts == .uncertain || cue.traits.contains(.lifts),
            tokens[colon].kind == .colon || tokens[colon].kind == .dash && mention.tokens.upperBound == colon,
            cue.tokens.lowerBound < colon + 3,
            cue.contexts.isSubset(of: [.negated, .uncertain])
        else { return false }
        // `bekeken` alone is a participle.
        let isLabel = clauses.clauses[to].finite.map { classes($0).contains(.participle) } ?? true
        return mention.tokens.upperBound == colon
            || cue.traits.contains(.lifts) && isLabel && verdict.parent == clauses.unit(to)
    }

    /// `Hij zou ⟦stelen⟧; dat is onjuist`, `Hij ⟦stal⟧, maar dat was vroeger`: a pronoun for what came before, and what is
    /// said of it.
    func isVerdict(_ cue: Cue, _ from: Int, over to: Int) -> Bool {
        let clause = clauses.clauses[from]
        let opens = clause.tokens.first {
            tokens[$0].isWord && classes($0).isDisjoint(with: [.contrast, .coordinator])
        }
        guard cue.traits.contains(.lifts) || cue.contexts == .historical, !cue.traits.contains(.ends),
            to < from,
            [.juxtaposed, .main, .contrasted, .announced].contains(clause.opening)
        else { return false }
        // `Hij werd verdacht van ⟦diefstal⟧, maar is vrijgesproken`
        if clause.opening == .contrasted,
            to + 1 == from || clauses.clauses[to].parent == clauses.unit(from - 1),
            let opens, clause.finite == opens, classes(opens).contains(.passive), cue.traits.contains(.lifts)
        {
            return true
        }
        guard let pronoun = opens, classes(pronoun).contains(.demonstrative), clause.finite == pronoun + 1,
            cue.traits.contains(.lifts) || classes(pronoun).contains(.complement)
        else { return false }
        return clauses.clauses[(to + 1)...from].allSatisfy { $0.parent != nil || $0.unit == clause.unit }
    }

    /// `⟦Het wapenbezit⟧ waarvoor hij in 2012 is veroordeeld, is bekend`: when a thing was, in a clause about it.
    func describes(_ mention: SpanOfMention, in cue: Cue, _ from: Int, _ to: Int) -> Bool {
        let clause = clauses.clauses[from]
        let start = clause.tokens.lowerBound
        guard cue.contexts == .historical, clause.opening == .relative, clause.parent == clauses.unit(to),
            classes(start).isDisjoint(with: .complement),
            let verb = clause.finite,
            classes(verb).isDisjoint(with: .present)
                || !classes(verb).isDisjoint(with: [.past, .imperfect, .passive])
        else { return false }
        return mention.tokens.upperBound == start
            || mention.tokens.upperBound == start - 1 && tokens[start - 1].kind == .comma
    }

    /// Whether `haar` in a cue goes with a noun behind it: `volgens haar coach … niet` is no denial of hers.
    func isCutOff(_ cue: Cue) -> Bool {
        cue.contexts == .contested
            && cue.parts.contains { part in
                let next = part.upperBound
                return classes(next - 1).isSuperset(of: [.object, .determiner]) && range.contains(next)
                    && tokens[next].isWord
                    && classes(next).isDisjoint(with: [.finite, .past, .present, .preposition])
            }
    }

    /// `⟦Hij blowt⟧, denk ik`, `⟦hij blowt⟧, als ik me niet vergis`: a doubt that is a clause of its own.
    func isAdded(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard cue.contexts == .uncertain, from == to + 1 else { return false }
        let words = clauses.clauses[from].tokens.filter { tokens[$0].isWord }
        return words.first == cue.tokens.lowerBound && words.last == cue.tokens.upperBound - 1
    }

    /// `lid van de groep (nog te bevestigen)`: a doubt between brackets, about what stands before them.
    func isRemark(_ cue: Cue, _ from: Int, on to: Int) -> Bool {
        let bracket = clauses.clauses[from]
        return cue.contexts == .uncertain && from == to + 1 && bracket.finite == nil
            && tokens[bracket.tokens.lowerBound - 1].kind == .opening
    }
}
