/// Finds the constructions that say how a clause is meant where no word of it does.
struct ConstructionReader {
    let tokens: [Token]
    let lexicon: Lexicon
    let range: Range<Int>
    let clauses: ClauseRelations

    var cues: [Cue] {
        inversions + openQuestions + hearsay + overs + refusals + possibilities + occasions + wants
            + alternatives
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens, at: index) }

    /// A clause that starts with its verb, before one that does so too or starts with `dan`: `Pakt hij het op, dan …`.
    private var inversions: [Cue] {
        clauses.clauses.indices.flatMap { number -> [Cue] in
            let condition = clauses.clauses[number]
            guard let verb = firstWord(condition, behindContrast: true), condition.finite == verb,
                !condition.opening.isEmbedded,
                tokens[condition.tokens.lowerBound].kind != .quotation,
                tokens[verb].traits.contains(.capitalised) || condition.opening != .juxtaposed,
                let consequence = consequence(of: number), !isHabit(condition, consequence),
                hasSubject(behind: verb, condition, before: consequence),
                let next = firstWord(consequence)
            else { return [] }
            // `Verliest hij zijn baan en raakt hij op straat, dan …`: from the condition, and from what follows.
            return [verb, next].map {
                Cue(field: $0..<$0 + 1, .hypothetical, "inversion", reach: .clauseAndNext)
            }
        }
    }

    /// `Zit ze alleen, dan werkt ze gewoon`: what somebody does each time, told in the plain present.
    private func isHabit(_ condition: Clause, _ consequence: Clause) -> Bool {
        guard let verb = consequence.finite, isPlainPresent(verb), classes(verb).isDisjoint(with: .modal)
        else {
            return false
        }
        let words = Array(condition.tokens) + Array(consequence.tokens)
        return words.contains { classes($0).contains(.habitual) }
            && words.contains { classes($0).isSuperset(of: [.third, .subject]) }
    }

    /// Returns the clause that tells what follows from one that opens with its verb, behind others that go on with it.
    private func consequence(of number: Int) -> Clause? {
        let rest = clauses.clauses.dropFirst(number + 1).drop {
            $0.opening == .coordinated || $0.opening.isEmbedded && $0.parent == clauses.clauses[number].unit
        }
        guard let clause = rest.first, let next = firstWord(clause),
            [.juxtaposed, .main, .resumed].contains(clause.opening),
            tokens[clause.tokens.lowerBound - 1].kind == .comma,
            classes(next).contains(.consequence) || isConsequence(from: next, clause)
        else { return nil }
        return clause
    }

    /// Whether a clause opens with its verb and a subject: `Weigert hulp, scheldt medewerkers uit` lists what somebody does.
    private func isConsequence(from next: Int, _ consequence: Clause) -> Bool {
        guard consequence.finite == next, next + 1 < consequence.tokens.upperBound else { return false }
        // `Weigert hulp, komt wel naar de poli`
        guard classes(next + 1).isDisjoint(with: [.contrast, .no]) else { return false }
        return !classes(next + 1).isDisjoint(with: .opensSubject) || classes(next).contains(.finite)
            || tokens[next + 1].traits.contains(.capitalised)
    }

    private func hasSubject(behind verb: Int, _ clause: Clause, before consequence: Clause) -> Bool {
        guard verb + 1 < clause.tokens.upperBound else { return false }
        let next = classes(verb + 1)
        // `Weigerde pertinent te zweren, stapte op`: told, and no condition.
        if classes(verb).contains(.past), next.isDisjoint(with: [.subject, .determiner]) { return false }
        // `Blijft steun uit, dan valt hij terug`
        if classes(consequence.tokens.lowerBound).contains(.consequence) { return true }
        return !next.isDisjoint(with: .opensSubject) || tokens[verb + 1].traits.contains(.capitalised)
            || next.isEmpty && tokens[verb + 1].isWord && tokens[verb].traits.contains(.capitalised)
    }

    /// `Vroeger dronk hij`, and so `Hij dronk elke dag, nu al vier jaar niet meer`: a past that a word for now closes.
    private var overs: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let verb = clause.finite, isPast(verb), !clause.tokens.contains(where: isRecent),
                (verb + 1..<max(verb + 1, range.upperBound)).contains(where: {
                    classes($0).contains(.nowadays) && !isRepeated(at: $0 + 1)
                        && [.comma, .semicolon, .dash].contains(tokens[$0 - 1].kind)
                })
            else { return nil }
            return Cue(field: verb..<verb + 1, .historical, "over", reach: .clause)
        }
    }

    /// `werd bedreigd, nu voor de derde keer`: once more, and not over.
    private func isRepeated(at index: Int) -> Bool {
        range.contains(index) && classes(index).contains(.preposition)
            && classes(index).isDisjoint(with: .nameParticle)
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
                !endsInOrNot(clause),
                clause.opening == .complement
                    || word == range.lowerBound && !classes(word).contains(.conditional)
            else { return nil }
            return Cue(field: word..<word + 1, .uncertain, "open question", reach: .below)
        }
    }

    /// `Of hij het meent of niet, …`: either way, and nothing is asked.
    private func endsInOrNot(_ clause: Clause) -> Bool {
        guard clause.tokens.lowerBound == range.lowerBound,
            let no = clause.tokens.last(where: { tokens[$0].isWord }), no > clause.tokens.lowerBound
        else { return false }
        return classes(no).contains(.no) && classes(no - 1).contains(.whether)
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

    /// `Niet dat hij sloeg, …`: a no alone, and what it says no to.
    private var refusals: [Cue] {
        zip(clauses.clauses, clauses.clauses.dropFirst()).compactMap { no, refused in
            guard let word = firstWord(no), no.tokens.count == 1, classes(word).contains(.no),
                classes(word).isDisjoint(with: .determiner), refused.opening == .complement,
                !classes(refused.tokens.lowerBound).contains(.whether)
            else { return nil }
            return Cue(field: word..<word + 1, .negated, "refusal", reach: .complement)
        }
    }

    /// `De tas kan drugs hebben bevat`: that it may have been so, by an auxiliary beside a participle.
    private var possibilities: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let verb = clause.finite, classes(verb).contains(.possibility),
                !clause.tokens.contains(where: { classes($0).contains(.no) }),
                clause.tokens.contains(where: { isPerfect($0, in: clause) })
            else { return nil }
            return Cue(field: verb..<verb + 1, .uncertain, "possibility", reach: .clause)
        }
    }

    /// `Hij moet hulp hebben gehad`: a modal that guesses plans nothing.
    func isSurmised(_ cue: Cue) -> Bool {
        cue.contexts == .hypothetical && classes(cue.tokens.lowerBound).contains(.possibility)
            && possibilities.contains { $0.tokens == cue.tokens }
    }

    /// `hebben gezien`, `gezien hebben`: an auxiliary beside a participle.
    private func isPerfect(_ auxiliary: Int, in clause: Clause) -> Bool {
        classes(auxiliary).isSuperset(of: [.finite, .infinitive])
            && [auxiliary - 1, auxiliary + 1].contains {
                clause.tokens.contains($0) && classes($0).contains(.participle)
            }
    }

    /// `Bij stoppen met de pillen ontregelt hij`: what may happen, named by a verb without an article.
    private var occasions: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let verb = clause.finite, isPlainPresent(verb),
                let mark = clause.tokens.prefix(while: { $0 < verb }).first(where: {
                    classes($0).contains(.occasion) && isEvent($0 + 1, before: verb)
                })
            else { return nil }
            return Cue(field: mark..<mark + 1, .hypothetical, "occasion", reach: .clause)
        }
    }

    private func isEvent(_ index: Int, before verb: Int) -> Bool {
        index != verb && classes(index).contains(.infinitive)
            && classes(index).isDisjoint(with: [.finite, .possessive])
    }

    /// `ontregelt`, `zal ontregelen`: neither told nor done.
    private func isPlainPresent(_ verb: Int) -> Bool {
        classes(verb).isDisjoint(with: [.past, .imperfect])
            && (classes(verb).contains(.modal) || classes(verb).isDisjoint(with: .finite))
    }

    /// `Meewerken, anders verliest hij zijn kamer`: what follows where somebody does not.
    private var alternatives: [Cue] {
        clauses.clauses.compactMap { clause in
            guard
                let word = clause.tokens.first(where: {
                    tokens[$0].isWord && classes($0).isDisjoint(with: .coordinator)
                }), classes(word).contains(.otherwise), clause.finite == word + 1,
                classes(word + 1).isDisjoint(with: [.past, .imperfect])
            else { return nil }
            return Cue(field: word..<word + 1, .hypothetical, "alternative", reach: .clause)
        }
    }

    /// `Zonder die baan zou hij stelen`: what would be so, and nothing that is told.
    private var wants: [Cue] {
        clauses.clauses.compactMap { clause in
            guard let word = firstWord(clause), let verb = clause.finite, classes(verb).contains(.hearsay),
                classes(word).isSuperset(of: [.purpose, .preposition])
            else { return nil }
            return Cue(field: word..<word + 1, .hypothetical, "want", reach: .clause)
        }
    }

    /// `…, maar weigert hij, dan …`: the first word, or that behind a contrast.
    private func firstWord(_ clause: Clause, behindContrast: Bool = false) -> Int? {
        clause.tokens.first {
            tokens[$0].isWord && !(behindContrast && classes($0).isSuperset(of: [.contrast, .coordinator]))
        }
    }
}

extension WordClass {
    /// What the subject of a clause starts with.
    fileprivate static let opensSubject: WordClass = [
        .subject, .determiner, .possessive, .person, .personConcerned, .other, .distinguishing,
    ]
}
