/// Tells who acts in the clauses of a sentence: who is the subject, or who did what a passive clause says.
struct ActorReader {
    private let note: Note
    private let sentence: Range<Int>
    private let subjects: SubjectReader
    private var clauses: [Clause] { subjects.clauses }

    init(_ note: Note, _ sentence: Range<Int>, _ subjects: SubjectReader) {
        self.note = note
        self.sentence = sentence
        self.subjects = subjects
    }

    /// Returns who acts in the clause at a token.
    func actor(at token: Int) -> Actor {
        guard let unit = subjects.unit(at: token) else { return .unnamed }
        return actor(of: unit)
    }

    private func actor(of unit: Int) -> Actor {
        let words = Words(of: unit, in: clauses)
        if isPassive(words) {
            if let agent = agent(in: words) { return agent }
            // `is geïnformeerd` and `is begonnen` look alike.
            return words.verb.flatMap { subject(of: unit, words, before: $0) }?.joined(with: .partner)
                ?? .unnamed
        }
        guard let verb = words.verb, !isTask(verb) else { return actorWithoutVerb(of: unit, words) }
        if let subject = subject(of: unit, words, before: verb) { return subject }
        if asksWho(words) { return .nobody }
        return isLeftOut(words, verb) ? leftOut(in: unit) : .unnamed
    }

    /// What a clause consists of: the words of all its stretches, and its finite verb.
    private struct Words {
        let all: [Int]
        let verb: Int?

        init(of unit: Int, in clauses: [Clause]) {
            let stretches = clauses.filter { $0.unit == unit }
            all = stretches.flatMap { Array($0.tokens) }
            verb = stretches.lazy.compactMap(\.finite).first
        }
    }

    /// `Ouders bellen` in a list of actions or in a partner's turn: an infinitive, though the parents might call as well.
    private func isTask(_ verb: Int) -> Bool {
        classes(verb).contains(.infinitive) && classes(verb).isDisjoint(with: .finite)
            && (note.isAction(verb) || isTurn)
    }

    /// Whether a partner has the turn: `Wijkagent: …`.
    private var isTurn: Bool { turn?.kinds == .partner }

    /// Who has the turn: `Wijkagent: …`, `Moeder: …`.
    private var turn: Actor? {
        guard let colon = sentence.prefix(4).first(where: { note.tokens[$0].kind == .colon }) else {
            return nil
        }
        let person = subjects.unit(at: sentence.lowerBound).flatMap(subjects.ownSubject)
        return named(in: sentence.lowerBound..<colon)
            ?? person.flatMap { $0.tokens.upperBound <= colon ? actor($0) : nil }
    }

    /// `Wie vertelt het de ouders?` asks, and names nobody.
    private func asksWho(_ words: Words) -> Bool {
        guard let first = words.all.first, first == sentence.lowerBound else { return false }
        return classes(first).contains(.relative) && classes(first).isDisjoint(with: .demonstrative)
    }

    // MARK: Subjects

    private func subject(of unit: Int, _ words: Words, before verb: Int) -> Actor? {
        let person = subjects.ownSubject(of: unit)
        if let named = named(in: words.all.prefix { $0 != verb }), named.stands(before: person) {
            return named
        }
        if let person, person.tokens.lowerBound < verb || isNominative(person) { return actor(person) }
        return named(behind: verb, in: words) ?? person.map(actor) ?? firstName(before: verb)
    }

    private func isNominative(_ person: Person) -> Bool {
        classes(person.tokens.lowerBound).contains(.subject)
    }

    /// Returns the first among words who stands after no preposition: `De wijkagent vertelt …`.
    private func named(in lead: some Sequence<Int>) -> Actor? {
        var isAfterPreposition = false
        for index in lead {
            guard note.tokens[index].isWord else {
                isAfterPreposition = false
                continue
            }
            if let named = named(at: index) {
                if !isAfterPreposition { return named }
                isAfterPreposition = false
            } else if classes(index).contains(.preposition) {
                isAfterPreposition = true
            } else if classes(index).isDisjoint(with: [.determiner, .possessive, .distinguishing]) {
                isAfterPreposition = false
            }
        }
        return nil
    }

    /// `Morgen belt de nieuwe wijkagent moeder`: somebody right behind the verb.
    private func named(behind verb: Int, in words: Words) -> Actor? {
        for index in words.all.lazy.filter({ $0 > verb }).prefix(4) {
            if let named = named(at: index) { return named }
            let word = classes(index)
            let opens: WordClass = [.determiner, .possessive, .distinguishing]
            guard note.tokens[index].isWord, !word.isDisjoint(with: opens) || word.isEmpty,
                word.isDisjoint(with: [.other, .person, .personConcerned, .subject, .preposition])
            else { return nil }
        }
        return nil
    }

    /// Returns whom a name, an organisation or a role at a token stands for.
    private func named(at index: Int) -> Actor? {
        let slots = note.matcher.slots
        let own = slots.end(of: .concerned, at: index)
        if own > index { return Actor(kinds: .concerned, tokens: index..<own) }
        let end = slots.end(of: [.organisation, .role, .attendee], at: index)
        return end > index ? Actor(kinds: .partner, tokens: index..<end) : nil
    }

