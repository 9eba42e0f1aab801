/// Tells what a word opens a clause as: a condition, what is said, what a noun is.
struct ClauseOpenings {
    let words: SentenceWords

    var sentence: Range<Int> { words.range }
    func classes(_ index: Int) -> WordClass { words.classes(index) }

    /// Returns what a word opens; within a clause only words that cannot be anything else do.
    func opening(at index: Int, isFirst: Bool, after start: Int? = nil) -> Clause.Opening? {
        guard words.isWord(index) else { return nil }
        let word = classes(index)
        if word.contains(.contrast), isFirst || word.contains(.coordinator) || opensContrast(index) {
            return joinsNouns(index, after: start) ? nil : .contrasted
        }
        if isFirst, word.contains(.comment), opensComment(index) { return .comment }
        if word.contains(.purpose), !isAbbreviated(index), opensInfinitive(index) { return .infinitival }
        if word.contains(.conditional), opensCondition(index, isFirst: isFirst, after: start) {
            return word.contains(.whether) && asks(before: index) ? .complement : .conditional
        }
        if word.contains(.relative), opensRelative(index, isFirst: isFirst, after: start) { return .relative }
        if opensRelativeAfterPreposition(index) { return .relative }
        if word.contains(.complement), opensComplement(index, isFirst: isFirst) { return .complement }
        if word.contains(.subordinator), opensSubordinate(index, isFirst: isFirst, after: start) {
            return .subordinate
        }
        if isFirst, word.contains(.concessive), opensConcession(index) { return .subordinate }
        if word.contains(.coordinator), opensCoordinated(index) { return .coordinated }
        return nil
    }

    /// `Het OM ziet geen reden om …`: the prosecutor, where the words around have no capitals.
    private func isAbbreviated(_ index: Int) -> Bool {
        words.tokens[index].traits.contains(.allCapitals)
            && ![index - 1, index + 1].contains {
                words.isWord($0) && words.tokens[$0].traits.contains(.allCapitals)
            }
    }

    /// `niet …, wel …` stands behind a mark; within words it opens a clause before what it sets apart.
    private func opensContrast(_ index: Int) -> Bool {
        index > sentence.lowerBound && words.form(index - 1) == .none && !classes(index).contains(.yes)
    }

    /// `het is niet Mila maar haar vriend die …`: one noun instead of another, and no clause.
    private func joinsNouns(_ index: Int, after start: Int?) -> Bool {
        guard let start, words.isWord(index - 1),
            (start..<index).contains(where: { classes($0).contains(.no) })
        else { return false }
        // `dat niet betrokkene maar zijn zwager sloeg`
        if words.finite(in: start..<index) == nil { return true }
        guard let verb = words.finite(in: index + 1..<words.mark(from: index)) else { return true }
        return (index + 1..<verb).contains { classes($0).contains(.relative) }
    }

    private func opensComment(_ index: Int) -> Bool {
        index > sentence.lowerBound && (!words.isFinite(index + 1) || classes(index).contains(.relative))
    }

    /// `om … te`, `zonder te`, before the next mark.
    private func opensInfinitive(_ index: Int) -> Bool {
        let end = min(words.mark(from: index), index + 14)
        return (index + 1..<max(index + 1, end)).contains { place in
            classes(place).contains(.infinitiveMark) && place + 1 < sentence.upperBound
                && !(classes(index).contains(.agent) && isAgent(index, before: place))
        }
    }

    /// `door een man gedwongen te stelen`: who did what the participle says, and no infinitive.
    private func isAgent(_ index: Int, before mark: Int) -> Bool {
        (index + 1..<mark).contains { words.form($0) == .participle }
    }

    // MARK: Subordinate clauses

    private func opensCondition(_ index: Int, isFirst: Bool, after start: Int?) -> Bool {
        if isRoleBeforeVerb(index) { return false }
        // `zo groot als …`, `zowel … als …` compare.
        if !isFirst, let start, (start..<index).contains(where: { classes($0).contains(.comparative) }) {
            return false
        }
        if isFirst, classes(index).contains(.finite) || words.isFinite(index + 1) {
            return words.isFinite(index) || classes(index + 2).contains(.complement)
        }
        if !isFirst, let start, isRole(index + 1), words.finite(in: start..<index) == nil { return false }
        return opensSubordinate(index, isFirst: isFirst, after: start)
    }

    /// `Als oudste zoon zorgt hij …`: a verb before its subject is that of the main clause, and `als` opens none.
    private func isRoleBeforeVerb(_ index: Int) -> Bool {
        let next = index + 1
        guard !classes(index).contains(.finite), words.isWord(next),
            classes(next).isDisjoint(with: [.subject, .determiner, .preposition, .demonstrative]),
            let verb = words.finite(in: next..<words.mark(from: next)), verb > next
        else { return false }
        return words.isSubjectPronoun(verb + 1) && !(next..<verb).contains { classes($0).contains(.subject) }
    }

    /// `dat hij als puber dreigde`: what somebody was, in a clause that has yet to say its verb.
    private func isRole(_ index: Int) -> Bool {
        words.isWord(index) && !classes(index).isDisjoint(with: [.person, .personConcerned, .other])
    }

