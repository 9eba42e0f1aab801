/// Every word form of the checklist, the glossary and the contexts, in one table that a note is read with once.
///
/// A word of the text is folded as it is read, and looked up once. Phrases are sequences of terms, so they need no
/// forms of their own: ten forms of each of three words are thirty forms, and not a thousand phrases.
package struct Lexicon: Codable, Sendable {
    /// A word form of the lexicon, or after these a stem of longer words; zero is none.
    package typealias Entry = UInt32
    /// A word of a phrase, with all its forms.
    package typealias Term = Int32

    private let content: Content
    /// The language that is read; nothing while it is not known.
    private var language: Language?

    /// What all copies of a lexicon share: it is handed on with every sentence that is read.
    private final class Content: Codable, Sendable {
        let table: WordTable
        let terms: TermSets
        /// The number of the classes of each word form: most have the same few.
        let classNumbers: FlatArray<UInt16>
        let classes: FlatArray<Classes>
        let compounds: Compounds

        init(
            _ table: WordTable, _ terms: TermSets, _ classNumbers: [UInt16], _ classes: [Classes],
            _ compounds: Compounds
        ) {
            self.table = table
            self.terms = terms
            self.classNumbers = FlatArray(classNumbers)
            self.classes = FlatArray(classes)
            self.compounds = compounds
        }
    }

    /// The place of an entry in the grammar of each language.
    struct Classes: Hashable, Sendable {
        var dutch: WordClass = []
        var english: WordClass = []
    }

    /// Makes a lexicon of the word forms of a table, with the stems after them.
    ///
    /// The terms are those of all entries; the numbers tell which of the classes each word form has, beginning with entry
    /// zero.
    init(
        _ table: WordTable, terms: TermSets, classNumbers: [UInt16], classes: [Classes], compounds: Compounds
    ) {
        content = Content(table, terms, classNumbers, classes, compounds)
    }

    /// The number of word forms.
    package var count: Int { content.table.count }

    /// The word forms of up to sixteen letters, folded.
    var words: [String] {
        content.table.words.compactMap(\.letters).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Returns the entry of a word, or zero.
    @inline(__always)
    func entry(of word: WordKey) -> Entry { content.table.number(of: word) }

    /// Returns the entry of the longest stem inside a word that is none of the forms, or zero.
    func entry(ofCompound letters: Span<UInt8>) -> Entry { content.compounds.entry(of: letters) }

    /// The number of different sets of terms that entries are forms of; none is one of them, and comes first.
    var setCount: Int { content.terms.count }

    /// The number of the set of terms that an entry is a form of.
    @inline(__always)
    func termSet(of entry: Entry) -> Int { content.terms.set(of: entry) }

    /// The terms of a set, in ascending order.
    @inline(__always)
    func terms(ofSet set: Int) -> Slice<FlatArray<Term>> { content.terms[set] }

    /// Whether a term is one of a set.
    @inline(__always)
    func holds(_ term: Term, inSet set: Int) -> Bool { content.terms.holds(term, inSet: set) }

    /// Returns the classes of an entry, in the language that is read.
    @inline(__always)
    func classes(of entry: Entry) -> WordClass {
        guard entry < content.classNumbers.count else { return [] }
        let classes = content.classes[Int(content.classNumbers[Int(entry)])]
        return switch language {
        case .dutch: classes.dutch
        case .english: classes.english
        case nil: classes.dutch.union(classes.english)
        }
    }

    /// Returns the classes of a word of a note; what would stand before the first or behind the last is of none.
    @inline(__always)
    func classes(of tokens: [Token], at index: Int) -> WordClass {
        tokens.indices.contains(index) ? classes(of: tokens[index].entry) : []
    }

    /// Returns the lexicon for notes of one language: `of` and `die` are other words in another.
    func reading(_ language: Language) -> Lexicon {
        var lexicon = self
        lexicon.language = language
        return lexicon
    }
}
