import GRDB
import Glibc
import SystemPackage

/// To delete takes room too: the log grows before the file shrinks. So some is kept for a full disk.
extension Store {
    /// In bytes: the pages that a note touches, many times over.
    static let ballastSize = 4 * 1024 * 1024

    /// Sets the room aside, where there is any; does nothing when that was done before.
    func keepBallast() throws {
        try StoreError.reporting(at: folder.ballast) {
            let file = try FileDescriptor.open(
                folder.ballast, .readWrite, options: [.create, .closeOnExec], permissions: .ownerAndGroup)
            try file.closeAfter {
                guard try file.seek(offset: 0, from: .end) < Self.ballastSize else { return }
                let code = posix_fallocate(file.rawValue, 0, off_t(Self.ballastSize))
                guard code == EIO else { return }
                throw Errno.ioError
            }
        }
    }

    /// Deletes in one transaction, on a full disk too, and leaves nothing of it in the log.
    ///
    /// - Throws: `StoreError.busy` when a reader keeps the log from being emptied; what was deleted is deleted, and to try
    ///   again empties it.
    func delete<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let value: Value
        do {
            value = try write(body)
        } catch StoreError.full {
            try StoreError.reporting(at: folder.ballast) { try dropBallast() }
            value = try write(body)
        }
        try emptyLog()
        try keepBallast()
        return value
    }

    private func dropBallast() throws {
        guard unsafe unlink(folder.ballast.string) != 0, errno != ENOENT else { return }
        throw Errno(rawValue: errno)
    }

    /// Folds the log into the file, and cuts it to nothing.
    private func emptyLog() throws {
        try WriteLock(file: folder.lock).held {
            try StoreError.reporting(at: folder.database) {
                try queue.writeWithoutTransaction { db in
                    let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                    guard row?[0] == 0 else { throw StoreError.busy(folder.database) }
                }
            }
        }
    }
}
