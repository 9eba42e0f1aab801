/// Tells whether a clause speaks of another person than the one whom the case is about.
final class SubjectReader {
    let persons: PersonReader
    let clauses: [Clause]
    let note: Note
    /// The subjects that clauses name themselves, each read when somebody asks for it.
    private var known: [Person??]

    init(_ note: Note, _ sentence: Range<Int>, _ clauses: [Clause]) {
        self.note = note
        self.clauses = clauses
        persons = PersonReader(note, sentence)
        known = [Person??](repeating: nil, count: clauses.count)
    }

    /// Returns a cue where a mention is about another person.
    func cue(for mention: SpanOfMention) -> Cue? {
        if let owner = owner(of: mention) { return Cue(field: owner.tokens, .otherPerson, "owner") }
        if let possessor = possessor(in: mention) {
            return Cue(field: possessor.tokens, .otherPerson, "possessor")
        }
        if let place = place(of: mention), !isNobody(place) {
            return Cue(field: place.tokens, .otherPerson, "place")
        }
        if let excluded = excluded(from: mention) { return Cue(field: excluded, .otherPerson, "excluded") }
        guard let unit = unit(at: mention.start), let person = subject(of: unit, for: mention),
            person.kind == .other || isSecondName(person, in: unit) || isBesideName(person, in: unit),
            person.tokens != mention.tokens, !isNobody(person), !isOneOf(person),
            !isDone(mention, by: person),
            !isObject(person, of: mention, in: unit), !isPatient(person, of: mention, in: unit),
            !isNamed(person, by: mention, in: unit), !isListedApart(person, from: mention, in: unit),
            !isPredicate(person, of: mention, in: unit),
            !isOwned(mention, besides: person, in: unit), !isQuoted(person, with: mention)
        else { return nil }
        return Cue(field: person.tokens, .otherPerson, "subject")
    }

    /// Whether the clause at a token is about the person of the case.
    func isConcerned(at token: Int) -> Bool {
        guard let unit = unit(at: token) else { return false }
        if let person = ownSubject(of: unit), person.kind == .concerned {
            return !persons.isAtTable(person.tokens.lowerBound)
        }
        // `Rowan houdt vol dat hij …`
        if let first = clauses[unit].tokens.first(where: { note.tokens[$0].isWord }), first + 1 == token,
            persons.isOwnName(at: first)
        {
            return true
        }
        return isRepresented(unit, before: token) || leavesSubjectOut(unit)
    }

    /// `Bekent de ruzie, maar …`: the first words of a sentence, without a subject.
    private func leavesSubjectOut(_ unit: Int) -> Bool {
        guard unit == 0, let verb = clauses[0].finite, verb == clauses[0].tokens.first else { return false }
        return classes(verb).isDisjoint(with: .finite) && verb + 1 < clauses[0].tokens.upperBound
            && !classes(verb + 1).isDisjoint(with: [.determiner, .preposition]) && !isQuestion
    }

    /// Whether a pronoun or a noun for the person of the case is the subject of the clause at a token.
    func isActing(at token: Int) -> Bool {
        guard let unit = unit(at: token), let person = ownSubject(of: unit), person.kind == .concerned else {
            return false
        }
        return person.tokens.contains { !classes($0).isDisjoint(with: [.third, .personConcerned]) }
    }

    /// Whether words behind a source name the person of the case: `according to the young man himself`.
    func isConcerned(behind token: Int) -> Bool {
        if persons.isObjectPronoun(token) || persons.isOwnName(at: token) { return true }
        guard let person = persons.person(at: token), person.kind == .concerned else { return false }
        return !classes(token).isDisjoint(with: [.object, .personConcerned, .third, .determiner])
    }

    /// Whether the writer is the subject of the clause at a token.
    func isSpeaker(at token: Int) -> Bool {
        guard let unit = unit(at: token) else { return false }
        if let person = ownSubject(of: unit) { return classes(person.tokens.lowerBound).contains(.speaker) }
        // `Het overleg constateert …`: the note is the meeting's own.
        return clauses[unit].tokens.contains { classes($0).contains(.forum) }
    }

    /// `Zijn advocaat stelt dat …`: who speaks for the person of the case does so in that person's voice.
    private func isRepresented(_ unit: Int, before token: Int) -> Bool {
        clauses[unit].tokens.contains { $0 != token && classes($0).contains(.representative) }
    }

    /// Whether somebody else than the person of the case is the subject of the clause at a token.
    func isOther(at token: Int) -> Bool {
        guard let unit = unit(at: token), !isRepresented(unit, before: token) else { return false }
        if let person = ownSubject(of: unit) {
            return person.kind == .other || persons.isAtTable(person.tokens.lowerBound)
        }
        let lead = clauses[unit].tokens.prefix { $0 < token }.prefix(3)
        return lead.contains { persons.isPartner(at: $0) }
    }

    /// Whether one clause is about a `hij` and the other about a `zij`.
    func areDifferent(at one: Int, _ other: Int) -> Bool {
        let genders: WordClass = [.masculine, .feminine]
        func gender(at token: Int) -> WordClass {
            guard let unit = unit(at: token), let person = ownSubject(of: unit), person.tokens.count == 1
            else { return [] }
            return note.layout.classes(of: person.tokens.lowerBound).intersection(genders)
        }
        return gender(at: one).union(gender(at: other)) == genders
    }

    /// Whether the person of the case is what a verb has as its object: `zag hem lopen`.
    func isObject(behind token: Int) -> Bool { persons.isObjectPronoun(token) }

    func unit(at token: Int) -> Int? { clauses.first { $0.tokens.contains(token) }?.unit }

