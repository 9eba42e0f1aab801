import Foundation
import GRDB
import Glibc
import NoteReview
import NoteText

/// Writes one new note with everything that was found in it.
struct NoteRecorder {
    let db: Database
    let taken: TakenNote

    /// Inserts all rows of the note, brings the flags of its cases up to date, and returns its number.
    func insert() throws -> Int64 {
        try RulesRecorder(db: db, taken: taken).insertIfNew()
        let note = try insertNote()
        try db.insert("text", ["note": note, "content": taken.text])
        try insertWarnings(of: note)
        try insertSheet(of: note)
        let attendance = taken.review.attendance
        for (position, entry) in attendance.enumerated() { try insert(entry, at: position, of: note) }
        let keys = try insertCases(of: note)
        let corrected = try Corrections(db: db, note: note).supersede()
        try db.refreshFlags(of: Set(keys).union(corrected))
        var asking = AskingRecorder(db: db, note: note, interval: taken.askAgain)
        try asking.record()
        try db.insertAudit(
            verb: "take-in", ids: [String(taken.sha256.prefix(12))] + keys, uid: getuid(), reason: nil,
            at: taken.file.arrivedAt)
        return note
    }

    private func insertNote() throws -> Int64 {
        try db.insert(
            "note",
            [
                "sha256": taken.sha256, "name": taken.file.name, "name_bytes": Data(taken.file.nameBytes),
                "kind": taken.kind, "encoding": taken.encoding, "language": taken.review.language.rawValue,
                "meeting_date": taken.review.date?.description, "arrived_at": taken.file.arrivedAt.utc,
                "bytes": taken.size, "checklist_name": taken.checklist.name,
                "checklist_version": taken.checklist.version, "checklist_sha256": taken.checklist.sha256,
                "is_correction": taken.review.isCorrection,
            ])
    }

    private func insertWarnings(of note: Int64) throws {
        for warning in taken.warnings {
            try db.run("INSERT INTO warning (note, kind) VALUES (?, ?)", [note, warning.rawValue])
        }
    }

    private func insertSheet(of note: Int64) throws {
        let free = try taken.sheetNames.first { name in
            try !db.hasRow("SELECT 1 FROM sheet WHERE prompt_name = ?", [name])
        }
        guard let free else { throw StoreError.noFreeSheetName(note: String(taken.sha256.prefix(12))) }
        try db.insert("sheet", ["note": note, "prompt_name": free, "archive_name": taken.archiveName])
    }

    /// Inserts the cases in the order of the note, and returns their keys.
    private func insertCases(of note: Int64) throws -> [String] {
        var names = CaseNames(sha256: taken.sha256)
        return try taken.review.cases.map { review in
            let key = try names.next(for: review.number) { candidate in
                try db.hasRow("SELECT 1 FROM casefile WHERE key = ?", [candidate])
            }
            try db.run(
                "INSERT INTO casefile (key, number) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [key, review.number])
            try insert(review, of: note, as: key)
            return key
        }
    }
}
