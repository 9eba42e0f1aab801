/// The cues of all contexts, as their file gives them.
package struct ContextsDefinition: Sendable {
    package let groups: [CueGroup]
    /// The words of each class of the grammar.
    package let words: [ClassWords]
    /// The infinitives of verbs; a bar shows where one separates.
    package let verbs: [(language: Language, words: [Written])]
    /// The names of the months, with their number.
    package let months: [(name: Written, number: Int)]

    package init(
        groups: [CueGroup], words: [ClassWords],
        verbs: [(language: Language, words: [Written])], months: [(name: Written, number: Int)]
    ) {
        self.groups = groups
        self.words = words
        self.verbs = verbs
        self.months = months
    }
}

/// The words of a class of the grammar in a language, or in both.
package struct ClassWords: Sendable {
    package let wordClass: Written
    package let language: Language?
    package let words: [Written]

    package init(_ wordClass: Written, _ words: [Written], in language: Language?) {
        self.wordClass = wordClass
        self.language = language
        self.words = words
    }
}

/// Cues that mean the same and reach equally far.
package struct CueGroup: Sendable {
    package let name: Written
    /// Empty for phrases that look like cues and are none.
    package let contexts: Contexts
    package let reach: Reach
    /// Whether what it says no to is neither suspected nor feared any more: `is van tafel`.
    package let lifts: Bool
    package let cues: PhraseList

    package init(name: Written, contexts: Contexts, reach: Reach, lifts: Bool = false, cues: PhraseList) {
        self.name = name
        self.contexts = contexts
        self.reach = reach
        self.lifts = lifts
        self.cues = cues
    }

    /// What a cue says something about.
    package enum Reach: String, CaseIterable, Sendable {
        /// All of its clause.
        case clause
        /// What follows in its clause.
        case after
        /// What comes before in its clause.
        case before
        /// The next few words, up to a verb or a mark.
        case next
        /// What follows in its clause, and the clauses that hang on it.
        case below
        /// The clauses that hang on its own: `het risico … dat …`.
        case complement
        /// What stands after the colon of its clause: `Doel: …`.
        case announced
        /// The clause it opens and what follows from it.
        case condition
        /// All of its sentence.
        case sentence
        /// Its clause and what follows from it; for the engine's own cues.
        case clauseAndNext = "clause-and-next"
    }
}

/// Which lists of a phrase book are cues, and of what.
struct CueBook: Sendable {
    let groups: [(list: PhraseBook.List, group: CueGroup)]

    init(_ groups: [CueGroup], in book: PhraseBook) {
        self.groups = groups.compactMap { group in book[group.cues.name.text].map { ($0, group) } }
    }
}

extension ContextsDefinition {
    /// Adds the words of the grammar to a lexicon.
    func classify(with compiler: inout PhraseCompiler) {
        for list in words {
            guard let known = WordClass.named[list.wordClass.text] else {
                let allowed = WordClass.named.keys.sorted().joined(separator: ", ")
                compiler.report(
                    "'\(list.wordClass.text)' is no class of words; allowed are \(allowed)",
                    at: list.wordClass)
                continue
            }
            compiler.classify(list.words.map(\.text), as: known, in: list.language)
        }
        for (language, words) in verbs { compiler.classify(verbs: words, in: language) }
        compiler.classify(months.map(\.name.text), as: .month)
    }
}
