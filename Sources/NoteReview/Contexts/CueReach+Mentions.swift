/// What the words of a mention tell of themselves.
extension CueReach {
    /// `een pleeggezin`, `een ⟦vaste plek⟧`: one that nobody knows yet.
    func isSought(_ mention: SpanOfMention) -> Bool {
        [mention.start, mention.start - 1].contains {
            range.contains($0) && classes($0).contains(.indefinite) && !classes($0).contains(.no)
        }
    }

    /// `gezocht naar wapens, alleen ⟦een zakmes⟧ aangetroffen`: behind a mark, what became of the search.
    func isFound(_ mention: SpanOfMention, behind cue: Cue) -> Bool {
        guard cue.tokens.upperBound < mention.start, mention.tokens.upperBound < range.upperBound,
            (cue.tokens.upperBound..<mention.start).contains(where: { tokens[$0].kind == .comma })
        else { return false }
        return classes(mention.tokens.upperBound).contains(.participle)
    }

    /// `Antwoord: ja`, `Mail van school`: a stem without `ik`, which is a noun, and says nothing.
    func isNoun(_ cue: Cue) -> Bool {
        guard cue.contexts.contains(.reported), cue.reach == .below, cue.tokens.count == 1 else {
            return false
        }
        let word = classes(cue.tokens.lowerBound)
        if isBehindArticle(cue.tokens.lowerBound) { return true }
        return word.contains(.stem)
            && word.isDisjoint(with: [.finite, .present, .past, .participle, .infinitive])
            && clauses.clauses[clauses.clause(at: cue.tokens.lowerBound)].finite != cue.tokens.lowerBound
    }

    /// Whether what a cue ends in is no word of its own in the mention: `may ⟦have fled⟧`, and not `kan ⟦zijn fiets …⟧`.
    func goesOn(_ cue: Cue, in mention: SpanOfMention) -> Bool {
        if cue.reach == .next { return cue.contexts == .hypothetical }
        // `Milan said he ⟦never threatened⟧ anyone`
        if cue.contexts == .contested { return true }
        // `pas als ⟦hij clean is⟧`, and not `gehoord als ⟦verdachte⟧`
        if cue.reach == .condition { return classes(mention.start).contains(.subject) }
        return cue.contexts == .uncertain && !classes(mention.start).isDisjoint(with: [.finite, .passive])
            && classes(mention.start).isDisjoint(with: [.possessive, .determiner])
    }

    /// `none of the messages`, `de meldingen`: a noun that looks like a verb.
    private func isBehindArticle(_ index: Int) -> Bool {
        let before = index - 1
        let pronouns: WordClass = [.demonstrative, .expletive, .object, .subject, .no]
        return range.contains(before) && classes(before).contains(.determiner)
            && classes(before).isDisjoint(with: pronouns)
            && !classes(index).isDisjoint(with: [.present, .stem])
            && classes(index).isDisjoint(with: [.past, .participle, .infinitive])
    }

    /// `De kans dat hij ⟦de brief schreef⟧ is groot`: whether it was so, and not whether it will be.
    func isPast(_ to: Int, below from: Int) -> Bool {
        let past: WordClass = [.past, .imperfect]
        let own = clauses.clauses.filter { $0.unit == clauses.unit(to) }
        guard !clauses.isSame(from, to), let verb = own.lazy.compactMap(\.finite).first,
            classes(verb).isDisjoint(with: [.infinitive, .participle, .hearsay]),
            clauses.clauses.allSatisfy({
                $0.unit != clauses.unit(from) || $0.finite.map { classes($0).isDisjoint(with: past) } ?? true
            })
        else { return false }
        let isTold = own.contains { $0.tokens.contains { classes($0).contains(.participle) } }
        return classes(verb).isDisjoint(with: .present) && !classes(verb).isDisjoint(with: past)
            || isTold && classes(verb).contains(.finite)
                && classes(verb).isDisjoint(with: [.modal, .becoming])
    }

    /// `⟦nooit heeft gestolen⟧`, `⟦er niet was⟧`: words that say that something was not so.
    func tellsOfNone(_ mention: SpanOfMention) -> Bool {
        mention.tokens.contains { classes($0).contains(.no) }
            && mention.tokens.contains {
                !classes($0).isDisjoint(with: [.past, .imperfect, .participle, .infinitiveMark])
            }
    }
}
