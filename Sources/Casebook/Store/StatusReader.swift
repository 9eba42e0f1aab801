import Foundation
import GRDB

/// Reads whether everything that was dropped is accounted for.
struct StatusReader {
    let db: Database
    let folders: Settings.Folders

    /// How many refusals are shown, the last first.
    private static let shownRefusals = 20

    func status() throws -> StatusDocument {
        let counts = try StoreCounts(db)
        let recorded = try Set(unsettled())
        // Whoever may ask the store need not be allowed to look into the inbox.
        let left = LeftFiles(try db.leftFiles())
        let inbox = try? InboxLook(folders.inbox, besides: left)
        let sign = DaemonSign.sign(in: folders.state)
        let waiting = inbox?.files.filter { !recorded.contains($0.name.bytes) }.map(\.name.text)
        // Whether the daemon may read a file, nobody else knows.
        let denied = inbox.map { inbox in sign.map { inbox.denied(by: $0).map(\.name.text) } ?? [] }
        let refusals = try refusals()
        return StatusDocument(
            arrivals: counts.arrivals, processed: counts.processed, duplicate: counts.duplicate,
            refused: counts.refused,
            waiting: OrNull(waiting), denied: OrNull(denied), left: OrNull(inbox?.left),
            skipped: OrNull(inbox?.skipped), special: OrNull(inbox?.special),
            watch: OrNull(sign?.watch), remarks: sign?.remarks ?? [], refusals: refusals,
            olderRefusals: try refusalCount() - refusals.count)
    }

    /// The names of files that are recorded, are to leave the inbox, and may not have yet.
    private func unsettled() throws -> [[UInt8]] {
        let sql = """
            SELECT name_bytes FROM arrival
            WHERE settled = 0 AND sequence NOT IN (SELECT arrival FROM left_file)
            """
        return try Data.fetchAll(db, sql: sql).map { Array($0) }
    }

    private func refusalCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM refusal WHERE brought_back = 0") ?? 0
    }

    private func refusals() throws -> [StatusDocument.Refused] {
        let sql = """
            SELECT name, arrived_at, reason, remedy FROM refusal
                JOIN arrival ON arrival.sequence = refusal.arrival
            WHERE brought_back = 0 ORDER BY arrival.sequence DESC LIMIT ?
            """
        return try Row.fetchAll(db, sql: sql, arguments: [Self.shownRefusals]).map { row in
            StatusDocument.Refused(
                file: row["name"], reason: "\(row["reason"] as String); \(row["remedy"] as String)",
                at: row["arrived_at"])
        }
    }
}
