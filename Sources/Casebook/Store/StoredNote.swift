import GRDB
import NoteReview

/// A note as the store has it, without its text.
struct StoredNote {
    let sequence: Int64
    let sha256: String
    let shown: ShownNote
    let checklist: ChecklistVersion

    /// The digits by which people name it.
    var shortID: String { shown.note }

    /// Returns the notes that a condition lets through, in the order of their meetings.
    static func fetchAll(_ db: Database, where condition: SQL) throws -> [StoredNote] {
        let query: SQL = """
            SELECT sequence, sha256, name, meeting_date, checklist_name, checklist_version, checklist_sha256
            FROM note WHERE \(condition)
            ORDER BY coalesce(meeting_date, substr(arrived_at, 1, 10)), sequence
            """
        return try SQLRequest<Row>(literal: query).fetchAll(db).map(StoredNote.init)
    }

    private init(_ row: Row) {
        sequence = row["sequence"]
        let sha256: String = row["sha256"]
        self.sha256 = sha256
        shown = ShownNote(
            note: String(sha256.prefix(8)), file: row["name"], date: OrNull(row["meeting_date"]))
        checklist = ChecklistVersion(
            name: row["checklist_name"], version: row["checklist_version"], sha256: row["checklist_sha256"])
    }
}

/// The text of a note with its places, ready to be quoted.
struct QuotedNote {
    let note: StoredNote
    private let text: [UInt8]

    /// Reads the text of a note; an erased one is empty, and nothing of it is quoted.
    init(_ note: StoredNote, in db: Database) throws {
        self.note = note
        let sql = "SELECT content FROM text WHERE note = ?"
        text = Array((try String.fetchOne(db, sql: sql, arguments: [note.sequence]) ?? "").utf8)
    }

    /// Returns the line of a place, from a row with its columns; nothing where the row has no place.
    func line(of row: Row) -> ShownLine? {
        guard let line: Int = row["line"] else { return nil }
        let bytes = ((row["start_byte"] as Int)..<row["end_byte"]).clamped(to: 0..<text.count)
        let place = Place(line: line, column: row["column"], length: row["length"], bytes: bytes)
        guard let quotation = Quotation.all(of: [place], in: text).first else { return nil }
        return ShownLine(
            note: note.shortID, line: line, column: place.column, length: place.length,
            text: String(decoding: text[bytes], as: UTF8.self), quotation: quotation)
    }
}
