/// Whom a relative clause is about.
extension SubjectReader {
    /// `de bovenbuurman die …`: whom a relative clause is about; `de jongen die hij sloeg` has a subject of its own.
    func subjectOfRelative(_ unit: Int) -> Person? {
        let start = clauses[unit].tokens.lowerBound
        // `a man with whom he …`: whoever stands behind the preposition is not the subject.
        let isBehindPreposition =
            classes(start).contains(.preposition) && classes(start).isDisjoint(with: .relative)
        let next = isBehindPreposition ? start + 2 : start + 1
        if next < clauses[unit].tokens.upperBound, clauses[unit].finite != next,
            let own = persons.person(at: next), !isBarePlural(own)
        {
            // `Jayden, wiens zoon …`: whoever is somebody's.
            return classes(start).contains(.whose) ? Person(kind: .other, tokens: own.tokens) : own
        }
        // `Wie er wapens heeft, is de buurman`
        if unit == 0, let main = clauses.dropFirst().first(where: { $0.finite == $0.tokens.first }),
            let verb = main.finite, verb + 1 < main.tokens.upperBound, classes(verb).contains(.finite)
        {
            return persons.person(at: verb + 1)
        }
        if start > 0, classes(start - 1).contains(.standIn) {
            // `noemt hem als degene die …`
            if start > 1, classes(start - 2).contains(.conditional) { return nil }
            return clauses[unit].parent.flatMap { ownSubject(of: $0) }
        }
        // `It was the stepbrother, who isn't known to us, that …`
        if unit > 0, note.tokens[start - 1].kind == .comma, clauses[unit - 1].opening == .relative {
            return ownSubject(of: clauses[unit - 1].unit)
        }
        if let person = identified(by: clauses[unit].parent, behind: unit) { return person }
        let earliest = min(start, clauses[clauses[unit].parent ?? 0].tokens.lowerBound)
        let end = endBeforeReplaced(earliest..<start)
        let near = (max(earliest, end - 7)..<end).compactMap {
            persons.person(at: $0) ?? ($0 == end - 1 ? persons.named(at: $0, after: classes($0 - 1)) : nil)
        }
        .filter { $0.tokens.upperBound >= end - 2 || isPlaced($0.tokens.upperBound..<end) }
        guard let last = near.max(by: { $0.tokens.upperBound < $1.tokens.upperBound }) else {
            return singledOut(before: start, in: clauses[unit].parent) ?? opposed(in: unit)
        }
        let person = near.first { $0.tokens.upperBound == last.tokens.upperBound } ?? last
        // `de broer van Sem die …`: who is somebody's, and not whose he is.
        if let owned = near.first(where: { $0.kind == .other && isOwner(person, of: $0) }) { return owned }
        // `The boy who attacked him`
        let isOpposed =
            person.kind == .concerned && !classes(person.tokens.lowerBound).isDisjoint(with: .determiner)
            && clauses[unit].tokens.dropFirst().contains(where: persons.isObjectPronoun)
        if isOpposed || isBesideSubject(person, in: clauses[unit].parent) {
            return Person(kind: .other, tokens: person.tokens)
        }
        // `beschrijft hem als iemand die …`
        if person.tokens.lowerBound > 0, classes(person.tokens.lowerBound - 1).contains(.conditional),
            classes(person.tokens.lowerBound).contains(.indefinite) || person.tokens.count == 1
        {
            return nil
        }
        if isPictured(person) { return Person(kind: .concerned, tokens: person.tokens) }
        return isPredicate(person, of: clauses[unit].parent) ? nil : person
    }

    /// `een ander, die anderen aanspoorde`: several without an article, behind a pronoun that is itself the subject.
    private func isBarePlural(_ person: Person) -> Bool {
        let word = note.text[note.tokens[person.tokens.lowerBound].bytes]
        return person.kind == .other && person.tokens.count == 1 && word.suffix(2).elementsEqual("en".utf8)
            && classes(person.tokens.lowerBound).isDisjoint(with: .subject)
    }

    /// `Met de jongen die … heeft hij geen contact`: somebody of whom the person of the case is told something.
    private func isBesideSubject(_ person: Person, in host: Int?) -> Bool {
        guard let host, person.kind == .concerned, classes(person.tokens.lowerBound).contains(.determiner),
            let subject = ownSubject(of: host), subject.kind == .concerned, subject.tokens != person.tokens,
            classes(subject.tokens.lowerBound).isSuperset(of: [.third, .subject])
        else { return false }
        let verbs = clauses.filter { $0.unit == host }.compactMap(\.finite)
        return verbs.allSatisfy { classes($0).isDisjoint(with: .passive) }
    }

    /// `Samen zien wij iemand die …`, `Ons beeld: een jongen die …`: how a table describes the person of the case.
    private func isPictured(_ person: Person) -> Bool {
        let isUnnamed = ["iemand", "someone", "somebody"].contains(note.layout.string(of: person.tokens))
        guard isUnnamed || classes(person.tokens.lowerBound).contains(.indefinite),
            person.tokens.allSatisfy({ classes($0).isDisjoint(with: [.distinguishing, .other]) }),
            let unit = unit(at: person.tokens.lowerBound - 1)
        else { return false }
        let host = clauses[unit].opening == .contrasted ? max(unit - 1, 0) : unit
        let before = clauses.filter { [unit, host].contains($0.unit) || clauses[host].parent == $0.unit }
            .flatMap(\.tokens).filter { $0 < person.tokens.lowerBound }
        if isLabelled(as: .picture) { return persons.first(in: before) == nil }
        guard before.contains(where: { classes($0).contains(.picture) }) else { return false }
        let seer = persons.first(in: before)
        return seer == nil || seer?.kind == .unknown
    }

