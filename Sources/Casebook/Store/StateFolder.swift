import Glibc
import SystemPackage

/// The folder of the store, as it has to be for SQLite to keep its promises and others to keep out.
struct StateFolder: Sendable {
    let path: FilePath

    /// Throws `StoreError` where there is no such folder, or it is not fit to hold a store.
    ///
    /// Unfit is a folder that anybody may write in, and one on a network file system: shared memory and locks do not
    /// hold there.
    init(at path: FilePath) throws {
        self.path = path
        var status = stat()
        guard unsafe stat(path.string, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw StoreError.noFolder(path)
        }
        guard status.st_mode & S_IWOTH == 0 else { throw StoreError.worldWritable(path) }
        guard FileSystem(ofDevice: UInt64(status.st_dev))?.isRemote != true else {
            throw StoreError.networkFolder(path)
        }
    }

    var database: FilePath { path.appending("casuslens.sqlite") }
    var lock: FilePath { path.appending("write.lock") }
    /// Room that is given up when something has to be deleted on a full disk.
    var ballast: FilePath { path.appending("ballast") }

    /// The numbers by which the file system knows the database file; nothing when it is not there.
    var databaseNumbers: [UInt64]? {
        var status = stat()
        guard unsafe stat(database.string, &status) == 0 else { return nil }
        return [UInt64(status.st_dev), UInt64(status.st_ino)]
    }

    /// Makes an empty database file that only the owner and the group may use; leaves one that exists as it is.
    func makeDatabaseFile() throws {
        try StoreError.reporting(at: database) {
            try FileDescriptor.open(
                database, .readWrite, options: [.create, .closeOnExec], permissions: .ownerAndGroup
            ).close()
        }
    }
}

extension FilePermissions {
    /// Read and write for the owner and the group.
    static let ownerAndGroup: FilePermissions = [.ownerReadWrite, .groupReadWrite]
}
