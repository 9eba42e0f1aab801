/// Decides how far a cue reaches in its sentence.
struct CueReach {
    let tokens: [Token]
    let lexicon: Lexicon
    let range: Range<Int>
    let clauses: ClauseRelations

    func reaches(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let from = clauses.clause(at: cue.tokens.lowerBound)
        let to = clauses.clause(at: mention.start)
        return switch cue.reach {
        case .clause: isConnected(from, to) && !isPastComma(cue, mention, from, to)
        case .after:
            (cue.tokens.lowerBound <= mention.tokens.lowerBound || isObject(cue, of: mention))
                && isConnected(from, to)
        case .before: isBefore(cue, mention, from, to)
        case .next: isNext(cue, mention)
        case .below: isBelow(cue, mention, from, to)
        case .complement: isComplement(to, of: from, cue) || clauses.isFronted(to, before: from)
        case .announced: isAnnounced(to, by: from)
        case .condition: opensCondition(cue, from) && isConditional(from, to)
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
                && !clause.tokens.contains { classes($0).contains(.subject) }
        }
    }

    /// A cue after a comma says nothing about what stands before the comma, unless a clause stands between them.
    private func isPastComma(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        guard from == to, mention.tokens.upperBound <= cue.tokens.lowerBound else { return false }
        let between = mention.tokens.upperBound..<cue.tokens.lowerBound
        // `Contact, zo bleek, heeft hij niet`: two commas put something between.
        return between.count { tokens[$0].kind == .comma } == 1
    }

    /// Whether a cue closes the clause of a mention, or the clause after one that it speaks of.
    private func isBefore(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        guard mention.tokens.upperBound <= cue.tokens.upperBound else { return false }
        return clauses.isSame(from, to) || clauses.isFronted(to, before: from)
            || clauses.isComment(from, on: to)
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
    }

    /// What stands before a verb of denial in its clause is denied; before a verb of saying it is the subject.
    private func isTopic(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        !cue.contexts.contains(.reported) && !isPastComma(cue, mention, from, to)
    }

    /// Whether a clause hangs on another by nothing but clauses that carry on what is said.
    private func hangs(_ to: Int, below from: Int, _ cue: Cue) -> Bool {
        let isSaid = !cue.contexts.isDisjoint(with: [.reported, .contested])
        guard clauses.clauses[to].tokens.lowerBound > cue.tokens.lowerBound else { return false }
        // `De vrees is bewaarheid: hij heeft …`: a whole sentence that tells what the one before it means.
        let isExplained =
            !isSaid && clauses.clauses[from].finite != nil && clauses.clauses[to].finite != nil
        return clauses.hangs(to, on: from) { opening, isLast in
            switch opening {
            case .announced: !(isLast && isExplained)
            case .relative: !isLast || isSaid
            case .subordinate, .conditional, .comment: isSaid && !isLast
            default: true
            }
        }
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
        let lead = (clause.tokens.lowerBound..<verb).count { tokens[$0].isWord }
        return lead < 2 && cue.tokens.contains(verb)
    }

    /// Whether words stand between quotation marks, as what somebody said does.
    private func isQuoted(_ mention: SpanOfMention, _ cue: Cue) -> Bool {
        let marks = range.filter { tokens[$0].kind == .quotation }
        let before = marks.count { $0 < mention.tokens.lowerBound }
        return before % 2 == 1 && marks.count { $0 < cue.tokens.lowerBound } % 2 == 0
    }

    // MARK: Conditions

    /// Whether a word such as `als` opens a clause; in `als voorzitter` and `zo groot als` it compares.
    private func opensCondition(_ cue: Cue, _ from: Int) -> Bool {
        guard classes(cue.tokens.lowerBound).contains(.conditional) else { return true }
        return clauses.clauses[from].opening == .conditional
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

    /// A clause that starts with its verb, before one that does so too or starts with `dan`: `Pakt hij het op, dan …`.
    var inversions: [Cue] {
        zip(clauses.clauses, clauses.clauses.dropFirst()).compactMap { condition, consequence in
            guard let verb = firstWord(condition), condition.finite == verb,
                hasSubject(behind: verb, condition),
                tokens[condition.tokens.lowerBound].kind != .quotation,
                let next = firstWord(consequence),
                !condition.opening.isEmbedded, [.juxtaposed, .main, .resumed].contains(consequence.opening),
                classes(next).contains(.consequence) || consequence.finite == next,
                tokens[consequence.tokens.lowerBound - 1].kind == .comma,
                tokens[verb].traits.contains(.capitalised) || condition.opening != .juxtaposed
            else { return nil }
            return Cue(field: verb..<verb + 1, .hypothetical, "inversion", reach: .clauseAndNext)
        }
    }

    private func hasSubject(behind verb: Int, _ clause: Clause) -> Bool {
        guard verb + 1 < clause.tokens.upperBound else { return false }
        let next = classes(verb + 1)
        return !next.isDisjoint(with: .opensSubject) || tokens[verb + 1].traits.contains(.capitalised)
            || next.isEmpty && tokens[verb + 1].isWord && tokens[verb].traits.contains(.capitalised)
    }

    /// `of hij …`, `whether he …`: what a clause asks is not known.
    var openQuestions: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let word = firstWord(clause), classes(word).contains(.whether),
                clause.opening == .complement
                    || word == range.lowerBound && !classes(word).contains(.conditional)
            else { return nil }
            return Cue(field: word..<word + 1, .uncertain, "open question", reach: .below)
        }
    }

    /// Whether a clause that goes its own way stands between two others.
    private func isApart(_ from: Int, _ to: Int) -> Bool {
        clauses.clauses[(from + 1)...to].dropFirst().contains { $0.parent == nil && $0.opening != .resumed }
    }

    private func firstWord(_ clause: Clause) -> Int? { clause.tokens.first { tokens[$0].isWord } }
}

extension WordClass {
    /// What the subject of a clause starts with.
    fileprivate static let opensSubject: WordClass = [
        .subject, .determiner, .possessive, .person, .personConcerned, .other, .distinguishing,
    ]
}
