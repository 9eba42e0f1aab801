/// Tells whom a noun with its article and its adjectives names.
extension PersonReader {
    /// `contact tussen de mentor en zijn ouders`: what joins two nouns behind one preposition.
    ///
    /// `tussen hem en zijn vader`: or the first of the two.
    func isJoint(_ index: Int) -> Bool {
        if isObjectPronoun(index), index + 1 < sentence.upperBound { return isJoint(index + 1) }
        return classes(index).isSuperset(of: .coordinator) && classes(index).isDisjoint(with: .contrast)
    }

    /// `zijn zoon, zijn broer en zijn neef`: one of several.
    func isListed(_ index: Int) -> Bool {
        classes(index).contains(.coordinator) || classes(index - 1).contains(.coordinator)
    }

    /// `de jongste zus`: a word for a person that tells which one, before the word for it.
    func goesOn(after index: Int, _ word: WordClass) -> Bool {
        word.contains(.distinguishing) && index + 1 < sentence.upperBound
            && !classes(index + 1).isDisjoint(with: [.other, .person, .personConcerned])
    }

    /// `Nadia's man`: somebody whom a name owns.
    func isNamesakeOwned(_ start: Int) -> Bool {
        guard start > sentence.lowerBound, note.tokens[start - 1].traits.contains(.capitalised) else {
            return false
        }
        let name = note.text[note.tokens[start - 1].bytes]
        return name.count > 3 && name.suffix(2).elementsEqual("'s".utf8)
            || name.count > 5 && name.suffix(4).elementsEqual("’s".utf8)
    }

    /// `zijn vrouw`, `haar man`: a word for a woman whom a man has, or the other way round.
    func isSpouse(_ index: Int, _ word: WordClass, from start: Int) -> Bool {
        let genders: WordClass = [.masculine, .feminine]
        let own = word.intersection(genders)
        guard index == start + 1, classes(start).contains(.determiner), !own.isEmpty else { return false }
        return classes(start).intersection(genders).union(own) == genders
    }

    /// `de zoon van de verhuurder`: whose somebody is.
    func owner(at index: Int) -> Person? {
        guard index + 1 < sentence.upperBound, classes(index).contains(.nameParticle),
            classes(index).contains(.preposition)
        else { return nil }
        return noun(from: index + 1)
    }

    /// `Een jongen van 17, …`: how a note opens on the person of the case.
    private func isAged(_ noun: Range<Int>) -> Bool {
        let age = noun.upperBound + 1
        return noun.lowerBound == sentence.lowerBound && age < sentence.upperBound
            && classes(noun.upperBound).isSuperset(of: [.nameParticle, .preposition])
            && note.tokens[age].kind == .number
    }

    /// `de jongen met wie hij gamet`: somebody whom the person of the case knows.
    func isMet(_ index: Int) -> Bool {
        // `de jongen die hij achternazat`
        if index + 1 < sentence.upperBound, classes(index).isSuperset(of: [.relative, .demonstrative]),
            classes(index).isDisjoint(with: .complement) || index - 2 == sentence.lowerBound,
            classes(index + 1).isSuperset(of: [.third, .subject])
        {
            return true
        }
        if isBeside(index) || isElsewhere(index) { return true }
        guard index + 2 < sentence.upperBound, classes(index).contains(.preposition),
            classes(index + 1).contains(.relative)
        else { return false }
        return classes(index + 2).contains(.third) || isNamed(at: index + 2) || noun(from: index + 2) != nil
    }

    /// `the man upstairs`, `die kleine van hiernaast`: somebody by where he lives.
    private func isElsewhere(_ index: Int) -> Bool {
        guard index < sentence.upperBound else { return false }
        let place = classes(index).isSuperset(of: [.nameParticle, .preposition]) ? index + 1 : index
        return classes(place).contains(.elsewhere)
    }

    /// `de jongen die hem belde`, `de man naast hem`, `de gedetineerde in de cel tegenover hem`.
    private func isBeside(_ index: Int) -> Bool {
        guard index < sentence.upperBound, !classes(index).isDisjoint(with: [.relative, .preposition]),
            classes(index).isDisjoint(with: .complement) || index - 2 == sentence.lowerBound
        else { return false }
        let words = (index + 1..<min(index + 6, sentence.upperBound)).prefix {
            note.tokens[$0].isWord && classes($0).isDisjoint(with: [.finite, .past, .present, .coordinator])
        }
        return words.contains { place in
            isObjectPronoun(place)
                && (classes(index).contains(.relative) || classes(place - 1).contains(.preposition))
        }
    }

