import SystemPackage

/// What stands in the inbox at a moment.
struct InboxLook: Sendable {
    /// The files that are taken in, or will be, in byte order of name.
    let files: [FileName]
    /// How many are never taken in: hidden, temporary, links.
    let skipped: Int

    init(_ path: FilePath) throws {
        let inbox = try Folder(path)
        let names = try inbox.names()
        files = try names.filter { name in
            guard !SkipList.contains(name) else { return false }
            return try inbox.stamp(of: name)?.isPlainFile ?? false
        }
        skipped = names.count - files.count
    }
}
