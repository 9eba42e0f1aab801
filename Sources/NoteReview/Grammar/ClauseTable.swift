/// The clauses of the sentences of a note, each read when somebody asks for it.
final class ClauseTable {
    private let note: Note
    private var known: [[Clause]?]
    private var readers: [Int: SubjectReader] = [:]

    init(_ note: Note) {
        self.note = note
        known = [[Clause]?](repeating: nil, count: note.sentences.count)
    }

    func clauses(of sentence: Int) -> [Clause] {
        if let clauses = known[sentence] { return clauses }
        let reader = ClauseReader(tokens: note.tokens, lexicon: note.lexicon)
        let clauses = reader.clauses(of: note.sentences[sentence].tokens)
        known[sentence] = clauses
        return clauses
    }

    /// Returns a reader of whom the clauses of a sentence are about.
    func subjects(of sentence: Int) -> SubjectReader {
        if let reader = readers[sentence] { return reader }
        let reader = SubjectReader(note, note.sentences[sentence].tokens, clauses(of: sentence))
        readers[sentence] = reader
        return reader
    }
}

extension [Clause] {
    /// Returns the tokens of the clause at a token, from its first part to its last.
    func extent(around token: Int) -> Range<Int>? {
        guard let unit = first(where: { $0.tokens.contains(token) })?.unit else { return nil }
        guard let first = first(where: { $0.unit == unit }), let last = last(where: { $0.unit == unit })
        else { return nil }
        return first.tokens.lowerBound..<last.tokens.upperBound
    }
}
