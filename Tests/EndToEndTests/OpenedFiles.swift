import Glibc

/// Sees which files of a folder are opened, by whomever.
final class OpenedFiles {
    private let descriptor: Int32

    init(in folder: String) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        unsafe _ = inotify_add_watch(descriptor, folder, UInt32(IN_OPEN))
    }

    deinit { close(descriptor) }

    /// The names of the files that were opened since the last call; opening the folder itself has none.
    func names() -> Set<String> {
        var names: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return names }
            var rest = buffer[..<count]
            let head = MemoryLayout<inotify_event>.size
            while rest.count >= head {
                let event = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: inotify_event.self) }
                let name = rest.dropFirst(head).prefix(Int(event.len)).prefix { $0 != 0 }
                if !name.isEmpty { names.insert(String(decoding: name, as: UTF8.self)) }
                rest = rest.dropFirst(head + Int(event.len))
            }
        }
    }
}
