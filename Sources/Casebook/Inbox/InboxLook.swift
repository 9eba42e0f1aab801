import SystemPackage

/// What stands in the inbox at a moment.
struct InboxLook: Sendable {
    /// The files that are taken in, or will be, in byte order of name.
    let files: [FileName]
    /// How many programs keep for themselves: hidden and temporary files.
    let skipped: Int
    /// How many are no plain files: folders, links, pipes.
    let special: Int

    init(_ path: FilePath) throws {
        let inbox = try Folder(path)
        let names = try inbox.names()
        let candidates = names.filter { !SkipList.contains($0) }
        let stamps = try candidates.compactMap { name in try inbox.stamp(of: name).map { (name, $0) } }
        files = stamps.filter { $1.isPlainFile }.map(\.0)
        skipped = names.count - candidates.count
        special = stamps.count - files.count
    }
}
