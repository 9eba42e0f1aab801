/// Tells where in a sentence a clause starts, and with what.
struct ClauseBoundaries {
    let words: SentenceWords

    var sentence: Range<Int> { words.range }
    var openings: ClauseOpenings { ClauseOpenings(words: words) }
    func classes(_ index: Int) -> WordClass { words.classes(index) }

    /// The clause before a place.
    struct Current {
        let start: Int
        let isEmbedded: Bool
        /// What it was put into.
        let host: Host

        enum Host {
            case none
            /// A clause that has not said its verb, or one that has.
            case open, closed
        }
    }

    /// What the sentence opens with: `Als hij …`, `Pas wanneer hij …`.
    var firstOpening: Clause.Opening {
        let start = sentence.lowerBound
        if let opening = openings.opening(at: start, isFirst: true) { return opening }
        // `Zonder dat iemand het wist, …`
        if classes(start).contains(.preposition),
            openings.opening(at: start + 1, isFirst: true) == .complement
        {
            return .subordinate
        }
        guard let opening = openingAfterAdverb(start), [.conditional, .subordinate].contains(opening),
            !classes(start).contains(.finite)
        else { return .main }
        return opening
    }

    /// Returns what a clause that starts at `index` opens with, or nothing when none starts there.
    func boundary(at index: Int, after current: Current) -> Clause.Opening? {
        switch words.tokens[index - 1].kind {
        // `…; wat hij wilde, is onbekend`: it comments on nothing behind such a mark.
        case .semicolon, .arrow, .bar: openings.opening(at: index, isFirst: true).map(unbound) ?? .juxtaposed
        case .dash where isBehindAside(index, current): .resumed
        case .colon: openings.opening(at: index, isFirst: true) ?? .announced
        case .dash, .opening: openings.opening(at: index, isFirst: true) ?? .juxtaposed
        case .closing:
            openings.opening(at: index, isFirst: true) ?? (current.host == .none ? .juxtaposed : .resumed)
        case .comma: afterComma(index, current)
        default: withinWords(index, current)
        }
    }

    private func unbound(_ opening: Clause.Opening) -> Clause.Opening {
        opening == .comment ? .juxtaposed : opening
    }

    /// `Her ex – never part of this – ran away`: the second dash, behind words without a verb.
    private func isBehindAside(_ index: Int, _ current: Current) -> Bool {
        current.host == .open && current.start > sentence.lowerBound
            && words.tokens[current.start - 1].kind == .dash
            && words.finite(in: current.start..<index) == nil
    }

    // MARK: After a comma

    private func afterComma(_ index: Int, _ current: Current) -> Clause.Opening? {
        if let opening = openings.opening(at: index, isFirst: true) ?? openingAfterAdverb(index) {
            return opening
        }
        let before = current.start..<index
        let stretch = index..<max(index, words.mark(from: index))
        let verb = words.finite(in: stretch)
        if current.isEmbedded {
            // `Because nobody came, he slept rough`: whatever is known of its verb.
            if current.host == .none, classes(index).isSuperset(of: [.english, .subject]),
                words.hasWord(before.dropFirst())
            {
                return .main
            }
            // `Als je het mij vraagt, hij is schuldig`
            if words.opensPlainly(at: index),
                words.hasWord(before.dropFirst()) || !classes(current.start).contains(.determiner)
            {
                return current.host == .none ? .main : .juxtaposed
            }
            return afterEmbedded(before, stretch, verb, current.host)
        }
        if words.isTakenUp(at: index), isTopic(before) { return nil }
        guard words.finite(in: before) != nil else {
            if startsAnew(index, verb, before) { return .juxtaposed }
            // `Destijds, zo bleek later, dreigde hij`: what stands before the first verb belongs to it.
            // `Sinds oktober niet meer naar school, zit hele dagen thuis`
            let isShort = before.count < 3 || before.count < 6 && classes(index).contains(.finite)
            if verb == index, !isShort, !words.isSubjectPronoun(index + 1), isListOfNoes(before) {
                return .juxtaposed
            }
            let isTelegram =
                words.hasVerb(before) && (verb != index) && (verb != nil || words.hasVerb(stretch))
            return isTelegram ? .juxtaposed : nil
        }
        if verb == index, isAside(before) { return nil }
        // `Vroeger, en dan praat ik over lang terug, was hij …`
        if verb == index, current.host == .open, words.isSubject(index + 1),
            classes(current.start).contains(.coordinator) || words.opensPlainly(at: current.start)
        {
            return .resumed
        }
        if verb == index + 1, follows(index, before) { return .main }
        let isInner = before.lowerBound > sentence.lowerBound
        if isInner, verb != index, words.isSuspended(before: current.start) { return .resumed }
        if verb == nil, isInner, words.isInterjection(before) { return .resumed }
        return verb != nil || words.hasSubjectPronoun(stretch) ? .juxtaposed : nil
    }

