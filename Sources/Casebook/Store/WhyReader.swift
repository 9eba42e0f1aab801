import GRDB
import NoteReview

/// Reads everything that raised a flag, from the note that left the question open last.
struct WhyReader {
    let db: Database

    func why(_ flag: StoredFlag) throws -> WhyDocument {
        guard let sequence = flag.lastSeen,
            let note = try StoredNote.fetchAll(db, where: "sequence = \(sequence)").first
        else { throw QueryError.nothing(flag.id) }
        return WhyDocument(
            flag: flag.entry, why: PromptDocument(flag.why), source: flag.source,
            checklist: ChecklistDocument(note.checklist), note: note.shown,
            because: try reasons(of: flag, in: QuotedNote(note, in: db)))
    }

    private func reasons(of flag: StoredFlag, in note: QuotedNote) throws -> [WhyReason] {
        let sql = """
            SELECT reason.* FROM part JOIN \(Schema.reasons) ON reason.part = part.id
            WHERE note = ? AND casefile = ? AND item = ? ORDER BY line IS NULL, start_byte, position
            """
        let rows = try Row.fetchAll(
            db, sql: sql, arguments: [note.note.sequence, flag.key, flag.entry.item])
        return rows.map { row in
            WhyReason(
                role: row["role"], fact: row["fact"], contexts: Contexts(stored: row["contexts"]).names,
                place: note.lines(of: [row]).first)
        }
    }
}
