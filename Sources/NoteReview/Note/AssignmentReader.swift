/// Tells sentences and rows that give somebody something to do by some day: `Mevrouw Goossens legt het voor, uiterlijk 6/10`.
struct AssignmentReader: LayoutReader {
    let layout: NoteLayout
    let names: NameReader
    /// The words of names that may own an action: of the attendance list, and of the text but for the person concerned.
    let known: Set<[UInt8]>
    /// The words of the names of the attendance list, in small letters as notes in telegram style write them, and where
    /// they come from, if it says so.
    let attendees: [[UInt8]: String?]
    let dates: DateReader
    /// The day of the meeting, by which dates without a year are read.
    let reference: CalendarDate?

    /// Whether a sentence says who is going to do what.
    func isAssignment(_ sentence: Range<Int>, in section: Section) -> Bool {
        if isAgreed(sentence) { return isDated(sentence) || opensWithAgreement(sentence) }
        guard let owner = owner(startingIn: sentence), owner.upperBound < sentence.upperBound else {
            let isSaid = section.kind != .facts && section.kind != .interpretation
            return isSaid && isDated(sentence) && namesOwnerLater(sentence)
        }
        let next = owner.upperBound
        let isTold = section.kind == .facts || section.kind == .interpretation
        if tokens[next].kind == .colon { return !isTold && isTask(next + 1..<sentence.upperBound) }
        guard acts(next, before: sentence.upperBound), !isStatement(next..<sentence.upperBound) else {
            return false
        }
        // `Ria zal contact houden`: a promise, on whatever day.
        return isTold ? hasDueDate(sentence) : isDated(sentence) || classes(next).contains(.promise)
    }

    /// `Mevrouw Brink meldt dat hij op 30 november vrijkomt`: what somebody says is no task; what was asked may be.
    private func isStatement(_ words: Range<Int>) -> Bool {
        guard
            structure.hits(of: .states, in: words).contains(where: {
                $0.tokens.lowerBound == words.lowerBound
            }),
            let that = words.first(where: { classes($0).contains(.complement) || tokens[$0].kind == .comma }),
            tokens[that].isWord, !isObject(that, after: words.lowerBound)
        else { return false }
        return !hasDueDate(words.lowerBound..<that)
    }

    /// Whether `dat` is what another verb does something with: `Ik stel een plan op en stuur dat rond`.
    private func isObject(_ that: Int, after verb: Int) -> Bool {
        that - 1 > verb && !classes(that - 1).isDisjoint(with: [.present, .stem])
            && classes(that - 1).isDisjoint(with: [.other, .person, .soon])
    }

    /// `Morgen belt Anna de school`, `De afspraak leg ik Marcel voor`: the verb comes first.
    private func namesOwnerLater(_ sentence: Range<Int>) -> Bool {
        sentence.prefix(Self.longestStart).dropFirst().contains { index in
            let owner = owner(startingIn: index + 1..<max(index + 1, sentence.upperBound))
            return owner != nil && acts(index, before: sentence.upperBound)
        }
    }

    /// Reads `Afgesproken is dat mevrouw Azzouz het bezoek regelt`.
    private func isAgreed(_ sentence: Range<Int>) -> Bool {
        guard let agreed = structure.hit(of: .agreed, in: sentence) else { return false }
        let rest = agreed.tokens.upperBound..<max(agreed.tokens.upperBound, sentence.upperBound)
        guard let that = rest.prefix(4).first(where: { classes($0).contains(.complement) }) else {
            return false
        }
        // `Hatice heeft met hem afgesproken dat zij hem vrijdag belt`
        let isOfOwner =
            that + 1 < sentence.upperBound && classes(that + 1).isSuperset(of: [.subject, .third])
            && startsWithOwner(sentence)
        return isOfOwner || owner(startingIn: that + 1..<sentence.upperBound) != nil
    }

    /// `We spraken af dat …`, on whatever day; `Vorige maand spraken we af dat …` looks back.
    private func opensWithAgreement(_ sentence: Range<Int>) -> Bool {
        structure.hit(of: .agreed, in: sentence).map { $0.tokens.lowerBound <= sentence.lowerBound + 1 }
            ?? false
    }

    /// How many tokens stand before whoever acts, where the verb comes first.
    private static let longestStart = 8

    func tellsWhoActs(_ entry: Range<Int>) -> Bool {
        owner(startingIn: entry).map {
            $0.upperBound < entry.upperBound && acts($0.upperBound, before: entry.upperBound)
        }
            ?? false
    }

    /// Whether an entry of a list says who is going to do what, on whatever day: `Rolf zoekt een plek`, `TB nieuw rooster`.
    func isShortAssignment(_ entry: Range<Int>) -> Bool {
        guard let owner = owner(startingIn: entry), owner.upperBound < entry.upperBound else { return false }
        let isDue = !classes(owner.upperBound).contains(.finite) && hasDueDate(entry)
        return tellsWhoActs(entry) || isDue || isTask(owner.upperBound..<entry.upperBound)
            || !entry.contains { !classes($0).isDisjoint(with: .conjugated.union(.infinitiveMark)) }
    }

