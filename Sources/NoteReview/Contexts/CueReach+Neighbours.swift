/// How a cue reaches the words right before it, and right behind it.
extension CueReach {
    /// Whether a cue closes the clause of a mention, or the clause after one that it speaks of.
    func isBefore(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        guard mention.tokens.upperBound <= cue.tokens.upperBound else { return false }
        // `⟦radicalisering⟧ expert`: part of one name.
        if cue.contexts == .template { return cue.tokens.lowerBound == mention.tokens.upperBound }
        if isVerdict(cue, from, over: to) { return true }
        return clauses.isSame(from, to) && !isOfNext(cue, mention) || clauses.isFronted(to, before: from)
            || clauses.isComment(from, on: to)
            || cue.traits.contains(.lifts) && clauses.hangs(to, on: from) { _, _ in true }
    }

    /// `⟦komt afspraken na⟧, urine schoon`: a cue behind a comma with a noun of its own, and a mention with its verb.
    private func isOfNext(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let between = mention.tokens.upperBound..<max(mention.tokens.upperBound, cue.tokens.lowerBound)
        guard let comma = between.last(where: { tokens[$0].kind == .comma }),
            comma + 1 < cue.tokens.lowerBound
        else { return false }
        let lead = comma + 1..<cue.tokens.lowerBound
        if lead.contains(where: { classes($0).contains(.conditional) }) { return true }
        // `⟦aansluiting⟧ staat vast, eigen rol niet`
        let verbs: WordClass = [.finite, .present, .past]
        let isStated = (mention.start..<comma).contains { !classes($0).isDisjoint(with: verbs) }
        // `⟦bedreiging⟧, aanhouding wordt overwogen`: what is planned has its own noun, where no other is joined to it.
        let isApart =
            cue.contexts == .hypothetical
            && between.allSatisfy {
                classes($0).isDisjoint(with: .coordinator)
            }
        return lead.allSatisfy { tokens[$0].isWord && classes($0).isDisjoint(with: Self.besideNouns) }
            && (isStated || isApart)
    }

    /// What no noun has before it.
    private static let besideNouns: WordClass = [
        .finite, .present, .past, .subject, .preposition, .coordinator, .demonstrative, .contrast, .no,
    ]

    /// `anders dan bij zijn zus`: somebody to compare with.
    func isCompared(_ cue: Cue) -> Bool {
        let before = cue.tokens.lowerBound - 1
        return range.contains(before) && !classes(before).isDisjoint(with: [.consequence, .conditional])
    }

    func isNext(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard let end = end(of: cue, before: mention) else { return false }
        let between = end..<mention.tokens.lowerBound
        // A title or a form names its subject at once: `adviseur radicalisering`.
        if cue.contexts.contains(.template) {
            // `een training tegen ⟦zijn agressie⟧`: somebody's own, and no subject of a course.
            return between.count <= 1 && !endsInVerb(mention) && !isPredicate(mention)
                && classes(mention.start).isDisjoint(with: .possessive)
                && between.allSatisfy { classes($0).contains(.preposition) }
        }
        // `Zonder aanleiding sloeg hij`: a verb that closes the words of the cue is outside them.
        // `heeft twee afspraken gemist en ⟦zijn begeleider uitgescholden⟧`: a second thing that was done.
        if let last = between.last, classes(last).contains(.coordinator),
            mention.tokens.contains(where: {
                !classes($0).isDisjoint(with: [.participle, .finite, .past, .present])
            })
        {
            return false
        }
        let isVerb = clauses.clauses[clauses.clause(at: mention.start)].finite == mention.start
        guard between.count <= 6,
            !isVerb || classes(mention.start - 1).contains(.preposition) || opensBare(mention, behind: cue),
            !opensWithVerb(mention)
        else {
            return false
        }
        return between.allSatisfy { index in
            guard tokens[index].isWord else {
                return [.quotation, .slash, .comma].contains(tokens[index].kind)
            }
            return classes(index).isDisjoint(with: [.finite, .past, .present, .contrast, .subject])
        }
    }

    /// `Rather than ⟦fight⟧, he left`: an infinitive without its mark, right behind words that end in a comparison.
    private func opensBare(_ mention: SpanOfMention, behind cue: Cue) -> Bool {
        cue.tokens.upperBound == mention.start && cue.tokens.count > 1
            && classes(mention.start).isDisjoint(with: [.finite, .past, .present])
    }

    /// `Sinds hij weigerde te komen ⟦mailt hij dagelijks⟧`: a clause of its own, that opens behind no mark.
    private func opensWithVerb(_ mention: SpanOfMention) -> Bool {
        mention.tokens.count > 1 && !classes(mention.start).isDisjoint(with: [.finite, .past, .present])
            && classes(mention.start + 1).contains(.subject)
    }

    /// Returns where a cue ends before a mention: `hield zich van ⟦geweld⟧ verre` has a part right before it, and its verb behind.
    private func end(of cue: Cue, before mention: SpanOfMention) -> Int? {
        let start = mention.tokens.lowerBound
        guard cue.tokens.upperBound > start else { return cue.tokens.upperBound }
        return cue.parts.map(\.upperBound).last { $0 <= start && start - $0 < 3 }.flatMap {
            classes($0 - 1).contains(.preposition) ? $0 : nil
        }
    }

    /// `zal de officier vervolging vorderen`: what somebody does, and no part of a title.
    func endsInVerb(_ mention: SpanOfMention) -> Bool {
        mention.tokens.count > 1 && classes(mention.tokens.upperBound - 1).contains(.infinitive)
    }

    /// `die de docent ⟦opwachtte⟧`: a verb, and no subject of a course.
    private func isPredicate(_ mention: SpanOfMention) -> Bool {
        clauses.clauses[clauses.clause(at: mention.start)].finite == mention.start
            && !classes(mention.start).contains(.infinitive)
    }

    /// `drinkt geen druppel`: what is denied right behind a single verb.
    ///
    /// `⟦Bedreigd⟧ heeft hij niemand`: or before its verb.
    func isObject(_ cue: Cue, of mention: SpanOfMention) -> Bool {
        if mention.tokens.count == 1, classes(mention.start).contains(.participle),
            clauses.clauses[clauses.clause(at: mention.start)].finite == mention.tokens.upperBound
        {
            return true
        }
        guard mention.tokens.count == 1, !classes(mention.start).isDisjoint(with: .maybeFinite) else {
            return false
        }
        // `wel ⟦blowen⟧, geen harddrugs`: behind a mark, a no is to what follows.
        return (0...2).contains(cue.tokens.lowerBound - mention.tokens.upperBound)
            && (mention.tokens.upperBound..<cue.tokens.lowerBound).allSatisfy { tokens[$0].isWord }
    }
}
