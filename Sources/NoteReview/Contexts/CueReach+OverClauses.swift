/// How a cue reaches the clauses that hang on its own, or that it takes up.
extension CueReach {
    /// Whether a mention stands in what a word such as `meldt` or `onbekend` speaks of.
    func isBelow(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if clauses.isSame(from, to) {
            return !opensClause(cue, in: from)
                && (cue.tokens.lowerBound <= mention.tokens.lowerBound || isTopic(cue, mention, from, to))
        }
        let isSaid = !cue.contexts.isDisjoint(with: [.reported, .contested])
        // `Waarom ⟦hij wegloopt⟧ weten we niet`: that he does is not asked.
        if !isSaid || isUntold(from), isFact(to, below: from) { return false }
        if cue.contexts == .negated, describesNobody(to, behind: from) { return true }
        return hangs(to, below: from, cue) || clauses.isFronted(to, before: from)
            || clauses.isComment(from, on: to) || isAside(cue, from, to) || isQuoted(mention, cue)
            || cue.traits.contains(.denies) && to < from && takesUp(from)
            || cue.isSaying && isTold(to, after: cue, from) || isVerdict(cue, from, over: to)
            || isAsked(to, by: cue)
            || cue.contexts.contains(.reported) && isAnnounced(from: from, before: to)
    }

    /// `Hij kan niet uitleggen waarom …`: a no to telling of what is so, which nobody reports.
    private func isUntold(_ clause: Int) -> Bool {
        clauses.clauses[clause].tokens.contains { classes($0).contains(.no) }
    }

    /// `Los van de vraag of er vervolgd wordt, ligt er ⟦een aanwijzing⟧`: a cue with the word that opens what it speaks of.
    private func opensClause(_ cue: Cue, in from: Int) -> Bool {
        let last = cue.tokens.upperBound - 1
        let opened = clauses.clauses[clauses.clause(at: last)]
        return cue.tokens.count > 1 && !classes(last).isDisjoint(with: [.complement, .relative])
            && opened.tokens.lowerBound == last
            && !clauses.isSame(opened.unit, from)
    }

    /// `Niet duidelijk is wie ⟦de ruit ingooide⟧`: a question that opens as what tells of a noun does.
    private func isAsked(_ to: Int, by cue: Cue) -> Bool {
        let clause = clauses.clauses[to]
        return cue.contexts == .uncertain && [.relative, .conditional].contains(clause.opening)
            && cue.tokens.contains(clause.tokens.lowerBound)
            && classes(clause.tokens.lowerBound).isDisjoint(with: .fact)
    }

    /// `hij zegt, ik heb dat niet gedaan`, `bekent de ruzie, maar het trappen niet`: told behind a comma.
    func isTold(_ to: Int, after cue: Cue, _ from: Int) -> Bool {
        guard to == from + 1, !cue.contexts.isDisjoint(with: [.reported, .contested]),
            clauses.clauses[from].opening != .juxtaposed || isSubject(clauses.clauses[from].tokens.lowerBound)
        else { return false }
        let clause = clauses.clauses[to]
        if clause.opening == .contrasted { return clause.finite == nil }
        let first = clauses.clauses[from].tokens.lowerBound
        return clause.opening == .juxtaposed && clause.finite.map { $0 > clause.tokens.lowerBound } ?? false
            && (!classes(first).isEmpty
                || !clauses.clauses[from].tokens.contains { $0 > first && isSubject($0) })
            && cue.tokens.upperBound + 1 == clause.tokens.lowerBound
            && tokens[cue.tokens.upperBound].kind == .comma
            && clauses.clauses[from].finite == cue.tokens.lowerBound
            && cue.tokens.lowerBound > clauses.clauses[from].tokens.lowerBound
    }

    /// `Hij zou hebben gedreigd; dat ontkent hij`: a clause of few words, or with a pronoun for what came before.
    func takesUp(_ clause: Int) -> Bool {
        let unit = clauses.unit(clause)
        let carries: [Clause.Opening] = [.complement, .infinitival, .announced]
        guard !clauses.clauses.contains(where: { $0.parent == unit && carries.contains($0.opening) }) else {
            return false
        }
        let words = clauses.clauses[clause].tokens.filter { tokens[$0].isWord }
        return words.count <= 6 || words.contains { classes($0).contains(.demonstrative) }
    }

