import GRDB

extension Store {
    /// Counts what was recorded, as of one moment.
    package func counts() throws -> StoreCounts {
        try read { db in
            try StoreCounts(
                processed: db.count("arrival WHERE outcome = 'processed'"),
                duplicate: db.count("arrival WHERE outcome = 'duplicate'"),
                refused: db.count("arrival WHERE outcome = 'refused'"), notes: db.count("note"),
                unwrittenSheets: db.count("sheet WHERE written = 0"),
                unsettledFiles: db.count("arrival WHERE settled = 0"))
        }
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

    /// Every file that was recorded.
    package var arrivals: Int { processed + duplicate + refused }
}

extension Database {
    fileprivate func count(_ rows: String) throws -> Int {
        try Int.fetchOne(self, sql: "SELECT count(*) FROM \(rows)") ?? 0
    }
}