    /// `Jill krijgt …`: a capital that opens a sentence, of a word that nothing else is known of.
    private func firstName(before verb: Int) -> Actor? {
        let first = sentence.lowerBound
        let token = note.tokens[first]
        guard first + 1 == verb, token.isWord, token.entry == 0, token.traits.contains(.capitalised),
            !token.traits.contains(.allCapitals)
        else { return nil }
        return Actor(kinds: [.partner, .concerned], tokens: first..<first + 1)
    }

    private func actor(_ person: Person) -> Actor {
        let start = person.tokens.lowerBound
        if classes(start).contains(.subject) { return pronoun(person) }
        // `zijn mentor`, `de leider van de buurtteams`: by profession, whatever else the words may mean.
        if let named = named(at: start) ?? named(at: person.tokens.upperBound - 1) {
            return Actor(kinds: named.kinds, tokens: person.tokens)
        }
        if person.kind == .other { return Actor(kinds: .other, tokens: person.tokens) }
        return Actor(
            kinds: isUnknownName(person.tokens) ? [.partner, .concerned] : .concerned, tokens: person.tokens)
    }

    /// A name that is neither the person's own nor on the attendance list.
    private func isUnknownName(_ name: Range<Int>) -> Bool {
        name.allSatisfy { note.matcher.slots.end(of: .concerned, at: $0) < 0 }
            && classes(name.upperBound - 1).isDisjoint(with: .personConcerned)
    }

    private func pronoun(_ person: Person) -> Actor {
        let index = person.tokens.lowerBound
        let word = classes(index)
        guard word.contains(.third) else {
            return Actor(kinds: isQuoted(index) ? .any : .partner, tokens: person.tokens)
        }
        let kinds: Actors = person.kind == .other ? .other : .concerned
        return Actor(kinds: takesUpPartner(index) ? [kinds, .partner] : kinds, tokens: person.tokens)
    }

    /// `Lotte is de vaste persoon; zij …`: a pronoun that goes on with somebody at the table, and not what one tells.
    private func takesUpPartner(_ pronoun: Int) -> Bool {
        guard let own = clauses.first(where: { $0.tokens.contains(pronoun) }),
            ![.complement, .conditional].contains(own.opening)
        else { return false }
        let slots = note.matcher.slots
        return (sentence.lowerBound..<own.tokens.lowerBound).contains {
            slots.end(of: [.attendee, .role], at: $0) > $0 && slots.end(of: .concerned, at: $0) < 0
        }
    }

    /// Whether a token stands between quotation marks, where `ik` is nobody at the table.
    private func isQuoted(_ token: Int) -> Bool {
        (sentence.lowerBound..<token).count { note.tokens[$0].kind == .quotation } % 2 == 1
    }

    // MARK: Clauses without a subject

    /// `Belt moeder morgen`: notes leave out whoever is spoken of, the person or whoever speaks.
    private func isLeftOut(_ words: Words, _ verb: Int) -> Bool {
        words.all.prefix { $0 != verb }.filter { note.tokens[$0].isWord }
            .allSatisfy { !classes($0).isDisjoint(with: [.coordinator, .contrast]) }
    }

    private func leftOut(in unit: Int) -> Actor {
        if let before = subjects.inherited(by: unit), before < unit { return actor(of: before) }
        // `Moeder: wil hulp` speaks of her; `Wijkagent: wil naar huis` may speak of either.
        if let turn, turn.kinds.isDisjoint(with: .partner) { return turn }
        return Actor(kinds: [.partner, .concerned], tokens: nil)
    }

    /// `om hem in te lichten`, `Moeder ingelicht`, `moeder boos`.
    private func actorWithoutVerb(of unit: Int, _ words: Words) -> Actor {
        if clauses[unit].opening == .infinitival, let host = clauses[unit].parent, host != unit, host < unit {
            return actor(of: host)
        }
        if let agent = agent(in: words) { return agent }
        guard !words.all.contains(where: { classes($0).contains(.infinitive) }) else { return .unnamed }
        let isTold = words.all.contains { classes($0).contains(.participle) }
        guard let person = subjects.ownSubject(of: unit).map(actor) else { return .unnamed }
        return isTold ? person.joined(with: .partner) : person
    }

    // MARK: The passive

    private func isPassive(_ words: Words) -> Bool {
        guard let verb = words.verb, classes(verb).contains(.passive) else { return false }
        return words.all.contains { classes($0).contains(.participle) && $0 != verb }
    }

    /// `is door de wijkagent ingelicht`: who did it.
    private func agent(in words: Words) -> Actor? {
        guard words.all.contains(where: { classes($0).contains(.participle) }) else { return nil }
        for mark in words.all where classes(mark).contains(.agent) {
            if let person = subjects.agent(behind: mark) { return actor(person) }
            if let named = named(behind: mark, in: words) { return named }
        }
        return nil
    }

    private func classes(_ index: Int) -> WordClass { note.layout.classes(of: index) }
}

extension Actor {
    /// Whether it is named no later than a person.
    fileprivate func stands(before person: Person?) -> Bool {
        guard let tokens, let person else { return true }
        return tokens.lowerBound <= person.tokens.lowerBound
    }
}