    /// `hem`, and `haar` where no noun follows.
    func isObjectPronoun(_ index: Int) -> Bool {
        let genders: WordClass = [.masculine, .feminine]
        guard index < sentence.upperBound, classes(index).contains(.object),
            !classes(index).isDisjoint(with: genders)
        else { return false }
        guard classes(index).contains(.determiner), index + 1 < sentence.upperBound else { return true }
        // `heeft haar gevraagd`, and not `haar gestolen fiets`
        let isAuxiliaryBefore = classes(index - 1).contains(.finite)
        return !note.tokens[index + 1].isWord
            || !classes(index + 1).isDisjoint(with: [.preposition, .finite, .past, .present])
            || isAuxiliaryBefore && classes(index + 1).contains(.participle)
    }

    func isNamed(at index: Int) -> Bool {
        note.matcher.slots.end(of: .person, at: index) > index
    }

    /// `een andere jongen`, `zijn oudste broer`, `de jongen met wie hij gamet`: a noun, and words that tell whom it is.
    func described(from start: Int) -> Person? {
        guard let person = noun(from: start) else { return acquaintance(from: start) }
        let next = person.tokens.upperBound
        guard owner(at: next) != nil || isMet(next) else { return person }
        return Person(kind: .other, tokens: person.tokens)
    }

    /// `een van die jongens`, `de oudste van zijn broers`: where the words for all of them start.
    private func group(of start: Int) -> Int? {
        let isNamed = classes(start).contains(.determiner) && classes(start).isDisjoint(with: .indefinite)
        let mark = start + (isNamed ? 2 : 1)
        guard mark + 1 < sentence.upperBound,
            !classes(mark - 1).isDisjoint(with: isNamed ? .distinguishing : .indefinite),
            classes(mark).isSuperset(of: [.nameParticle, .preposition]),
            !classes(mark + 1).isDisjoint(with: [.determiner, .possessive])
        else { return nil }
        return mark + 1
    }

    /// `de gebruiker met wie hij chat`: whoever somebody is by his noun, the person of the case is another.
    private func acquaintance(from start: Int) -> Person? {
        guard start + 3 < sentence.upperBound, classes(start).contains(.determiner),
            classes(start + 1).isEmpty,
            note.tokens[start + 1].isWord, classes(start + 2).contains(.preposition),
            classes(start + 3).contains(.relative), isMet(start + 2)
        else { return nil }
        return Person(kind: .other, tokens: start..<start + 2)
    }

    /// `zijn chatvriendin`, `een voetbalmaat`: a word that ends in one for somebody else.
    private func isCompound(_ index: Int, _ word: WordClass) -> Bool {
        guard word.isEmpty, note.tokens[index].bytes.count > 8 else { return false }
        let text = note.text[note.tokens[index].bytes]
        return Self.compounds.contains { text.suffix($0.count).elementsEqual($0) }
    }

    private static let compounds: [[UInt8]] = [
        "vriend", "vriendin", "vrienden", "genoot", "genote", "genoten", "broer", "buurman", "buurvrouw",
        "collega",
        "moeder", "vader", "ronselaar",
    ].map { Array($0.utf8) }

    /// `een andere jongen`, `zijn oudste broer`, `betrokkene`: an article, adjectives and a noun.
    func noun(from start: Int) -> Person? {
        if let group = group(of: start), let person = noun(from: group) {
            return Person(kind: .other, tokens: start..<person.tokens.upperBound)
        }
        var index = start
        var isOther = false
        while index < sentence.upperBound, index - start < 5, note.tokens[index].isWord {
            let word = classes(index)
            if word.contains(.other) || word.contains(.person) || index > start && isCompound(index, word) {
                return Person(kind: .other, tokens: start..<index + 1)
            }
            if word.contains(.personConcerned), !goesOn(after: index, word) {
                let kind: Person.Kind =
                    isOther && !isAged(start..<index + 1) || isSpouse(index, word, from: start)
                        || isNamesakeOwned(start)
                    ? .other : .concerned
                return Person(kind: kind, tokens: start..<index + 1)
            }
            if !word.isDisjoint(with: [.distinguishing, .indefinite]) { isOther = true }
            let mayGoOn: WordClass = [.determiner, .possessive, .distinguishing, .indefinite]
            guard !word.isDisjoint(with: mayGoOn) || (index > start && word.isEmpty) else { return nil }
            index += 1
        }
        return nil
    }
}
