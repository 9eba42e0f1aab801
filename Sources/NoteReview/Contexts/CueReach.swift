/// Decides how far a cue reaches in its sentence.
struct CueReach {
    let tokens: [Token]
    let lexicon: Lexicon
    let range: Range<Int>
    let clauses: ClauseRelations

    func reaches(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let from = clauses.clause(at: cue.tokens.lowerBound)
        let to = clauses.clause(at: mention.start)
        if cue.contexts.contains(.negated), isShutOut(cue, mention, from, to) { return false }
        if cue.contexts == .otherPerson, isCompared(cue) { return false }
        if cue.traits.contains(.seeks), !isSought(mention) || isFound(mention, behind: cue) { return false }
        if cue.traits.contains(.dated), clauses.clauses[to].finite != nil, !isTold(to) { return false }
        if isOfCause(cue, mention) || isOfOccasion(cue, mention) || isInPassing(cue, mention) { return false }
        if isVerdict(cue, on: mention, from, to) { return true }
        return switch cue.reach {
        case .clause:
            (isConnected(from, to) || carriesOn(cue, from, to) || isRemark(cue, from, on: to)
                || isAdded(cue, from, to)
                || isVerdict(cue, from, over: to) || describes(mention, in: cue, from, to))
                && !isPastComma(cue, mention, from, to)
                && !isPresentRole(cue, from) && !isPresentDeed(mention, cue, to)
        case .after:
            (cue.tokens.lowerBound <= mention.tokens.lowerBound || isObject(cue, of: mention))
                && (isConnected(from, to) || describesNobody(to, behind: from))
        case .before: isBefore(cue, mention, from, to)
        case .next: isNext(cue, mention)
        case .below: isBelow(cue, mention, from, to)
        // `Hoe lang ⟦hij al dealt⟧, is onbekend`: that he does is not asked.
        case .complement:
            isComplement(to, of: from, cue)
                || clauses.isFronted(to, before: from) && !isFact(to, below: from)
        case .announced:
            cue.tokens.lowerBound < mention.start && isAnnounced(to, by: from)
                && (![.historical, .negated].contains(cue.contexts) || isLabel(cue, from))
                && (cue.contexts != .hypothetical || !isSettled(cue, from) && !isTold(to))
                && (cue.contexts != .uncertain
                    || clauses.clauses[from].tokens.lowerBound == cue.tokens.lowerBound)
                && (cue.contexts != .template || isLabel(cue, from) && !isAnswer(to))
                || isBracketed(to, behind: from)
        case .condition:
            opensCondition(cue, from) && isConditional(from, to) && !isHabit(cue, from, to)
                && !(isAnnounced(to, by: from) && (isTold(to) || isStated(to)))
        case .sentence: isOverSentence(cue, mention, from, to)
        case .clauseAndNext: clauses.isSame(from, to) || to > from && !isApart(from, to)
        }
    }

