import GRDB

extension Store {
    /// Counts what was recorded, as of one moment.
    package func counts() throws -> StoreCounts {
        try read(StoreCounts.init)
    }
}

/// How many files became what.
package struct StoreCounts: Hashable, Sendable {
    package let processed: Int
    package let duplicate: Int
    package let refused: Int
    package let notes: Int
    package let unwrittenSheets: Int
    package let unsettledFiles: Int

    init(_ db: Database) throws {
        processed = try db.count("arrival WHERE outcome = 'processed'")
        duplicate = try db.count("arrival WHERE outcome = 'duplicate'")
        refused = try db.count("arrival WHERE outcome = 'refused'")
        notes = try db.count("note")
        unwrittenSheets = try db.count("sheet WHERE written = 0")
        unsettledFiles = try db.count("arrival WHERE settled = 0")
    }

    /// Every file that was recorded.
    package var arrivals: Int { processed + duplicate + refused }
}

extension Database {
    fileprivate func count(_ rows: String) throws -> Int {
        try Int.fetchOne(self, sql: "SELECT count(*) FROM \(rows)") ?? 0
    }
}
