/// What a checklist finds in a note, before it is held against the conditions of its items.
struct NoteSearch {
    let note: Note
    let checklist: Checklist
    let clauses: ClauseTable
    let contexts: ContextReader
    let mentions: Mentions

    init(_ note: Note, by checklist: Checklist) {
        self.note = note
        self.checklist = checklist
        let clauses = ClauseTable(note)
        let places = PartPlaces(
            of: checklist.book, note.matcher, note.layout.terms, in: note.language,
            ranges: note.sentences.map(\.tokens))
        let hits = PhraseHits(in: places) { unit, token, sentence in
            note.bounds(of: unit, around: token, in: sentence, clauses)
        }
        self.clauses = clauses
        contexts = ContextReader(note, hits, clauses: clauses, cues: checklist.cues)
        mentions = Mentions(
            hits, contexts: contexts, indicators: checklist.indicatorLists, tasks: note.actions.map(\.tokens))
    }
}
