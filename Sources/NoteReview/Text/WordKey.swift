/// The folded letters of one word, packed so that two words are compared in three steps.
///
/// Sixteen letters stand in it as they are; of those after them a hash does, so that a word has no limit.
package struct WordKey: BitwiseCopyable, Hashable, Sendable {
    /// The first eight letters, the first one lowest.
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    /// A hash of the letters after the sixteenth; zero where there are none.
    private(set) var rest: UInt32 = 0
    private(set) var count: UInt32 = 0

    init() {}

    /// Folds a text that holds one word, as the words of a note are folded.
    init(folding text: some StringProtocol) {
        for scalar in text.unicodeScalars where scalar != "." {
            let (first, second) = FoldedScalar.letters(of: scalar.value)
            if first != 0 { append((first, second)) }
        }
    }

    init(folded letters: some Swift.Sequence<UInt8>) {
        for letter in letters { append(letter) }
    }

    @inline(__always)
    mutating func append(_ letter: UInt8) {
        switch count {
        case 0..<8: low |= UInt64(letter) &<< UInt64(8 &* count)
        case 8..<16: high |= UInt64(letter) &<< UInt64(8 &* (count &- 8))
        default: rest = (rest ^ UInt32(letter) ^ 0x811C_9DC5) &* 0x0100_0193
        }
        count &+= 1
    }

    /// Adds letters behind none or eight, or behind more one by one.
    @inline(__always)
    mutating func append(_ letters: LeadingLetters) {
        switch count {
        case 0: low = letters.folded
        case 8: high = letters.folded
        default:
            for place in 0..<letters.count {
                append(UInt8(truncatingIfNeeded: letters.folded &>> UInt64(8 &* place)))
            }
            return
        }
        count &+= UInt32(letters.count)
    }

    mutating func append(_ pair: (UInt8, UInt8)) {
        append(pair.0)
        if pair.1 != 0 { append(pair.1) }
    }

    /// The letters of a word of up to sixteen.
    var letters: [UInt8]? {
        guard count <= 16 else { return nil }
        return (0..<count).map { UInt8(truncatingIfNeeded: ($0 < 8 ? low : high) >> UInt64($0 % 8 * 8)) }
    }

    /// Where the search for the word starts in a table whose size is a power of two.
    @inline(__always)
    var bucket: UInt64 {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(rest)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed &>> 32)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(bucket) }

    @inline(__always)
    package static func == (one: Self, other: Self) -> Bool {
        one.low == other.low && one.high == other.high && one.rest == other.rest
    }
}