    // MARK: Subjects

    private func subject(of unit: Int, for mention: SpanOfMention) -> Person? {
        if let person = pointedAt(before: mention, in: unit) { return person }
        if let agent = agent(of: unit), agent.kind == .concerned || !mention.tokens.overlaps(agent.tokens) {
            // `Samira is door een man ⟦geronseld⟧`: what somebody else did to the person of the case.
            return agent.kind == .concerned || !isUndergoing(unit) ? agent : nil
        }
        if let person = listed(before: mention, in: unit) { return person }
        var current = unit
        // A clause without a subject of its own has that of the clause before it.
        while true {
            if let person = ownSubject(of: current) { return topic(of: current, for: person) ?? person }
            guard let before = inherited(by: current), before < current else { return nil }
            current = before
        }
    }

    /// `Vader overleden, jongere sindsdien ⟦somber⟧`: in a note without verbs, whoever stands behind the last comma.
    private func listed(before mention: SpanOfMention, in unit: Int) -> Person? {
        let own = clauses.filter { $0.unit == unit }
        guard !own.contains(where: { $0.finite != nil }),
            let clause = own.first(where: { $0.tokens.contains(mention.start) }),
            let comma = clause.tokens.last(where: { $0 < mention.start && note.tokens[$0].kind == .comma }),
            comma + 1 < mention.start
        else { return nil }
        return persons.person(at: comma + 1)
    }

    /// `Komt zijn neef vrij, dan vrezen wij dat die ⟦wraak neemt⟧`: a pronoun that the words begin behind, verb and all.
    private func pointedAt(before mention: SpanOfMention, in unit: Int) -> Person? {
        let pronoun = mention.start - 1
        guard pronoun > persons.sentence.lowerBound,
            classes(pronoun).isSuperset(of: [.relative, .demonstrative]),
            classes(pronoun).isDisjoint(with: .complement),
            !classes(pronoun - 1).isDisjoint(with: [.complement, .subordinator]),
            clauses.contains(where: { $0.unit == unit && $0.finite.map(mention.tokens.contains) ?? false })
        else { return nil }
        return persons.lastOther(before: pronoun)
    }

    /// Returns the clause whose subject a clause without one has.
    func inherited(by unit: Int) -> Int? {
        guard unit > 0, !isItem(unit), !hasThing(unit), !givesReason(unit) else { return nil }
        // `Valt zijn moeder weg, dan is dakloosheid …`: a clause with a subject of its own, that is no person.
        if let first = clauses[unit].tokens.first, classes(first).contains(.consequence),
            let verb = clauses[unit].finite, classes(verb).contains(.finite), !classes(verb).contains(.modal)
        {
            return nil
        }
        switch clauses[unit].opening {
        case .coordinated, .contrasted, .juxtaposed: return clauses[unit - 1].unit
        case .infinitival: return clauses[unit].parent
        case .announced:
            return clauses[unit].parent.flatMap { isAged($0) || isLabel($0, of: unit) ? $0 : nil }
        default: return nil
        }
    }

    /// `Moeder is moe, want ⟦slapen⟧ doet hij niet`: a conjunction whose clause always has a subject of its own.
    private func givesReason(_ unit: Int) -> Bool {
        classes(clauses[unit].tokens.lowerBound).isSuperset(of: [.coordinator, .cause])
    }

    /// `Moeder gelooft het niet, maar het DNA is van hem`: a noun before the verb, that names nobody.
    private func hasThing(_ unit: Int) -> Bool {
        let own = clauses[unit]
        guard let verb = own.finite, !own.opening.isEmbedded else { return false }
        let lead = own.tokens.prefix { $0 != verb }.drop {
            !note.tokens[$0].isWord || !classes($0).isDisjoint(with: [.coordinator, .contrast])
        }
        // `die …, een bom heeft gemaakt`: a verb that closes its clause has its object before it.
        let isSecond = own.tokens.contains {
            $0 > verb && note.tokens[$0].isWord && classes($0).isDisjoint(with: [.participle, .infinitive])
        }
        guard let first = lead.first, lead.count > 1, isSecond else { return false }
        return classes(first).contains(.determiner) && classes(first).isDisjoint(with: .relative)
            && classes(first + 1).isDisjoint(with: [.soon, .distinguishing, .preposition])
    }

    /// `Zus (17): …`: somebody of the family, as a list of it has them.
    private func isAged(_ label: Int) -> Bool {
        guard let person = ownSubject(of: label) else { return false }
        // `Zus Amal (24): …`
        let name = note.tokens.indices.dropFirst(person.tokens.upperBound).prefix {
            note.tokens[$0].traits.contains(.capitalised)
        }
        let next = name.endIndex
        return next + 1 < note.tokens.count && note.tokens[next].kind == .opening
            && note.tokens[next + 1].kind == .number
    }

    /// `moeder betrokken; ⟦vaste relatie⟧; sport`: in a list without verbs each stands for itself.
    private func isItem(_ unit: Int) -> Bool {
        note.tokens[clauses[unit].tokens.lowerBound - 1].kind == .semicolon
            && !clauses.contains { $0.unit == unit && $0.finite != nil }
    }

    /// Returns the person who is the subject of a clause, where it names one.
    func ownSubject(of unit: Int) -> Person? {
        if let known = known[unit] { return known }
        let person = named(in: unit)
        known[unit] = .some(person)
        return person
    }

    var isQuestion: Bool {
        clauses.last.map { note.tokens[$0.tokens.upperBound - 1].kind == .question } ?? false
    }

    func classes(_ index: Int) -> WordClass { note.layout.classes(of: index) }
}
