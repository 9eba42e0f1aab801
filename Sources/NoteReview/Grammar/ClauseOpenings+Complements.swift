/// Tells where a clause starts that is said, thought or asked: `dat …`, `of …`.
extension ClauseOpenings {
    /// `dat hij …`, `of hij …`; `dat boek`, `dat is` and `mes of dolk` are none.
    func opensComplement(_ index: Int, isFirst: Bool) -> Bool {
        let next = index + 1
        // `meldt dat, zodra hij …`: something is put in right behind it.
        if isSuspended(index), words.form(index - 1) != .none || isBehindAddressee(index) { return true }
        guard words.isWord(next), !words.isFinite(next) || words.isSubjectPronoun(next) else { return false }
        // `met dat grijze pak`
        if classes(index).contains(.determiner), words.isWord(index - 1),
            classes(index - 1).contains(.preposition), !isBehindParticle(index)
        {
            return false
        }
        if isArticle(index) { return false }
        // `dat dat account …`: the second goes with its noun.
        if classes(index).contains(.determiner), index > sentence.lowerBound,
            classes(index - 1).isSuperset(of: [.complement, .determiner])
        {
            return false
        }
        if words.isSubjectPronoun(next), !classes(index).contains(.coordinator) { return true }
        guard let verb = words.finite(in: next..<sentence.upperBound) else {
            return isBeforeUnknownVerb(index)
        }
        guard classes(index).contains(.coordinator) else {
            return verb > next + 1 || isBehindVerb(index) || classes(next).contains(.personConcerned)
        }
        if index == sentence.lowerBound { return true }
        // `hij slaat of hij schopt` has its verb in the second place; `onduidelijk of hij schopt` at the end.
        if isInverted(verb, behind: next) { return false }
        if asks(before: index) { return true }
        return words.isSubjectPronoun(next) && verb > next + 1
    }

    /// `told us that, years ago, he …`: to whom somebody says it, between the verb and what is said.
    private func isBehindAddressee(_ index: Int) -> Bool {
        let pronoun = index - 1
        return words.isWord(pronoun) && words.form(pronoun - 1) == .finite
            && words.form(pronoun) == .none
            && classes(pronoun).isDisjoint(with: [.preposition, .no, .subject])
    }

    /// `vertelt dat haar zoon meetraint`: somebody behind it, and a verb before it, whatever is known of its own.
    private func isBeforeUnknownVerb(_ index: Int) -> Bool {
        let near = (index + 1..<min(index + 4, sentence.upperBound)).prefix { words.isWord($0) }
        return !classes(index).contains(.coordinator) && words.mark(from: index) > index + 3
            && words.finite(in: sentence.lowerBound..<index) != nil
            && near.contains { words.isSubject($0) }
    }

    /// `had niet door dat hij …`, `spreekt tegen dat zij …`: what goes with the verb of the clause, and no preposition.
    private func isBehindParticle(_ index: Int) -> Bool {
        let next = index + 1
        guard words.isSubject(next) || classes(next).isSuperset(of: [.determiner]) else { return false }
        // `Zonder dat zijn ouders het wisten, …`
        if index - 1 == sentence.lowerBound, let verb = words.finite(in: next + 1..<words.mark(from: next)) {
            // `Zonder dat iemand het wist | stuurde hij …`
            return verb + 1 == words.mark(from: next) || words.isFinite(verb + 1)
        }
        return words.finite(in: sentence.lowerBound..<index) != nil
            && words.finite(in: next + 1..<words.mark(from: next)) != nil
    }

    /// `krijgt hij dat document, dan …`, `die dat soort memes maakt`: before a noun, and no clause follows.
    private func isArticle(_ index: Int) -> Bool {
        let next = index + 1
        guard classes(index).isSuperset(of: [.complement, .determiner]), classes(next).isEmpty else {
            return false
        }
        let before = index > sentence.lowerBound ? classes(index - 1) : []
        if !before.isDisjoint(with: [.subject, .relative]), words.form(index - 1) == .none { return true }
        let end = words.mark(from: next)
        guard let verb = words.finite(in: next..<end) else {
            guard end < sentence.upperBound, words.tokens[end].kind == .comma else { return false }
            // `Dat symbool op zijn jas, dat is …`
            guard words.isWord(index - 1) else { return words.isTakenUp(at: end + 1) }
            return words.isFinite(end + 1) || classes(end + 1).contains(.consequence)
        }
        // `Dat geschreeuw kwam uit de hoek van …`: its verb in the second place, and no other verb behind the mark.
        guard index == sentence.lowerBound, verb == next + 1, verb + 1 < end else { return false }
        return words.form(verb + 1) == .none && !words.isFinite(end + 1)
            && !(end + 1 < sentence.upperBound && classes(end + 1).contains(.demonstrative))
    }

    /// `nog niet open of hij smeet een stoel`: a verb in the second place, with its object behind it.
    private func isInverted(_ verb: Int, behind subject: Int) -> Bool {
        verb == subject + 1 && words.isSubjectPronoun(subject) && words.isWord(verb + 1)
            && classes(verb).isDisjoint(with: .finite)
            && !classes(verb + 1).isDisjoint(with: [.determiner, .indefinite])
    }

    private func isBehindVerb(_ index: Int) -> Bool {
        index == sentence.lowerBound || words.form(index - 1) != .none || !words.isWord(index - 1)
    }

    func asks(before index: Int) -> Bool {
        (max(sentence.lowerBound, index - 4)..<index).contains { classes($0).contains(.asks) }
    }
}
