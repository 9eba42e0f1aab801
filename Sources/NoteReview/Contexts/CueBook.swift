/// The cues of all contexts, as their file gives them.
package struct ContextsDefinition: Sendable {
    package let groups: [CueGroup]
    /// The words of each class of the grammar.
    package let words: [(wordClass: Written, words: [Written])]
    /// The names of the months, with their number.
    package let months: [(name: Written, number: Int)]

    package init(
        groups: [CueGroup], words: [(wordClass: Written, words: [Written])],
        months: [(name: Written, number: Int)]
    ) {
        self.groups = groups
        self.words = words
        self.months = months
    }
}

/// Cues that mean the same and reach equally far.
package struct CueGroup: Sendable {
    package let name: Written
    /// Empty for phrases that look like cues and are none.
    package let contexts: Contexts
    package let reach: Reach
    package let cues: PhraseList

    package init(name: Written, contexts: Contexts, reach: Reach, cues: PhraseList) {
        self.name = name
        self.contexts = contexts
        self.reach = reach
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
        /// The clause it opens and what follows from it.
        case condition
        /// All of its sentence.
        case sentence
        /// What is said of the person it names, where that person is the subject.
        case subject
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
        for (wordClass, words) in words {
            guard let known = WordClass.named[wordClass.text] else {
                let allowed = WordClass.named.keys.sorted().joined(separator: ", ")
                compiler.report(
                    "'\(wordClass.text)' is no class of words; allowed are \(allowed)", at: wordClass)
                continue
            }
            compiler.classify(words.map(\.text), as: known)
        }
        compiler.classify(months.map(\.name.text), as: .month)
    }
}
