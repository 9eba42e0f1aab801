/// What happens to the person of the case, whoever does it, and whom else words beside that person name.
extension SubjectReader {
    /// `Haar vriend heeft haar ⟦in de prostitutie gebracht⟧`: what somebody else does to the person of the case.
    func isDone(_ mention: SpanOfMention, by person: Person) -> Bool {
        guard let clause = clauses.first(where: { $0.tokens.contains(mention.start) }) else { return false }
        let start = classes(person.tokens.lowerBound)
        let own = start.contains(.determiner) ? start.intersection([.masculine, .feminine]) : []
        // `The carpenter who trains him ⟦is charged⟧`: the pronoun goes with another verb, as one that is quoted does.
        let opensWithVerb = !classes(mention.start).isDisjoint(with: [.finite, .past, .present])
        // `slaat hem met ⟦de fles⟧`: nor does it undergo what stands behind a preposition.
        guard !clause.tokens.contains(where: { note.tokens[$0].kind == .quotation }),
            classes(mention.start - 1).isDisjoint(with: .preposition)
        else { return false }
        return clause.tokens.contains { index in
            index > person.tokens.upperBound && (persons.isObjectPronoun(index) || isMade(index, to: mention))
                && !(opensWithVerb && index < mention.start)
                && classes(index - 1).isDisjoint(with: [.preposition, .coordinator])
                // `Zijn broer … haar`: of a man's family, a woman is nobody that the case is about.
                && (own.isEmpty || !classes(index).isDisjoint(with: own))
        }
    }

    /// `dwingt haar ⟦een hoofddoek⟧ te dragen`: whom somebody makes do what an infinitive behind the mention tells.
    private func isMade(_ index: Int, to mention: SpanOfMention) -> Bool {
        index + 1 == mention.start && classes(index).isSuperset(of: [.object, .determiner])
            && (classes(mention.tokens.upperBound).contains(.infinitiveMark)
                // `wil haar ⟦uithuwelijken⟧`
                || mention.tokens.count == 1 && classes(mention.start).contains(.infinitive))
            // `⟦heeft haar geronseld⟧`
            || index + 2 == mention.tokens.upperBound && mention.tokens.contains(index)
                && classes(index).isSuperset(of: [.object, .determiner])
                && !classes(index + 1).isDisjoint(with: [.participle, .infinitive])
    }

    /// `moeder gesproken, ⟦zorgen om geld⟧`: a note without verbs, in which the person has a participle, and a comma behind it.
    func isListedApart(_ person: Person, from mention: SpanOfMention, in unit: Int) -> Bool {
        let next = person.tokens.upperBound
        guard next + 1 < mention.start, classes(next).contains(.participle),
            note.tokens[next + 1].kind == .comma
        else { return false }
        return !clauses.contains { $0.unit == unit && $0.finite != nil }
    }

    /// `De dader ⟦vluchtte⟧; betrokkene heeft hem herkend`: a noun beside the name that notes give the person of the case.
    func isBesideName(_ person: Person, in unit: Int) -> Bool {
        guard person.kind == .concerned,
            !classes(person.tokens.upperBound - 1).isDisjoint(with: .personConcerned)
        else { return false }
        return clauses.contains { clause in
            guard clause.unit != unit, !clause.opening.isEmbedded, clause.opening != .announced,
                let subject = ownSubject(of: clause.unit)
            else { return false }
            // `Leerling uit 4B ⟦bracht vuurwerk mee⟧; onze leerling …`
            return subject.kind == .concerned && isOwnTerm(subject)
                && (!isOwnTerm(person) || isOurs(subject) && !isOurs(person))
        }
    }

    private func isOurs(_ person: Person) -> Bool {
        classes(person.tokens.lowerBound).contains(.ours)
    }

    /// `betrokkene`, `onze leerling`: how notes call the person of the case; not `de man`, nor `verdachte 2`.
    private func isOwnTerm(_ person: Person) -> Bool {
        let start = person.tokens.lowerBound
        let isNumbered =
            note.tokens.indices.contains(person.tokens.upperBound)
            && note.tokens[person.tokens.upperBound].kind == .number
        return isOurs(person)
            || person.tokens.count == 1 && !isNumbered && classes(start).contains(.personConcerned)
                && classes(start).isDisjoint(with: [.subject, .determiner])
    }

    /// `De jongens, onder wie betrokkene, ⟦staken een container in brand⟧`: a group with the person of the case in it.
    func isOneOf(_ group: Person) -> Bool {
        let comma = group.tokens.upperBound
        // `Tientallen jongeren, hij voorop, …`
        if comma + 3 < persons.sentence.upperBound, classes(comma + 1).isSuperset(of: [.third, .subject]),
            note.tokens[comma].kind == .comma, note.tokens[comma + 3].kind == .comma
        {
            return true
        }
        guard comma + 2 < persons.sentence.upperBound, note.tokens[comma].kind == .comma,
            !classes(comma + 1).isDisjoint(with: [.preposition, .relative, .infinitiveMark])
        else { return false }
        return [comma + 2, comma + 3].contains { index in
            guard let person = persons.agent(at: index), person.kind == .concerned else { return false }
            return !persons.sentence.contains(person.tokens.upperBound)
                || !note.tokens[person.tokens.upperBound].isWord
        }
    }

    /// `De jongen die ⟦het mes meenam⟧, was een vriend van hem`: whom a main clause says that a noun is.
    func identified(by host: Int?, behind unit: Int) -> Person? {
        guard let host,
            let rest = clauses.first(where: {
                $0.unit == host && $0.tokens.lowerBound > clauses[unit].tokens.lowerBound
            }),
            let verb = rest.finite, verb == rest.tokens.lowerBound, verb + 1 < rest.tokens.upperBound,
            classes(verb).contains(.passive),
            !rest.tokens.contains(where: {
                $0 > verb && !classes($0).isDisjoint(with: [.participle, .infinitive])
            }),
            let person = persons.person(at: verb + 1), person.kind == .other
        else { return nil }
        let next = person.tokens.upperBound
        return next >= rest.tokens.upperBound || !note.tokens[next].isWord
            || persons.owner(at: next) != nil || classes(next).contains(.nameParticle) ? person : nil
    }

    /// `Vader: ⟦alcoholmisbruik⟧`: a label that is somebody of the family alone, before words without a verb.
    func isLabel(_ label: Int, of unit: Int) -> Bool {
        guard let person = ownSubject(of: label), person.kind == .other, person.tokens.count == 1,
            clauses[label].tokens.allSatisfy({ !note.tokens[$0].isWord || person.tokens.contains($0) })
        else { return false }
        return clauses[label].finite == nil
            && clauses.allSatisfy { $0.unit != unit || $0.finite == nil }
    }
}
