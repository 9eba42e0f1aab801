/// A word of ASCII letters, read eight letters at a time: most words of a note.
struct PlainWord {
    private(set) var key = WordKey()
    private(set) var capitals = 0
    /// The place of the byte behind it.
    private(set) var end: Int

    /// Reads the letters from a place in a text on; none where no letter stands there.
    @inline(__always)
    init(in text: [UInt8], at start: Int) {
        end = start
        let bytes = unsafe text.span.bytes
        while end &+ 8 <= text.count {
            let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
            let letters = LeadingLetters(UInt64(littleEndian: eight))
            key.append(letters)
            capitals &+= letters.capitals
            end &+= letters.count
            if letters.count < 8 { return }
        }
        readLast(text)
    }

    /// Reads on by the letter, where fewer bytes are left than are read at a time.
    private mutating func readLast(_ text: [UInt8]) {
        while end < text.count, case let letter = text[end] | 0x20, letter &- 0x61 < 26 {
            key.append(letter)
            if text[end] != letter { capitals &+= 1 }
            end &+= 1
        }
    }

    /// By byte: whether it may stand behind a word that is read so: white space, and marks that join no letters.
    static let ends: [Bool] = (0..<256).map { byte in
        guard byte < 128 else { return false }
        return switch ASCII.classes[byte] {
        case .space, .newline, .carriageReturn, .mark: true
        default: false
        }
    }
}

/// The ASCII letters that eight bytes of a text begin with.
struct LeadingLetters {
    /// The letters in small, the first one lowest.
    let folded: UInt64
    let count: Int
    let capitals: Int

    /// Reads bytes, the first one lowest, side by side: what is added to one never reaches the next.
    @inline(__always)
    init(_ bytes: UInt64) {
        let each: UInt64 = 0x0101_0101_0101_0101
        let small = bytes | (0x20 &* each)
        let ascii = small & (0x7F &* each)
        let fromA = ascii &+ (0x1F &* each)
        let behindZ = ascii &+ (0x05 &* each)
        let others = ~(fromA & ~behindZ & ~bytes) & (0x80 &* each)
        count = others.trailingZeroBitCount / 8
        let kept = count == 8 ? UInt64.max : (1 &<< UInt64(8 &* count)) &- 1
        folded = small & kept
        capitals = (~bytes & kept & (0x20 &* each)).nonzeroBitCount
    }
}
