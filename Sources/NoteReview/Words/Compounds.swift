/// The stems that are looked for inside longer words: `geweld*`, `*geweld`, `*geweld*`.
///
/// Every stem has six letters at least, so that six letters of a word tell whether one may start there.
struct Compounds: Sendable {
    /// The shortest word that is looked into: a stem and something beside it.
    static let shortest = 7
    /// The longest: what is longer is no word.
    static let longest = 64

    struct Stem: Sendable {
        let letters: [UInt8]
        let mayFollow: Bool
        let mayPrecede: Bool
        /// What the lexicon is to know of a word with this stem.
        let entry: Lexicon.Entry
    }

    /// The longest first.
    private let stems: [Stem]
    /// The numbers of the stems by a hash of their first six letters.
    private let buckets: [[Int32]]

    private static let window = 6
    private static let bucketCount = 4096

    init(_ stems: [Stem]) {
        let ordered = stems.sorted { $0.letters.count > $1.letters.count }
        var buckets = [[Int32]](repeating: [], count: stems.isEmpty ? 0 : Self.bucketCount)
        for (index, stem) in ordered.enumerated() {
            let first = stem.letters.prefix(Self.window).reduce(UInt64(0)) { Self.slide($0, to: $1) }
            buckets[Self.bucket(of: first)].append(Int32(index))
        }
        self.stems = ordered
        self.buckets = buckets
    }

    /// Returns the entry of the longest stem in `word` that starts first, or zero.
    func entry(of word: Span<UInt8>) -> Lexicon.Entry {
        var found: Lexicon.Entry = 0
        forEachStem(in: word) { stem in
            found = stem.entry
            return false
        }
        return found
    }

    /// Returns the entries of all stems in `word`.
    func entries(of word: Span<UInt8>) -> [Lexicon.Entry] {
        var entries: [Lexicon.Entry] = []
        forEachStem(in: word) { stem in
            entries.append(stem.entry)
            return true
        }
        return entries
    }

    /// Calls `goesOn` with each stem that stands in a word, until it returns false.
    private func forEachStem(in word: Span<UInt8>, _ goesOn: (Stem) -> Bool) {
        guard !stems.isEmpty, word.count >= Self.window else { return }
        var letters: UInt64 = 0
        for index in word.indices {
            letters = Self.slide(letters, to: word[index])
            guard index >= Self.window - 1 else { continue }
            let start = index - Self.window + 1
            for number in buckets[Self.bucket(of: letters)]
            where stands(stems[Int(number)], in: word, at: start) {
                guard goesOn(stems[Int(number)]) else { return }
            }
        }
    }

    private func stands(_ stem: Stem, in word: Span<UInt8>, at start: Int) -> Bool {
        let end = start + stem.letters.count
        guard end <= word.count, stem.mayFollow || start == 0, stem.mayPrecede || end == word.count else {
            return false
        }
        return stem.letters.indices.allSatisfy { stem.letters[$0] == word[start + $0] }
    }

    @inline(__always)
    private static func slide(_ letters: UInt64, to next: UInt8) -> UInt64 {
        (letters &<< 8 | UInt64(next)) & 0xFFFF_FFFF_FFFF
    }

    @inline(__always)
    private static func bucket(of letters: UInt64) -> Int {
        Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) &>> 52)
    }
}
