/// Every word form of the checklist, the glossary and the contexts, in one table that a note is read with once.
///
/// A word of the text is folded as it is read, and looked up once. Phrases are sequences of terms, so they need no
/// forms of their own: ten forms of each of three words are thirty forms, and not a thousand phrases.
package struct Lexicon: Sendable {
    /// A word form of the lexicon; zero is none.
    package typealias Entry = UInt32
    /// A word of a phrase, with all its forms.
    package typealias Term = Int32

    /// Open addressing: the entry whose key belongs there, or zero.
    private let slots: [Entry]
    private let keys: [WordKey]
    /// The terms of all entries, those of one in ascending order.
    private let terms: [Term]
    /// Where the terms of each entry end; those of entry zero at zero.
    private let termEnds: [Int32]
    /// The classes of each entry in both languages, and in each alone.
    private let classes: (both: [WordClass], dutch: [WordClass], english: [WordClass])
    /// Those of the language that is read.
    private var current: [WordClass]
    private let compounds: Compounds

    /// A word form, what it is a form of, and its place in the grammar.
    struct Form {
        let key: WordKey
        let terms: [Term]
        let dutch: WordClass
        let english: WordClass
    }

    /// Makes a lexicon of word forms; the stems of `compounds` have the entries after them.
    init(forms: [Form], compounds: Compounds, compoundTerms: [[Term]], termCount: Int) {
        self.termCount = termCount
        let byEntry = forms.map(\.terms) + compoundTerms
        terms = byEntry.flatMap { $0.sorted() }
        termEnds = byEntry.reduce(into: [0]) { ends, terms in
            ends.append(ends[ends.count - 1] + Int32(terms.count))
        }
        keys = [WordKey()] + forms.map(\.key)
        slots = Self.slots(of: keys)
        let compoundClasses = compoundTerms.map { _ in WordClass() }
        let dutch = [[]] + forms.map(\.dutch) + compoundClasses
        let english = [[]] + forms.map(\.english) + compoundClasses
        classes = (zip(dutch, english).map { $0.union($1) }, dutch, english)
        current = classes.both
        self.compounds = compounds
    }

    /// The number of terms of all phrases.
    let termCount: Int

    /// The number of word forms.
    package var count: Int { keys.count - 1 }

    /// The word forms of up to sixteen letters, folded.
    var words: [String] { keys.dropFirst().compactMap(\.letters).map { String(decoding: $0, as: UTF8.self) } }

    /// Returns the entry of a word, or zero.
    @inline(__always)
    func entry(of word: WordKey) -> Entry {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: word.bucket) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 || keys[Int(entry)] == word { return entry }
            slot = (slot &+ 1) & mask
        }
    }

    /// Returns the entry of the longest stem inside a word that is none of the forms, or zero.
    func entry(ofCompound letters: Span<UInt8>) -> Entry { compounds.entry(of: letters) }

    /// The terms that an entry is a form of, in ascending order.
    @inline(__always)
    func terms(of entry: Entry) -> ArraySlice<Term> {
        guard entry != 0 else { return [] }
        return terms[Int(termEnds[Int(entry) &- 1])..<Int(termEnds[Int(entry)])]
    }

    @inline(__always)
    func isForm(_ entry: Entry, of term: Term) -> Bool {
        guard entry != 0 else { return false }
        var index = Int(termEnds[Int(entry) &- 1])
        let end = Int(termEnds[Int(entry)])
        while index < end, terms[index] < term { index &+= 1 }
        return index < end && terms[index] == term
    }

    /// Returns the classes of an entry, in the language that is read.
    @inline(__always)
    func classes(of entry: Entry) -> WordClass { current[Int(entry)] }

    /// Returns the lexicon for notes of one language: `of` and `die` are other words in another.
    func reading(_ language: Language) -> Lexicon {
        var lexicon = self
        lexicon.current = language == .dutch ? classes.dutch : classes.english
        return lexicon
    }

    private static func slots(of keys: [WordKey]) -> [Entry] {
        var size = 64
        while size < keys.count * 2 { size *= 2 }
        var slots = [Entry](repeating: 0, count: size)
        for entry in keys.indices.dropFirst() {
            var slot = Int(truncatingIfNeeded: keys[entry].bucket) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Entry(entry)
        }
        return slots
    }
}
