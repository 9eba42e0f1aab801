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

    /// Runs a statement that is compiled once for all notes.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Fetches the rows of a query that is compiled once for all notes.
    func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    /// Whether a query that is compiled once for all notes has a row.
    func hasRow(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments) != nil
    }

    /// Inserts a row, and returns its number; it puts its SQL together each time, which tables with many rows of a note do not.
    @discardableResult
    func insert(_ table: String, _ row: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws
        -> Int64
    {
        let columns = row.map(\.key).joined(separator: ", ")
        let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
        try run("INSERT INTO \(table) (\(columns)) VALUES (\(marks))", StatementArguments(row.map(\.value)))
        return lastInsertedRowID
    }
}
