/// The particle of a separable verb, where it stands apart from it: `wacht de zitting af`.
///
/// It stands in the clause of its verb, and governs nothing: the `op` of `op tafel` is a preposition.
struct SeparatedParticle {
    private let term: Lexicon.Term
    private let matcher: Matcher
    private var tokens: [Token] { matcher.tokens }

    init(of term: Lexicon.Term, in matcher: Matcher) {
        self.term = term
        self.matcher = matcher
    }

    /// The most words between a verb and its particle.
    private static let longestGap = 14

    /// Returns the tokens after each place where the particle stands after a verb.
    func ends(after verb: Int, before limit: Int) -> [Int] {
        let end = min(limit, verb + Self.longestGap + 1)
        let places = (verb..<max(verb, end)).filter { matcher.isForm(at: $0, of: term) }
        // Most verbs stand without it.
        guard let last = places.last else { return [] }
        let opening = (verb...last).first { opensClause($0, before: limit) } ?? limit
        return places.filter { $0 < opening && !governs($0, in: verb..<limit) }.map { $0 + 1 }
    }

    private func classes(_ index: Int) -> WordClass { matcher.lexicon.classes(of: tokens, at: index) }

    // MARK: The clause

    /// Whether a clause of its own starts at a token: `…, dan komt hij`, `… en dan komt hij`, `brengt het in, koppelt terug`.
    private func opensClause(_ index: Int, before limit: Int) -> Bool {
        if [.semicolon, .colon].contains(tokens[index].kind) { return true }
        let isBoundary = tokens[index].kind == .comma || classes(index).contains(.coordinator)
        guard isBoundary, index + 1 < limit else { return false }
        let next = classes(index + 1)
        return !next.isDisjoint(with: [.consequence, .subject, .subordinator, .contrast, .finite])
            || tokens[index].kind == .comma && next.contains(.present) && next.isDisjoint(with: .infinitive)
    }

    // MARK: What it governs

    /// How far behind a preposition an infinitive may stand that shows it to be a particle: `geeft aan het te weten`.
    private static let longestInfinitive = 8

    /// Whether words behind it are what a preposition governs.
    private func governs(_ index: Int, in range: Range<Int>) -> Bool {
        let next = index + 1
        guard classes(index).contains(.preposition), next < range.upperBound else { return false }
        let token = tokens[next]
        guard token.isWord else { return token.kind == .number }
        return startsNoun(next, in: range) && !isBeforeInfinitive(next, in: range)
    }

    private func startsNoun(_ index: Int, in range: Range<Int>) -> Bool {
        let word = classes(index)
        // `geeft aan dat`, `geeft aan geen`, `zoekt uit wie`
        if !word.isDisjoint(with: [.complement, .whether, .no, .relative, .subject, .preposition]) {
            return false
        }
        if !word.isDisjoint(with: [.determiner, .possessive, .indefinite, .weekday, .month, .object, .title])
        {
            return true
        }
        guard word.isEmpty else { return false }
        // `op tafel.`; more words behind it leave it open: `pakt het op samen met school`.
        let isLast = index + 1 >= range.upperBound || !tokens[index + 1].isWord
        return isLast || tokens[index].traits.contains(.capitalised)
    }

    private func isBeforeInfinitive(_ index: Int, in range: Range<Int>) -> Bool {
        let words = (index..<min(range.upperBound, index + Self.longestInfinitive)).prefix {
            tokens[$0].isWord
        }
        return words.contains { mark in
            classes(mark).contains(.infinitiveMark) && mark + 1 < range.upperBound
                && classes(mark + 1).contains(.infinitive)
        }
    }
}
