import GRDB

/// The tables of the store, as a history of SQL that is never edited, only continued.
enum Schema {
    /// Marks a SQLite file as a store of this program: `CSLS`.
    static let applicationID: Int32 = 0x4353_4C53

    /// What brings a store from each version to the next, the first from an empty file.
    static let migrations = [
        firstMigration, rulesMigration, refusalsMigration, warningsMigration, partsMigration, askingMigration,
        daysMigration, leftMigration, reasonsMigration,
    ]

    /// The version that this program writes and reads.
    static var version: Int { migrations.count }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, sql) in migrations.enumerated() {
            migrator.registerMigration("\(index + 1)") { db in
                try db.execute(sql: sql)
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }
}