    /// What stands before a verb of denial in its clause is denied; before a verb of saying it is the subject.
    func isTopic(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        // `zonder dat …` and `niet dat …` speak of what follows.
        if classes(cue.tokens.upperBound - 1).contains(.complement), cue.tokens.count > 1 { return false }
        // `bewindvoerder benoemd per 1 juli`: done, in a note without verbs.
        if cue.contexts == .hypothetical, clauses.clauses[to].finite == nil,
            classes(mention.tokens.upperBound - 1).contains(.participle)
        {
            return false
        }
        return !cue.contexts.contains(.reported) && !isPastComma(cue, mention, from, to)
    }

    /// Whether a clause hangs on another by nothing but clauses that carry on what is said.
    func hangs(_ to: Int, below from: Int, _ cue: Cue) -> Bool {
        let isSaid = !cue.contexts.isDisjoint(with: [.reported, .contested])
        guard clauses.clauses[to].tokens.lowerBound > cue.tokens.lowerBound else { return false }
        if !isSaid, isFact(to, below: from) { return false }
        // `De vrees is bewaarheid: hij heeft …`: a whole sentence that tells what the one before it means.
        let isExplained = !isSaid && hasVerb(from) && clauses.clauses[to].finite != nil
        return clauses.hangs(to, on: from) { opening, isLast in
            switch opening {
            case .announced: isSaid || !isExplained
            case .relative: isSaid
            case .subordinate, .conditional, .comment: isSaid && !isLast
            default: true
            }
        }
    }

    private func hasVerb(_ clause: Int) -> Bool {
        clauses.clauses.contains { $0.unit == clauses.unit(clause) && $0.finite != nil }
    }

    /// `twijfel over de ideologie en niet over het feit dat …`: what is so, whatever is said of it.
    func isFact(_ to: Int, below from: Int) -> Bool {
        var unit = clauses.unit(to)
        while unit != clauses.unit(from) {
            let start = clauses.clauses[unit].tokens.lowerBound
            if classes(start).contains(.fact) { return true }
            // `met wie hij dealt`
            if classes(start).contains(.preposition), classes(start + 1).contains(.relative) { return true }
            if start > range.lowerBound, classes(start - 1).contains(.fact),
                classes(start - 1).isDisjoint(with: .relative)
            {
                return true
            }
            guard let parent = clauses.clauses[unit].parent else { return false }
            unit = parent
        }
        return false
    }

    func isComplement(_ to: Int, of from: Int, _ cue: Cue) -> Bool {
        var unit = clauses.unit(to)
        while let parent = clauses.clauses[unit].parent, parent != clauses.unit(from) { unit = parent }
        if isUntold(from), isFact(to, below: from) { return false }
        return clauses.clauses[unit].opening == .complement && hangs(to, below: from, cue)
    }

    func isAnnounced(_ to: Int, by from: Int) -> Bool {
        var unit = clauses.unit(to)
        while let parent = clauses.clauses[unit].parent {
            if isBehindColon(unit) { return parent == clauses.unit(from) || isLabel(from, before: unit) }
            unit = parent
        }
        return false
    }

    /// `Vroeger: …`, `Antecedenten volgens JD: …`: words without a verb, or what opens them.
    func isLabel(_ cue: Cue, _ from: Int) -> Bool {
        let clause = clauses.clauses[from]
        return clause.finite == nil
            && !(clause.tokens.lowerBound..<cue.tokens.lowerBound).contains { tokens[$0].kind == .comma }
            || clause.tokens.lowerBound == cue.tokens.lowerBound
    }

    /// `De opa waarschuwt: haal je hem weg, dan slaat hij door`: what goes on with an announced clause.
    func isAnnounced(from: Int, before to: Int) -> Bool {
        let all = clauses.clauses
        guard
            let first = all.indices.first(where: {
                $0 > from && $0 < to && all[$0].opening == .announced && all[$0].parent == clauses.unit(from)
            })
        else { return false }
        // `Hij riep: "ik pak je", en liep weg`
        if isBehindQuotation(all[to].tokens.lowerBound, from: all[first].tokens.lowerBound) { return false }
        return all[(first + 1)...to].allSatisfy {
            [.juxtaposed, .coordinated, .main, .resumed].contains($0.opening)
                && ![.semicolon, .colon].contains(tokens[$0.tokens.lowerBound - 1].kind)
        }
    }

