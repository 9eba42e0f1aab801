import SystemPackage

/// What stands in the inbox at a moment.
struct InboxLook: Sendable {
    /// The files that are taken in, or will be, in byte order of name.
    let files: [FileName]
    /// How many are recorded and stay.
    let left: Int
    /// How many programs keep for themselves: hidden and temporary files.
    let skipped: Int
    /// How many are no plain files: folders, links, pipes.
    let special: Int

    /// Looks into the inbox; `left` are the files that stay there.
    init(_ path: FilePath, besides left: LeftFiles) throws {
        let inbox = try Folder(path)
        let (names, place) = (try inbox.names(), inbox.inode)
        let candidates = names.filter { !SkipList.contains($0) }
        let all = try candidates.compactMap { name in
            try inbox.stamp(of: name).map { InboxFile(name: name, stamp: $0) }
        }
        let plain = all.filter { $0.stamp.isPlainFile }
        files = plain.filter { !left.contains($0, in: place) }.map(\.name)
        self.left = plain.count - files.count
        skipped = names.count - candidates.count
        special = all.count - plain.count
    }
}
