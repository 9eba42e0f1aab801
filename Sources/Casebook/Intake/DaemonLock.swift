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

    /// Writes into the file how the daemon fares, for those who ask whether one is running.
    func tell(_ lines: [String]) throws {
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        // In this order the file keeps its room on a full disk.
        try file.writeAll(toAbsoluteOffset: 0, bytes)
        try file.resize(to: Int64(bytes.count))
    }

    deinit {
        try? file.close()
    }
}
