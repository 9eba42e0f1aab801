/// A person whom words of a sentence name.
struct Person {
    let kind: Kind
    let tokens: Range<Int>

    enum Kind {
        /// The one whom the case is about.
        case concerned
        case other
        /// Whoever speaks, or nobody who can be told.
        case unknown
    }
}

/// Tells whom words name: the person of the case, or another.
struct PersonReader {
    let note: Note
    let sentence: Range<Int>

    init(_ note: Note, _ sentence: Range<Int>) {
        self.note = note
        self.sentence = sentence
    }

    func classes(_ index: Int) -> WordClass { note.layout.classes(of: index) }

    func isAgentMark(_ index: Int) -> Bool { classes(index).contains(.agent) }

    /// Returns who did something, of whom the words from a token speak.
    func agent(at index: Int) -> Person? {
        if let person = described(from: index) { return person }
        if classes(index).contains(.object) { return Person(kind: .concerned, tokens: index..<index + 1) }
        return person(at: index)
    }

    /// Returns the first person among words who stands after no preposition.
    func first(in words: some Sequence<Int>) -> Person? {
        var isAfterPreposition = false
        var before: WordClass = []
        var skipped = 0..<0
        for index in words where !skipped.contains(index) {
            defer { before = classes(index) }
            guard note.tokens[index].isWord else {
                if note.tokens[index].kind != .slash { isAfterPreposition = false }
                continue
            }
            if let person = replaced(at: index, after: before) {
                skipped = person.tokens
                continue
            }
            // `een van die jongens`: one of those who are named.
            if before.contains(.indefinite), classes(index).contains(.preposition) { continue }
            if let group = putIn(at: index) {
                skipped = group.tokens
                continue
            }
            if classes(index).contains(.preposition) || isRole(index) || compares(index, after: before) {
                isAfterPreposition = true
            } else if !isAfterPreposition, let person = person(at: index) ?? named(at: index, after: before) {
                return joined(to: person) ?? person
            } else if classes(index).isDisjoint(with: [
                .determiner, .possessive, .distinguishing, .indefinite,
            ]), !describes(index), !(isAfterPreposition && isJoint(index)) {
                isAfterPreposition = false
            }
        }
        return nil
    }

    /// `niet betrokkene maar zijn zwager`: somebody who was not.
    private func replaced(at index: Int, after before: WordClass) -> Person? {
        guard before.contains(.no), before.isDisjoint(with: .determiner),
            let person = person(at: index) ?? named(at: index, after: before),
            person.tokens.upperBound < sentence.upperBound,
            classes(person.tokens.upperBound).isSuperset(of: [.contrast, .coordinator])
        else { return nil }
        return person
    }

    /// `In de groep waar zij in zit, elf mensen, staat …`: how many they are, between two commas.
    private func putIn(at index: Int) -> Person? {
        guard index > sentence.lowerBound, note.tokens[index - 1].kind == .comma,
            classes(index).contains(.indefinite) || note.tokens[index].kind == .number,
            let person = described(from: index), person.tokens.upperBound < sentence.upperBound,
            note.tokens[person.tokens.upperBound].kind == .comma
        else { return nil }
        return person
    }

    /// `, niet betrokkene,`: whether a no between marks is to the person of the case.
    func excludes(at index: Int) -> Bool {
        guard index > sentence.lowerBound + 1, classes(index).contains(.no),
            classes(index).isDisjoint(with: .determiner), let person = agent(at: index + 1),
            person.kind == .concerned
        else { return false }
        let opens: WordClass = [.coordinator, .consequence]
        let before =
            note.tokens[index - 1].isWord && !classes(index - 1).isDisjoint(with: opens)
            ? index - 2 : index - 1
        let end = person.tokens.upperBound
        return [.comma, .opening, .dash].contains(note.tokens[before].kind)
            && end < note.tokens.count && !note.tokens[end].isWord
    }

    /// `moeder en hij`: two of whom one is the person of the case.
    private func joined(to person: Person) -> Person? {
        // `zijn vriend Sami en hij`
        let name = note.matcher.slots.end(of: .person, at: person.tokens.upperBound)
        let next = max(person.tokens.upperBound, name)
        guard person.kind == .other, next + 1 < sentence.upperBound, classes(next).contains(.coordinator),
            let second = self.person(at: next + 1), second.kind == .concerned,
            classes(next + 1).contains(.third) || classes(next + 1).contains(.personConcerned)
        else { return nil }
        return second
    }

    /// `dat Quinten jongere kinderen slaat`: a capital among small letters, of a word that nothing else is known of.
    func named(at index: Int, after before: WordClass) -> Person? {
        let token = note.tokens[index]
        guard index > sentence.lowerBound, note.tokens[index - 1].isWord, token.entry == 0,
            token.traits.contains(.capitalised), !token.traits.contains(.allCapitals),
            before.isDisjoint(with: [.determiner, .possessive, .preposition, .other, .person])
                || before.contains(.complement),
            // `Politie Zuid`
            !isPartner(at: index), !isPartner(at: index - 1)
        else { return nil }
        return Person(kind: .concerned, tokens: index..<index + 1)
    }

    /// `bij wisselende kennissen`: an adjective before a word for a person.
    private func describes(_ index: Int) -> Bool {
        index + 1 < sentence.upperBound && classes(index).isEmpty
            && !classes(index + 1).isDisjoint(with: [.other, .person, .personConcerned])
    }

