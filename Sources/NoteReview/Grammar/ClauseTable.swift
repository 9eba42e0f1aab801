/// The clauses of the sentences of a note, each read when somebody asks for it.
final class ClauseTable {
    private let note: Note
    private var known: [Int: [Clause]] = [:]

    init(_ note: Note) {
        self.note = note
    }

    func clauses(of sentence: Int) -> [Clause] {
        if let clauses = known[sentence] { return clauses }
        let reader = ClauseReader(tokens: note.tokens, lexicon: note.lexicon)
        let clauses = reader.clauses(of: note.sentences[sentence].tokens)
        known[sentence] = clauses
        return clauses
    }
}

extension [Clause] {
    /// Returns the tokens of the clause at a token, from its first part to its last.
    func extent(around token: Int) -> Range<Int>? {
        guard let unit = first(where: { $0.tokens.contains(token) })?.unit else { return nil }
        let parts = filter { $0.unit == unit }
        guard let first = parts.first, let last = parts.last else { return nil }
        return first.tokens.lowerBound..<last.tokens.upperBound
    }
}
