import Foundation
import GRDB
import SystemPackage

/// Whose database a file is, and of which version.
struct StoreIdentity: Equatable {
    let application: Int32
    let version: Int

    /// Reads the head of a file without opening it as a database, so that a file of a newer program stays untouched;
    /// nothing for an empty file.
    init?(file: FilePath) throws {
        let descriptor = try FileDescriptor.open(file, .readOnly, options: [.closeOnExec])
        let handle = FileHandle(fileDescriptor: descriptor.rawValue, closeOnDealloc: true)
        let head = try handle.read(upToCount: 100) ?? Data()
        guard !head.isEmpty else { return nil }
        guard head.count == 100, head.starts(with: Data("SQLite format 3\0".utf8)) else {
            throw StoreError.damaged(file, reason: "it does not start as a database")
        }
        application = Int32(bigEndian: head, at: 68)
        version = Int(Int32(bigEndian: head, at: 60))
    }

    /// Reads it through a connection, with what the write-ahead log holds.
    init(_ db: Database) throws {
        application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    /// Throws where this program may not touch the file.
    ///
    /// A file without a mark and a version is one whose first migration was cut off.
    func check(_ file: FilePath) throws {
        let isOurs = application == Schema.applicationID || self == StoreIdentity(application: 0, version: 0)
        guard isOurs else { throw StoreError.foreign(file) }
        guard version <= Schema.version else {
            throw StoreError.newer(file, version: version, known: Schema.version)
        }
    }

    /// Throws where the store has to be brought up to this program's version first.
    func checkIsCurrent(_ file: FilePath) throws {
        guard version >= Schema.version else {
            throw StoreError.older(file, version: version, known: Schema.version)
        }
    }

    private init(application: Int32, version: Int) {
        self.application = application
        self.version = version
    }
}

extension Int32 {
    fileprivate init(bigEndian data: Data, at offset: Int) {
        self = data.dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | Int32($1) }
    }
}