    /// `Nooit gedoe, hij helpt mee`, `Geen drank gevonden, in de tas zat lachgas`: behind words without a verb, a clause of its own.
    ///
    /// In Dutch nothing stands before a subject that its verb follows, nor do two things before a verb.
    private func startsAnew(_ index: Int, _ verb: Int?, _ before: Range<Int>) -> Bool {
        if words.opensPlainly(at: index) { return true }
        let mark = words.mark(from: index)
        if verb == nil, classes(before.lowerBound).contains(.no), hasParticiple(before),
            words.form(index) == .none, hasParticiple(index..<mark)
        {
            return true
        }
        guard let verb, verb > index, before.count > 2, before.contains(where: { classes($0).contains(.no) })
        else { return false }
        // `Geen bewijs, zo bleek later, is er gevonden`
        return !words.isFinite(mark + 1) && classes(index).isDisjoint(with: [.comparative, .coordinator])
    }

    private func hasParticiple(_ part: Range<Int>) -> Bool { part.contains { words.form($0) == .participle } }

    /// `Als hij drinkt, en dat doet hij vaak, dan slaat hij`: what follows from a condition further back.
    private func follows(_ index: Int, _ before: Range<Int>) -> Bool {
        classes(index).contains(.consequence)
            && (sentence.lowerBound..<before.lowerBound).contains { classes($0).contains(.conditional) }
    }

    /// `Geen school, geen werk, hangt rond`: what each says no to is no subject of the verb behind it.
    private func isListOfNoes(_ before: Range<Int>) -> Bool {
        // `Nooit op tijd, altijd boos, dreigt met messen`: nor is anything behind such a word.
        if classes(before.lowerBound).contains(.no), classes(before.lowerBound).isDisjoint(with: .determiner)
        {
            return true
        }
        return before.split { words.tokens[$0].kind == .comma }.allSatisfy { part in
            part.contains { classes($0).contains(.no) }
        }
    }

    /// `Agenten slaan, dat doet hij niet`: no verb but an infinitive, and no subject.
    private func isTopic(_ before: Range<Int>) -> Bool {
        guard let verb = words.finite(in: before) else { return true }
        return classes(verb).contains(.infinitive) && !words.hasSubjectPronoun(before)
    }

    /// `Destijds, zo bleek later, dreigde hij`: the only verb so far stands between two commas.
    private func isAside(_ before: Range<Int>) -> Bool {
        guard let comma = before.dropLast().last(where: { words.tokens[$0].kind == .comma }) else {
            return false
        }
        // `Nee, gestolen heb ik niets, zei hij`
        let lead = before.lowerBound..<comma
        if lead.count == 1, !classes(lead.lowerBound).isDisjoint(with: [.interjection, .yes]) {
            return false
        }
        return words.finite(in: lead) == nil
    }

    private func afterEmbedded(
        _ before: Range<Int>, _ stretch: Range<Int>, _ verb: Int?, _ host: Current.Host
    ) -> Clause.Opening? {
        guard words.finite(in: before) != nil || words.hasVerb(before) else { return nil }
        switch host {
        case .none: return verb == nil ? nil : .main
        case .open: return .resumed
        case .closed:
            return verb == nil
                || (verb == stretch.lowerBound && !words.isSubjectPronoun(stretch.lowerBound + 1))
                ? .resumed : .juxtaposed
        }
    }

    /// `…, ook wanneer hij …`: a word before the one that opens the clause.
    private func openingAfterAdverb(_ index: Int) -> Clause.Opening? {
        guard words.isWord(index), index + 1 < sentence.upperBound, words.form(index) == .none,
            classes(index).isDisjoint(with: [.subject, .determiner, .preposition, .comparative])
        else { return nil }
        let next = openings.opening(at: index + 1, isFirst: true)
        return next?.isEmbedded == true ? next : nil
    }
}
