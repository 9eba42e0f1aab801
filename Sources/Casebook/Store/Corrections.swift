import Foundation
import GRDB

/// Tells which earlier notes a new one corrects.
///
/// A correction has the meeting date and the case numbers of an earlier note, and its file name or a word that says so.
/// A note that says of itself that it corrects is not taken back by one that does not: the corrected one came late.
struct Corrections {
    let db: Database
    let note: Int64

    /// Marks the notes that the new one takes the place of, and returns the keys of their cases.
    func supersede() throws -> Set<String> {
        let numbers = try numberedCases(of: note)
        var touched: Set<String> = []
        for earlier in try candidates() where try numberedCases(of: earlier.sequence) == numbers {
            guard !numbers.isEmpty || earlier.hasSameName else { continue }
            try db.execute(
                sql: "UPDATE note SET superseded_by = ? WHERE sequence = ?",
                arguments: [note, earlier.sequence])
            touched.formUnion(try cases(of: earlier.sequence))
        }
        return touched
    }

    private func candidates() throws -> [(sequence: Int64, hasSameName: Bool)] {
        let sql = """
            SELECT earlier.sequence, earlier.name_bytes = new.name_bytes
            FROM note AS new JOIN note AS earlier ON earlier.meeting_date = new.meeting_date
            WHERE new.sequence = ? AND earlier.sequence < new.sequence AND earlier.superseded_by IS NULL
                AND earlier.is_correction <= new.is_correction
                AND (new.is_correction OR earlier.name_bytes = new.name_bytes)
            """
        return try Row.fetchAll(db, sql: sql, arguments: [note]).map { ($0[0], $0[1]) }
    }

    private func numberedCases(of note: Int64) throws -> Set<String> {
        let sql = """
            SELECT DISTINCT casefile FROM finding JOIN casefile ON casefile.key = finding.casefile
            WHERE note = ? AND number IS NOT NULL
            """
        return try Set(String.fetchAll(db, sql: sql, arguments: [note]))
    }

    private func cases(of note: Int64) throws -> Set<String> {
        try Set(
            String.fetchAll(
                db, sql: "SELECT DISTINCT casefile FROM finding WHERE note = ?", arguments: [note]))
    }
}
