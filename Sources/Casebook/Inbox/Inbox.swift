/// A file that stands in the inbox.
struct InboxFile: Hashable, Sendable {
    let name: FileName
    let stamp: FileStamp
}

/// The folder that notes are dropped into.
///
/// Its listing is the truth; events only say when to look.
struct Inbox {
    let folder: Folder
    private var settling: Settling
    /// What is no note and was told of already.
    private var reported: Set<FileName> = []
    /// Files that may not be read, as they were when that was found.
    private(set) var denied: Set<InboxFile> = []
    /// Documents that no process could be started for to read them.
    private(set) var unstarted: Set<FileName> = []

    /// What stands in the inbox.
    struct Arrivals {
        /// Files that are whole, in byte order of name.
        let whole: [InboxFile]
        /// Files that may still be written.
        let waiting: Int
        /// Files that are recorded and stay.
        let left: Int
        /// Those that stayed and are not there any more.
        let gone: [FileName]
        /// Files that programs keep for themselves.
        let skipped: Int
        /// What is no plain file: it stays where it is.
        let special: Int
        /// Those that nobody was told of yet.
        let newSpecial: [FileStamp]
    }

    init(_ folder: Folder, settle: Duration) {
        self.folder = folder
        settling = Settling(time: settle)
    }

    /// When to look again, though nothing seems to happen, for files that were not whole then; nothing when no file waits.
    func due(after look: ContinuousClock.Instant) -> ContinuousClock.Instant? { settling.due(after: look) }

    /// Lists the folder; `renamed` are the files that are known to have been renamed into it, `left` those that stay there.
    mutating func arrivals(
        renamed: Set<FileName>, besides left: LeftFiles = LeftFiles(), at now: ContinuousClock.Instant
    ) throws -> Arrivals {
        let (names, place) = (try folder.names(), folder.inode)
        let candidates = names.filter { !SkipList.contains($0) }
        let files = try candidates.compactMap { name in
            try folder.stamp(of: name).map { InboxFile(name: name, stamp: $0) }
        }
        let special = files.filter { !$0.stamp.isPlainFile }
        let plain = files.filter { $0.stamp.isPlainFile }
        let new = plain.filter { !left.contains($0, in: place) }
        let whole = settling.whole(among: new, renamed: renamed, at: now)
        denied.formIntersection(new)
        unstarted.formIntersection(new.map(\.name))
        defer { reported = Set(special.map(\.name)) }
        return Arrivals(
            whole: whole, waiting: new.count - whole.count, left: plain.count - new.count,
            gone: left.gone(from: names, in: place), skipped: names.count - candidates.count,
            special: special.count,
            newSpecial: special.filter { !reported.contains($0.name) }.map(\.stamp))
    }

    /// Lets files wait that may not be read, since they may be later; `tried` are all those that reading was tried of.
    ///
    /// - Returns: those that nobody was told of yet, as they are now.
    mutating func setAside(
        _ closed: [InboxFile], of tried: some Sequence<InboxFile>, until due: ContinuousClock.Instant
    ) -> Set<InboxFile> {
        for file in closed { settling.putOff(file.name, until: due) }
        defer { denied = denied.subtracting(tried).union(closed) }
        return Set(closed).subtracting(denied)
    }

    /// Lets documents wait that no process could be started for; `tried` are all those that reading was tried of.
    mutating func putOff(
        _ unstarted: [FileName], of tried: some Sequence<InboxFile>, until due: ContinuousClock.Instant
    ) {
        for name in unstarted { settling.putOff(name, until: due) }
        self.unstarted = self.unstarted.subtracting(tried.map(\.name)).union(unstarted)
    }

    /// Lets a file settle anew that changed while it was read, and sees to it that somebody looks again.
    mutating func settleAnew(_ name: FileName) {
        settling.putOff(name, until: .now + settling.time)
    }
}
