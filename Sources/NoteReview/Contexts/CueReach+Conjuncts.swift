/// Which of the parts that a conjunction joins a no speaks of.
extension CueReach {
    /// `Hij ⟦praat met mij⟧ en niet met anderen`, `⟦is weggelopen⟧ en niet teruggekeerd`: a no right behind `en`, to what
    /// stands there.
    func isOfAnother(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
        let own = clauses.clauses[from]
        guard cue.isPlainNo, let joint = joint(before: cue, in: own.tokens),
            mention.tokens.upperBound <= joint,
            let verb = own.finite, verb < joint
        else { return false }
        let rest = own.tokens.dropFirst(cue.tokens.upperBound - own.tokens.lowerBound)
        guard rest.contains(where: { tokens[$0].isWord }) else {
            // `eet alleen ⟦pizza⟧ en verder niets`
            return classes(cue.tokens.lowerBound).contains(.nobody)
        }
        return !rest.contains { isVerb($0) }
            || (verb + 1..<joint).contains { classes($0).contains(.participle) }
    }

    /// Returns the conjunction that a no stands behind, an adverb between them at most: `en verder niets`.
    private func joint(before cue: Cue, in own: Range<Int>) -> Int? {
        let start = cue.tokens.lowerBound
        return [start - 1, start - 2].first {
            own.contains($0) && classes($0).contains(.coordinator)
                && classes($0).isDisjoint(with: .conclusive)
        }.flatMap {
            let between = $0 + 1..<start
            return between.allSatisfy { tokens[$0].isWord && classes($0).isEmpty } ? $0 : nil
        }
    }

    /// `geen jas aan en ⟦een mes in de hand⟧`: behind `en`, a noun with its own article, or words with a preposition.
    func isSecondThing(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let before = mention.start - 1
        guard cue.reach == .after || cue.reach == .next, cue.tokens.upperBound < before,
            classes(before).contains(.coordinator),
            classes(before).isDisjoint(with: [.whether, .no, .contrast]), !isSecondObject(mention)
        else { return false }
        return !classes(mention.start).isDisjoint(with: [.determiner, .possessive, .indefinite, .preposition])
            && !classes(mention.start).contains(.no)
    }

    /// `geen contact met de groep en ⟦de leider⟧`: two nouns with their articles behind one preposition.
    private func isSecondObject(_ mention: SpanOfMention) -> Bool {
        let noun = mention.start - 2
        return range.contains(noun - 2) && isDefinite(mention.start) && isDefinite(noun - 1)
            && classes(noun - 2).contains(.preposition)
    }

    private func isDefinite(_ index: Int) -> Bool {
        classes(index).contains(.determiner) && classes(index).isDisjoint(with: [.indefinite, .no])
    }

    /// `Niet op tijd gekomen, ⟦agressief aan de balie⟧`: a note without verbs, and a participle that closes the no.
    func isStatedAnew(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let own = clauses.clauses[clauses.clause(at: mention.start)]
        // `nam niet op, later ⟦scheldend teruggebeld⟧`: nor does a participle go with any verb but an auxiliary.
        let isOpen =
            own.finite.map { classes($0).isDisjoint(with: [.finite, .passive, .participle]) } ?? true
        if isOpen, hasOwnParticiple(mention, behind: cue) || isCounted(mention, behind: cue) { return true }
        guard cue.isPlainNo, cue.tokens.upperBound < mention.start, own.finite == nil,
            let comma = (cue.tokens.upperBound..<mention.start).last(where: { tokens[$0].kind == .comma }),
            comma > cue.tokens.upperBound,
            classes(comma - 1).contains(.participle) || deniesNoNoun(cue)
        else { return false }
        return !own.tokens.contains {
            $0 > comma && !classes($0).isDisjoint(with: [.coordinator, .participle])
        }
    }

    /// `niet`, `nooit`: a no that goes with no noun, so that no list of nouns goes on behind it.
    private func deniesNoNoun(_ cue: Cue) -> Bool {
        cue.tokens.count == 1 && classes(cue.tokens.lowerBound).contains(.no)
            && classes(cue.tokens.lowerBound).isDisjoint(with: [.determiner, .nobody])
    }

    /// `niet nagekomen en ⟦enkelband doorgeknipt⟧`, `niet getroffen, ⟦raam ingegooid⟧`: behind the participle that closes
    /// the no, a noun with one of its own.
    private func hasOwnParticiple(_ mention: SpanOfMention, behind cue: Cue) -> Bool {
        guard cue.contexts == .negated, classes(cue.tokens.lowerBound).contains(.no),
            mention.tokens.count > 1,
            mention.tokens.dropFirst().contains(where: { classes($0).contains(.participle) }),
            let joint = (cue.tokens.upperBound..<max(cue.tokens.upperBound, mention.start)).last(where: {
                tokens[$0].kind == .comma || classes($0).contains(.coordinator)
            }), joint > cue.tokens.upperBound
        else { return false }
        let opens: WordClass = [.participle, .coordinator, .no, .preposition]
        let isClosed =
            (cue.tokens.upperBound..<joint).contains { isVerb($0) }
            || tokens[joint].kind == .comma
                && clauses.clauses[clauses.clause(at: cue.tokens.lowerBound)].finite != nil
        return isClosed && classes(joint + 1).isDisjoint(with: opens)
            && classes(joint).isDisjoint(with: [.whether, .no])
    }

    /// `Geen agressie, twee keer ⟦vernieling⟧`: behind a comma, what is counted is there.
    private func isCounted(_ mention: SpanOfMention, behind cue: Cue) -> Bool {
        guard cue.tokens.upperBound < mention.start,
            let comma = (cue.tokens.upperBound..<mention.start).last(where: { tokens[$0].kind == .comma }),
            comma + 1 < mention.start
        else { return false }
        return tokens[comma + 1].kind == .number
            || classes(comma + 1).contains(.indefinite) && classes(comma + 1).isDisjoint(with: .determiner)
    }

    /// `⟦sloeg hem⟧ niet omdat hij boos was, maar omdat het moest`: a no to one reason, for which another is named.
    func isOfReason(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
        let next = cue.tokens.upperBound
        guard cue.isPlainNo, mention.tokens.upperBound <= cue.tokens.lowerBound, range.contains(next),
            isReason(next)
        else { return false }
        return (next..<range.upperBound - 1).contains {
            classes($0).isSuperset(of: [.contrast, .coordinator]) && isReason($0 + 1)
        }
    }

    /// `omdat`, `vanwege`, `om`: what opens why something is done.
    private func isReason(_ index: Int) -> Bool { !classes(index).isDisjoint(with: [.cause, .purpose]) }

    /// `dat hij schold was nog te begrijpen, dat hij ⟦spuugde⟧ niet`: a no behind the verb that closes a clause is that
    /// of the clause around it.
    func isOfHost(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
        let own = clauses.clauses[from]
        guard cue.isPlainNo, [.complement, .relative].contains(own.opening),
            classes(own.tokens.lowerBound).contains(.complement), let verb = own.finite,
            verb + 1 == cue.tokens.lowerBound, verb > own.tokens.lowerBound + 1
        else { return false }
        let behind = cue.tokens.upperBound
        return !range.contains(behind) || !tokens[behind].isWord
    }
}
