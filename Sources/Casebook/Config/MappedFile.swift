import Glibc
import SystemPackage

/// The bytes of a file that nobody writes to while it is mapped: another takes its place when it changes.
@safe
final class MappedFile: Sendable {
    // Nobody can write to what is mapped for reading.
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    /// Maps a file; nothing when it cannot be mapped.
    init?(_ descriptor: FileDescriptor, byteCount: Int) {
        let start = unsafe mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor.rawValue, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
        unsafe bytes = UnsafeRawBufferPointer(start: start, count: byteCount)
    }

    /// Lets go of what was read of it; it is read again when it is asked for.
    func rest() {
        _ = unsafe madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
    }

    deinit { _ = unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
