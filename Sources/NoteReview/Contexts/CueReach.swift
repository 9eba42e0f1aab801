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
        return switch cue.reach {
        case .clause:
            (isConnected(from, to) || carriesOn(cue, from, to)) && !isPastComma(cue, mention, from, to)
        case .after:
            (cue.tokens.lowerBound <= mention.tokens.lowerBound || isObject(cue, of: mention))
                && (isConnected(from, to) || describesNobody(to, behind: from))
        case .before: isBefore(cue, mention, from, to)
        case .next: isNext(cue, mention)
        case .below: isBelow(cue, mention, from, to)
        case .complement: isComplement(to, of: from, cue) || clauses.isFronted(to, before: from)
        case .announced:
            isAnnounced(to, by: from)
                && (cue.contexts != .historical || isLabel(cue, from))
        case .condition:
            opensCondition(cue, from) && isConditional(from, to) && !isHabit(cue, from, to)
        case .sentence: isInSentence(from, to) || isAround(cue, mention) || cue.contexts == .contested
        case .clauseAndNext: clauses.isSame(from, to) || to > from && !isApart(from, to)
        }
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }

    // MARK: Within a clause

    /// Whether the second stretch is the first one, or the rest of a list that the first one starts.
    private func isConnected(_ from: Int, _ to: Int) -> Bool {
        if clauses.isSame(from, to) { return true }
        guard from < to else { return false }
        return clauses.clauses[(from + 1)...to].allSatisfy { clause in
            clause.finite == nil && [.juxtaposed, .coordinated, .infinitival].contains(clause.opening)
                && tokens[clause.tokens.lowerBound - 1].kind != .semicolon
                && !clause.tokens.contains { classes($0).contains(.subject) }
        }
    }

    /// Whether what a clause says of itself holds for another that goes on with it.
    private func carriesOn(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard from < to else { return false }
        return isInverted(to) && to == from + 1
            && clauses.clauses[from].finite.map { cue.tokens.upperBound <= $0 } ?? false
            || cue.contexts == .historical && cue.tokens.count > 1 && isTimed(to, by: from)
            || cue.contexts == .uncertain && isCleft(to, of: from)
    }

    /// `Tot 2019 liep hij mee en sloopte hij scooters`: the verb first, since what opens the first clause opens both.
    private func isInverted(_ to: Int) -> Bool {
        let clause = clauses.clauses[to]
        guard clause.opening == .coordinated, let verb = clause.finite, verb + 1 < range.upperBound else {
            return false
        }
        return verb == clause.tokens.lowerBound + 1 && classes(verb + 1).contains(.subject)
    }

    /// `dateert van zijn schooltijd, toen hij …`: a clause that tells more of a time.
    private func isTimed(_ to: Int, by from: Int) -> Bool {
        let clause = clauses.clauses[to]
        guard clause.parent == clauses.unit(from) else { return false }
        // `heeft in 2011 verklaard dat hij schoot`
        let isPast = clause.finite.map { classes($0).contains(.past) } ?? false
        return clause.opening == .subordinate || clause.opening == .complement && isPast
    }

    /// `Mogelijk is het zijn zwager die …`: one sentence in two clauses.
    private func isCleft(_ to: Int, of from: Int) -> Bool {
        guard clauses.clauses[to].opening == .relative, clauses.clauses[to].parent == clauses.unit(from),
            let verb = clauses.clauses[from].finite, classes(verb).contains(.finite)
        else { return false }
        return [verb - 1, verb + 1].contains { range.contains($0) && classes($0).contains(.expletive) }
    }

    /// `niemand die …`, `geen geval waarin …`: a clause that tells what there is not.
    private func describesNobody(_ to: Int, behind from: Int) -> Bool {
        let clause = clauses.clauses[to]
        return clause.opening == .relative && clause.parent == clauses.unit(from)
            && tokens[clause.tokens.lowerBound - 1].kind != .comma
    }

    /// Whether something stands between a no and a mention that ends what it says no to.
    private func isShutOut(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if isQuotedApart(cue, mention) { return true }
        guard cue.tokens.upperBound <= mention.tokens.lowerBound || from == to else { return false }
        return isLater(cue, mention) || isAnswered(cue, mention) || isPutIn(cue, mention, from)
            || isRepeated(cue, mention, to)
    }

    /// `Ondanks "geen bijzonderheden": bijl op de bank`: a no in a quotation, and a mention outside it.
    private func isQuotedApart(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let marks = range.filter { tokens[$0].kind == .quotation }
        guard let open = marks.last(where: { $0 < cue.tokens.lowerBound }),
            marks.count(where: { $0 <= open }) % 2 == 1,
            let close = marks.first(where: { $0 >= cue.tokens.upperBound })
        else { return false }
        return mention.start < open || mention.start > close
    }

    /// `is uitgereisd en nadien niet meer gezien`: a no about the time after.
    private func isLater(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard mention.tokens.upperBound < cue.tokens.upperBound else { return false }
        return (mention.tokens.upperBound..<cue.tokens.upperBound).dropFirst().contains { index in
            classes(index).contains(.afterwards)
                && (tokens[index - 1].kind == .comma || classes(index - 1).contains(.coordinator))
        }
    }

    /// `niet thuis, op de mat wel een pakket`: `wel` sets what follows against what is not.
    private func isAnswered(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.tokens.upperBound < mention.tokens.lowerBound else { return false }
        return (cue.tokens.upperBound + 1..<mention.tokens.lowerBound).contains { index in
            classes(index).isSuperset(of: [.yes, .contrast])
                || classes(index).isSuperset(of: [.coordinator, .contrast]) && cue.reach == .clause
        }
    }

    /// `Een meisje, niet Sem, heeft …`: a no between two commas, without a verb, is about what stands there with it.
    private func isPutIn(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
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
    private func isRepeated(_ cue: Cue, _ mention: SpanOfMention, _ to: Int) -> Bool {
        guard clauses.clauses[to].finite == nil, cue.tokens.upperBound <= mention.tokens.lowerBound else {
            return false
        }
        let commas = (range.lowerBound..<mention.start).filter { tokens[$0].kind == .comma }
        guard commas.count > 1, let last = commas.last, last > cue.tokens.lowerBound else { return false }
        let isRefused = commas.suffix(2).first.map { classes($0 + 1).contains(.no) } ?? false
        return isRefused && !(last..<mention.start).contains { classes($0).contains(.no) }
    }

    /// A cue after a comma says nothing about what stands before the comma, unless a clause stands between them.
    private func isPastComma(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
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
        if cue.contexts == .historical,
            !clauses.clauses[from].tokens.contains(where: { $0 >= cue.tokens.upperBound && tokens[$0].isWord }
            )
        {
            return false
        }
        // `Tas met wapens, wrsch. van hem`: without a verb the commas of a note divide nothing.
        return isAlone && (clauses.clauses[from].finite != nil || cue.contexts != .uncertain)
    }

    /// Whether a cue closes the clause of a mention, or the clause after one that it speaks of.
    private func isBefore(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        guard mention.tokens.upperBound <= cue.tokens.upperBound else { return false }
        return clauses.isSame(from, to) || clauses.isFronted(to, before: from)
            || clauses.isComment(from, on: to)
            || cue.traits.contains(.lifts) && clauses.hangs(to, on: from) { _, _ in true }
    }

    private func isNext(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.tokens.upperBound <= mention.tokens.lowerBound else { return false }
        let between = cue.tokens.upperBound..<mention.tokens.lowerBound
        // A title or a form names its subject at once: `adviseur radicalisering`.
        if cue.contexts.contains(.template) {
            return between.count <= 1 && !endsInVerb(mention)
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
        guard between.count <= 6, clauses.clauses[clauses.clause(at: mention.start)].finite != mention.start
        else { return false }
        return between.allSatisfy { index in
            guard tokens[index].isWord else {
                return [.quotation, .slash, .comma].contains(tokens[index].kind)
            }
            return classes(index).isDisjoint(with: [.finite, .past, .present, .contrast, .subject])
        }
    }

    /// `zal de officier vervolging vorderen`: what somebody does, and no part of a title.
    private func endsInVerb(_ mention: SpanOfMention) -> Bool {
        mention.tokens.count > 1 && classes(mention.tokens.upperBound - 1).contains(.infinitive)
    }

    /// `drinkt geen druppel`: what is denied right behind a single verb.
    private func isObject(_ cue: Cue, of mention: SpanOfMention) -> Bool {
        guard mention.tokens.count == 1, !classes(mention.start).isDisjoint(with: .maybeFinite) else {
            return false
        }
        return (0...2).contains(cue.tokens.lowerBound - mention.tokens.upperBound)
    }

    // MARK: Over clauses

    /// Whether a mention stands in what a word such as `meldt` or `onbekend` speaks of.
    private func isBelow(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if clauses.isSame(from, to) {
            return cue.tokens.lowerBound <= mention.tokens.lowerBound || isTopic(cue, mention, from, to)
        }
        return hangs(to, below: from, cue) || clauses.isFronted(to, before: from)
            || clauses.isComment(from, on: to) || isAside(cue, from, to) || isQuoted(mention, cue)
            || cue.traits.contains(.denies) && to < from && takesUp(from)
            || cue.isSaying && isTold(to, after: cue, from)
            || cue.contexts.contains(.reported) && isAnnounced(from: from, before: to)
    }

    /// `hij zegt, ik heb dat niet gedaan`, `bekent de ruzie, maar het trappen niet`: told behind a comma.
    private func isTold(_ to: Int, after cue: Cue, _ from: Int) -> Bool {
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
    private func takesUp(_ clause: Int) -> Bool {
        let unit = clauses.unit(clause)
        let carries: [Clause.Opening] = [.complement, .infinitival, .announced]
        guard !clauses.clauses.contains(where: { $0.parent == unit && carries.contains($0.opening) }) else {
            return false
        }
        let words = clauses.clauses[clause].tokens.filter { tokens[$0].isWord }
        return words.count <= 6 || words.contains { classes($0).contains(.demonstrative) }
    }

    /// What stands before a verb of denial in its clause is denied; before a verb of saying it is the subject.
    private func isTopic(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        !cue.contexts.contains(.reported) && !isPastComma(cue, mention, from, to)
    }

    /// Whether a clause hangs on another by nothing but clauses that carry on what is said.
    private func hangs(_ to: Int, below from: Int, _ cue: Cue) -> Bool {
        let isSaid = !cue.contexts.isDisjoint(with: [.reported, .contested])
        guard clauses.clauses[to].tokens.lowerBound > cue.tokens.lowerBound else { return false }
        if !isSaid, isFact(to, below: from) { return false }
        // `De vrees is bewaarheid: hij heeft …`: a whole sentence that tells what the one before it means.
        let isExplained =
            !isSaid && clauses.clauses[from].finite != nil && clauses.clauses[to].finite != nil
        return clauses.hangs(to, on: from) { opening, isLast in
            switch opening {
            case .announced: !(isLast && isExplained)
            case .relative: isSaid
            case .subordinate, .conditional, .comment: isSaid && !isLast
            default: true
            }
        }
    }

    /// `twijfel over de ideologie en niet over het feit dat …`: what is so, whatever is said of it.
    private func isFact(_ to: Int, below from: Int) -> Bool {
        var unit = clauses.unit(to)
        while unit != clauses.unit(from) {
            let start = clauses.clauses[unit].tokens.lowerBound
            if start > range.lowerBound, classes(start - 1).contains(.fact) { return true }
            guard let parent = clauses.clauses[unit].parent else { return false }
            unit = parent
        }
        return false
    }

    private func isComplement(_ to: Int, of from: Int, _ cue: Cue) -> Bool {
        var unit = clauses.unit(to)
        while let parent = clauses.clauses[unit].parent, parent != clauses.unit(from) { unit = parent }
        return clauses.clauses[unit].opening == .complement && hangs(to, below: from, cue)
    }

    private func isAnnounced(_ to: Int, by from: Int) -> Bool {
        var unit = clauses.unit(to)
        while let parent = clauses.clauses[unit].parent {
            if isBehindColon(unit) { return parent == clauses.unit(from) || isLabel(from, before: unit) }
            unit = parent
        }
        return false
    }

    /// `Vroeger: …`, `Antecedenten volgens JD: …`: words without a verb, or what opens them.
    private func isLabel(_ cue: Cue, _ from: Int) -> Bool {
        let clause = clauses.clauses[from]
        return clause.finite == nil
            && !(clause.tokens.lowerBound..<cue.tokens.lowerBound).contains { tokens[$0].kind == .comma }
            || clause.tokens.lowerBound == cue.tokens.lowerBound
    }

    /// `De opa waarschuwt: haal je hem weg, dan slaat hij door`: what goes on with an announced clause.
    private func isAnnounced(from: Int, before to: Int) -> Bool {
        let all = clauses.clauses
        guard
            let first = all.indices.first(where: {
                $0 > from && $0 < to && all[$0].opening == .announced && all[$0].parent == clauses.unit(from)
            })
        else { return false }
        return all[(first + 1)...to].allSatisfy {
            [.juxtaposed, .coordinated, .main, .resumed].contains($0.opening)
                && ![.semicolon, .colon].contains(tokens[$0.tokens.lowerBound - 1].kind)
        }
    }

    private func isBehindColon(_ unit: Int) -> Bool {
        let start = clauses.clauses[unit].tokens.lowerBound
        return clauses.clauses[unit].opening == .announced
            || start > range.lowerBound
                && tokens[start - 1].kind == .colon
    }

    /// `Scenario B (escalatie): …`: a label with something between brackets.
    private func isLabel(_ from: Int, before unit: Int) -> Bool {
        from < unit && clauses.clauses[from..<unit].allSatisfy { $0.finite == nil }
    }

    /// `…, zegt zij`: a verb that opens a clause after what was said.
    private func isAside(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        let clause = clauses.clauses[from]
        guard from == to + 1, [.juxtaposed, .resumed, .announced].contains(clause.opening),
            let verb = clause.finite
        else { return false }
        let lead = (clause.tokens.lowerBound..<verb).filter { tokens[$0].isWord }
        guard lead.count < 2, cue.tokens.contains(verb) else { return false }
        guard cue.contexts.contains(.reported) else { return true }
        let behind = (verb + 1..<clause.tokens.upperBound).prefix { tokens[$0].isWord }
        return !lead.contains(where: isSubject)
            && (behind.count < 2 || behind.prefix(2).contains(where: isSubject))
    }

    /// Whether whoever says something starts at a token: `zegt zij`, `aldus de moeder`.
    private func isSubject(_ index: Int) -> Bool {
        tokens[index].traits.contains(.capitalised)
            || !classes(index).isDisjoint(with: [
                .subject, .determiner, .possessive, .person, .personConcerned, .other, .distinguishing,
                .representative,
            ])
    }

    /// Whether words stand between quotation marks, as what somebody said does.
    private func isQuoted(_ mention: SpanOfMention, _ cue: Cue) -> Bool {
        let marks = range.filter { tokens[$0].kind == .quotation }
        let before = marks.count { $0 < mention.tokens.lowerBound }
        return before % 2 == 1 && marks.count { $0 < cue.tokens.lowerBound } % 2 == 0
    }

    // MARK: Conditions

    /// `Bij ⟦geweld⟧ belt hij de politie`: what may happen, where the clause does not tell that it did.
    func occasion(of mention: SpanOfMention) -> Cue? {
        let own = clauses.clauses[clauses.clause(at: mention.start)].tokens
        let start = own.lowerBound + (classes(own.lowerBound).contains(.complement) ? 1 : 0)
        guard !own.contains(where: { classes($0).contains(.no) }),
            classes(start).contains(.occasion), mention.start > start, mention.start - start < 4,
            (start + 1..<mention.start).allSatisfy({
                !classes($0).isDisjoint(with: [.indefinite, .distinguishing])
            }),
            classes(mention.start).isDisjoint(with: [.determiner, .possessive])
                || classes(mention.start).contains(.indefinite),
            own.contains(start)
        else { return nil }
        let rest = mention.tokens.upperBound..<max(mention.tokens.upperBound, own.upperBound)
        let told: WordClass = [.past, .participle]
        guard
            !rest.contains(where: {
                !classes($0).isDisjoint(with: told)
                    || classes($0).contains(.finite) && !classes($0).contains(.modal)
            })
        else { return nil }
        return Cue(field: start..<start + 1, .hypothetical, "occasion")
    }

    /// Whether a word such as `als` opens a clause; in `als voorzitter` and `zo groot als` it compares.
    private func opensCondition(_ cue: Cue, _ from: Int) -> Bool {
        guard classes(cue.tokens.lowerBound).contains(.conditional) else { return true }
        return clauses.clauses[from].opening == .conditional
    }

    /// `Zodra hij drinkt, slaat hij`: what somebody does each time, told in the plain present or past.
    private func isHabit(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard classes(cue.tokens.lowerBound).contains(.recurring), !clauses.isSame(from, to),
            clauses.clauses[from].parent == clauses.unit(to)
        else { return false }
        let verbs = clauses.clauses.filter { $0.unit == clauses.unit(to) }.compactMap(\.finite)
        return !verbs.isEmpty && verbs.allSatisfy { !classes($0).contains(.finite) }
    }

    /// Whether a clause states a condition that a cue opens, or what follows from it.
    private func isConditional(_ from: Int, _ to: Int) -> Bool {
        if clauses.isSame(from, to) || clauses.clauses[from].parent == clauses.unit(to) { return true }
        if clauses.clauses[to].opening == .contrasted || clauses.clauses[from].opening == .contrasted {
            return false
        }
        let parent = clauses.clauses[from].parent
        return clauses.hangs(to, on: from) { _, _ in true }
            || parent.map { parent in
                clauses.hangs(to, on: parent) { opening, isLast in isLast && opening != .relative || !isLast }
            } ?? false
    }

    /// `Wij dachten dat …, maar het bleek …`: a cue with a part on either side.
    private func isAround(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        cue.tokens.lowerBound < mention.tokens.lowerBound && mention.tokens.upperBound < cue.tokens.upperBound
    }

    private func isInSentence(_ from: Int, _ to: Int) -> Bool {
        guard !clauses.isSame(from, to) else { return true }
        let between = from < to ? clauses.clauses[(from + 1)...to] : clauses.clauses[(to + 1)...from]
        return between.allSatisfy { $0.opening != .contrasted }
    }

    /// Whether a clause that goes its own way stands between two others.
    private func isApart(_ from: Int, _ to: Int) -> Bool {
        clauses.clauses[(from + 1)...to].dropFirst().contains { $0.parent == nil && $0.opening != .resumed }
    }
}
