/// A sentence with its clauses and cues: decides which cue says something about which words.
final class CuedSentence {
    let tokens: [Token]
    let lexicon: Lexicon
    let slots: SlotTable
    let range: Range<Int>
    let clauses: [Clause]
    let cues: [Cue]

    init(
        tokens: [Token], lexicon: Lexicon, slots: SlotTable, range: Range<Int>, clauses: [Clause], cues: [Cue]
    ) {
        self.tokens = tokens
        self.lexicon = lexicon
        self.slots = slots
        self.range = range
        self.clauses = clauses
        self.cues = cues
    }

    func reaches(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let from = clause(at: cue.tokens.lowerBound)
        let to = clause(at: mention.parts.first?.lowerBound ?? mention.tokens.lowerBound)
        return switch cue.reach {
        case .clause: isConnected(from, to) && !isPastComma(cue, mention, from, to)
        case .after: cue.tokens.lowerBound <= mention.tokens.lowerBound && isConnected(from, to)
        case .before: mention.tokens.upperBound <= cue.tokens.lowerBound && isSame(from, to)
        case .next: isNext(cue, mention)
        case .below: isBelow(cue, mention, from, to)
        case .condition: isConditional(from, to)
        case .sentence: isInSentence(cue, from, to)
        case .subject: SubjectReach(sentence: self).reaches(cue, mention, from, to)
        }
    }

    func clause(at token: Int) -> Int {
        clauses.firstIndex { $0.tokens.contains(token) } ?? 0
    }

    func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }

    // MARK: Within a clause

    /// Whether two clauses are one, or parts of one that another was put into.
    private func isSame(_ from: Int, _ to: Int) -> Bool {
        from == to || clauses[from].unit == clauses[to].unit
    }

    /// Whether the second clause is the first one, or the rest of a list that the first one starts.
    private func isConnected(_ from: Int, _ to: Int) -> Bool {
        if isSame(from, to) { return true }
        guard from < to else { return false }
        return clauses[(from + 1)...to].allSatisfy { clause in
            !clause.isComplete && [.juxtaposed, .coordinated].contains(clause.opening)
        }
    }

    /// A cue after a comma says nothing about what stands before the comma, unless a clause stands between them.
    private func isPastComma(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        guard from == to, mention.tokens.upperBound <= cue.tokens.lowerBound else { return false }
        return (mention.tokens.upperBound..<cue.tokens.lowerBound).contains { tokens[$0].kind == .comma }
    }

    private func isNext(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.tokens.upperBound <= mention.tokens.lowerBound else { return false }
        let between = cue.tokens.upperBound..<mention.tokens.lowerBound
        // A title or a form names its subject at once: `adviseur radicalisering`.
        guard between.count <= (cue.contexts.contains(.template) ? 1 : 6) else { return false }
        return between.allSatisfy { index in
            guard tokens[index].isWord else {
                return [.quotation, .slash, .comma].contains(tokens[index].kind)
            }
            return classes(index).isDisjoint(with: [.finite, .past, .verb, .contrast, .subject])
        }
    }

    // MARK: Over clauses

    /// Whether a mention stands in the clauses that hang on the one of the cue, or in one put before it.
    private func isBelow(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if isSame(from, to) {
            return cue.tokens.lowerBound <= mention.tokens.lowerBound || isFronted(cue, mention, from, to)
        }
        guard from < to else {
            return isCommentedOn(from, to) || isFrontedClause(to, before: from) || isQuoted(mention)
        }
        return clauses[(from + 1)...to].allSatisfy { hangsOn($0, cue) }
    }

    /// What stands before a verb of denial in its clause is denied; before a verb of saying it is the subject.
    private func isFronted(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        !cue.contexts.contains(.reported) && !isPastComma(cue, mention, from, to)
    }

    /// Whether a clause that opens a sentence is what the next main clause speaks of: `Dat hij …, ontkent hij`.
    private func isFrontedClause(_ fronted: Int, before main: Int) -> Bool {
        guard fronted == 0 || clauses[..<fronted].allSatisfy({ $0.opening.isEmbedded }) else { return false }
        guard clauses[fronted].opening == .complement || clauses[0].opening == .complement else {
            return false
        }
        return clauses[(fronted + 1)...main].allSatisfy { $0.opening != .contrasted }
    }

    /// Whether a clause comments on the one before: `…, hetgeen hij ontkent`.
    private func isCommentedOn(_ comment: Int, _ commented: Int) -> Bool {
        clauses[comment].opening == .comment && comment == commented + 1
    }

    /// Whether words stand between quotation marks, as what somebody said does.
    private func isQuoted(_ mention: SpanOfMention) -> Bool {
        let before = range.prefix { $0 < mention.tokens.lowerBound }.count { tokens[$0].kind == .quotation }
        return before % 2 == 1
    }

    private func hangsOn(_ clause: Clause, _ cue: Cue) -> Bool {
        let isSaid = !cue.contexts.isDisjoint(with: [.reported, .contested])
        return switch clause.opening {
        case .complement, .relative: true
        case .contrasted: cue.contexts.contains(.reported) && !looksMain(clause)
        case .coordinated, .juxtaposed, .resumed: !looksMain(clause)
        case .subordinate, .conditional: isSaid
        case .main, .comment: false
        }
    }

    /// Whether a clause has a subject and then its verb, as a main clause has, and does not end in its verb.
    private func looksMain(_ clause: Clause) -> Bool {
        let words = clause.tokens.filter { tokens[$0].isWord }
        guard let verb = words.firstIndex(where: { !classes($0).isDisjoint(with: [.finite, .past, .verb]) })
        else { return false }
        return verb <= 3 && verb < words.count - 1
    }

    /// Whether a clause states a condition that a cue opens, or what follows from it.
    private func isConditional(_ from: Int, _ to: Int) -> Bool {
        if isSame(from, to) { return true }
        if from < to { return clauses[(from + 1)...to].allSatisfy { $0.opening != .contrasted } }
        // A condition at the end hangs on the clause before it.
        return clauses[(to + 1)...from].allSatisfy { $0.opening.isEmbedded }
    }

    private func isInSentence(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard cue.contexts.isDisjoint(with: [.reported, .contested]), !isSame(from, to) else { return true }
        let between = from < to ? clauses[(from + 1)...to] : clauses[(to + 1)...from]
        return between.allSatisfy { $0.opening != .contrasted }
    }
}
