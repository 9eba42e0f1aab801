import Glibc
import SystemPackage

/// Keeps others from taking in from the same inbox, as far as its file system can.
enum FolderLock: Equatable, Sendable {
    case held
    /// Many shares know no locks.
    case notPossible(Errno)

    /// Takes the lock of an open folder, for as long as that is open; throws `IntakeError.inboxTaken` when another
    /// daemon has it.
    init(of folder: Folder) throws {
        guard flock(folder.descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 else {
            self = .held
            return
        }
        switch errno {
        case EWOULDBLOCK: throw IntakeError.inboxTaken(folder.path)
        case EBADF, EINVAL, ENOLCK, EOPNOTSUPP, ENOSYS: self = .notPossible(Errno(rawValue: errno))
        default: throw FolderError(.look, folder.path)
        }
    }

    /// Gives the lock back while the folder is still open.
    static func release(_ folder: Folder) { flock(folder.descriptor.rawValue, LOCK_UN) }
}
