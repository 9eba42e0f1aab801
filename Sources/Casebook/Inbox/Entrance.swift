import SystemPackage

/// The inbox as it stands open: locked, watched where that is possible, and looked through.
struct Entrance {
    var inbox: Inbox
    let lock: FolderLock
    private let events: FolderWatch?

    /// Opens it; `settle` is the settle time with events and without.
    init(
        _ folder: Folder, settle: (withEvents: Duration, without: Duration),
        waking wakes: AsyncStream<Wake>.Continuation
    ) throws {
        lock = try FolderLock(of: folder)
        events = FolderWatch(folder, to: wakes)
        inbox = Inbox(folder, settle: events == nil ? settle.without : settle.withEvents)
    }

    /// Whether nothing tells of changes, so that the folder is listed every two seconds.
    var isPolled: Bool { events == nil }

    /// How it is watched, for those who ask whether a daemon runs.
    var watch: String { isPolled ? "polling" : "inotify" }

    /// What is not as it should be.
    var remarks: [String] {
        if case .notPossible(let errno) = lock { ["not locked: \(errno)"] } else { [] }
    }
}
