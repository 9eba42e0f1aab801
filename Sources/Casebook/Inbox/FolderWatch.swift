import Dispatch
import Glibc
import SystemPackage

/// Tells when something happens in a folder.
///
/// A hint, by inotify(7): it may come late, twice or, on a share, not at all. The listing of the folder is the truth.
final class FolderWatch {
    private let source: any DispatchSourceRead

    /// Starts to watch; nothing where the kernel can or may not, so that the folder has to be polled.
    ///
    /// A folder that is only read cannot be tried with a file: it is polled too where the kind of its file system is unknown.
    init?(_ folder: Folder, to wakes: AsyncStream<Wake>.Continuation) {
        let fileSystem = folder.device.flatMap(FileSystem.init(ofDevice:))
        guard fileSystem?.isRemote != true, folder.isWritten || fileSystem != nil else { return nil }
        guard let queue = EventQueue(watching: folder) else { return nil }
        source = DispatchSource.makeReadSource(fileDescriptor: queue.descriptor)
        source.setCancelHandler { _ = close(queue.descriptor) }
        source.setEventHandler { queue.wake().map { _ = wakes.yield($0) } }
        source.activate()
    }

    deinit {
        source.cancel()
    }
}

/// The events of a folder, as the kernel queues them.
struct EventQueue: Sendable {
    let descriptor: CInt
    private let folder: CInt
    /// The name of the folder in the one above it.
    private let name: FileName

    /// How long the kernel may take to tell of a file that this very process writes: it does so within the call.
    private static let patience = Duration.seconds(1)
    private static let probe = FileName(".casuslens.probe")

    /// Opens a queue; nothing where that is not possible, also because a limit is reached, or where no events come.
    init?(watching folder: Folder) {
        let queue = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
        guard queue >= 0 else { return nil }
        descriptor = queue
        name = FileName(folder.path.lastComponent?.string ?? "")
        self.folder = unsafe inotify_add_watch(queue, folder.path.string, FolderEvent.mask)
        guard self.folder >= 0, !folder.isWritten || hears(of: folder) else {
            close(queue)
            return nil
        }
        // The end of a folder that is held open makes no event in it, but one in the folder above, where that may be read.
        let above = folder.path.removingLastComponent()
        unsafe _ = inotify_add_watch(queue, above.isEmpty ? "." : above.string, FolderEvent.maskAbove)
    }

    /// Returns what the events mean that came since; nothing when none concerns the folder.
    func wake() -> Wake? {
        FolderEvent.read(from: descriptor).filter { $0.watch == folder || $0.name == name || $0.isOverflow }
            .wake(of: folder)
    }

    /// Writes a file into the folder and looks whether the kernel tells; a folder that takes no file is believed to.
    private func hears(of folder: Folder) -> Bool {
        do throws(FolderError) {
            try folder.remove(Self.probe)
            try folder.touch(Self.probe)
        } catch {
            return true
        }
        defer { try? folder.remove(Self.probe) }
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            unsafe poll(&wanted, 1, 100)
            if FolderEvent.read(from: descriptor).contains(where: { $0.name == Self.probe }) { return true }
        }
        return false
    }
}

/// One event of inotify(7).
struct FolderEvent {
    /// The watch that it belongs to.
    let watch: CInt
    let mask: UInt32
    let name: FileName

    /// Never opens and reads: the intake itself would wake itself.
    static let mask =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
        | UInt32(IN_ONLYDIR)

    /// What can become of the folder itself.
    static let maskAbove =
        UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
        | UInt32(IN_ONLYDIR)

    /// Returns the events that wait in a queue, up to 64 KiB of them.
    static func read(from queue: CInt) -> [FolderEvent] {
        let capacity = 64 * 1024
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
            filled = max(0, unsafe Glibc.read(queue, buffer.baseAddress, capacity))
        }
        return events(in: bytes)
    }

    private static func events(in bytes: [UInt8]) -> [FolderEvent] {
        let head = MemoryLayout<inotify_event>.size
        var events: [FolderEvent] = []
        var rest = bytes[...]
        while rest.count >= head {
            let event = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: inotify_event.self) }
            let name = rest.dropFirst(head).prefix(Int(event.len)).prefix { $0 != 0 }
            events.append(FolderEvent(watch: event.wd, mask: event.mask, name: FileName(Array(name))))
            rest = rest.dropFirst(head + Int(event.len))
        }
        return events
    }

    /// Whether events were lost.
    var isOverflow: Bool { has(IN_Q_OVERFLOW) }

    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
}

extension [FolderEvent] {
    /// What the events of a folder and of the one above it mean together: nothing when there are none.
    ///
    /// After an overflow some are missing; the listing shows their files, which settle like any other. Whether the folder
    /// is still the one that its path names is for the looker to find out.
    func wake(of folder: CInt) -> Wake? {
        guard !isEmpty else { return nil }
        return .changed(renamed: Set(filter { $0.watch == folder && $0.has(IN_MOVED_TO) }.map(\.name)))
    }
}
