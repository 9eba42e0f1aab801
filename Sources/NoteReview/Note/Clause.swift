/// A clause of a sentence: what one verb says.
struct Clause: Sendable {
    let tokens: Range<Int>
    let opening: Opening
    /// Whether it has a finite verb or a pronoun as its subject: whether it says something by itself.
    let isComplete: Bool
    /// The number of the clause that this one belongs to: its own, or that of the clause it takes up again.
    let unit: Int

    func joining(unit: Int) -> Clause {
        Clause(tokens: tokens, opening: opening, isComplete: isComplete, unit: unit)
    }

    /// What a clause opens with, which tells how it hangs on the one before.
    enum Opening: Sendable {
        case main
        /// After a comma, a semicolon, a colon or a dash, without a word that says more.
        case juxtaposed
        /// Takes up the clause before the one that was put into it.
        case resumed
        case coordinated, contrasted, conditional, complement, relative, subordinate
        /// Says something of all that came before: `hetgeen hij ontkent`.
        case comment

        var isEmbedded: Bool {
            switch self {
            case .conditional, .complement, .relative, .subordinate, .comment: true
            default: false
            }
        }
    }
}

/// Divides a sentence into clauses, by its marks and the closed classes of its words.
struct ClauseReader {
    let text: [UInt8]
    let tokens: [Token]
    let lexicon: Lexicon

    func clauses(of sentence: Range<Int>) -> [Clause] {
        var clauses: [Clause] = []
        var start = sentence.lowerBound
        var opening = opening(at: start, in: sentence, first: true) ?? .main
        for index in sentence where index > start {
            let current = start..<index
            guard
                let next = boundary(
                    at: index, in: sentence, after: current, opening, hasHost: !clauses.isEmpty)
            else { continue }
            if hasWord(current) { append(current, opening, to: &clauses) }
            start = index
            opening = next
        }
        if start < sentence.upperBound { append(start..<sentence.upperBound, opening, to: &clauses) }
        return joiningLeadingWords(clauses)
    }

    /// Words before the first verb that commas set apart belong to the clause of that verb: `Destijds, …, dreigde hij`.
    private func joiningLeadingWords(_ clauses: [Clause]) -> [Clause] {
        let leading = clauses.prefix { !$0.isComplete && !$0.opening.isEmbedded }.count
        guard leading > 0, let verb = clauses[leading...].firstIndex(where: { !$0.opening.isEmbedded }),
            [.juxtaposed, .resumed].contains(clauses[verb].opening)
        else { return clauses }
        return clauses.enumerated().map { index, clause in
            index < leading || clause.unit == clauses[verb].unit ? clause.joining(unit: 0) : clause
        }
    }

    private func append(_ range: Range<Int>, _ opening: Clause.Opening, to clauses: inout [Clause]) {
        let host = opening == .resumed ? clauses.lastIndex { !$0.opening.isEmbedded } : nil
        clauses.append(
            Clause(
                tokens: range, opening: opening,
                isComplete: range.contains { isFinite($0) || classes($0).contains(.subject) },
                unit: host.map { clauses[$0].unit } ?? clauses.count))
    }

