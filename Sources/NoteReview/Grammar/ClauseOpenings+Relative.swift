/// Tells where a clause starts that says more of a noun.
extension ClauseOpenings {
    /// `die …` behind a comma or a noun, `met wie …` or `waarvan …` anywhere, and `Wie …, …` at the start.
    func opensRelative(_ index: Int, isFirst: Bool, after start: Int?) -> Bool {
        guard let verb = words.finite(in: index + 1..<sentence.upperBound),
            start != index - 1 || !classes(index - 1).contains(.preposition)
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
        }
        return isPlain
            || isBehindNoun(index) && (!isBeforeNoun(index) || isSuspended(index))
                && (classes(index).isDisjoint(with: .complement) || isBehindPerson(index))
    }

    /// Whether `dat` tells more of somebody: `een meisje dat zich snijdt`.
    func isBehindPerson(_ index: Int) -> Bool {
        index - 2 >= sentence.lowerBound && classes(index - 2).contains(.indefinite)
            && !words.isSubjectPronoun(index + 1)
            && !classes(index - 1).isDisjoint(with: [.person, .personConcerned, .other])
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
        words.isWord(index - 1) && words.form(index - 1) == .none
            && classes(index - 1).isDisjoint(with: [
                .preposition, .determiner, .subject, .coordinator, .contrast, .complement, .no, .subordinator,
                .infinitiveMark, .conditional, .asks,
            ])
    }

    /// Whether a verb or a pronoun stands nowhere near, so that `die` is an article.
    func isBeforeNoun(_ index: Int) -> Bool {
        guard let verb = words.finite(in: index + 1..<words.mark(from: index)) else { return true }
        return verb == index + 2 && verb + 1 < words.mark(from: index) && words.form(index + 1) == .none
            && classes(index + 1).isEmpty
    }
}
