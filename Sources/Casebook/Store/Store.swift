import GRDB
import GRDBSQLite
package import SystemPackage

/// What is kept of the notes: one SQLite file in the state folder.
///
/// Whoever opens a store closes it: only `close()` folds the write-ahead log in while holding the lock of the writers.
package struct Store: Sendable {
    let queue: DatabaseQueue
    let folder: StateFolder
    private let numbers: [UInt64]?

    package enum Access: Sendable {
        case reading
        /// Reading, with a record of each look: a store that is there and of this program's version.
        case asking
        case writing
    }

    /// Opens the store in a state folder; for writing it is made, or brought up to this program's version.
    ///
    /// Throws `StoreError`, which says what to do.
    package static func open(at state: FilePath, for access: Access) throws -> Store {
        let folder = try StateFolder(at: state)
        return try StoreError.reporting(at: folder.database) {
            switch access {
            case .reading: try Store(reading: folder)
            case .asking: try asking(folder)
            case .writing: try WriteLock(file: folder.lock).held { try Store(writing: folder) }
            }
        }
    }

    private init(writing folder: StateFolder) throws {
        try folder.makeDatabaseFile()
        try StoreIdentity(file: folder.database)?.check(folder.database)
        try self.init(writingAsIs: folder)
        do {
            try Schema.migrator.migrate(queue)
            try keepBallast()
            try Folder(folder.path).sync()
        } catch {
            abandon()
            throw error
        }
    }

    private static func asking(_ folder: StateFolder) throws -> Store {
        try checkIsThere(folder)
        let store = try WriteLock(file: folder.lock).held { try Store(writingAsIs: folder) }
        try store.queue.read { try StoreIdentity($0).checkIsCurrent(folder.database) }
        return store
    }

    private init(writingAsIs folder: StateFolder) throws {
        self.folder = folder
        queue = try DatabaseQueue(path: folder.database.string, configuration: Self.configuration)
        try queue.writeWithoutTransaction { db in
            try StoreIdentity(db).check(folder.database)
            try StoreSettings.writing.apply(to: db)
            try db.keepLog()
        }
        numbers = folder.databaseNumbers
    }

    private init(reading folder: StateFolder) throws {
        try Self.checkIsThere(folder)
        self.folder = folder
        var configuration = Self.configuration
        configuration.readonly = true
        queue = try DatabaseQueue(path: folder.database.string, configuration: configuration)
        try queue.read { db in
            try StoreSettings.reading.apply(to: db)
            try StoreIdentity(db).checkIsCurrent(folder.database)
        }
        numbers = folder.databaseNumbers
    }

    private static func checkIsThere(_ folder: StateFolder) throws {
        guard let identity = try StoreIdentity(file: folder.database) else {
            throw StoreError.noStore(folder.database)
        }
        try identity.check(folder.database)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.label = "casuslens.store"
        return configuration
    }
}

extension Store {
    /// Reads what was committed, as of one moment.
    ///
    /// In a plain transaction: `DatabaseQueue.read` also forbids writing for its time, and after either of these two
    /// switches SQLite compiles every statement anew.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StoreError.reporting(at: folder.database) {
            try queue.inDatabase { db in
                try db.beginTransaction(.deferred)
                defer { try? db.rollback() }
                return try body(db)
            }
        }
    }

    /// Writes in one transaction: all of it is durable when this returns, or none of it happened.
    ///
    /// SQLite moves the write-ahead log into the file within the commit, so that this holds the lock as well.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try WriteLock(file: folder.lock).held {
            try StoreError.reporting(at: folder.database) { try queue.write(body) }
        }
    }

    /// Throws `StoreError.replaced` when the path no longer names the file that is open: what is written there is lost.
    func checkIsInPlace() throws {
        guard numbers == folder.databaseNumbers else { throw StoreError.replaced(folder.database) }
    }

    /// Leaves the store as it is, for a process that ends now because of a fault.
    ///
    /// To close it would sync once more: after a sync has failed, that would pretend that nothing was lost.
    func abandon() { unsafe _ = Unmanaged.passRetained(queue) }

    package func close() throws {
        try WriteLock(file: folder.lock).held {
            try StoreError.reporting(at: folder.database) { try queue.close() }
        }
    }
}

extension Database {
    /// Keeps the write-ahead log file when the last connection closes: without it a reader that may not write in the
    /// folder cannot open the database.
    fileprivate func keepLog() throws {
        var keeps: CInt = 1
        let code = unsafe sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &keeps)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
