import SystemPackage

/// What stands in the inbox at a moment.
struct InboxLook: Sendable {
    /// The files that are taken in, or will be, in byte order of name.
    let files: [InboxFile]
    /// How many are recorded and stay.
    let left: Int
    /// How many programs keep for themselves: hidden and temporary files.
    let skipped: Int
    /// How many are no plain files: folders, links, pipes.
    let special: Int
    private let inbox: Folder

    /// Looks into the inbox; `left` are the files that stay there.
    init(_ path: FilePath, besides left: LeftFiles) throws {
        inbox = try Folder(path)
        let (names, place) = (try inbox.names(), inbox.inode)
        let candidates = names.filter { !SkipList.contains($0) }
        let all = try candidates.compactMap { [inbox] name in
            try inbox.stamp(of: name).map { InboxFile(name: name, stamp: $0) }
        }
        let plain = all.filter { $0.stamp.isPlainFile }
        files = plain.filter { !left.contains($0, in: place) }
        self.left = plain.count - files.count
        skipped = names.count - candidates.count
        special = all.count - plain.count
    }

    /// The files that the daemon says it may not read; without a daemon, those that whoever asks may not.
    func denied(by sign: DaemonSign.Sign?) -> [InboxFile] {
        guard let sign else { return files.filter { !inbox.mayRead($0.name) } }
        return files.filter { sign.denied.contains($0.stamp.inode) }
    }
}
