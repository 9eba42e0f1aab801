import Dispatch
import Glibc
import SystemPackage

/// Tells when something happens in a folder.
///
/// A hint, by inotify(7): it may come late, twice or, on a share, not at all. The listing of the folder is the truth.
final class FolderWatch {
    private let source: any DispatchSourceRead

    /// Starts to watch; nothing where the kernel can or may not, so that the folder has to be polled.
    init?(_ folder: Folder, to wakes: AsyncStream<Wake>.Continuation) {
        guard folder.device.flatMap(FileSystem.init(ofDevice:))?.isRemote != true else { return nil }
        let queue = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
        guard queue >= 0 else { return nil }
        source = DispatchSource.makeReadSource(fileDescriptor: queue)
        source.setCancelHandler { _ = close(queue) }
        source.setEventHandler { FolderEvent.read(from: queue).wake.map { _ = wakes.yield($0) } }
        guard unsafe inotify_add_watch(queue, folder.path.string, FolderEvent.mask) >= 0 else {
            source.cancel()
            source.activate()
            return nil
        }
        source.activate()
    }

    deinit {
        source.cancel()
    }
}

/// One event of inotify(7).
struct FolderEvent {
    let mask: UInt32
    let name: FileName

    /// Never opens and reads: the intake itself would wake itself.
    static let mask =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
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
            events.append(FolderEvent(mask: event.mask, name: FileName(Array(name))))
            rest = rest.dropFirst(head + Int(event.len))
        }
        return events
    }

    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
}

extension [FolderEvent] {
    /// What the events mean together: nothing when there are none.
    ///
    /// After an overflow some are missing; the listing shows their files, which settle like any other.
    var wake: Wake? {
        guard !isEmpty else { return nil }
        if contains(where: { $0.has(IN_DELETE_SELF) || $0.has(IN_MOVE_SELF) }) { return .lost }
        return .changed(renamed: Set(filter { $0.has(IN_MOVED_TO) }.map(\.name)))
    }
}