    /// `Gezamenlijk beeld: …`: whether a word of some class stands in the label before the sentence.
    private func isLabelled(as kind: WordClass) -> Bool {
        let colon = persons.sentence.lowerBound - 1
        guard colon > 0, note.tokens[colon].kind == .colon else { return false }
        return (max(0, colon - 5)..<colon).contains { classes($0).contains(kind) }
    }

    /// `Het was de assistent-trainer die …`: whom a cleft singles out by a profession.
    private func singledOut(before start: Int, in host: Int?) -> Person? {
        guard let host, let verb = clauses.lazy.filter({ $0.unit == host }).compactMap(\.finite).first,
            classes(verb).contains(.finite), start - verb > 2,
            [verb - 1, verb + 1].contains(where: { $0 >= 0 && classes($0).contains(.expletive) }),
            let noun = (verb + 1..<start).last(where: { note.tokens[$0].isWord }), persons.isPartner(at: noun)
        else { return nil }
        return Person(kind: .other, tokens: noun..<noun + 1)
    }

    /// `Het is de buurvrouw en niet betrokkene die …`: where words end that a relative clause is about.
    private func endBeforeReplaced(_ words: Range<Int>) -> Int {
        // `It was him, not his brother, who …`
        let end = words.last.map { note.tokens[$0].kind == .comma ? $0 : $0 + 1 } ?? words.upperBound
        let last = words.suffix(5).lazy.compactMap { [persons] in persons.agent(at: $0) }
            .first { $0.tokens.upperBound == end }
        guard let no = last.map({ $0.tokens.lowerBound - 1 }), no - 1 > words.lowerBound,
            classes(no).contains(.no),
            classes(no - 1).contains(.coordinator) || note.tokens[no - 1].kind == .comma
        else { return words.upperBound }
        return no - 1
    }

    /// `boos op een handelaar die hem had opgelicht`: whoever does something to the person of the case, by a noun that
    /// nothing else is known of.
    private func opposed(in unit: Int) -> Person? {
        let start = clauses[unit].tokens.lowerBound
        guard start > 0, note.tokens[start - 1].isWord, classes(start - 1).isEmpty,
            classes(start).isDisjoint(with: .preposition), let host = clauses[unit].parent,
            ownSubject(of: host)?.kind == .concerned,
            clauses[unit].tokens.dropFirst().contains(where: persons.isObjectPronoun)
        else { return nil }
        return Person(kind: .other, tokens: start - 1..<start)
    }

    private func isOwner(_ owner: Person, of person: Person) -> Bool {
        let mark = person.tokens.upperBound
        return owner.tokens.lowerBound == mark + 1
            && classes(mark).isSuperset(of: [.nameParticle, .preposition])
    }

    /// `iemand van de sportschool die …`: where somebody belongs, behind the word for him.
    private func isPlaced(_ words: Range<Int>) -> Bool {
        guard let first = words.first, let last = words.last, classes(first).contains(.preposition) else {
            return false
        }
        return words.prefix(note.tokens[last].kind == .comma ? words.count - 1 : words.count).allSatisfy {
            note.tokens[$0].isWord && classes($0).isDisjoint(with: [.finite, .past, .coordinator])
        }
    }

    /// `Hij is een jongen die …`, `Een leerling die …`: a noun that tells what the person of the case is.
    private func isPredicate(_ person: Person, of host: Int?) -> Bool {
        guard let host, classes(person.tokens.lowerBound).contains(.indefinite),
            !classes(person.tokens.upperBound - 1).isDisjoint(with: [.personConcerned, .person]),
            person.tokens.allSatisfy({ classes($0).isDisjoint(with: .distinguishing) })
        else { return false }
        let verbs = clauses.filter { $0.unit == host }.compactMap(\.finite)
        guard let verb = verbs.first else { return person.tokens.lowerBound == clauses[0].tokens.first }
        // `Hij is bevriend met een man die …`: nobody is what stands behind a preposition.
        return person.tokens.lowerBound > verb && classes(verb).contains(.finite)
            && classes(person.tokens.lowerBound - 1).isDisjoint(with: .preposition)
            && !classes(verb).contains(.modal)
            && (isActing(at: clauses[host].tokens.lowerBound) || isPresented(person, behind: verb))
    }

    /// `Hier is een jongen die …`, `Dit is een man die …`: right behind the verb, and nobody before it.
    private func isPresented(_ person: Person, behind verb: Int) -> Bool {
        person.tokens.lowerBound == verb + 1 && verb == persons.sentence.lowerBound + 1
            && !classes(verb - 1).isDisjoint(with: [.demonstrative, .adverbOfPlace, .expletive])
            && classes(verb).isDisjoint(with: [.past, .imperfect])
    }
}
