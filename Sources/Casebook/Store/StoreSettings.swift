import GRDB

/// What SQLite is told about a connection, and held to.
struct StoreSettings {
    /// The names and values, as SQLite gives them back.
    let wanted: [(name: String, value: String)]

    /// For a connection that writes: durable at each commit, and without traces of what was deleted.
    static let writing = StoreSettings(
        wanted: [("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1")] + common)

    static let reading = StoreSettings(wanted: [("query_only", "1")] + common)

    /// Nothing in the schema may call out, and nothing temporary may reach a disk.
    private static let common = [("trusted_schema", "0"), ("foreign_keys", "1"), ("temp_store", "2")]

    /// Makes every setting, and throws `StoreError.unsafeSetting` for the first that SQLite did not take.
    func apply(to db: Database) throws {
        for setting in wanted {
            try db.execute(sql: "PRAGMA \(setting.name) = \(setting.value)")
        }
        for setting in wanted {
            let found = try String.fetchOne(db, sql: "PRAGMA \(setting.name)") ?? "nothing"
            guard found == setting.value else {
                throw StoreError.unsafeSetting(setting.name, wanted: setting.value, found: found)
            }
        }
    }
}
