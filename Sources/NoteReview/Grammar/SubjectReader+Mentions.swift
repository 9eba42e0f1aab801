/// Whether a mention is about the subject of its clause, which may be nobody, or no more than its object.
extension SubjectReader {
    /// `Hij zit naast Bram; Bram ⟦deelt de beelden⟧`: a name that stood in a clause with a pronoun for the person of the
    /// case as its subject.
    func isSecondName(_ person: Person, in unit: Int) -> Bool {
        let name = person.tokens.lowerBound
        guard person.kind == .concerned, isUnknownName(name), !persons.isAtTable(name) else { return false }
        return clauses[..<unit].contains { clause in
            guard let subject = ownSubject(of: clause.unit), subject.kind == .concerned,
                subject.tokens.contains(where: { !classes($0).isDisjoint(with: [.third, .personConcerned]) })
            else { return false }
            return clause.tokens.contains {
                note.text[note.tokens[$0].bytes].elementsEqual(note.text[note.tokens[name].bytes])
            }
        }
    }

    /// A capital of a word that nothing else is known of, and not the name of the person of the case.
    private func isUnknownName(_ index: Int) -> Bool {
        let token = note.tokens[index]
        return token.isWord && token.entry == 0 && token.traits.contains(.capitalised)
            && !token.traits.contains(.allCapitals) && note.matcher.slots.end(of: .concerned, at: index) < 0
    }

    /// `Geen enkele klasgenoot`, `noch zijn vader`: no other person, since it is nobody.
    func isNobody(_ person: Person) -> Bool {
        // `Geen van de andere jongens`: of them it is told all the same.
        person.tokens.contains {
            classes($0).isSuperset(of: [.no, .determiner]) && classes($0 + 1).isDisjoint(with: .nameParticle)
        }
            || [person.tokens.lowerBound - 1, person.tokens.lowerBound - 2].contains {
                persons.sentence.contains($0) && classes($0).isSuperset(of: [.no, .coordinator])
            }
    }

    /// `dat Nadine haar kinderen thuishoudt`: words that a mention in an embedded clause starts with, before its verb.
    func isObject(_ person: Person, of mention: SpanOfMention, in unit: Int) -> Bool {
        guard person.tokens.lowerBound == mention.start, let verb = clauses[unit].finite else { return false }
        return clauses[unit].opening.isEmbedded || clauses[unit].opening == .coordinated
            ? mention.tokens.contains(verb) && verb >= person.tokens.upperBound : false
    }

    /// `Hij schreef: "die monteurs ⟦moeten hangen⟧"`: whom somebody's own words are about, who says them all the same.
    func isQuoted(_ person: Person, with mention: SpanOfMention) -> Bool {
        let marks = persons.sentence.filter { note.tokens[$0].kind == .quotation }
        let before = marks.count { $0 < person.tokens.lowerBound }
        return before % 2 == 1 && marks.count { $0 < mention.start } == before
    }

    /// `De foto toont ⟦de daders⟧`: whom the subject of a clause shows or names.
    func isPatient(_ person: Person, of mention: SpanOfMention, in unit: Int) -> Bool {
        guard person.tokens.lowerBound == mention.start, let verb = clauses[unit].finite else { return false }
        let lead = clauses[unit].tokens.prefix { $0 != verb }
        return verb + 1 == mention.start && lead.count > 1 && classes(verb).isDisjoint(with: .finite)
            && (lead.first.map { !classes($0).isDisjoint(with: [.determiner, .possessive]) } ?? false)
    }

    /// `⟦Moeder betrokken⟧`, `⟦Ex opgewacht⟧`: words without a verb that begin with whom they speak of.
    func isNamed(_ person: Person, by mention: SpanOfMention, in unit: Int) -> Bool {
        person.tokens.lowerBound == mention.start
            && !clauses.contains { $0.unit == unit && $0.finite != nil }
    }

    /// `Sinds 2021 ⟦beheerder van een kanaal⟧`: a bare noun, in a clause without a verb, tells what somebody is.
    func isPredicate(_ person: Person, of mention: SpanOfMention, in unit: Int) -> Bool {
        mention.tokens.lowerBound == person.tokens.lowerBound && person.tokens.count == 1
            && mention.tokens.lowerBound > clauses[unit].tokens.lowerBound
            && !clauses.contains { $0.unit == unit && $0.finite != nil }
    }
}
