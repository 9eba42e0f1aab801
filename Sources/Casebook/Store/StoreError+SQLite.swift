import GRDB
import SystemPackage

extension StoreError {
    /// Says what an error of SQLite means for whoever runs the program; it never holds what was to be stored.
    init(_ error: DatabaseError, at file: FilePath) {
        let reason = error.message ?? "code \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(file)
        case .SQLITE_IOERR: self = .diskFailed(file, reason: reason)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(file)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(file, reason: reason)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .noPermission(file)
        case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH: self = .unstorable(file, reason: reason)
        default: self = .failed(file, reason: reason)
        }
    }

    /// Runs `body`, and throws errors of SQLite and the system as errors of the store at `file`.
    static func reporting<Value>(at file: FilePath, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, at: file)
        } catch let error as Errno {
            throw StoreError(error, at: file)
        }
    }

    private init(_ error: Errno, at file: FilePath) {
        switch error {
        case .permissionDenied, .notPermitted, .readOnlyFileSystem: self = .noPermission(file)
        case .noSuchFileOrDirectory: self = .noStore(file)
        case .noSpace: self = .full(file)
        case .ioError: self = .diskFailed(file, reason: error.description)
        default: self = .failed(file, reason: error.description)
        }
    }
}
