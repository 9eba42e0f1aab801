/// Every word form of the checklist, the glossary and the contexts, in one table that a note is read with once.
///
/// A word of the text is folded and hashed as it is read, and looked up once. Phrases are sequences of terms, so
/// they need no forms of their own: ten forms of each of three words are thirty forms, and not a thousand phrases.
package struct Lexicon: Sendable {
    /// A word form of the lexicon; zero is none.
    package typealias Entry = UInt32
    /// A word of a phrase, with all its forms.
    package typealias Term = Int32

    /// Open addressing: the upper half of the hash, and the entry below it.
    private let slots: [UInt64]
    private let letters: [UInt8]
    /// Where the letters of each entry end; entry zero ends at zero.
    private let ends: [Int32]
    private let terms: [Term]
    /// Where the terms of each entry end.
    private let termEnds: [Int32]
    private let classes: [WordClass]
    private let compounds: Compounds

    /// A word form, what it is a form of, and its place in the grammar.
    struct Form {
        let word: FoldedWord
        let terms: [Term]
        let classes: WordClass
    }

    /// Makes a lexicon of word forms; the stems of `compounds` have the entries after them.
    init(forms: [Form], compounds: Compounds, compoundTerms: [[Term]]) {
        var letters: [UInt8] = []
        var ends: [Int32] = [0]
        var terms: [Term] = []
        var termEnds: [Int32] = [0]
        for form in forms {
            letters += form.word.letters.prefix(form.word.count)
            ends.append(Int32(letters.count))
            terms += form.terms
            termEnds.append(Int32(terms.count))
        }
        for stem in compoundTerms {
            terms += stem
            termEnds.append(Int32(terms.count))
        }
        slots = Self.slots(of: forms.map(\.word))
        self.letters = letters
        self.ends = ends
        self.terms = terms
        self.termEnds = termEnds
        classes = [[]] + forms.map(\.classes) + compoundTerms.map { _ in [] }
        self.compounds = compounds
    }

    /// The number of word forms.
    package var count: Int { ends.count - 1 }

    /// The word forms, folded, in their order.
    var words: [String] {
        (1..<ends.count).map { String(decoding: letters[Int(ends[$0 - 1])..<Int(ends[$0])], as: UTF8.self) }
    }

    /// Returns the entry of a folded word, or zero.
    @inline(__always)
    func entry(of word: borrowing FoldedWord) -> Entry {
        guard word.fits else { return 0 }
        var slot = Int(truncatingIfNeeded: word.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == word.hash >> 32 {
                let entry = Entry(truncatingIfNeeded: slots[slot])
                if holds(word, at: entry) { return entry }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return word.count >= Compounds.shortest ? compounds.entry(of: word) : 0
    }

    /// The terms that an entry is a form of.
    @inline(__always)
    func terms(of entry: Entry) -> ArraySlice<Term> {
        guard entry != 0 else { return [] }
        return terms[Int(termEnds[Int(entry) - 1])..<Int(termEnds[Int(entry)])]
    }

    @inline(__always)
    func isForm(_ entry: Entry, of term: Term) -> Bool {
        guard entry != 0 else { return false }
        for index in Int(termEnds[Int(entry) - 1])..<Int(termEnds[Int(entry)]) where terms[index] == term {
            return true
        }
        return false
    }

    @inline(__always)
    func classes(of entry: Entry) -> WordClass { classes[Int(entry)] }

    private func holds(_ word: borrowing FoldedWord, at entry: Entry) -> Bool {
        let start = Int(ends[Int(entry) - 1])
        guard Int(ends[Int(entry)]) - start == word.count else { return false }
        for index in 0..<word.count where letters[start + index] != word.letters[index] {
            return false
        }
        return true
    }

    private static func slots(of words: [FoldedWord]) -> [UInt64] {
        var size = 64
        while size < words.count * 3 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (index, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = (word.hash >> 32) << 32 | UInt64(index + 1)
        }
        return slots
    }
}
