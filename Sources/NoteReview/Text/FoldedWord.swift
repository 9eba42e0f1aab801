/// The folded letters of one word: lower case, without marks, and their hash.
///
/// A word of more letters than fit is read on, and is not in any lexicon.
struct FoldedWord {
    static let capacity = 64

    private(set) var letters = [UInt8](repeating: 0, count: capacity)
    private(set) var count = 0
    private(set) var hash: UInt64 = Self.seed

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    init() {}

    /// Folds a text that holds one word, as the tokens of a note are folded.
    init(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars where scalar != "." {
            append(scalar)
        }
    }

    @inline(__always)
    mutating func append(_ letter: UInt8) {
        if count < Self.capacity { letters[count] = letter }
        count += 1
        hash = (hash ^ UInt64(letter)) &* Self.prime
    }

    mutating func append(_ pair: (UInt8, UInt8)) {
        append(pair.0)
        if pair.1 != 0 { append(pair.1) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        guard scalar.value >= 128 else { return append(ASCII.folded[Int(scalar.value)]) }
        let folded = FoldedScalar(scalar.value)
        if folded.kind == .letter || folded.kind == .apostrophe { append(folded.letters) }
    }

    mutating func removeAll() {
        count = 0
        hash = Self.seed
    }

    var fits: Bool { count <= Self.capacity }
}
