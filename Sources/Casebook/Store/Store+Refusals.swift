import Foundation
import GRDB

/// Files that an older extractor refused: a newer one may read them.
extension Store {
    /// The refused files that were not brought back yet, of extractors other than this one, in the order of their arrivals.
    func refusals(notOf extractor: String) throws -> [OldRefusal] {
        let sql = """
            SELECT arrival, name_bytes, refused_name FROM refusal
                JOIN arrival ON arrival.sequence = refusal.arrival
            WHERE extractor <> ? AND brought_back = 0 AND settled = 1 ORDER BY arrival
            """
        return try read { db in
            try Row.fetchAll(db, sql: sql, arguments: [extractor]).map { row in
                OldRefusal(
                    arrival: row["arrival"], nameBytes: Array(row["name_bytes"] as Data),
                    refusedName: row["refused_name"])
            }
        }
    }

    func markBroughtBack(_ refusals: [OldRefusal]) throws {
        try write { db in
            for refusal in refusals {
                try db.execute(
                    sql: "UPDATE refusal SET brought_back = 1 WHERE arrival = ?",
                    arguments: [refusal.arrival])
            }
        }
    }
}

/// A file that lies among the refused ones, unless somebody removed it.
struct OldRefusal: Hashable, Sendable {
    let arrival: Int64
    let nameBytes: [UInt8]
    let refusedName: String
}
