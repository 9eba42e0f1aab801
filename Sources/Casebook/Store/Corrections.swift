import Foundation
import GRDB

/// Tells which earlier note a new one corrects.
///
/// A correction has the meeting date and the case numbers of an earlier note, and its file name or a word that says so.
/// Of several such notes it corrects the one with its name, else the last. A note that says of itself that it corrects
/// is not taken back by one that does not: the corrected one came late.
struct Corrections {
    let db: Database
    let note: Int64

    /// Marks the note that the new one takes the place of, and returns the keys of its cases.
    func supersede() throws -> Set<String> {
        let numbers = try numberedCases(of: note)
        let earlier = try candidates().first { candidate in
            guard !numbers.isEmpty || candidate.hasSameName else { return false }
            return try numberedCases(of: candidate.sequence) == numbers
        }
        guard let earlier else { return [] }
        try db.execute(
            sql: "UPDATE note SET superseded_by = ? WHERE sequence = ?", arguments: [note, earlier.sequence])
        return try cases(of: earlier.sequence)
    }

    private func candidates() throws -> [(sequence: Int64, hasSameName: Bool)] {
        let sql = """
            SELECT earlier.sequence, earlier.name_bytes = new.name_bytes AS has_same_name
            FROM note AS new JOIN note AS earlier ON earlier.meeting_date = new.meeting_date
            WHERE new.sequence = ? AND earlier.sequence < new.sequence AND earlier.superseded_by IS NULL
                AND earlier.is_correction <= new.is_correction
                AND (new.is_correction OR earlier.name_bytes = new.name_bytes)
            ORDER BY has_same_name DESC, earlier.sequence DESC
            """
        return try db.rows(sql, [note]).map { ($0[0], $0[1]) }
    }

    private func numberedCases(of note: Int64) throws -> Set<String> {
        let sql = """
            SELECT casefile FROM part JOIN casefile ON casefile.key = part.casefile
            WHERE note = ? AND number IS NOT NULL
            """
        return try Set(db.rows(sql, [note]).map { $0[0] })
    }

    private func cases(of note: Int64) throws -> Set<String> {
        try Set(String.fetchAll(db, sql: "SELECT casefile FROM part WHERE note = ?", arguments: [note]))
    }
}
