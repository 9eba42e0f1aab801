/// The stems that are looked for inside longer words: `geweld*`, `*geweld`, `*geweld*`.
///
/// Every stem has six letters at least, so that six letters of a word tell whether one may start there.
struct Compounds: Codable, Sendable {
    /// The shortest word that is looked into: a stem and something beside it.
    static let shortest = 7
    /// The longest: what is longer is no word.
    static let longest = 64

    struct Stem: Codable, Sendable {
        let letters: [UInt8]
        let mayFollow: Bool
        let mayPrecede: Bool
        /// What the lexicon is to know of a word with this stem.
        let entry: Lexicon.Entry
    }

    /// By a hash of their first six letters, those of one hash the longest first.
    private let stems: [Stem]
    /// Where the stems of each hash end; one before the first.
    private let ends: FlatArray<Int32>

    private static let window = 6
    private static let bucketCount = 4096

    init(_ stems: [Stem]) {
        let hashed = stems.map { (bucket: Self.bucket(of: $0), stem: $0) }
        self.stems = hashed.sorted {
            ($0.bucket, $1.stem.letters.count) < ($1.bucket, $0.stem.letters.count)
        }.map(\.stem)
        var ends = [Int32](repeating: 0, count: Self.bucketCount + 1)
        for (bucket, _) in hashed { ends[bucket + 1] += 1 }
        for bucket in ends.indices.dropFirst() { ends[bucket] += ends[bucket - 1] }
        self.ends = FlatArray(ends)
    }

    private static func bucket(of stem: Stem) -> Int {
        bucket(of: stem.letters.prefix(window).reduce(UInt64(0)) { slide($0, to: $1) })
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
            let bucket = Self.bucket(of: letters)
            guard ends[bucket] < ends[bucket + 1] else { continue }
            for stem in stems[Int(ends[bucket])..<Int(ends[bucket + 1])]
            where stands(stem, in: word, at: start) {
                guard goesOn(stem) else { return }
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
