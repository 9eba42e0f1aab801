/// Whose something is that a mention names, and who is set apart from it.
extension SubjectReader {
    /// `Zijn zus weet van ⟦zijn drugsgebruik⟧`: a noun that a `hij` has, where the subject is a woman.
    func isOwned(_ mention: SpanOfMention, besides person: Person, in unit: Int) -> Bool {
        let genders: WordClass = [.masculine, .feminine]
        let own = classes(person.tokens.upperBound - 1).intersection(genders)
        guard
            !clauses.contains(where: { $0.unit == unit && $0.finite.map(mention.tokens.contains) ?? false })
        else { return false }
        // `Opa betaalt ⟦zijn boetes⟧`: a note tells of what the person of the case has.
        let isHis =
            !classes(mention.start).isDisjoint(with: genders) && classes(mention.start).contains(.determiner)
        if isHis { return true }
        // `hebben ⟦het mes⟧ van hem afgepakt`
        let mark = mention.tokens.upperBound
        if persons.sentence.contains(mark + 1), classes(mark).isSuperset(of: [.nameParticle, .preposition]),
            persons.isObjectPronoun(mark + 1) || persons.person(at: mark + 1)?.kind == .concerned
        {
            return true
        }
        guard !own.isEmpty, own != genders else { return false }
        return mention.tokens.contains {
            classes($0).contains(.determiner) && classes($0).intersection(genders).union(own) == genders
        }
    }

    /// `Een jongen, niet onze leerling, ⟦gooide⟧ …`, `hij, en niet betrokkene, …`: the person of the case is set apart.
    func excluded(from mention: SpanOfMention) -> Range<Int>? {
        guard let number = clauses.firstIndex(where: { $0.tokens.contains(mention.start) }) else {
            return nil
        }
        let own = clauses[number]
        let near = clauses[...number].filter {
            $0.unit == own.unit || own.parent == $0.unit && own.opening == .announced
                || $0.finite == nil && $0.tokens.upperBound == own.tokens.lowerBound
        }
        return near.lazy.flatMap(\.tokens).first { index in
            index < mention.start && persons.excludes(at: index)
        }.map { $0..<$0 + 1 }
    }

    /// `Het mes is van zijn broer`, `Het mes lag daar, maar is van zijn broer`: whose it is that a mention names.
    func owner(of mention: SpanOfMention) -> Person? {
        guard let index = clauses.firstIndex(where: { $0.tokens.contains(mention.start) }) else { return nil }
        // `his girlfriend's use`, `moeders schulden`
        if let before = [mention.start - 1, mention.start - 2].first(where: {
            clauses[index].tokens.contains($0) && classes($0).contains(.genitive)
        }), before == mention.start - 1 || classes(mention.start - 1).isEmpty {
            return Person(kind: .other, tokens: before..<before + 1)
        }
        let own = clauses.filter { $0.unit == clauses[index].unit && $0.finite != nil }
        for clause in own {
            guard let verb = clause.finite else { continue }
            if verb >= mention.tokens.upperBound, let owner = owner(in: clause, from: verb) { return owner }
        }
        if let owner = fronted(in: clauses[index], before: mention) { return owner }
        if let owner = holder(of: mention, in: clauses[index]) { return owner }
        // `Het account waarmee ⟦de dreiging⟧ is verstuurd, staat op naam van zijn oom`
        if clauses[index].opening == .relative, let host = clauses[index].parent,
            let rest = clauses.first(where: {
                $0.unit == host && $0.tokens.lowerBound > mention.start && $0.finite != nil
            }),
            let verb = rest.finite, let owner = owner(in: rest, from: verb)
        {
            return owner
        }
        guard index + 1 < clauses.count, let verb = clauses[index + 1].finite else { return nil }
        let lead = clauses[index + 1].tokens.prefix { $0 != verb }.filter { note.tokens[$0].isWord }
        let goesOn: WordClass = [.coordinator, .contrast, .demonstrative]
        guard !lead.isEmpty, lead.allSatisfy({ !classes($0).isDisjoint(with: goesOn) }) else { return nil }
        return owner(in: clauses[index + 1], from: verb)
    }

    /// `⟦Drugsgebruik⟧ van moeder: wekelijks`, `⟦De schulden⟧ van zijn vader zijn hoog`: what a clause is about.
    private func holder(of mention: SpanOfMention, in clause: Clause) -> Person? {
        let mark = mention.tokens.upperBound
        guard clause.tokens.first(where: { note.tokens[$0].isWord }) == mention.start,
            mark + 1 < note.tokens.count,
            classes(mark).isSuperset(of: [.nameParticle, .preposition]),
            classes(mark - 1).isDisjoint(with: [.infinitive, .present, .past, .participle]),
            let person = persons.person(at: mark + 1), person.kind == .other
        else { return nil }
        let next = person.tokens.upperBound
        guard next < note.tokens.count else { return nil }
        let isCopula =
            classes(next).contains(.finite) && classes(next).isDisjoint(with: .modal)
            && !clause.tokens.contains { classes($0).contains(.participle) }
        let isTold = clause.finite == next && isOwn(mark - 1)
        return isCopula || isTold || note.tokens[next].kind == .colon ? person : nil
    }

