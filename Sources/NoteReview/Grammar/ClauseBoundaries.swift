/// Tells where in a sentence a clause starts, and with what.
struct ClauseBoundaries {
    let words: SentenceWords

    private var sentence: Range<Int> { words.range }
    private func classes(_ index: Int) -> WordClass { words.classes(index) }

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

    /// Returns what a clause that starts at `index` opens with, or nothing when none starts there.
    func boundary(at index: Int, after current: Current) -> Clause.Opening? {
        switch words.tokens[index - 1].kind {
        case .semicolon, .arrow, .bar: opening(at: index, isFirst: true) ?? .juxtaposed
        case .colon: opening(at: index, isFirst: true) ?? .announced
        case .dash, .opening: opening(at: index, isFirst: true) ?? .juxtaposed
        case .closing:
            opening(at: index, isFirst: true) ?? (current.host == .none ? .juxtaposed : .resumed)
        case .comma: afterComma(index, current)
        default: withinWords(index, current)
        }
    }

    // MARK: After a comma

    private func afterComma(_ index: Int, _ current: Current) -> Clause.Opening? {
        if let opening = opening(at: index, isFirst: true) ?? openingAfterAdverb(index) { return opening }
        let before = current.start..<index
        let stretch = index..<max(index, words.mark(from: index))
        let verb = words.finite(in: stretch)
        if current.isEmbedded { return afterEmbedded(before, stretch, verb, current.host) }
        guard words.finite(in: before) != nil else {
            // `Destijds, zo bleek later, dreigde hij`: what stands before the first verb belongs to it.
            let isTelegram =
                words.hasVerb(before) && (verb != index) && (verb != nil || words.hasVerb(stretch))
            return isTelegram ? .juxtaposed : nil
        }
        if verb == index, isAside(before) { return nil }
        if verb == nil, isInterjected(before) { return .resumed }
        return verb != nil || words.hasSubjectPronoun(stretch) ? .juxtaposed : nil
    }

    /// `Hij heeft, zegt zij, niet gedreigd`: a verb and its subject between two commas.
    private func isInterjected(_ stretch: Range<Int>) -> Bool {
        let inner = stretch.filter { words.isWord($0) }
        return stretch.lowerBound > sentence.lowerBound && inner.count == 2 && words.isFinite(inner[0])
            && words.isSubjectPronoun(inner[1])
    }

    /// `Destijds, zo bleek later, dreigde hij`: the only verb so far stands between two commas.
    private func isAside(_ before: Range<Int>) -> Bool {
        guard let comma = before.dropLast().last(where: { words.tokens[$0].kind == .comma }) else {
            return false
        }
        return words.finite(in: before.lowerBound..<comma) == nil
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
            classes(index).isDisjoint(with: [.subject, .determiner, .preposition])
        else { return nil }
        let next = opening(at: index + 1, isFirst: true)
        return next?.isEmbedded == true ? next : nil
    }

    // MARK: Among words

    private func withinWords(_ index: Int, _ current: Current) -> Clause.Opening? {
        if resumes(at: index, current) { return current.host == .none ? .main : .resumed }
        guard let opening = opening(at: index, isFirst: false, after: current.start) else { return nil }
        guard opening == .coordinated else { return opening }
        return words.finite(in: current.start..<index) == nil ? nil : opening
    }

    /// `dat hij slaat | is gezien`: a second finite verb right behind the verbs of an embedded clause.
    private func resumes(at index: Int, _ current: Current) -> Bool {
        guard current.isEmbedded, words.isFinite(index), let verb = words.finite(in: current.start..<index)
        else { return false }
        return (verb..<index).allSatisfy { words.form($0) != .none }
    }

    /// Returns what a word opens; within a clause only words that cannot be anything else do.
    func opening(at index: Int, isFirst: Bool, after start: Int? = nil) -> Clause.Opening? {
        guard words.isWord(index) else { return nil }
        let word = classes(index)
        if word.contains(.contrast), isFirst || word.contains(.coordinator) || opensContrast(index) {
            return .contrasted
        }
        if isFirst, word.contains(.comment), opensComment(index) { return .comment }
        if word.contains(.purpose), opensInfinitive(index) { return .infinitival }
        if word.contains(.conditional), opensCondition(index, isFirst: isFirst, after: start) {
            return word.contains(.whether) && asks(before: index) ? .complement : .conditional
        }
        if word.contains(.relative), opensRelative(index, isFirst: isFirst, after: start) { return .relative }
        if opensRelativeAfterPreposition(index) { return .relative }
        if word.contains(.complement), opensComplement(index, isFirst: isFirst) { return .complement }
        if word.contains(.subordinator), opensSubordinate(index, isFirst: isFirst) { return .subordinate }
        if word.contains(.coordinator), opensCoordinated(index) { return .coordinated }
        return nil
    }

    /// `niet …, wel …` stands behind a mark; within words it opens a clause before what it sets apart.
    private func opensContrast(_ index: Int) -> Bool {
        index > sentence.lowerBound && words.form(index - 1) == .none && !classes(index).contains(.yes)
    }

    private func opensComment(_ index: Int) -> Bool {
        index > sentence.lowerBound && (!words.isFinite(index + 1) || classes(index).contains(.relative))
    }

    /// `om … te`, `zonder te`, before the next mark.
    private func opensInfinitive(_ index: Int) -> Bool {
        let end = min(words.mark(from: index), index + 14)
        return (index + 1..<max(index + 1, end)).contains { place in
            classes(place).contains(.infinitiveMark) && place + 1 < sentence.upperBound
        }
    }

