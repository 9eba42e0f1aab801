import Foundation
import GRDB

/// Files that an older extractor refused: a newer one may read them.
extension Store {
    /// The refused files that were not brought back yet, of versions other than these, in the order of their arrivals.
    func refusals(notOf versions: [String]) throws -> [OldRefusal] {
        let sql = """
            SELECT refusal.arrival, name_bytes, refused_name,
                EXISTS (SELECT 1 FROM left_file WHERE left_file.arrival = refusal.arrival) AS is_left
            FROM refusal
                JOIN arrival ON arrival.sequence = refusal.arrival
            WHERE extractor NOT IN (\(versions.map { _ in "?" }.joined(separator: ", "))) AND brought_back = 0 AND settled = 1 ORDER BY refusal.arrival
            """
        return try read { db in
            try Row.fetchAll(db, sql: sql, arguments: StatementArguments(versions)).map { row in
                OldRefusal(
                    arrival: row["arrival"], nameBytes: Array(row["name_bytes"] as Data),
                    refusedName: row["refused_name"], isLeft: row["is_left"])
            }
        }
    }

    /// The digests of the files that a version refused, in hexadecimal.
    func refusedDigests(by version: String) throws -> Set<String> {
        let sql = "SELECT DISTINCT sha256 FROM refusal WHERE extractor = ? AND sha256 IS NOT NULL"
        return Set(try read { try String.fetchAll($0, sql: sql, arguments: [version]) })
    }

    /// Notes that files are to be taken in anew: where they stayed in the inbox, they are not passed by any more.
    func markBroughtBack(_ refusals: [OldRefusal]) throws {
        try write { db in
            for refusal in refusals {
                try db.run("UPDATE refusal SET brought_back = 1 WHERE arrival = ?", [refusal.arrival])
                try db.run("DELETE FROM left_file WHERE arrival = ?", [refusal.arrival])
            }
        }
    }
}

/// A file that lies among the refused ones, or stays in the inbox, unless somebody removed it.
struct OldRefusal: Hashable, Sendable {
    let arrival: Int64
    let nameBytes: [UInt8]
    let refusedName: String
    let isLeft: Bool
}