    /// `anders dan zijn broer`, `evenals zijn broer`: somebody to compare with.
    private func compares(_ index: Int, after before: WordClass) -> Bool {
        let isParticle = !classes(index).isDisjoint(with: [.consequence, .conditional])
        return before.contains(.comparative) && isParticle
            || classes(index).isSuperset(of: [.comparative, .subordinator])
    }

    /// `als puber`: a word that compares before a bare noun.
    private func isRole(_ index: Int) -> Bool {
        classes(index).contains(.conditional) && index + 1 < sentence.upperBound
            && !classes(index + 1).isDisjoint(with: [.person, .personConcerned, .other])
    }

    /// Returns the person whom the words from a token name.
    func person(at index: Int) -> Person? {
        guard index < sentence.upperBound else { return nil }
        let word = classes(index)
        if word.contains(.subject) { return pronoun(at: index, word) }
        // `A lad` is no initial with a name.
        let end = word.contains(.indefinite) ? index : note.matcher.slots.end(of: .person, at: index)
        if end > index { return explained(Person(kind: .concerned, tokens: index..<end)) }
        if isAnaphor(at: index) { return lastOther(before: index) }
        return described(from: index).map(explained)
    }

    /// `meldt dat deze …`: a pronoun for whoever was named last.
    private func isAnaphor(at index: Int) -> Bool {
        let isBehindComplement = index > sentence.lowerBound && classes(index - 1).contains(.complement)
        guard classes(index).isSuperset(of: [.determiner, .demonstrative]),
            classes(index).isDisjoint(with: isBehindComplement ? .complement : [.complement, .relative]),
            index + 1 < sentence.upperBound
        else { return false }
        let next = classes(index + 1)
        let opensNoun: WordClass = [.person, .personConcerned, .other, .distinguishing, .indefinite]
        return !next.isEmpty && next.isDisjoint(with: opensNoun)
    }

    func lastOther(before index: Int) -> Person? {
        let persons = (sentence.lowerBound..<index).compactMap { described(from: $0) }
        guard let last = persons.last(where: { $0.kind == .other }) else { return nil }
        return Person(kind: last.kind, tokens: index..<index + 1)
    }

    /// `zijn zus …, zij …`: a pronoun of the other gender than the person's own is somebody else.
    private func pronoun(at index: Int, _ word: WordClass) -> Person {
        let tokens = index..<index + 1
        guard word.contains(.third) else { return Person(kind: .unknown, tokens: tokens) }
        let opposite: WordClass = word.contains(.masculine) ? .feminine : .masculine
        let before = sentence.lowerBound..<index
        let isOther = before.contains { place in
            classes(place).contains(opposite) && classes(place).contains(.determiner)
                && described(from: place)?.kind == .other
        }
        return Person(kind: isOther ? .other : .concerned, tokens: tokens)
    }

    /// `Nadia, de tweelingzus van betrokkene`, `haar ex (betrokkene)`: words behind a person that say who it is.
    private func explained(_ person: Person) -> Person {
        let next = person.tokens.upperBound
        guard next + 1 < sentence.upperBound, let other = described(from: next + 1) else { return person }
        let closes = other.tokens.upperBound
        let isBracketed = note.tokens[next].kind == .opening
        let isApposition =
            note.tokens[next].kind == .comma && person.kind == .concerned
            && (isBracketed || closes >= sentence.upperBound || owner(at: closes)?.kind == .concerned
                || !isListed(closes))
        guard isBracketed || isApposition && other.kind == .other && setsApart(other) else { return person }
        return Person(kind: other.kind, tokens: person.tokens)
    }

    /// `Sem, een man van 34`: a noun that anybody may be says nothing against a name, `een andere man` does.
    private func setsApart(_ described: Person) -> Bool {
        let closes = described.tokens.upperBound
        return owner(at: closes) != nil || isMet(closes)
            || described.tokens.contains {
                classes($0).contains(.other)
                    || classes($0).contains(.distinguishing) && classes($0).isDisjoint(with: .personConcerned)
            }
    }

    /// `Rowan houdt vol dat hij …`, `volgens Sem`: a first name alone, of nobody at the table.
    ///
    /// Where a note tells how the person of the case is called, no other name is.
    func isOwnName(at index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        let slots = note.matcher.slots
        let token = note.tokens[index]
        if slots.end(of: .concerned, at: index) > index { return true }
        let isAlone =
            index + 1 >= note.tokens.count || !note.tokens[index + 1].traits.contains(.capitalised)
        return !slots.hasConcerned && token.isWord && token.entry == 0 && isAlone
            && token.traits.contains(.capitalised) && !token.traits.contains(.allCapitals)
            && token.bytes.count <= Self.longestFirstName && !isAtTable(index)
    }

    /// Whether somebody on the attendance list is named, or by profession, and not the person of the case: `Mentor Kees`.
    func isAtTable(_ index: Int) -> Bool {
        let slots = note.matcher.slots
        let isNamed = slots.end(of: [.attendee, .organisation, .role], at: index) > index
        // `In a letter to the mayor Mr P. denies it`: a title begins a name of its own.
        let isByProfession =
            index > sentence.lowerBound && isPartner(at: index - 1) && classes(index).isDisjoint(with: .title)
        return (isNamed || isByProfession) && slots.end(of: .concerned, at: index) < 0
    }

    /// Longer words that open a sentence are rather what somebody is by profession.
    private static let longestFirstName = 9

    /// Whether the words from a token name an organisation or what somebody is by profession.
    func isPartner(at index: Int) -> Bool {
        guard index < sentence.upperBound else { return false }
        let slots = note.matcher.slots
        return slots.end(of: .role, at: index) > index || slots.end(of: .organisation, at: index) > index
    }
}
