import Foundation
import Glibc
import SystemPackage

/// Whether a daemon works with a state folder, as others can see it.
///
/// The daemon holds `daemon.lock` for its life and writes into it how it watches. To try the lock would keep a daemon from
/// starting at that moment, so the kernel's list of locks is read instead.
enum DaemonSign {
    /// How the daemon watches its inbox, and what is not as it should be: a line each.
    struct Sign: Equatable {
        let watch: String
        let remarks: [String]
        /// The inodes of files in the inbox that the daemon may not read; whoever may list the inbox finds their names.
        let denied: Set<UInt64>

        init(watch: String, remarks: [String], denied: Set<UInt64>) {
            self.watch = watch
            self.remarks = remarks
            self.denied = denied
        }

        init(_ lines: [String]) {
            watch = lines.first ?? "running"
            remarks = lines.dropFirst().filter { !$0.hasPrefix(Self.deniedMark) }
            denied = Set(
                lines.filter { $0.hasPrefix(Self.deniedMark) }.flatMap {
                    $0.split(separator: " ").compactMap { UInt64($0) }
                })
        }

        var lines: [String] {
            let inodes = denied.sorted().map { " \($0)" }.joined()
            return [watch] + remarks + (denied.isEmpty ? [] : [Self.deniedMark + inodes])
        }

        private static let deniedMark = "may not be read:"
    }

    /// Returns what the daemon of a state folder tells of itself; nothing when none runs.
    static func sign(in state: FilePath) -> Sign? {
        let file = state.appending("daemon.lock")
        var status = stat()
        guard unsafe stat(file.string, &status) == 0 else { return nil }
        guard isHeld(inode: UInt64(status.st_ino), in: KernelFile.text(at: "/proc/locks") ?? "") else {
            return nil
        }
        let text = FileManager.default.contents(atPath: file.string).map {
            String(decoding: $0, as: UTF8.self)
        }
        return Sign((text ?? "").split(separator: "\n").map { String($0).harmless })
    }

    /// Looks for a lock in a list as proc(5) describes it: `1: FLOCK  ADVISORY  WRITE 811 fd:01:1572 0 EOF`.
    static func isHeld(inode: UInt64, in locks: String) -> Bool {
        locks.split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            guard words.count > 5, words[1] == "FLOCK" else { return false }
            return words[5].split(separator: ":").last == Substring(String(inode))
        }
    }
}