    /// `wijkagent instrueren, 26 januari`: no verb that says what is, and a day or an infinitive at the end.
    func isTask(_ words: Range<Int>) -> Bool {
        guard let first = words.first(where: { tokens[$0].isWord }),
            classes(first).isDisjoint(with: [.speaker, .participle])
        else { return false }
        let isTold = words.contains { index in
            // `deze week` is no form of `wijken`.
            !classes(index).isDisjoint(with: .conjugated)
                && classes(index).isDisjoint(with: [.infinitive, .soon, .other, .person])
        }
        if words.lowerBound > 0, tokens[words.lowerBound - 1].kind == .colon,
            classes(first).contains(.infinitive)
        {
            // `Petra: uitzoeken wie er achter zit`
            return true
        }
        guard !isTold else { return false }
        return isDated(words) || endsInInfinitive(words)
    }

    func endsInInfinitive(_ words: Range<Int>) -> Bool {
        words.last { tokens[$0].isWord }.map { classes($0).contains(.infinitive) } ?? false
    }

    /// Whether a verb in the present says what somebody is going to do; `is` and `heeft` say what is.
    private func acts(_ index: Int, before end: Int) -> Bool {
        guard
            !structure.hits(of: .undergoes, in: index..<end).contains(where: { $0.tokens.lowerBound == index }
            )
        else { return false }
        // `ik ga daar niet over`
        if (index..<min(index + 3, end)).contains(where: { classes($0).contains(.no) }) { return false }
        if structure.contains(.undertakes, in: index..<index + 1) { return true }
        let word = classes(index)
        // `Voor wie uit Vught komt`
        guard word.isDisjoint(with: .preposition) else { return false }
        let isOfSpeaker = index > 0 && classes(index - 1).contains(.speaker) && word.contains(.stem)
        return word.contains(.modal) && !word.contains(.past)
            || (word.contains(.present) || isOfSpeaker) && !word.contains(.finite)
    }

    /// Whether a row does: `Jolien | weekplan maken, 20 februari`.
    func isRow(_ row: Range<Int>) -> Bool {
        guard let first = structure.cells(of: row).first(where: { !$0.isEmpty }) else { return false }
        return startsWithOwner(first) && isDated(row) && isTask(first.upperBound..<row.upperBound)
    }

    /// Whether words name somebody and nothing else: `Rob`, `mevrouw Bos en de politie`, `ik`.
    func isSomebody(_ words: Range<Int>) -> Bool {
        guard words.count <= Self.longestOwner else { return false }
        let people =
            names.names(in: words, isList: true, known: known) + structure.partners(in: words).map(\.tokens)
            + words.filter(isAttendee).map { $0..<$0 + 1 }
        let isWriter = words.contains { classes($0).isSuperset(of: [.speaker, .subject]) }
        guard !people.isEmpty || isWriter else { return false }
        return words.allSatisfy { index in
            people.contains { $0.contains(index) } || structure.joinsList(tokens[index])
                || !classes(index).isDisjoint(with: [.determiner, .title, .speaker]) || !tokens[index].isWord
        }
    }

    /// Whether words name a day and hardly anything else: `13-03`, `vóór 4 april`, `deze week`.
    func isOnlyDay(_ words: Range<Int>) -> Bool {
        let days = dates.dates(in: words).map(\.tokens)
        let others = words.filter { index in
            tokens[index].isWord && !days.contains { $0.contains(index) }
                && classes(index).isDisjoint(with: [.soon, .weekday, .determiner, .preposition, .month])
        }
        return others.count <= 1 || others.count < 4 && opensCondition(words)
    }

    /// `zodra bekend`, `als de band eraf is`.
    private func opensCondition(_ words: Range<Int>) -> Bool {
        words.first.map { !classes($0).isDisjoint(with: [.subordinator, .conditional]) } ?? false
    }

    /// The most tokens of whoever has to do something.
    private static let longestOwner = 9

    /// Whether a day after the meeting is named, or one soon.
    func isDated(_ content: Range<Int>) -> Bool {
        if content.contains(where: { isComingWeekday($0) || isSoon($0) }) { return true }
        if structure.contains(.dayToCome, in: content) { return true }
        return hasDueDate(content)
    }

    /// `vrijdag`, and not the habit of `elke vrijdag`.
    private func isComingWeekday(_ index: Int) -> Bool {
        classes(index).contains(.weekday) && (index == 0 || !isHabit(index - 1))
    }

    func hasDueDate(_ content: Range<Int>) -> Bool {
        dates.dates(in: content).contains { found in
            guard let reference, let date = found.date(near: reference) else { return false }
            return date >= reference
        }
    }

    /// `deze week`, `this month`.
    private func isSoon(_ index: Int) -> Bool {
        guard classes(index).contains(.soon), index > 0 else { return false }
        if isWeekNumber(index + 1) { return true }
        guard classes(index - 1).contains(.determiner) else { return false }
        // `om de week` is how often.
        return !isHabit(index - 1) && (index < 2 || !isHabit(index - 2))
    }

    /// Whether a number is that of a week: `week 36`.
    private func isWeekNumber(_ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].kind == .number,
            ["week", "wk"].contains(layout.string(of: index - 1..<index).lowercased())
        else { return false }
        return (1...53).contains(Int(layout.string(of: index..<index + 1)) ?? 0)
    }

    private func isHabit(_ index: Int) -> Bool {
        Self.habits.contains(layout.string(of: index..<index + 1).lowercased())
    }

    /// Words before a day on which something happens each time.
    private static let habits: Set<String> = ["elke", "iedere", "per", "om", "every", "each"]

    private func classes(_ index: Int) -> WordClass { layout.classes(of: index) }
}

extension WordClass {
    /// What a verb that says something of somebody looks like.
    fileprivate static var conjugated: WordClass { [.finite, .past, .present] }
}