    /// Whether a subject and a verb follow: `als de jongen …`; `als voorzitter` and `tot de zomer` open nothing.
    private func opensSubordinate(_ index: Int, isFirst: Bool, after start: Int?) -> Bool {
        let next = index + 1
        // `If granted, …`, `Indien aangetroffen: …`
        if isFirst, classes(index).contains(.conditional), words.isWord(next),
            (next..<words.mark(from: next)).contains(where: { words.form($0) == .participle })
        {
            return true
        }
        // `toen hij alles kapotgooide`: whatever is known of its verb.
        if words.isSubjectPronoun(next), !classes(index).isDisjoint(with: .subordinator),
            classes(index).isDisjoint(with: [.preposition, .nowadays])
        {
            return true
        }
        if isBehindParticiple(index) { return true }
        guard words.isWord(next), let verb = words.finite(in: next..<sentence.upperBound),
            !classes(next).contains(.infinitiveMark)
        else { return false }
        if classes(index).contains(.nowadays) { return opensBeforeVerb(next, verb) }
        if classes(index).contains(.preposition) {
            // `werkt voor iemand die wapens verkoopt`
            if belongsToRelative(verb, behind: next) { return false }
            // `sinds zijn kamergenoot vertrok, …`: the verb ends the clause, and is not that of the one before.
            let isOpen = start.map { words.finite(in: $0..<index) == nil } ?? false
            return verb > next
                && (words.isSubject(next) && (!isOpen || isFollowed(verb) || words.isSubjectPronoun(next))
                    || !isOpen && verb > next + 1 && verb + 1 == words.mark(from: next))
        }
        if classes(index).contains(.conditional), !isFirst, belongsToRelative(verb, behind: next) {
            return false
        }
        guard verb > next else { return isFirst && classes(index).isDisjoint(with: [.conditional, .yes]) }
        if !classes(next).isDisjoint(with: [.subject, .personConcerned, .determiner]) { return true }
        if classes(next).contains(.preposition) { return isFirst }
        // `als puber dreigde hij`: a bare noun behind `als` within words is a role.
        if classes(index).contains(.conditional), !isFirst, classes(next).isSubset(of: [.standIn, .stem]),
            !classes(index).contains(.recurring),
            !words.tokens[next].traits.contains(.capitalised)
        {
            return false
        }
        return isFirst || words.tokens[next].traits.contains(.capitalised) || verb < words.mark(from: next)
    }

    /// `heeft niet ingegrepen toen de groep haar uitschold`: behind the participle that closes a clause, before an article.
    private func isBehindParticiple(_ index: Int) -> Bool {
        let next = index + 1
        return classes(index).contains(.subordinator)
            && classes(index).isDisjoint(with: [.preposition, .nowadays])
            && index > sentence.lowerBound + 1 && words.form(index - 1) == .participle
            && words.mark(from: next) > next + 2 && words.isWord(next)
            && !classes(next).isDisjoint(with: [.determiner, .possessive])
    }

    /// `dat hij voor iemand pakketjes rondbrengt`: the only verb up to a mark is that of the clause around.
    private func isFollowed(_ verb: Int) -> Bool {
        words.finite(in: verb + 1..<max(verb + 1, words.mark(from: verb))) != nil
    }

    /// `herkende hem als de man die gooide`: the only verb behind it is that of a clause about the noun.
    private func belongsToRelative(_ verb: Int, behind next: Int) -> Bool {
        (next + 1..<max(next + 1, verb)).contains {
            classes($0).isSuperset(of: [.relative, .demonstrative])
                && opensRelative($0, isFirst: false, after: nil)
        } && words.finite(in: verb + 1..<words.mark(from: verb)) == nil
    }

    /// `nu hij niet meer drinkt`: its verb at the end; `nu een baan heeft` and `nu gaat het goed` go on.
    private func opensBeforeVerb(_ next: Int, _ verb: Int) -> Bool {
        guard verb > next, verb < words.mark(from: next) else { return false }
        let opensSubject: WordClass = [.subject, .personConcerned, .determiner, .other]
        let isSubject =
            !classes(next).isDisjoint(with: opensSubject) || words.tokens[next].traits.contains(.capitalised)
        let behind = verb + 1
        return isSubject
            && (!words.isWord(behind) || words.form(behind) != .none
                || classes(behind).contains(.preposition))
    }

    /// `Al zegt hij dat …`: a verb in the second place, of what is granted.
    private func opensConcession(_ index: Int) -> Bool {
        let subject = index + 2
        return words.isFinite(index + 1) && subject < sentence.upperBound && words.isWord(subject)
            && (words.isSubject(subject) || classes(subject).contains(.determiner)
                || words.tokens[subject].traits.contains(.capitalised))
    }

    /// Whether `en`, `of` or `want` joins clauses and not words: its own verb follows before a mark or another clause.
    private func opensCoordinated(_ index: Int) -> Bool {
        let end = words.mark(from: index + 1)
        guard index + 1 < end, let verb = words.finite(in: index + 1..<end) else { return false }
        // `en toen werd hij kwaad`: an adverb, before its verb and the subject.
        if classes(index + 1).contains(.subordinator), verb == index + 2, words.isSubjectPronoun(verb + 1) {
            return true
        }
        let opens: WordClass = [.complement, .relative, .subordinator, .conditional]
        return !(index + 1..<max(index + 1, verb)).contains { place in
            let word = classes(place)
            return !word.isDisjoint(with: opens)
                && word.isDisjoint(
                    with: place == index + 1 ? [.determiner, .preposition, .coordinator] : .preposition)
                && (!word.contains(.determiner) || isBehindNoun(place))
        }
    }
}
