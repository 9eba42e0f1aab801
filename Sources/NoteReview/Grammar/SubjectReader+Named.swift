/// The subject that a clause names itself, before its verb or behind it.
extension SubjectReader {
    /// Returns the subject of a clause by its words.
    func named(in unit: Int) -> Person? {
        let stretches = clauses.filter { $0.unit == unit }
        guard let first = stretches.first else { return nil }
        if first.opening == .relative, first.parent != nil { return subjectOfRelative(unit) }
        let words = stretches.flatMap { Array($0.tokens) }
        guard let verb = stretches.compactMap(\.finite).first else {
            return words.first { note.tokens[$0].isWord }.flatMap { persons.person(at: $0) }
        }
        // `he's`: a subject and its verb in one word.
        if classes(verb).contains(.subject) { return persons.person(at: verb) }
        if let person = nominative(behind: verb) { return person }
        if let person = takenUp(in: first, before: verb) { return person }
        let lead = words.prefix { $0 != verb }.dropFirst(isJoint(words, opening: first) ? 1 : 0)
        if let person = persons.first(in: lead) { return isBesideConcerned(person) ?? person }
        if isElided(first, verb) || startsWithPartner(lead) { return nil }
        // In English the subject stands before its verb, but for a question.
        if note.language == .english, lead.count(where: { note.tokens[$0].isWord }) > 1 { return nil }
        return words.first { $0 > verb }.flatMap {
            persons.person(at: $0) ?? persons.named(at: $0, after: classes(verb))
        }
    }

    /// `dat Quinten …`, `sinds zijn vader …`: what opens a clause is no article, and no preposition.
    private func isJoint(_ words: [Int], opening clause: Clause) -> Bool {
        clause.opening == .complement
            || clause.opening == .subordinate && words.first == persons.sentence.lowerBound
                && classes(persons.sentence.lowerBound).contains(.subordinator)
    }

    /// `De jongen met wie hij gamet …`, `De man die hem sloeg …`: somebody whom a clause sets beside the person of the case.
    private func isBesideConcerned(_ person: Person) -> Person? {
        guard person.kind == .concerned, classes(person.tokens.lowerBound).contains(.determiner),
            let clause = clauses.first(where: {
                $0.opening == .relative && $0.tokens.lowerBound == person.tokens.upperBound
            }),
            clause.tokens.dropFirst().contains(where: {
                classes($0).isSuperset(of: [.third, .subject])
                    || classes($0).contains(.object)
                        && classes($0).isDisjoint(with: [.determiner, .possessive])
            })
        else { return nil }
        return Person(kind: .other, tokens: person.tokens)
    }

    /// `De wijkagent bezoekt de ouders`: an organisation or a profession is the subject, and whoever follows is not.
    private func startsWithPartner(_ lead: some Sequence<Int>) -> Bool {
        let words = lead.filter { note.tokens[$0].isWord }
        return words.prefix(2).first {
            classes($0).isDisjoint(with: [.determiner, .possessive, .coordinator])
        }
        .map(persons.isPartner) ?? false
    }

    /// `Moeder heb ik gesproken`: a pronoun that is a subject only, behind the verb.
    private func nominative(behind verb: Int) -> Person? {
        let next = verb + 1
        guard note.language == .dutch, next < note.tokens.count, classes(next).contains(.subject),
            // `ze` may be an object, `zij` is none.
            !classes(next).isDisjoint(with: [.speaker, .masculine])
                || note.layout.string(of: next..<next + 1) == "zij"
        else { return nil }
        return persons.person(at: next)
    }

    /// `Opa is de onruststoker: die stuurt brieven`: a pronoun before the verb, for the subject of the clause before.
    private func takenUp(in clause: Clause, before verb: Int) -> Person? {
        let lead = clause.tokens.prefix { $0 != verb }.filter { note.tokens[$0].isWord }
        guard clause.unit > 0, let pronoun = lead.last,
            classes(pronoun).isSuperset(of: [.demonstrative, .relative]),
            classes(pronoun).isDisjoint(with: .complement),
            lead.dropLast().allSatisfy({ !classes($0).isDisjoint(with: [.coordinator, .contrast]) })
        else { return nil }
        let before = clauses[clause.unit - 1]
        return ownSubject(of: before.unit)
            ?? before.tokens.reversed().lazy.compactMap { [persons] in persons.person(at: $0) }.first
    }

    /// Whether the first word of the sentence can open a clause that hangs on another.
    private var opensEmbedded: Bool {
        let opens: WordClass = [.relative, .subordinator, .conditional]
        return !classes(persons.sentence.lowerBound).isDisjoint(with: opens)
    }

    /// `en was er niet bij`: a word that stands where a subject may, and is none.
    private func isThere(_ index: Int) -> Bool { note.layout.string(of: index..<index + 1) == "er" }

    /// `…, heeft zijn vrienden geblokkeerd`: a clause that opens with its verb and leaves its subject out.
    private func isElided(_ clause: Clause, _ verb: Int) -> Bool {
        let lead = clause.tokens.prefix { $0 != verb }.filter { note.tokens[$0].isWord }
        let isFirst = lead.allSatisfy { !classes($0).isDisjoint(with: [.coordinator, .contrast, .yes]) }
        guard isFirst, verb + 1 < clause.tokens.upperBound,
            !classes(verb + 1).contains(.subject) || isThere(verb + 1)
        else { return false }
        // `Waar zijn neven afhaakten, houdt Boaz contact`: behind a clause that opens the sentence the verb comes first.
        if clause.opening == .juxtaposed, opensEmbedded,
            persons.named(at: verb + 1, after: classes(verb)) != nil
        {
            return false
        }
        // `…, houdt Olivier vol`: a verb and a name, and hardly more.
        let isShort = clause.tokens.count(where: { note.tokens[$0].isWord }) < 4
        if isShort, classes(verb).isDisjoint(with: .finite),
            persons.named(at: verb + 1, after: classes(verb)) != nil
        {
            return false
        }
        switch clause.opening {
        case .coordinated, .contrasted, .juxtaposed: return true
        // `School: pest klasgenoten`
        case .announced: return classes(verb).isDisjoint(with: [.finite, .past])
        // Notes leave `hij` out: `Heeft zijn vrienden geblokkeerd`; a question and a condition do not.
        case .main: return lead.isEmpty && clauses.count == 1 && !isQuestion
        default: return false
        }
    }
}