    private func hasWord(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].isWord }
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }

    private func isFinite(_ index: Int) -> Bool {
        guard !classes(index).isDisjoint(with: [.finite, .past, .verb]) else { return false }
        return !classes(index).contains(.possessive) || !isBeforeNoun(index)
    }

    /// Whether a noun follows, so that `zijn` is whose it is: a word of no closed class, and no participle.
    private func isBeforeNoun(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].isWord else { return false }
        let closed: WordClass = [
            .preposition, .determiner, .subject, .finite, .past, .conditional, .complement, .coordinator,
            .contrast,
            .no, .dutch, .agent,
        ]
        return classes(index + 1).isDisjoint(with: closed) && !isParticiple(index + 1)
    }

    /// Whether a word looks like `gezien`, `aangetroffen` or `bedreigd`.
    private func isParticiple(_ index: Int) -> Bool {
        let word = text[tokens[index].bytes]
        guard let last = word.last, "dtn".utf8.contains(last), word.count > 5 else { return false }
        let openings = [
            "ge", "be", "ver", "ont", "her", "aange", "opge", "inge", "uitge", "afge", "voorge", "vastge",
        ]
        return openings.contains { word.starts(with: $0.utf8) }
    }

    // MARK: Boundaries

    /// Returns what a clause that starts at `index` opens with, or nothing when none starts there.
    private func boundary(
        at index: Int, in sentence: Range<Int>, after current: Range<Int>, _ opening: Clause.Opening,
        hasHost: Bool
    ) -> Clause.Opening? {
        switch tokens[index - 1].kind {
        case .semicolon, .colon, .arrow:
            return self.opening(at: index, in: sentence, first: true) ?? .juxtaposed
        case .dash, .opening, .closing:
            if let next = self.opening(at: index, in: sentence, first: true) { return next }
            return opening.isEmbedded && hasHost ? .resumed : .juxtaposed
        case .comma: return afterComma(index, in: sentence, after: current, opening, hasHost: hasHost)
        default: return self.opening(at: index, in: sentence, first: false)
        }
    }

    /// A comma divides clauses where the words after it have a verb or a subject of their own, and ends a clause
    /// that was put into another.
    private func afterComma(
        _ index: Int, in sentence: Range<Int>, after current: Range<Int>, _ opening: Clause.Opening,
        hasHost: Bool
    ) -> Clause.Opening? {
        if let next = self.opening(at: index, in: sentence, first: true) { return next }
        if let next = openingAfterAdverb(index, in: sentence) { return next }
        let rest = index..<sentence.upperBound
        let end =
            rest.first { [.comma, .semicolon, .colon].contains(tokens[$0].kind) } ?? sentence.upperBound
        let verb = (index..<end).first { isFinite($0) }
        let hasSubject = (index..<end).contains { classes($0).contains(.subject) }
        if opening.isEmbedded, current.contains(where: isFinite), isOver(current) {
            guard hasHost, verb == nil || verb == index else { return .juxtaposed }
            return .resumed
        }
        return verb != nil || hasSubject ? .juxtaposed : nil
    }

    /// `…, ook wanneer hij …`: a word before the one that opens the clause.
    private func openingAfterAdverb(_ index: Int, in sentence: Range<Int>) -> Clause.Opening? {
        guard tokens[index].isWord,
            classes(index).isDisjoint(with: [.finite, .past, .verb, .subject, .determiner])
        else { return nil }
        let next = opening(at: index + 1, in: sentence, first: true)
        return next?.isEmbedded == true ? next : nil
    }

    /// Whether an embedded clause has said its verb, which stands at its end or close to it.
    private func isOver(_ range: Range<Int>) -> Bool {
        range.suffix(5).contains { isFinite($0) }
    }

    // MARK: Openings

    /// Returns what a word opens; within a clause only words that cannot be anything else do.
    private func opening(at index: Int, in sentence: Range<Int>, first: Bool) -> Clause.Opening? {
        guard index < sentence.upperBound, tokens[index].isWord else { return nil }
        let word = classes(index)
        if word.contains(.contrast), !word.contains(.coordinator) || first { return .contrasted }
        if first, word.contains(.comment), !isFollowedByFinite(index, sentence) { return .comment }
        if word.contains(.conditional), opensSubordinate(index, in: sentence) { return .conditional }
        if word.contains(.complement), opensSubordinate(index, in: sentence) { return .complement }
        if word.contains(.relative), opensRelative(index, in: sentence, first: first) { return .relative }
        if word.contains(.subordinator), first || opensSubordinate(index, in: sentence) {
            return .subordinate
        }
        if word.contains(.coordinator), opensCoordinated(index, in: sentence) {
            return word.contains(.contrast) ? .contrasted : .coordinated
        }
        return nil
    }

    /// `die …` after a comma, and `met wie …` or `waarvan …` anywhere, when no verb follows at once.
    private func opensRelative(_ index: Int, in sentence: Range<Int>, first: Bool) -> Bool {
        guard index > sentence.lowerBound, !isFollowedByFinite(index, sentence) else { return false }
        return first || !classes(index).contains(.determiner)
    }

    private func isFollowedByFinite(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index + 1 < sentence.upperBound && isFinite(index + 1)
    }

    /// Whether a subject follows: `dat hij …`, `als de jongen …`; `als voorzitter` opens nothing.
    private func opensSubordinate(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index + 1 < sentence.upperBound, tokens[index + 1].isWord else { return false }
        let next = classes(index + 1)
        if classes(index).contains(.conditional), next.contains(.preposition) { return false }
        if next.contains(.finite), !next.contains(.subject) { return false }
        if !next.isDisjoint(with: [.subject, .personConcerned]) { return true }
        let rest = (index + 1..<sentence.upperBound)
        let end =
            rest.first { [.comma, .semicolon, .colon].contains(tokens[$0].kind) } ?? sentence.upperBound
        guard
            next.contains(.determiner) || tokens[index + 1].traits.contains(.capitalised)
                || !classes(index).contains(.conditional)
        else { return false }
        return (index + 1..<end).contains { isFinite($0) }
    }

    /// Whether `en`, `of` or `maar` joins clauses and not words: a verb or a subject follows soon.
    private func opensCoordinated(_ index: Int, in sentence: Range<Int>) -> Bool {
        let following = (index + 1..<max(index + 1, sentence.upperBound)).prefix(3)
        for next in following where tokens[next].isWord {
            if classes(next).contains(.preposition) { return false }
            if isFinite(next) || classes(next).contains(.subject) { return true }
        }
        return false
    }
}
