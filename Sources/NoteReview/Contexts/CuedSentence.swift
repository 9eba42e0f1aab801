/// A sentence with its clauses and cues: decides which cue says something about which words.
struct CuedSentence {
    let tokens: [Token]
    let lexicon: Lexicon
    let slots: SlotTable
    let range: Range<Int>
    let clauses: [Clause]
    let cues: [Cue]

    func reaches(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let from = clause(at: cue.tokens.lowerBound)
        let to = clause(at: mention.parts.first?.lowerBound ?? mention.tokens.lowerBound)
        return switch cue.reach {
        case .clause: isConnected(from, to) && !isPastComma(cue, mention)
        case .after: cue.tokens.lowerBound <= mention.tokens.lowerBound && isConnected(from, to)
        case .before: mention.tokens.upperBound <= cue.tokens.lowerBound && from == to
        case .next: isNext(cue, mention)
        case .below: isBelow(cue, mention, from, to)
        case .condition: isConditional(cue, from, to)
        case .sentence: isInSentence(cue, from, to)
        case .subject: isSaidOfSubject(cue, mention, from, to)
        }
    }

    private func clause(at token: Int) -> Int {
        clauses.firstIndex { $0.tokens.contains(token) } ?? 0
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }

    // MARK: Within a clause

    /// Whether the second clause is the first one, or the rest of a list that the first one starts.
    private func isConnected(_ from: Int, _ to: Int) -> Bool {
        guard from < to else { return from == to }
        return clauses[(from + 1)...to].allSatisfy { clause in
            !clause.hasFiniteVerb && clause.opening != .contrasted && clause.opening != .conditional
        }
    }

    /// A cue after a comma says nothing about what stands before the comma.
    private func isPastComma(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard mention.tokens.upperBound <= cue.tokens.lowerBound else { return false }
        return (mention.tokens.upperBound..<cue.tokens.lowerBound).contains { tokens[$0].kind == .comma }
    }

    private func isNext(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.tokens.upperBound <= mention.tokens.lowerBound else { return false }
        let between = cue.tokens.upperBound..<mention.tokens.lowerBound
        guard between.count <= 8 else { return false }
        return between.allSatisfy { index in
            guard tokens[index].isWord else {
                return [.quotation, .slash, .comma].contains(tokens[index].kind)
            }
            return classes(index).isDisjoint(with: [.finite, .past, .verb, .contrast, .subject])
        }
    }

    // MARK: Over clauses

    /// Whether a mention stands in the clauses that hang on the one of the cue.
    private func isBelow(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        guard cue.tokens.lowerBound <= mention.tokens.lowerBound, from <= to else {
            return isFrontedObject(cue, mention, from, to)
        }
        guard from < to else { return true }
        return clauses[(from + 1)...to].allSatisfy { hangsOn($0, cue) }
    }

    /// What stands before a verb of saying in its own clause is its subject, or what is said of it.
    private func isFrontedObject(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        cue.contexts.isDisjoint(with: [.reported, .contested]) && from == to && !isPastComma(cue, mention)
    }

    private func hangsOn(_ clause: Clause, _ cue: Cue) -> Bool {
        switch clause.opening {
        case .complement, .relative: true
        case .contrasted: !cue.contexts.isDisjoint(with: [.reported]) && !looksMain(clause)
        case .coordinated, .juxtaposed: !looksMain(clause)
        case .subordinate, .conditional: !cue.contexts.isDisjoint(with: [.reported, .contested])
        case .main: false
        }
    }

    /// Whether a clause has a subject and then its verb, as a main clause has, and does not end in its verb.
    private func looksMain(_ clause: Clause) -> Bool {
        let words = clause.tokens.filter { tokens[$0].isWord }
        guard let verb = words.firstIndex(where: { !classes($0).isDisjoint(with: [.finite, .past, .verb]) })
        else { return false }
        let early = verb <= 3 && verb < words.count - 1
        return early
    }

    /// Whether a clause states a condition that this cue opens, or what follows from it.
    private func isConditional(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        if from == to { return true }
        if from < to { return clauses[(from + 1)...to].allSatisfy { $0.opening != .contrasted } }
        // A condition at the end hangs on the clause before it.
        return from == to + 1
    }

    private func isInSentence(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard cue.contexts.isDisjoint(with: [.reported, .contested]) else { return true }
        let between = from < to ? clauses[(from + 1)...to] : clauses[(to + 1)..<(from + 1)]
        return from == to || between.allSatisfy { $0.opening != .contrasted }
    }

    // MARK: Other persons

    /// Whether a mention is said of the person whom the cue names.
    private func isSaidOfSubject(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if isInRelativeClause(of: cue, from, to) { return true }
        guard isSubject(cue, from), !isSaying(from) else { return false }
        guard from != to else {
            return cue.tokens.upperBound <= mention.tokens.lowerBound
                || !hasSubjectBefore(mention.tokens.lowerBound, from)
        }
        guard from < to else { return false }
        return clauses[(from + 1)...to].allSatisfy { clause in
            switch clause.opening {
            case .coordinated, .juxtaposed, .contrasted: !hasSubject(clause.tokens)
            case .relative: true
            default: false
            }
        }
    }

    private func isInRelativeClause(of cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard to == from + 1, clauses[to].opening == .relative else { return false }
        return clauses[from].tokens.upperBound - cue.tokens.upperBound <= 2
    }

    /// Whether the words of a cue are the subject of their clause: no preposition before them, and no other subject.
    private func isSubject(_ cue: Cue, _ number: Int) -> Bool {
        let start = clauses[number].tokens.lowerBound
        let before = start..<cue.tokens.lowerBound
        if let last = before.last, classes(last).contains(.preposition) { return false }
        return !hasSubject(before)
    }

    private func hasSubject(_ range: Range<Int>) -> Bool {
        range.contains { index in
            !classes(index).isDisjoint(with: [.subject, .personConcerned])
                || slots.end(of: .person, at: index) != nil
        }
    }

    private func hasSubjectBefore(_ token: Int, _ number: Int) -> Bool {
        hasSubject(clauses[number].tokens.lowerBound..<token)
    }

    /// Whether somebody says something in this clause.
    private func isSaying(_ number: Int) -> Bool {
        cues.contains { cue in
            !cue.contexts.isDisjoint(with: [.reported, .contested]) && cue.reach == .below
                && clauses[number].tokens.contains(cue.tokens.lowerBound)
        }
    }
}
