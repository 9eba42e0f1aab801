/// Finds the constructions that say how a clause is meant where no word of it does.
struct ConstructionReader {
    let tokens: [Token]
    let lexicon: Lexicon
    let range: Range<Int>
    let clauses: ClauseRelations

    var cues: [Cue] { inversions + openQuestions + hearsay + overs }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }

    /// A clause that starts with its verb, before one that does so too or starts with `dan`: `Pakt hij het op, dan …`.
    private var inversions: [Cue] {
        zip(clauses.clauses, clauses.clauses.dropFirst()).compactMap { condition, consequence in
            guard let verb = firstWord(condition), condition.finite == verb,
                hasSubject(behind: verb, condition),
                tokens[condition.tokens.lowerBound].kind != .quotation,
                let next = firstWord(consequence),
                !condition.opening.isEmbedded, [.juxtaposed, .main, .resumed].contains(consequence.opening),
                classes(next).contains(.consequence) || isConsequence(from: next, consequence),
                tokens[consequence.tokens.lowerBound - 1].kind == .comma,
                tokens[verb].traits.contains(.capitalised) || condition.opening != .juxtaposed
            else { return nil }
            return Cue(field: verb..<verb + 1, .hypothetical, "inversion", reach: .clauseAndNext)
        }
    }

    /// Whether a clause opens with its verb and a subject: `Weigert hulp, scheldt medewerkers uit` lists what somebody does.
    private func isConsequence(from next: Int, _ consequence: Clause) -> Bool {
        guard consequence.finite == next, next + 1 < consequence.tokens.upperBound else { return false }
        return !classes(next + 1).isDisjoint(with: .opensSubject) || classes(next).contains(.finite)
            || tokens[next + 1].traits.contains(.capitalised)
    }

    private func hasSubject(behind verb: Int, _ clause: Clause) -> Bool {
        guard verb + 1 < clause.tokens.upperBound else { return false }
        let next = classes(verb + 1)
        // `Weigerde pertinent te zweren, stapte op`: told, and no condition.
        if classes(verb).contains(.past), next.isDisjoint(with: [.subject, .determiner]) { return false }
        if isTakenUp(clause) { return true }
        return !next.isDisjoint(with: .opensSubject) || tokens[verb + 1].traits.contains(.capitalised)
            || next.isEmpty && tokens[verb + 1].isWord && tokens[verb].traits.contains(.capitalised)
    }

    /// Whether `dan` follows: `Blijft steun uit, dan valt hij terug`.
    private func isTakenUp(_ clause: Clause) -> Bool {
        let next = clause.tokens.upperBound
        return next < range.upperBound && classes(next).contains(.consequence)
    }

    /// `Vroeger dronk hij`, and so `Hij dronk elke dag, nu al vier jaar niet meer`: a past that a word for now closes.
    private var overs: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let verb = clause.finite, isPast(verb), !clause.tokens.contains(where: isRecent),
                (verb + 1..<max(verb + 1, range.upperBound)).contains(where: {
                    classes($0).contains(.nowadays)
                        && [.comma, .semicolon, .dash].contains(tokens[$0 - 1].kind)
                })
            else { return nil }
            return Cue(field: verb..<verb + 1, .historical, "over", reach: .clause)
        }
    }

    private func isPast(_ verb: Int) -> Bool {
        !classes(verb).isDisjoint(with: [.past, .imperfect]) && classes(verb).isDisjoint(with: .present)
    }

    /// A date, or a word for a time that is near.
    private func isRecent(_ index: Int) -> Bool {
        tokens[index].kind == .number || !classes(index).isDisjoint(with: [.weekday, .month, .soon])
    }

    /// `of hij …`, `whether he …`: what a clause asks is not known.
    private var openQuestions: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let word = firstWord(clause), classes(word).contains(.whether),
                clause.opening == .complement
                    || word == range.lowerBound && !classes(word).contains(.conditional)
            else { return nil }
            return Cue(field: word..<word + 1, .uncertain, "open question", reach: .below)
        }
    }

    /// `Hij zou wapens hebben`: a conditional with an infinitive, and without a wish or an ability, passes on what is said.
    private var hearsay: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let verb = clause.tokens.first(where: { classes($0).contains(.hearsay) }) else {
                return nil
            }
            let others = clause.tokens.filter { $0 != verb }
            guard others.contains(where: { classes($0).contains(.infinitive) }),
                !others.contains(where: { !classes($0).isDisjoint(with: [.wish, .speaker]) })
            else { return nil }
            return Cue(field: verb..<verb + 1, .reported, "hearsay", reach: .clause)
        }
    }

    private func firstWord(_ clause: Clause) -> Int? { clause.tokens.first { tokens[$0].isWord } }
}

extension WordClass {
    /// What the subject of a clause starts with.
    fileprivate static let opensSubject: WordClass = [
        .subject, .determiner, .possessive, .person, .personConcerned, .other, .distinguishing,
    ]
}
