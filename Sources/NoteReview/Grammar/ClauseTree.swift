/// The clauses of a sentence, and how each hangs on another.
struct ClauseTree {
    let words: SentenceWords
    private(set) var clauses: [Clause] = []

    init(words: SentenceWords) {
        self.words = words
    }

    mutating func add(_ range: Range<Int>, _ opening: Clause.Opening) {
        let unit = opening == .resumed ? resumedUnit(at: range.lowerBound) : nil
        let parent = unit.map { clauses[$0].parent } ?? parent(of: opening, from: range.lowerBound)
        clauses.append(
            Clause(
                tokens: range, opening: opening, unit: unit ?? clauses.count, parent: parent,
                finite: words.finite(in: range)))
        if parent == nil, unit == nil { adoptFronted() }
    }

    /// Whether a clause that starts now is part of another, by its opening or by going on with one that is.
    func isEmbedded(_ opening: Clause.Opening, from start: Int) -> Bool {
        if opening == .resumed, let host = resumedUnit(at: start) {
            return clauses[host].parent != nil
        }
        guard !opening.isEmbedded, let host = parent(of: opening, from: start), opening != .announced else {
            return opening.isEmbedded
        }
        // `GGZ: hij hoort stemmen en eet slecht`: what goes on behind a colon is a main clause all the same.
        return !(opening == .coordinated && clauses[host].opening == .announced)
    }

    /// Tells what a clause with this opening, which comes next and starts at a token, is put into.
    func host(of opening: Clause.Opening, from start: Int) -> ClauseBoundaries.Current.Host {
        guard let last = clauses.last, !opening.isEmbedded || !startsAnew(opening, from: start) else {
            return .none
        }
        let unit =
            opening.isEmbedded
            ? openUnit(from: last.unit) ?? mainUnit(from: last.unit) : hostUnit(of: last.unit)
        guard let unit else { return .none }
        return hasVerb(unit) ? .closed : .open
    }

    // MARK: Parents

    private func parent(of opening: Clause.Opening, from start: Int) -> Int? {
        guard let last = clauses.last, !startsAnew(opening, from: start) else { return nil }
        if opening == .complement, let host = unitBefore(last, from: start) { return host }
        switch opening {
        case .complement, .relative, .subordinate, .conditional, .infinitival, .comment, .announced:
            return last.unit
        // `Plan: hij verhuist en zoekt werk`
        case .coordinated where last.opening == .announced: return last.unit
        case .coordinated, .contrasted, .juxtaposed:
            // `…, maar nee: hij …`: an interjection starts anew.
            let isBare = opening == .contrasted && words.mark(from: start) <= start + 2
            // `Als hij drinkt en zijn broer belt, …`: both hang on the main clause that comes.
            let isFronted = opening == .coordinated && clauses[last.unit].opening.isEmbedded
            // `Laat weten of je komt; de buurman is bedreigd`
            let isClosed =
                opening == .juxtaposed && words.tokens[start - 1].kind == .semicolon
                && clauses[last.unit].opening.isEmbedded
                && words.finite(in: start..<words.mark(from: start)) != nil
            guard !isBare, !isClosed, !(opening == .contrasted && statesAnew(start)),
                let parent = clauses[last.unit].parent ?? (isFronted ? last.unit : nil)
            else { return nil }
            let stretch = start..<max(start, words.mark(from: start))
            let isAgainst = opening == .contrasted && clauses[last.unit].opening.isEmbedded
            if isFronted, clauses[last.unit].parent == nil, opensMain(behind: stretch) { return parent }
            return isEmbedded(stretch, isContrasted: isAgainst) ? parent : nil
        case .main, .resumed: return nil
        }
    }

    /// `Omdat hij zwijgt en niemand weet wie hij is, wordt …`: the verb of the main clause behind the next comma.
    private func opensMain(behind stretch: Range<Int>) -> Bool {
        let end = stretch.upperBound
        return end + 1 < words.range.upperBound && words.tokens[end].kind == .comma && words.isFinite(end + 1)
    }

    /// `…; als hij drinkt, slaat hij`, `…, en wanneer hij …, gaat hij`: a clause that belongs to the main one that comes.
    private func startsAnew(_ opening: Clause.Opening, from start: Int) -> Bool {
        let end = words.mark(from: start)
        switch opening {
        // `Wonen: onbekend; ⟦werk: vast⟧`: a label of its own.
        case .juxtaposed:
            return words.tokens[start - 1].kind == .semicolon && end < words.range.upperBound
                && words.tokens[end].kind == .colon
        case .complement, .relative, .subordinate, .conditional:
            let isJoined =
                words.classes(start).contains(.coordinator) && words.tokens[start - 1].kind == .comma
            guard words.tokens[start - 1].kind == .semicolon || isJoined else { return false }
            return hasMain(behind: start..<end)
        case .coordinated: return isBehindQuotation(start)
        default: return false
        }
    }

