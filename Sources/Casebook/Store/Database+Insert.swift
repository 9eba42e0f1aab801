import Foundation
import GRDB

extension Database {
    /// Adds a row to the audit record, which holds ids and reasons and no content.
    func insertAudit(verb: String, ids: [String], uid: UInt32, reason: String?, at time: Date) throws {
        try insert(
            "audit",
            [
                "at": time.utc, "uid": Int64(uid), "verb": verb, "ids": ids.joined(separator: " "),
                "reason": reason,
            ])
    }

    /// Inserts a row, and returns its number.
    @discardableResult
    func insert(_ table: String, _ row: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws
        -> Int64
    {
        let columns = row.map(\.key).joined(separator: ", ")
        let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
        let statement = try cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(row.map(\.value)))
        return lastInsertedRowID
    }
}
