import Foundation
import SystemPackage

/// What stands in the inbox at a moment, and whether a daemon looks after it.
struct InboxLook: Sendable {
    /// The files that are taken in, or will be, in byte order of name.
    let files: [FileName]
    /// How many are never taken in: hidden, temporary, links.
    let skipped: Int
    /// How the daemon watches; nothing when none runs.
    let watch: String?

    init(_ folders: Settings.Folders) throws {
        let inbox = try Folder(folders.inbox)
        let names = try inbox.names()
        files = try names.filter { name in
            guard !SkipList.contains(name) else { return false }
            return try inbox.stamp(of: name)?.isPlainFile ?? false
        }
        skipped = names.count - files.count
        watch = DaemonSign.watch(in: folders.state)
    }
}
