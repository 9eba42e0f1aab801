import Crypto
import NoteReview
import Synchronization

/// What the file holds: a digest of the rest, the key, the flat arrays, and everything else in JSON.
struct KeptRules {
    let key: ArraySlice<UInt8>
    let arrays: ArraySlice<UInt8>
    let description: ArraySlice<UInt8>

    private static let digestLength = SHA256.byteCount

    init(key: ArraySlice<UInt8>, arrays: ArraySlice<UInt8>, description: ArraySlice<UInt8>) {
        self.key = key
        self.arrays = arrays
        self.description = description
    }

    /// Takes a file apart; nothing when it is not as it was written.
    init?(_ bytes: [UInt8]) {
        let (digest, rest) = (bytes.prefix(Self.digestLength), bytes.dropFirst(Self.digestLength))
        let head = rest.prefix(Self.digestLength + 8)
        guard head.count == Self.digestLength + 8, SHA256.hash(data: rest).elementsEqual(digest) else {
            return nil
        }
        key = head.dropLast(8)
        let length = head.suffix(8).reduce(0) { $0 << 8 | Int($1) }
        let content = rest.dropFirst(head.count)
        guard length <= content.count else { return nil }
        arrays = content.prefix(length)
        description = content.dropFirst(length)
    }

    var bytes: [UInt8] {
        let length = (0..<8).map { UInt8(truncatingIfNeeded: arrays.count >> (56 - 8 * $0)) }
        let rest = key + length + arrays + description
        return Array(SHA256.hash(data: rest)) + rest
    }
}

/// Gathers the flat arrays of rules that are to be kept.
final class ArrayBytes: FlatArrayWriter {
    private let gathered = Mutex<[UInt8]>([])

    var bytes: [UInt8] { gathered.withLock { $0 } }

    func write(_ bytes: [UInt8]) -> Int {
        gathered.withLock { gathered in
            defer { gathered += bytes }
            return gathered.count
        }
    }
}