    // MARK: Subordinate clauses

    private func opensCondition(_ index: Int, isFirst: Bool, after start: Int?) -> Bool {
        // `zo groot als …`, `zowel … als …` compare.
        if !isFirst, let start, (start..<index).contains(where: { classes($0).contains(.comparative) }) {
            return false
        }
        if isFirst, classes(index).contains(.finite) || words.isFinite(index + 1) {
            return words.isFinite(index)
        }
        if !isFirst, let start, isRole(index + 1), words.finite(in: start..<index) == nil { return false }
        return opensSubordinate(index, isFirst: isFirst)
    }

    /// `dat hij als puber dreigde`: what somebody was, in a clause that has yet to say its verb.
    private func isRole(_ index: Int) -> Bool {
        words.isWord(index) && !classes(index).isDisjoint(with: [.person, .personConcerned, .other])
    }

    /// Whether a subject and a verb follow: `als de jongen …`; `als voorzitter` and `tot de zomer` open nothing.
    private func opensSubordinate(_ index: Int, isFirst: Bool) -> Bool {
        let next = index + 1
        guard words.isWord(next), let verb = words.finite(in: next..<sentence.upperBound) else {
            return false
        }
        if classes(index).contains(.preposition) { return words.isSubject(next) && verb > next }
        guard verb > next else { return isFirst && classes(index).isDisjoint(with: [.conditional, .yes]) }
        if !classes(next).isDisjoint(with: [.subject, .personConcerned, .determiner]) { return true }
        if classes(next).contains(.preposition) { return isFirst }
        // `als puber dreigde hij`: a bare noun behind `als` within words is a role.
        if classes(index).contains(.conditional), !isFirst, classes(next).isEmpty,
            !words.tokens[next].traits.contains(.capitalised)
        {
            return false
        }
        return isFirst || words.tokens[next].traits.contains(.capitalised) || verb < words.mark(from: next)
    }

    /// `dat hij …`, `of hij …`; `dat boek`, `dat is` and `mes of dolk` are none.
    private func opensComplement(_ index: Int, isFirst: Bool) -> Bool {
        let next = index + 1
        guard words.isWord(next), !words.isFinite(next) || words.isSubjectPronoun(next) else { return false }
        // `met dat grijze pak`
        if classes(index).contains(.determiner), words.isWord(index - 1),
            classes(index - 1).contains(.preposition)
        {
            return false
        }
        if words.isSubjectPronoun(next), !classes(index).contains(.coordinator) { return true }
        guard let verb = words.finite(in: next..<sentence.upperBound) else { return false }
        guard classes(index).contains(.coordinator) else { return verb > next + 1 || isBehindVerb(index) }
        if index == sentence.lowerBound { return true }
        // `hij slaat of hij schopt` has its verb in the second place; `onduidelijk of hij schopt` at the end.
        if isInverted(verb, behind: next) { return false }
        if asks(before: index) { return true }
        return words.isSubjectPronoun(next) && verb > next + 1
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

    private func asks(before index: Int) -> Bool {
        (max(sentence.lowerBound, index - 4)..<index).contains { classes($0).contains(.asks) }
    }

    /// `die …` behind a comma or a noun, `met wie …` or `waarvan …` anywhere, and `Wie …, …` at the start.
    private func opensRelative(_ index: Int, isFirst: Bool, after start: Int?) -> Bool {
        guard let verb = words.finite(in: index + 1..<sentence.upperBound),
            start != index - 1 || !classes(index - 1).contains(.preposition)
        else { return false }
        let isPlain = classes(index).isDisjoint(with: [.determiner, .complement])
        if index == sentence.lowerBound {
            return isPlain && verb > index + 2 && words.finite(in: verb + 1..<sentence.upperBound) != nil
                && verb + 1 >= words.mark(from: index)
        }
        if isFirst { return isPlain || verb < words.mark(from: index) && isBehindNoun(index - 1) }
        return isPlain
            || isBehindNoun(index) && !isBeforeNoun(index) && classes(index).isDisjoint(with: .complement)
    }

    /// `met wie …`, `about which …`.
    private func opensRelativeAfterPreposition(_ index: Int) -> Bool {
        let next = index + 1
        guard index > sentence.lowerBound, classes(index).contains(.preposition), words.isWord(next),
            classes(next).contains(.relative), classes(next).isDisjoint(with: [.determiner, .complement])
        else { return false }
        return words.finite(in: next + 1..<sentence.upperBound) != nil
    }

    private func isBehindNoun(_ index: Int) -> Bool {
        words.isWord(index - 1) && words.form(index - 1) == .none
            && classes(index - 1).isDisjoint(with: [
                .preposition, .determiner, .subject, .coordinator, .contrast, .complement, .no, .subordinator,
                .infinitiveMark, .conditional, .asks,
            ])
    }

    /// Whether a verb or a pronoun stands nowhere near, so that `die` is an article.
    private func isBeforeNoun(_ index: Int) -> Bool {
        guard let verb = words.finite(in: index + 1..<words.mark(from: index)) else { return true }
        return verb == index + 2 && verb + 1 < words.mark(from: index) && words.form(index + 1) == .none
            && classes(index + 1).isEmpty
    }

    /// Whether `en`, `of` or `want` joins clauses and not words: its own verb follows before a mark or another clause.
    private func opensCoordinated(_ index: Int) -> Bool {
        let end = words.mark(from: index + 1)
        guard index + 1 < end, let verb = words.finite(in: index + 1..<end) else { return false }
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