    /// `onder ⟦het geweld van zijn stiefvader⟧`: whose it is, in the mention itself.
    func possessor(in mention: SpanOfMention) -> Person? {
        let mark = mention.tokens.dropFirst().last {
            classes($0).isSuperset(of: [.nameParticle, .preposition])
        }
        guard let mark, mark + 1 < mention.tokens.upperBound,
            let person = persons.person(at: mark + 1), person.kind == .other,
            person.tokens.upperBound == mention.tokens.upperBound,
            // `de aanhouding van zijn broer`: done by nobody that the case is about.
            classes(mark - 1).contains(.event)
                || isOwn(mark - 1) && (isGoverned(mention) || isDescribed(mention))
        else { return nil }
        let lead = mention.start..<mark - 1
        return lead.allSatisfy {
            classes($0).isDisjoint(with: [
                .preposition, .finite, .past, .participle, .infinitiveMark, .subject,
            ])
        } ? person : nil
    }

    /// `verslaving van`, and not `mishandeling van` or `het slaan van`: what somebody has or does, and not what is done
    /// to somebody; a noun of its own.
    private func isOwn(_ noun: Int) -> Bool {
        let word = note.text[note.tokens[noun].bytes]
        return note.tokens[noun].isWord && word.count > 4 && !word.suffix(3).elementsEqual("ing".utf8)
            && !word.suffix(5).elementsEqual("ingen".utf8)
            && classes(noun).isDisjoint(with: [.infinitive, .participle, .distinguishing])
            && noun > persons.sentence.lowerBound
            && [noun - 1, noun - 2].contains { !classes($0).isDisjoint(with: [.determiner, .possessive]) }
    }

    /// `lijdt onder ⟦het geweld van …⟧`: a noun behind a preposition that tells of what, and not where.
    private func isGoverned(_ mention: SpanOfMention) -> Bool {
        let before = mention.start - 1
        return persons.sentence.contains(before) && classes(before).contains(.circumstance)
    }

    /// `⟦De schulden van zijn vader⟧ zijn hoog`: what a clause says to be something, and not to be done.
    private func isDescribed(_ mention: SpanOfMention) -> Bool {
        let verb = mention.tokens.upperBound
        guard let clause = clauses.first(where: { $0.tokens.contains(mention.start) }) else { return false }
        return clause.tokens.first { note.tokens[$0].isWord } == mention.start && clause.finite == verb
            && classes(verb).contains(.finite) && classes(verb).isDisjoint(with: .modal)
            && !clause.tokens.contains { classes($0).contains(.participle) }
    }

    /// `van zijn huisbaas is ⟦het wapen⟧`: whose it is, before the verb.
    func fronted(in clause: Clause, before mention: SpanOfMention) -> Person? {
        guard let verb = clause.finite, verb + 1 == mention.start, classes(verb).contains(.finite),
            let mark = clause.tokens.first(where: {
                classes($0).isDisjoint(with: [.contrast, .coordinator]) && note.tokens[$0].isWord
            }), classes(mark).isSuperset(of: [.nameParticle, .preposition]),
            let person = persons.person(at: mark + 1), person.kind == .other, person.tokens.upperBound == verb
        else { return nil }
        return person
    }

    /// `Van zijn oom is bekend dat hij …`: whom a pronoun takes up that the main clause speaks of first.
    func topic(of unit: Int, for person: Person) -> Person? {
        guard clauses[unit].opening == .complement, let host = clauses[unit].parent,
            classes(person.tokens.lowerBound).isSuperset(of: [.third, .subject]),
            let verb = clauses[host].finite, verb < person.tokens.lowerBound
        else { return nil }
        return holder(before: verb, in: clauses[host])
    }

    /// Returns somebody else with whom a clause opens, behind a preposition and right before its verb.
    private func holder(before verb: Int, in clause: Clause) -> Person? {
        guard
            let mark = clause.tokens.first(where: {
                classes($0).isDisjoint(with: [.contrast, .coordinator]) && note.tokens[$0].isWord
            }),
            classes(mark).contains(.occasion) || classes(mark).contains(.holding),
            let person = persons.described(from: mark + 1), person.kind == .other,
            ownSubject(of: clause.unit) == nil
        else { return nil }
        let end = persons.owner(at: person.tokens.upperBound)?.tokens.upperBound ?? person.tokens.upperBound
        return end == verb ? person : nil
    }

    /// `Bij zijn broer ligt ⟦een wapen⟧`, `Tegen de buurman loopt ⟦een zaak⟧`: with whom something is, before its verb.
    func place(of mention: SpanOfMention) -> Person? {
        guard let clause = clauses.first(where: { $0.tokens.contains(mention.start) }),
            let verb = clause.finite, verb < mention.start, let person = holder(before: verb, in: clause)
        else { return nil }
        // `Tegen zijn broer wordt geschreeuwd`: what is done to somebody.
        let isDone = classes(person.tokens.lowerBound - 1).isDisjoint(with: .occasion)
        return isDone && !classes(verb).isDisjoint(with: .passive) ? nil : person
    }

    func owner(in clause: Clause, from verb: Int) -> Person? {
        for index in verb..<clause.tokens.upperBound {
            let isCopula =
                classes(index).contains(.finite) && index + 1 < clause.tokens.upperBound
                && classes(index + 1).contains(.nameParticle) && classes(index + 1).contains(.preposition)
            guard isCopula || classes(index).contains(.belonging) else { continue }
            for near in index + 1..<min(index + 4, clause.tokens.upperBound) {
                guard let person = persons.person(at: near) else { continue }
                return person.kind == .other ? person : nil
            }
        }
        return nil
    }
}
