import Glibc
import SystemPackage

/// Sees to it that one daemon at a time works with a state folder, for as long as this lives.
final class DaemonLock: Sendable {
    private let file: FileDescriptor

    /// Throws `IntakeError.alreadyRunning` at once when another daemon has the lock.
    init(in state: FilePath) throws {
        let path = state.appending("daemon.lock")
        do {
            file = try FileDescriptor.open(
                path, .readWrite, options: [.create, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead])
        } catch let error as Errno {
            throw IntakeError.unusable(FolderError(.write, state, error))
        }
        guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
            try? file.close()
            throw IntakeError.alreadyRunning(state)
        }
    }

    /// Leaves a word in the file for those who ask how the daemon works; without it nothing is lost.
    func say(_ word: String) {
        guard ftruncate(file.rawValue, 0) == 0 else { return }
        _ = try? file.writeAll(toAbsoluteOffset: 0, Array("\(word)\n".utf8))
    }

    deinit {
        try? file.close()
    }
}
