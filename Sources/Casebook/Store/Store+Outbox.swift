import Foundation
import GRDB
import NoteReview
package import NoteText

/// What is recorded and not yet done in the folders: after a fault, intake starts here.
extension Store {
    /// The sheets that are not known to be in the prompts folder, in the order of their notes.
    package func unwrittenSheets() throws -> [UnwrittenSheet] {
        let sql = """
            SELECT note, name, sha256, prompt_name FROM sheet JOIN note ON note.sequence = sheet.note
            WHERE written = 0 ORDER BY note
            """
        return try read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                UnwrittenSheet(
                    note: row["note"], noteName: row["name"], sha256: row["sha256"], name: row["prompt_name"],
                    warnings: try db.warnings(of: row["note"]), before: try db.openBefore(row["note"]))
            }
        }
    }

    /// The files that are not known to have left the inbox, or to be kept where they stay in it, in the order of their arrivals.
    package func unsettledFiles() throws -> [UnsettledFile] {
        let sql = """
            SELECT arrival.sequence, arrival.name_bytes, outcome, archive_name,
                coalesce(note.sha256, refusal.sha256) AS sha256, reason, remedy, refused_name,
                EXISTS (SELECT 1 FROM left_file WHERE left_file.arrival = arrival.sequence) AS stays
            FROM arrival LEFT JOIN note ON note.sequence = arrival.note
                LEFT JOIN sheet ON sheet.note = arrival.note
                LEFT JOIN refusal ON refusal.arrival = arrival.sequence
            WHERE settled = 0 ORDER BY arrival.sequence
            """
        return try read { db in try Row.fetchAll(db, sql: sql).compactMap(UnsettledFile.init) }
    }

    /// Notes that sheets are durable in their folder, and that what is to be done with the files of arrivals is done for good.
    func markDone(sheets: [WrittenSheet], arrivals: [Int64]) throws {
        try write { db in
            let sheet = try db.cachedStatement(
                sql: "UPDATE sheet SET written = 1, prompt_name = ? WHERE note = ?")
            for written in sheets { try sheet.execute(arguments: [written.name, written.note]) }
            let arrival = try db.cachedStatement(sql: "UPDATE arrival SET settled = 1 WHERE sequence = ?")
            for sequence in arrivals { try arrival.execute(arguments: [sequence]) }
        }
    }

    /// Returns the text of a note; nothing when the note is not known or its text was erased.
    package func text(of note: Int64) throws -> String? {
        try read { db in
            try String.fetchOne(db, sql: "SELECT content FROM text WHERE note = ?", arguments: [note])
        }
    }
}

extension Database {
    /// The questions of a note that were open in their case before, as they stood when the note was recorded.
    fileprivate func openBefore(_ note: Int64) throws -> PromptHistory {
        let sql = """
            SELECT casefile, item, open_since, asked_before FROM part JOIN finding ON finding.part = part.id
            WHERE note = ? AND open_since IS NOT NULL
            """
        var history = PromptHistory()
        for row in try rows(sql, [note]) {
            guard let since = CalendarDate(stored: row["open_since"]) else { continue }
            let asked = (row["asked_before"] as String?).flatMap(CalendarDate.init(stored:))
            history.add(.init(since: since, asked: asked), to: row["item"], of: row["casefile"])
        }
        return history
    }

    /// What a reader of a note should know of its document, in the order in which it is always told.
    fileprivate func warnings(of note: Int64) throws -> [DocumentWarning] {
        let kinds = Set(try rows("SELECT kind FROM warning WHERE note = ?", [note]).map { $0[0] as String })
        return DocumentWarning.allCases.filter { kinds.contains($0.rawValue) }
    }
}

/// A prompt sheet that is to be written.
package struct UnwrittenSheet: Hashable, Sendable {
    package let note: Int64
    /// The name of the note's file, as people may see it.
    package let noteName: String
    package let sha256: String
    /// The name of the sheet.
    package let name: String
    package let warnings: [DocumentWarning]
    package let before: PromptHistory
}

/// A prompt sheet that was written, under the name that it got.
struct WrittenSheet: Hashable, Sendable {
    let note: Int64
    let name: String
}

/// A file that was recorded and may still be in the inbox.
package struct UnsettledFile: Hashable, Sendable {
    package let arrival: Int64
    package let nameBytes: [UInt8]
    /// The SHA-256 of its bytes; nothing when it was not read whole.
    package let sha256: String?
    package let destination: Destination
    /// Whether it stays in the inbox.
    package let stays: Bool

    package enum Destination: Hashable, Sendable {
        /// The archive, under this name.
        case archive(String)
        /// Nowhere: the archive has the same bytes under this name.
        case duplicate(of: String)
        /// The folder for refused files, under this name, with the reason and the remedy beside it.
        case refused(String, reason: String, remedy: String)
    }
}

extension UnsettledFile {
    /// Reads a row; nothing when the note was erased since, and with it the place where its file would go.
    fileprivate init?(_ row: Row) {
        guard let destination = Destination(row) else { return nil }
        self.destination = destination
        arrival = row["sequence"]
        nameBytes = Array(row["name_bytes"] as Data)
        sha256 = row["sha256"]
        stays = row["stays"]
    }
}

extension UnsettledFile.Destination {
    fileprivate init?(_ row: Row) {
        let archived: String? = row["archive_name"]
        switch Recorded.Outcome(rawValue: row["outcome"]) {
        case .processed:
            guard let archived else { return nil }
            self = .archive(archived)
        case .duplicate:
            guard let archived else { return nil }
            self = .duplicate(of: archived)
        case .refused: self = .refused(row["refused_name"], reason: row["reason"], remedy: row["remedy"])
        case nil: return nil
        }
    }
}
