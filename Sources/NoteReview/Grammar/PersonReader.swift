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
            if classes(index).contains(.preposition) || isRole(index) {
                isAfterPreposition = true
            } else if !isAfterPreposition, let person = person(at: index) {
                return person
            } else if classes(index).isDisjoint(with: [
                .determiner, .possessive, .distinguishing, .indefinite,
            ]) {
                isAfterPreposition = false
            }
        }
        return nil
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
        if end > index { return named(index..<end) }
        return described(from: index)
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

    /// `Nadia, de tweelingzus van betrokkene`: a name with a word that says who it is.
    private func named(_ name: Range<Int>) -> Person {
        let next = name.upperBound
        guard next + 1 < sentence.upperBound, note.tokens[next].kind == .comma,
            let person = described(from: next + 1), person.kind == .other
        else { return Person(kind: .concerned, tokens: name) }
        return Person(kind: .other, tokens: name)
    }

    /// `de jongste zus`: a word for a person that tells which one, before the word for it.
    private func goesOn(after index: Int, _ word: WordClass) -> Bool {
        word.contains(.distinguishing) && index + 1 < sentence.upperBound
            && !classes(index + 1).isDisjoint(with: [.other, .person, .personConcerned])
    }

    /// `de zoon van betrokkene`: somebody by the person whom the case is about.
    private func isOfConcerned(_ index: Int) -> Bool {
        guard index + 1 < sentence.upperBound, classes(index).contains(.nameParticle),
            classes(index).contains(.preposition)
        else { return false }
        let next = classes(index + 1)
        return next.contains(.personConcerned)
            || next.contains(.determiner) && index + 2 < sentence.upperBound
                && classes(index + 2).contains(.personConcerned)
    }

    /// Whether the words from a token name an organisation or what somebody is by profession.
    func isPartner(at index: Int) -> Bool {
        guard index < sentence.upperBound else { return false }
        let slots = note.matcher.slots
        return slots.end(of: .role, at: index) > index || slots.end(of: .organisation, at: index) > index
    }

    /// `een andere jongen`, `zijn oudste broer`, `betrokkene`: an article, adjectives and a noun.
    private func described(from start: Int) -> Person? {
        var index = start
        var isOther = false
        while index < sentence.upperBound, index - start < 5, note.tokens[index].isWord {
            let word = classes(index)
            if word.contains(.other) || word.contains(.person) {
                return Person(kind: .other, tokens: start..<index + 1)
            }
            if word.contains(.personConcerned), !goesOn(after: index, word) {
                let isAnother = isOther || isOfConcerned(index + 1)
                return Person(kind: isAnother ? .other : .concerned, tokens: start..<index + 1)
            }
            if !word.isDisjoint(with: [.distinguishing, .indefinite]) { isOther = true }
            let mayGoOn: WordClass = [.determiner, .possessive, .distinguishing, .indefinite]
            guard !word.isDisjoint(with: mayGoOn) || (index > start && word.isEmpty) else { return nil }
            index += 1
        }
        return nil
    }
}
