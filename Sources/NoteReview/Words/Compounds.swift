/// The stems that are looked for inside longer words: `geweld*`, `*geweld`, `*geweld*`.
struct Compounds: Sendable {
    /// The shortest word that is looked into: a stem of six letters and something beside it.
    static let shortest = 7

    struct Stem: Sendable {
        let letters: [UInt8]
        let mayFollow: Bool
        let mayPrecede: Bool
        /// What the lexicon is to know of a word with this stem.
        let entry: Lexicon.Entry
    }

    private let stems: [Stem]
    /// The stems by their first two letters; most words are done with after one look.
    private let buckets: [[Int32]]

    init(_ stems: [Stem]) {
        let ordered = stems.sorted { $0.letters.count > $1.letters.count }
        var buckets = [[Int32]](repeating: [], count: 1024)
        for (index, stem) in ordered.enumerated() {
            buckets[Self.bucket(stem.letters[0], stem.letters[1])].append(Int32(index))
        }
        self.stems = ordered
        self.buckets = buckets
    }

    /// Returns the entry of the longest stem in `word`, or zero.
    func entry(of word: borrowing FoldedWord) -> Lexicon.Entry {
        guard !stems.isEmpty else { return 0 }
        for start in 0...(word.count - 6) {
            for index in buckets[Self.bucket(word.letters[start], word.letters[start + 1])]
            where stands(stems[Int(index)], in: word, at: start) {
                return stems[Int(index)].entry
            }
        }
        return 0
    }

    /// Returns the entries of all stems in `word`.
    func entries(of word: borrowing FoldedWord) -> [Lexicon.Entry] {
        guard !stems.isEmpty, word.count >= 6, word.fits else { return [] }
        var entries: [Lexicon.Entry] = []
        for start in 0...(word.count - 6) {
            for index in buckets[Self.bucket(word.letters[start], word.letters[start + 1])]
            where stands(stems[Int(index)], in: word, at: start) {
                entries.append(stems[Int(index)].entry)
            }
        }
        return entries
    }

    private func stands(_ stem: Stem, in word: borrowing FoldedWord, at start: Int) -> Bool {
        let end = start + stem.letters.count
        guard end <= word.count, stem.mayFollow || start == 0, stem.mayPrecede || end == word.count else {
            return false
        }
        for index in stem.letters.indices where stem.letters[index] != word.letters[start + index] {
            return false
        }
        return true
    }

    private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first & 31) << 5 | Int(second & 31)
    }
}
