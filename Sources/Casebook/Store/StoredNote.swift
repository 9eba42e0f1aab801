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
            ORDER BY day, sequence
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

    /// Returns the places of rows, each with its line on which all of them are marked; rows without a place are left out.
    func lines(of rows: [Row]) -> [ShownLine] {
        let places = rows.compactMap(place)
        let quotations = Dictionary(Quotation.all(of: places, in: text).map { ($0.line, $0) }) { first, _ in
            first
        }
        return places.compactMap { place in
            guard let quotation = quotations[place.line] else { return nil }
            return ShownLine(
                note: note.shortID, line: place.line, column: place.column, length: place.length,
                text: String(decoding: text[place.bytes], as: UTF8.self), quotation: quotation)
        }
    }

    private func place(of row: Row) -> Place? {
        guard let line: Int = row["line"] else { return nil }
        let bytes = ((row["start_byte"] as Int)..<row["end_byte"]).clamped(to: 0..<text.count)
        return Place(line: line, column: row["column"], length: row["length"], bytes: bytes)
    }
}