    func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens, at: index) }

    /// `bij zijn oom`, `in de kamer van zijn broer`: where something is.
    func isPlace(_ cue: Cue) -> Bool {
        startsInPreposition(cue)
            || (max(range.lowerBound, cue.tokens.lowerBound - 2)..<cue.tokens.lowerBound).contains {
                classes($0).contains(.preposition)
            }
    }

    // MARK: Within a clause

    /// `Als leerling staat hij elke week …`: what somebody is, by a verb in the present.
    ///
    /// `Na zijn detentie in 2018 werkt hij …`: or what came before that.
    func isPresentRole(_ cue: Cue, _ from: Int) -> Bool {
        guard cue.contexts == .historical, let verb = clauses.clauses[from].finite,
            classes(cue.tokens.lowerBound).contains(.conditional)
                || cue.tokens.upperBound <= verb && isSince(clauses.clauses[from].tokens.lowerBound)
        else { return false }
        return classes(verb).contains(.present) && classes(verb).isDisjoint(with: [.past, .imperfect])
            && !clauses.clauses[from].tokens.contains { classes($0).contains(.participle) }
    }

    /// `Hij ⟦praat over de oorlog⟧ van destijds`: a deed with its verb in the present, and not one in another time.
    private func isPresentDeed(_ mention: SpanOfMention, _ cue: Cue, _ to: Int) -> Bool {
        guard cue.contexts == .historical, let verb = clauses.clauses[to].finite,
            mention.tokens.contains(verb), mention.tokens.count > 1
        else { return false }
        let others: WordClass = [.past, .imperfect, .finite, .infinitive, .participle]
        return classes(verb).contains(.present) && classes(verb).isDisjoint(with: others)
            && !clauses.clauses[to].tokens.contains { classes($0).contains(.participle) }
    }

    /// `na`, `sinds`: what opens a clause and tells since when it is so.
    private func isSince(_ index: Int) -> Bool {
        classes(index).isSuperset(of: [.preposition, .subordinator])
            && classes(index).isDisjoint(with: .comparative)
    }

    /// Whether the second stretch is the first one, or the rest of a list that the first one starts.
    func isConnected(_ from: Int, _ to: Int) -> Bool {
        if clauses.isSame(from, to) { return true }
        guard from < to else { return false }
        return clauses.clauses[(from + 1)...to].allSatisfy { clause in
            (clause.finite == nil || isNoun(clause.finite, opening: clause))
                && [.juxtaposed, .coordinated, .infinitival].contains(clause.opening)
                && tokens[clause.tokens.lowerBound - 1].kind != .semicolon
                && !clause.tokens.contains { classes($0).contains(.subject) }
        }
    }

    /// `geen baan, inkomen of woning`: an infinitive that opens what a list goes on with is a noun.
    private func isNoun(_ verb: Int?, opening clause: Clause) -> Bool {
        guard let verb, verb == clause.tokens.lowerBound else { return false }
        return classes(verb).contains(.infinitive)
            && classes(verb).isDisjoint(with: [.finite, .present, .past])
            && !clause.tokens.dropFirst().contains { isVerb($0) }
            && (!tokens[verb + 1].isWord || classes(verb + 1).contains(.coordinator))
    }

    /// Whether what a clause says of itself holds for another that goes on with it.
    func carriesOn(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard from < to else { return false }
        return isInverted(to) && to == from + 1
            && clauses.clauses[from].finite.map { cue.tokens.upperBound <= $0 } ?? false
            || cue.contexts == .historical && cue.tokens.count > 1 && isTimed(to, by: from)
            || cue.contexts == .uncertain && isCleft(to, of: from)
    }

    /// `Tot 2019 liep hij mee en sloopte hij scooters`: the verb first, since what opens the first clause opens both.
    func isInverted(_ to: Int) -> Bool {
        let clause = clauses.clauses[to]
        guard clause.opening == .coordinated, let verb = clause.finite, verb + 1 < range.upperBound else {
            return false
        }
        return verb == clause.tokens.lowerBound + 1 && classes(verb + 1).contains(.subject)
    }

    /// `dateert van zijn schooltijd, toen hij …`: a clause that tells more of a time.
    func isTimed(_ to: Int, by from: Int) -> Bool {
        let clause = clauses.clauses[to]
        guard clause.parent == clauses.unit(from) else { return false }
        // `heeft in 2011 verklaard dat hij schoot`
        let isPast = clause.finite.map { classes($0).contains(.past) } ?? false
        return clause.opening == .subordinate || clause.opening == .complement && isPast
    }

    /// `Mogelijk is het zijn zwager die …`: one sentence in two clauses.
    func isCleft(_ to: Int, of from: Int) -> Bool {
        guard clauses.clauses[to].opening == .relative, clauses.clauses[to].parent == clauses.unit(from),
            let verb = clauses.clauses[from].finite, classes(verb).contains(.finite)
        else { return false }
        return [verb - 1, verb + 1].contains { range.contains($0) && classes($0).contains(.expletive) }
    }

    /// `niemand die …`, `geen geval waarin …`: a clause that tells what there is not.
    func describesNobody(_ to: Int, behind from: Int) -> Bool {
        var unit = clauses.unit(to)
        // `geen feiten waaruit blijkt dat hij …`
        while clauses.clauses[unit].opening == .complement, let parent = clauses.clauses[unit].parent {
            unit = parent
        }
        let clause = clauses.clauses[unit]
        return clause.opening == .relative && clause.parent == clauses.unit(from)
            && tokens[clause.tokens.lowerBound - 1].isWord
    }

    /// A cue after a comma says nothing about what stands before the comma, unless a clause stands between them.
    func isPastComma(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        guard from == to, mention.tokens.upperBound <= cue.tokens.lowerBound else { return false }
        let between = mention.tokens.upperBound..<cue.tokens.lowerBound
        // `Ronselen, dat doet hij niet`: a pronoun takes the mention up.
        if between.contains(where: { tokens[$0].kind == .comma && classes($0 + 1).contains(.demonstrative) })
        {
            return false
        }
        // `Contact, zo bleek, heeft hij niet`: two commas put something between.
        let isAlone = between.count { tokens[$0].kind == .comma } == 1
        // `dateren van zijn eerste psychose, jaren geleden`: a time at the end.
        let rest = cue.tokens.upperBound..<max(cue.tokens.upperBound, clauses.clauses[from].tokens.upperBound)
        if cue.contexts == .historical, tokens[cue.tokens.lowerBound - 1].kind == .comma,
            !rest.contains(where: { tokens[$0].isWord })
        {
            return false
        }
        // `Tas met wapens, wrsch. van hem`: without a verb the commas of a note divide nothing.
        return isAlone && (clauses.clauses[from].finite != nil || cue.contexts != .uncertain)
    }

    /// `Wij dachten dat …, maar het bleek …`: a cue with a part on either side.
    func isAround(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        cue.tokens.lowerBound < mention.tokens.lowerBound && mention.tokens.upperBound < cue.tokens.upperBound
    }

    func isOverSentence(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if cue.contexts == .template { return isForm(cue, mention, from, to) }
        if isAround(cue, mention) || cue.contexts == .contested { return true }
        guard cue.contexts == .reported else { return isInSentence(from, to) }
        // `De jongen, die volgens school spijbelt, ⟦heeft een baan⟧`
        if isAside(cue, from), !clauses.isSame(from, to), !clauses.hangs(to, on: from, by: { _, _ in true }) {
            return false
        }
        return isInSentence(from, to) && !isOfLaterClause(cue, from, to)
    }

    /// `Hoewel de melder zijn naam niet gaf, ⟦zagen zij hem⟧`: a source within a clause that only goes with another.
    ///
    /// One that opens its clause tells of the other: `Zoals de school meldt, …`.
    private func isAside(_ cue: Cue, _ from: Int) -> Bool {
        switch clauses.clauses[from].opening {
        case .relative: true
        case .subordinate, .conditional: cue.tokens.lowerBound > clauses.clauses[from].tokens.lowerBound
        default: false
        }
    }

    /// Whether words stand in the form's own text; what is told of somebody does not: `Hij ⟦sloeg⟧ bijvoorbeeld een agent`.
    private func isForm(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        let end = cue.tokens.upperBound
        let isLabel =
            cue.tokens.lowerBound == range.lowerBound
            || end < range.upperBound && [.colon, .opening, .closing, .quotation].contains(tokens[end].kind)
        if isLabel || clauses.isSame(from, to) && cue.tokens.count > 1 { return true }
        let own = clauses.clauses.filter { $0.unit == clauses.unit(to) }
        return !own.contains { clause in
            clause.finite.map { !classes($0).isDisjoint(with: [.past, .imperfect]) } ?? false
                || clause.tokens.contains { classes($0).isSuperset(of: [.third, .subject]) }
        }
    }

    /// `Hij ⟦sloeg⟧ en is volgens getuigen gevlucht`: the source of a later clause with a verb of its own.
    func isOfLaterClause(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        let clause = clauses.clauses[from]
        let goesOn: [Clause.Opening] = [.coordinated, .juxtaposed, .main]
        guard to < from, goesOn.contains(clause.opening), let verb = clause.finite, !cue.tokens.contains(verb)
        else { return false }
        return startsInPreposition(cue) && clause.tokens.count { tokens[$0].isWord } > cue.tokens.count + 3
    }

    func isInSentence(_ from: Int, _ to: Int) -> Bool {
        guard !clauses.isSame(from, to) else { return true }
        let between = from < to ? clauses.clauses[(from + 1)...to] : clauses.clauses[(to + 1)...from]
        return between.allSatisfy { $0.opening != .contrasted }
    }

    /// Whether a clause that goes its own way stands between two others.
    func isApart(_ from: Int, _ to: Int) -> Bool {
        clauses.clauses[(from + 1)...to].dropFirst().contains { $0.parent == nil && $0.opening != .resumed }
    }
}