    /// `…, maar de buurt weet dat hij drinkt`, `…, maar dat hij drinkt weet iedereen`: against what somebody says.
    private func statesAnew(_ start: Int) -> Bool {
        let end = words.mark(from: start)
        guard let verb = words.finite(in: start..<end), verb + 1 < end else { return false }
        if words.classes(start + 1).contains(.complement), words.isSubject(start + 2) {
            return hasMain(behind: start + 1..<end)
        }
        return words.classes(verb + 1).contains(.complement) && words.isSubject(verb + 2)
    }

    /// `Hij riep: "ik pak je", en liep weg`: what goes on behind what was quoted.
    private func isBehindQuotation(_ start: Int) -> Bool {
        let last = words.tokens[start - 1].kind == .comma ? start - 2 : start - 1
        guard last > words.range.lowerBound, words.tokens[last].kind == .quotation, words.isWord(start + 1)
        else { return false }
        return (words.range.lowerBound...last).count { words.tokens[$0].kind == .quotation } % 2 == 0
    }

    /// Whether a main clause follows one that opens at a token: right behind its verb, or behind its comma.
    private func hasMain(behind stretch: Range<Int>) -> Bool {
        let end = stretch.upperBound
        // `…; sindsdien houdt hij zich eraan`: no verb at the end.
        guard let verb = words.finite(in: stretch), verb > stretch.lowerBound + 1 else { return false }
        if words.finite(in: verb + 1..<end) != nil { return true }
        return end + 1 < words.range.upperBound && words.tokens[end].kind == .comma
            && (words.isFinite(end + 1) || words.classes(end + 1).contains(.consequence))
    }

    /// `Hij denkt, maar weet niet zeker, dat …`: what is thought hangs on the clause that something was put into.
    private func unitBefore(_ last: Clause, from start: Int) -> Int? {
        let main = clauses[0]
        guard last.unit > 0, words.tokens[start - 1].kind == .comma, main.opening == .main,
            words.tokens[main.tokens.upperBound - 1].kind == .comma, main.tokens.count < 9,
            clauses[1].unit == 1, clauses.allSatisfy({ $0.opening != .complement }),
            [.contrasted, .subordinate, .juxtaposed, .conditional].contains(clauses[1].opening)
                || isComment(clauses[1])
        else { return nil }
        return 0
    }

    /// `Hij vertelde, en dat deed hij eerder ook, dat …`: what is said of the clause before.
    private func isComment(_ clause: Clause) -> Bool {
        clause.opening == .coordinated && clause.finite == clause.tokens.lowerBound + 2
            && words.classes(clause.tokens.lowerBound + 1).contains(.demonstrative)
    }

    /// Whether a clause has its verb at its end, as one that goes on with an embedded clause has.
    ///
    /// `ontkent dat zij drinkt, maar de flessen stonden er`: one set against it that names a subject has it behind all else.
    private func isEmbedded(_ range: Range<Int>, isContrasted: Bool) -> Bool {
        guard let verb = words.finite(in: range) else { return !words.hasSubjectPronoun(range) }
        let rest = (verb + 1..<range.upperBound).prefix { !words.classes($0).contains(.coordinator) }.filter {
            words.tokens[$0].isWord && words.form($0) == .none
        }
        let before = (range.lowerBound..<verb).count { words.tokens[$0].isWord }
        let mayTrail = isContrasted ? 1 : 5
        return rest.isEmpty
            || (before > 2 && rest.count < mayTrail && !words.isSubjectPronoun(verb + 1))
    }

    /// `If he agrees it ends, but she …`, `If he agrees it ends; for now he …`: no clause that closes what came before it.
    ///
    /// Nor is one that Dutch would begin with its verb: `Als je het mij vraagt, hij is schuldig`.
    private func standsApart(_ clause: Clause) -> Bool {
        clause.opening == .contrasted || words.opensPlainly(at: clause.tokens.lowerBound)
            || clause.opening == .juxtaposed
                && words.tokens[clause.tokens.lowerBound - 1].kind == .semicolon
    }

    /// A clause at the start of a sentence hangs on the main clause after it: `Dat hij slaat, is gezien`.
    private mutating func adoptFronted() {
        let main = clauses.count - 1
        var index = main - 1
        // `Als hij drinkt, en dat is vaker gebeurd, dan slaat hij`
        let follows = words.classes(clauses[main].tokens.lowerBound).contains(.consequence)
        guard follows || !standsApart(clauses[main]) else { return }
        while index >= 0,
            clauses[index].opening.isEmbedded || clauses[index].parent != nil
                || follows && clauses[index].opening == .coordinated
        {
            let parent = clauses[index].parent
            let isAdopted = follows && parent.map { clauses[$0].opening == .coordinated } ?? false
            if clauses[index].opening.isEmbedded, parent == nil || isAdopted {
                clauses[index] = clauses[index].hanging(on: main)
            }
            index -= 1
        }
    }
}

extension Clause {
    fileprivate func hanging(on parent: Int) -> Clause {
        Clause(tokens: tokens, opening: opening, unit: unit, parent: parent, finite: finite)
    }
}