    /// `Het verzoek is niet gehonoreerd: …`: a plan that the words before the colon tell the end of.
    func isSettled(_ cue: Cue, _ from: Int) -> Bool {
        let rest = cue.tokens.upperBound..<max(cue.tokens.upperBound, clauses.clauses[from].tokens.upperBound)
        return clauses.clauses[from].finite != nil && rest.contains { classes($0).contains(.participle) }
            && rest.contains { classes($0).contains(.no) }
    }

    /// `Vraag 4: ⟦hij traint⟧`: a whole sentence fills in what a form asks.
    func isAnswer(_ clause: Int) -> Bool {
        clauses.clauses[clause].finite != nil
            && !range.contains {
                tokens[$0].kind == .question && $0 > clauses.clauses[clause].tokens.lowerBound
            }
    }

    /// `Scenario B (⟦escalatie⟧): …`: what a label without a verb has between brackets, before its colon.
    func isBracketed(_ to: Int, behind from: Int) -> Bool {
        let bracket = clauses.clauses[to].tokens
        guard to == from + 1, clauses.clauses[from].finite == nil,
            tokens[bracket.lowerBound - 1].kind == .opening,
            bracket.upperBound < range.upperBound
        else { return false }
        return [bracket.upperBound - 1, bracket.upperBound].contains { tokens[$0].kind == .colon }
    }

    func isBehindColon(_ unit: Int) -> Bool {
        let start = clauses.clauses[unit].tokens.lowerBound
        return clauses.clauses[unit].opening == .announced
            || start > range.lowerBound
                && tokens[start - 1].kind == .colon
    }

    /// Whether words that open with a quotation mark have closed it before a token.
    private func isBehindQuotation(_ token: Int, from start: Int) -> Bool {
        tokens[start].kind == .quotation
            && (start..<token).count { tokens[$0].kind == .quotation } % 2 == 0
    }

    /// `Scenario B (escalatie): …`: a label with something between brackets.
    func isLabel(_ from: Int, before unit: Int) -> Bool {
        from < unit && clauses.clauses[from..<unit].allSatisfy { $0.finite == nil }
            && !(clauses.clauses[from].tokens.lowerBound..<clauses.clauses[unit].tokens.lowerBound).contains {
                tokens[$0].kind == .semicolon
            }
    }

    /// `…, zegt zij`: a verb that opens a clause after what was said.
    func isAside(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        let clause = clauses.clauses[from]
        guard from == to + 1, [.juxtaposed, .resumed, .announced].contains(clause.opening),
            let verb = clause.finite
        else { return false }
        let lead = (clause.tokens.lowerBound..<verb).filter { tokens[$0].isWord }
        guard lead.count < 2, cue.tokens.contains(verb) else { return false }
        // `…; hij is bang dat …`: it speaks of what hangs on it.
        guard cue.contexts.contains(.reported) else { return cue.contexts == .contested || takesUp(from) }
        // `…; onderzoek wijst hem aan`: a noun before the verb is its subject, and takes nothing up as `zo` does.
        if let word = lead.first, classes(word).isDisjoint(with: [.comparative, .demonstrative]) {
            return false
        }
        let behind = (verb + 1..<clause.tokens.upperBound).prefix { tokens[$0].isWord }
        return !lead.contains(where: isSubject)
            && (behind.count < 2 || behind.prefix(2).contains(where: isSubject))
    }

    /// Whether whoever says something starts at a token: `zegt zij`, `aldus de moeder`.
    func isSubject(_ index: Int) -> Bool {
        tokens[index].traits.contains(.capitalised)
            || !classes(index).isDisjoint(with: [
                .subject, .determiner, .possessive, .person, .personConcerned, .other, .distinguishing,
                .representative,
            ])
    }

    /// Whether words stand between quotation marks, as what somebody said does.
    func isQuoted(_ mention: SpanOfMention, _ cue: Cue) -> Bool {
        isQuotation(around: mention)
            && range.count { tokens[$0].kind == .quotation && $0 < cue.tokens.lowerBound } % 2 == 0
    }

    func isQuotation(around mention: SpanOfMention) -> Bool {
        range.count { tokens[$0].kind == .quotation && $0 < mention.tokens.lowerBound } % 2 == 1
    }
}
