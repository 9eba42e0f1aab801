/// Who acts in the clauses of a note, each sentence read when a frame asks for it.
final class ActorTable {
    private let note: Note
    private let clauses: ClauseTable
    private var known: [Int: ActorReader] = [:]

    init(_ note: Note, _ clauses: ClauseTable) {
        self.note = note
        self.clauses = clauses
    }

    func actor(at token: Int, in sentence: Int) -> Actor {
        if let reader = known[sentence] { return reader.actor(at: token) }
        let reader = ActorReader(note, note.sentences[sentence].tokens, clauses.subjects(of: sentence))
        known[sentence] = reader
        return reader.actor(at: token)
    }
}
