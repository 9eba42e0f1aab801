/// A clause of a sentence: what one verb says.
struct Clause: Sendable {
    let tokens: Range<Int>
    let opening: Opening
    let hasFiniteVerb: Bool

    /// What a clause opens with, which tells how it hangs on the one before.
    enum Opening: Sendable {
        case main
        /// After a comma, a semicolon, a colon or a dash, without a word that says more.
        case juxtaposed
        case coordinated, contrasted, conditional, complement, relative, subordinate
    }
}

/// Divides a sentence into clauses, by its marks and the closed classes of its words.
struct ClauseReader {
    let tokens: [Token]
    let lexicon: Lexicon

    func clauses(of sentence: Range<Int>) -> [Clause] {
        var clauses: [Clause] = []
        var start = sentence.lowerBound
        var opening = opening(at: start, in: sentence, first: true) ?? .main
        for index in sentence where index > start {
            guard let next = boundary(at: index, in: sentence) else { continue }
            if hasWord(start..<index) { clauses.append(clause(start..<index, opening)) }
            start = index
            opening = next
        }
        if start < sentence.upperBound { clauses.append(clause(start..<sentence.upperBound, opening)) }
        return clauses
    }

    private func clause(_ range: Range<Int>, _ opening: Clause.Opening) -> Clause {
        Clause(tokens: range, opening: opening, hasFiniteVerb: range.contains { isFinite($0) })
    }

    private func hasWord(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].isWord }
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }

    private func isFinite(_ index: Int) -> Bool {
        !classes(index).isDisjoint(with: [.finite, .past, .verb])
    }

    /// Returns what a clause that starts at `index` opens with, or nothing when none starts there.
    private func boundary(at index: Int, in sentence: Range<Int>) -> Clause.Opening? {
        switch tokens[index - 1].kind {
        case .semicolon, .colon, .dash, .arrow, .opening:
            return opening(at: index, in: sentence, first: true) ?? .juxtaposed
        case .comma: return afterComma(index, in: sentence)
        default: return opening(at: index, in: sentence, first: false)
        }
    }

    /// A comma divides clauses where the words after it have a verb or a subject of their own.
    private func afterComma(_ index: Int, in sentence: Range<Int>) -> Clause.Opening? {
        if let opening = opening(at: index, in: sentence, first: true) { return opening }
        let rest = index..<sentence.upperBound
        let end =
            rest.first { [.comma, .semicolon, .colon].contains(tokens[$0].kind) } ?? sentence.upperBound
        return (index..<end).contains { isFinite($0) || classes($0).contains(.subject) } ? .juxtaposed : nil
    }

    /// Returns what a word opens; within a clause only words that cannot be anything else do.
    private func opening(at index: Int, in sentence: Range<Int>, first: Bool) -> Clause.Opening? {
        guard index < sentence.upperBound, tokens[index].isWord else { return nil }
        let word = classes(index)
        if word.contains(.contrast), !word.contains(.coordinator) || !first {
            return isContrast(index) ? .contrasted : nil
        }
        if word.contains(.conditional), first || opensSubordinate(index, in: sentence) { return .conditional }
        if word.contains(.complement), opensSubordinate(index, in: sentence) { return .complement }
        if word.contains(.relative), first ? !isFollowedByFinite(index, sentence) : false { return .relative }
        if word.contains(.subordinator), first || opensSubordinate(index, in: sentence) {
            return .subordinate
        }
        if word.contains(.coordinator), opensCoordinated(index, in: sentence) {
            return word.contains(.contrast) ? .contrasted : .coordinated
        }
        return nil
    }

    /// `wel` sets a clause against the one before only where it starts it.
    private func isContrast(_ index: Int) -> Bool {
        true
    }

    private func isFollowedByFinite(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index + 1 < sentence.upperBound && isFinite(index + 1)
    }

    /// Whether a subject follows: `dat hij …`, `als de jongen …`; `als voorzitter` opens nothing.
    private func opensSubordinate(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index + 1 < sentence.upperBound, tokens[index + 1].isWord else { return false }
        let next = classes(index + 1)
        if next.contains(.finite), !next.contains(.subject) { return false }
        return (index + 1..<sentence.upperBound).prefix(24).contains { isFinite($0) }
            || !next.isDisjoint(with: [.subject, .determiner, .personConcerned])
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
