/// Tells where a clause starts that says more of a noun.
extension ClauseOpenings {
    /// `die …` behind a comma or a noun, `met wie …` or `waarvan …` anywhere, and `Wie …, …` at the start.
    func opensRelative(_ index: Int, isFirst: Bool, after start: Int?) -> Bool {
        if isBeforeUnknownVerb(index) { return true }
        guard let verb = words.finite(in: index + 1..<sentence.upperBound),
            start != index - 1 || !classes(index - 1).contains(.preposition), !isBeforeComplement(index)
        else { return false }
        let isPlain = classes(index).isDisjoint(with: [.determiner, .complement])
        if index == sentence.lowerBound {
            return isPlain && verb > index + 1 && words.finite(in: verb + 1..<sentence.upperBound) != nil
                && verb + 1 >= words.mark(from: index)
        }
        // `…: die stuurt de wethouder brieven`: its verb in the second place.
        if isFirst, verb == index + 1, classes(index).isSuperset(of: [.demonstrative, .determiner]),
            verb + 1 < words.mark(from: index), words.form(verb + 1) == .none
        {
            return false
        }
        if isFirst {
            return isPlain
                || (verb < words.mark(from: index) || isSuspended(index)) && isBehindNoun(index - 1)
                || isParallel(index, verb) || isBehindPronoun(index, verb)
        }
        // `of daar iets van waar is`, `niet waar", zegt hij`: what is true, and no place.
        let isCutOff = verb >= words.mark(from: index) && !(isSuspended(index) && isBehindNoun(index))
        if isPlain, isCutOff || isPredicate(index, before: verb) { return false }
        if isExtraposed(index, verb, after: start) { return true }
        return isPlain
            || isBehindNoun(index) && (!isBeforeNoun(index, after: start) || isSuspended(index))
                && (classes(index).isDisjoint(with: .complement) || isBehindPerson(index))
    }

    /// `de brand waarbij hij een jerrycan leeggoot`: a word that opens nothing else, before a subject.
    private func isBeforeUnknownVerb(_ index: Int) -> Bool {
        index > sentence.lowerBound && words.isSubjectPronoun(index + 1)
            && classes(index) == .relative && words.mark(from: index) > index + 3
            && classes(index - 1).isDisjoint(with: .preposition)
    }

    /// `Hij, die nooit iets zegt, …`: behind a pronoun that opens the sentence and has yet to say its verb.
    private func isBehindPronoun(_ index: Int, _ verb: Int) -> Bool {
        index - 2 == sentence.lowerBound && words.isSubjectPronoun(index - 2)
            && words.tokens[index - 1].kind == .comma && verb < words.mark(from: index)
    }

    /// `niet waar dat hij …`: what is true, and what is said to be.
    private func isBeforeComplement(_ index: Int) -> Bool {
        let next = index + 1
        guard words.isWord(next), classes(next).isSuperset(of: [.complement, .determiner]) else {
            return false
        }
        return words.isSubjectPronoun(next + 1)
            || words.isWord(next + 1) && classes(next + 1).contains(.determiner)
    }

    /// `een jongen die zwijgt, die vecht en die …`: behind the verb that closes another, and with its own at its end.
    private func isParallel(_ index: Int, _ verb: Int) -> Bool {
        let end = words.mark(from: index)
        return verb > index + 1 && verb < end && (verb..<end).allSatisfy { words.form($0) != .none }
            && words.tokens[index - 1].kind == .comma && words.form(index - 2) != .none
            && classes(index).isDisjoint(with: .complement)
    }

    /// `heeft een jongen geslagen die niets had gedaan`: behind the participle that closes the clause of its noun.
    ///
    /// `of hij degene is geweest die …` tells who, and no more of him.
    private func isExtraposed(_ index: Int, _ verb: Int, after start: Int?) -> Bool {
        let end = words.mark(from: index)
        guard let start, !(start..<index).contains(where: { classes($0).contains(.standIn) }) else {
            return false
        }
        return verb > index + 1 && verb < end
            && (verb..<end).allSatisfy { words.form($0) != .none || !words.isWord($0) }
            && words.form(index - 1) == .participle && classes(index).isDisjoint(with: .complement)
            && classes(index).isSuperset(of: [.demonstrative, .relative])
    }

    /// Whether nothing but a verb stands behind a word, and no noun before it.
    private func isPredicate(_ index: Int, before verb: Int) -> Bool {
        verb == index + 1 && !isBehindNoun(index) && (!words.isWord(verb + 1) || words.isFinite(index - 1))
    }

    /// Whether `dat` tells more of somebody: `een meisje dat zich snijdt`.
    ///
    /// `Het meisje dat hij sloeg, …`: before any verb, whoever is its subject.
    func isBehindPerson(_ index: Int) -> Bool {
        guard index - 2 >= sentence.lowerBound,
            !classes(index - 1).isDisjoint(with: [.person, .personConcerned, .other])
        else { return false }
        return classes(index - 2).contains(.indefinite) && !words.isSubjectPronoun(index + 1)
            || classes(index - 2).contains(.expletive) && index - 2 == sentence.lowerBound
    }

    /// `een kennis die, naar blijkt, …`: something is put in right behind the pronoun.
    func isSuspended(_ index: Int) -> Bool {
        index + 1 < sentence.upperBound && words.tokens[index + 1].kind == .comma
    }

    /// `met wie …`, `about which …`.
    func opensRelativeAfterPreposition(_ index: Int) -> Bool {
        let next = index + 1
        guard index > sentence.lowerBound, classes(index).contains(.preposition), words.isWord(next),
            classes(next).contains(.relative), classes(next).isDisjoint(with: [.determiner, .complement])
        else { return false }
        return words.finite(in: next + 1..<sentence.upperBound) != nil
    }

    func isBehindNoun(_ index: Int) -> Bool {
        if isAge(index - 1) { return true }
        return words.isWord(index - 1) && words.form(index - 1) == .none
            && classes(index - 1).isDisjoint(with: [
                .preposition, .determiner, .subject, .coordinator, .contrast, .complement, .no, .subordinator,
                .infinitiveMark, .conditional, .asks,
            ])
    }

    /// `een jongen van 17 die …`: a number behind somebody.
    private func isAge(_ index: Int) -> Bool {
        index - 2 > sentence.lowerBound && words.tokens[index].kind == .number
            && classes(index - 1).isSuperset(of: [.preposition, .nameParticle])
            && !classes(index - 2).isDisjoint(with: [.person, .personConcerned, .other])
    }

    /// Whether a verb or a pronoun stands nowhere near, so that `die` is an article.
    ///
    /// `dat hij toen die brief schreef`: nor another verb before it, which `iemand die wapens verkoopt` has.
    private func isBeforeNoun(_ index: Int, after start: Int?) -> Bool {
        guard let verb = words.finite(in: index + 1..<words.mark(from: index)) else { return true }
        let isOpen = start.map { words.finite(in: $0..<index) == nil } ?? true
        return verb == index + 2 && (words.isWord(verb + 1) || isOpen) && words.form(index + 1) == .none
            && classes(index + 1).isEmpty
    }
}
