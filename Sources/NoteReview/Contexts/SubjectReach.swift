/// Decides what a sentence says of another person: what stands with that person as its subject.
struct SubjectReach {
    let sentence: CuedSentence

    func reaches(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if isInRelativeClause(of: cue, from, to) { return true }
        guard isSubject(cue, from), !isSaying(from), !isDoneByConcerned(from) else { return false }
        guard from != to, sentence.clauses[from].unit != sentence.clauses[to].unit else {
            return cue.tokens.upperBound <= mention.tokens.lowerBound
                || !hasSubject(upTo: mention.tokens.lowerBound, in: from)
        }
        guard from < to else { return false }
        return sentence.clauses[(from + 1)...to].allSatisfy { clause in
            switch clause.opening {
            case .coordinated, .juxtaposed, .contrasted, .resumed: !hasSubject(clause.tokens)
            case .relative: true
            default: false
            }
        }
    }

    private func isInRelativeClause(of cue: Cue, _ from: Int, _ to: Int) -> Bool {
        guard to == from + 1, sentence.clauses[to].opening == .relative else { return false }
        return sentence.clauses[from].tokens.upperBound - cue.tokens.upperBound <= 2
    }

    /// Whether the words of a cue are the subject of their clause: no preposition before them, no other subject.
    private func isSubject(_ cue: Cue, _ number: Int) -> Bool {
        let before = sentence.clauses[number].tokens.prefix { $0 < cue.tokens.lowerBound }
        if let last = before.last, sentence.classes(last).contains(.preposition) { return false }
        return !hasSubject(before)
    }

    private func hasSubject(upTo token: Int, in clause: Int) -> Bool {
        hasSubject(sentence.clauses[clause].tokens.prefix { $0 < token })
    }

    private func hasSubject(_ range: Range<Int>) -> Bool {
        range.contains { index in
            !sentence.classes(index).isDisjoint(with: [.subject, .personConcerned])
                || sentence.slots.end(of: .person, at: index) >= 0
        }
    }

    /// Whether the clause says who did it: `door hem`, `door betrokkene`.
    private func isDoneByConcerned(_ number: Int) -> Bool {
        let words = sentence.clauses[number].tokens
        return words.dropLast().contains { index in
            sentence.classes(index).contains(.agent)
                && !sentence.classes(index + 1).isDisjoint(with: [.object, .personConcerned])
        }
    }

    /// Whether somebody says something in this clause: then its subject is the source, and no other person.
    private func isSaying(_ number: Int) -> Bool {
        sentence.cues.contains { cue in
            cue.contexts.contains(.reported) && cue.reach == .below
                && sentence.clauses[number].tokens.contains(cue.tokens.lowerBound)
        }
    }
}
