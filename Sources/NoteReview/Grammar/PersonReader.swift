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
    private let note: Note
    private let sentence: Range<Int>

    init(_ note: Note, _ sentence: Range<Int>) {
        self.note = note
        self.sentence = sentence
    }

    private func classes(_ index: Int) -> WordClass { note.lexicon.classes(of: note.tokens[index].entry) }

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
        for index in words {
            defer { before = classes(index) }
            guard note.tokens[index].isWord else {
                isAfterPreposition = false
                continue
            }
            // `een van die jongens`: one of those who are named.
            if before.contains(.indefinite), classes(index).contains(.preposition) { continue }
            if classes(index).contains(.preposition) || isRole(index) || compares(index, after: before) {
                isAfterPreposition = true
            } else if !isAfterPreposition, let person = person(at: index) {
                return person
            } else if classes(index).isDisjoint(with: [
                .determiner, .possessive, .distinguishing, .indefinite,
            ]), !describes(index) {
                isAfterPreposition = false
            }
        }
        return nil
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
        let end = note.matcher.slots.end(of: .person, at: index)
        if end > index { return explained(Person(kind: .concerned, tokens: index..<end)) }
        if isAnaphor(at: index) { return lastOther(before: index) }
        return described(from: index).map(explained)
    }

    /// `meldt dat deze …`: a pronoun for whoever was named last.
    private func isAnaphor(at index: Int) -> Bool {
        guard classes(index).isSuperset(of: [.determiner, .demonstrative]),
            classes(index).isDisjoint(with: [.complement, .relative]), index + 1 < sentence.upperBound
        else { return false }
        let next = classes(index + 1)
        let opensNoun: WordClass = [.person, .personConcerned, .other, .distinguishing, .indefinite]
        return !next.isEmpty && next.isDisjoint(with: opensNoun)
    }

    private func lastOther(before index: Int) -> Person? {
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
        guard isBracketed || isApposition && other.kind == .other else { return person }
        return Person(kind: other.kind, tokens: person.tokens)
    }

    /// `zijn zoon, zijn broer en zijn neef`: one of several.
    private func isListed(_ index: Int) -> Bool {
        classes(index).contains(.coordinator) || classes(index - 1).contains(.coordinator)
    }

    /// `de jongste zus`: a word for a person that tells which one, before the word for it.
    private func goesOn(after index: Int, _ word: WordClass) -> Bool {
        word.contains(.distinguishing) && index + 1 < sentence.upperBound
            && !classes(index + 1).isDisjoint(with: [.other, .person, .personConcerned])
    }

    /// `de zoon van de verhuurder`: whose somebody is.
    private func owner(at index: Int) -> Person? {
        guard index + 1 < sentence.upperBound, classes(index).contains(.nameParticle),
            classes(index).contains(.preposition)
        else { return nil }
        return noun(from: index + 1)
    }

    /// `de jongen met wie hij gamet`: somebody whom the person of the case knows.
    private func isMet(_ index: Int) -> Bool {
        guard index + 2 < sentence.upperBound, classes(index).contains(.preposition),
            classes(index + 1).contains(.relative)
        else { return false }
        return classes(index + 2).contains(.third) || isNamed(at: index + 2)
            || noun(from: index + 2)?.kind == .concerned
    }

    private func isNamed(at index: Int) -> Bool {
        note.matcher.slots.end(of: .person, at: index) > index
    }

    /// Whether the words from a token name an organisation or what somebody is by profession.
    func isPartner(at index: Int) -> Bool {
        guard index < sentence.upperBound else { return false }
        let slots = note.matcher.slots
        return slots.end(of: .role, at: index) > index || slots.end(of: .organisation, at: index) > index
    }

    /// `een andere jongen`, `zijn oudste broer`, `de jongen met wie hij gamet`: a noun, and words that tell whom it is.
    private func described(from start: Int) -> Person? {
        guard let person = noun(from: start) else { return nil }
        let next = person.tokens.upperBound
        guard owner(at: next) != nil || isMet(next) else { return person }
        return Person(kind: .other, tokens: person.tokens)
    }

    /// `een andere jongen`, `zijn oudste broer`, `betrokkene`: an article, adjectives and a noun.
    private func noun(from start: Int) -> Person? {
        var index = start
        var isOther = false
        while index < sentence.upperBound, index - start < 5, note.tokens[index].isWord {
            let word = classes(index)
            if word.contains(.other) || word.contains(.person) {
                return Person(kind: .other, tokens: start..<index + 1)
            }
            if word.contains(.personConcerned), !goesOn(after: index, word) {
                return Person(kind: isOther ? .other : .concerned, tokens: start..<index + 1)
            }
            if !word.isDisjoint(with: [.distinguishing, .indefinite]) { isOther = true }
            let mayGoOn: WordClass = [.determiner, .possessive, .distinguishing, .indefinite]
            guard !word.isDisjoint(with: mayGoOn) || (index > start && word.isEmpty) else { return nil }
            index += 1
        }
        return nil
    }
}
