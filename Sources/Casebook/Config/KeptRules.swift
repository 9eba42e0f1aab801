import Crypto
import NoteReview
import Synchronization

/// What the file of kept rules holds: a digest of the rest, a key, the flat arrays, and everything else in JSON.
///
/// It is used where it is mapped: the arrays are not copied.
struct KeptRules {
    /// The whole file, in which the flat arrays know their place.
    let memory: FlatMemory
    let key: [UInt8]
    let description: [UInt8]

    /// The digest, the key, and where the arrays end, in eight bytes.
    private static let digestLength = SHA256.byteCount
    private static let headLength = roundedUp(2 * digestLength + 8)

    /// Takes a file apart; nothing when it is not as it was written.
    init?(_ mapped: MappedFile) {
        let file = unsafe mapped.bytes
        guard file.count >= Self.headLength else { return nil }
        var hash = SHA256()
        unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: file[Self.digestLength...]))
        guard unsafe hash.finalize().elementsEqual(file[..<Self.digestLength]) else { return nil }
        key = unsafe Array(file[Self.digestLength..<2 * Self.digestLength])
        let length = unsafe file[2 * Self.digestLength..<2 * Self.digestLength + 8]
        let end = unsafe length.reduce(0) { $0 << 8 | Int($1) }
        guard Self.headLength...file.count ~= end else { return nil }
        description = unsafe Array(file[end...])
        memory = unsafe FlatMemory(file) { _ in withExtendedLifetime(mapped) {} }
    }

    /// Returns the bytes of a file.
    static func bytes(key: [UInt8], arrays: Arrays, description: some Sequence<UInt8>) -> [UInt8] {
        var file = arrays.taken()
        let end = (0..<8).map { UInt8(truncatingIfNeeded: file.count >> (56 - 8 * $0)) }
        file.replaceSubrange(digestLength..<2 * digestLength + 8, with: key + end)
        file += description
        file.replaceSubrange(..<digestLength, with: Array(SHA256.hash(data: file.dropFirst(digestLength))))
        return file
    }

    fileprivate static func roundedUp(_ count: Int) -> Int {
        (count + FlatMemory.alignment - 1) / FlatMemory.alignment * FlatMemory.alignment
    }

    /// The flat arrays of rules that are to be kept, behind room for the head of their file.
    final class Arrays: FlatArrayWriter {
        private let gathered = Mutex([UInt8](repeating: 0, count: headLength))

        /// Hands the bytes over: they are not copied, since they are more than all else.
        func taken() -> [UInt8] {
            gathered.withLock { gathered in
                defer { gathered = [] }
                return gathered
            }
        }

        func write(_ bytes: [UInt8]) -> Int {
            gathered.withLock { gathered in
                let start = roundedUp(gathered.count)
                gathered += repeatElement(0, count: start - gathered.count)
                gathered += bytes
                return start
            }
        }
    }
}
