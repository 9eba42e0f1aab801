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
    package let traits: Traits
    package let cues: PhraseList

    package init(name: Written, contexts: Contexts, reach: Reach, traits: Traits = [], cues: PhraseList) {
        self.name = name
        self.contexts = contexts
        self.reach = reach
        self.traits = traits
        self.cues = cues
    }

    /// What the grammar must know of cues beside their context and their reach.
    package struct Traits: OptionSet, Codable, Hashable, Sendable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// What they say no to is neither suspected nor feared any more: `is van tafel`.
        static let lifts = Traits(rawValue: 1 << 0)
        /// They name what is told, and not who tells it: `het gerucht`.
        static let told = Traits(rawValue: 1 << 1)
        /// They name a suspicion, which somebody can deny: `de verdenking`.
        static let suspicion = Traits(rawValue: 1 << 2)
        /// They say no to a whole clause, so that a no in it becomes a yes: `klopt niet dat`.
        static let refutes = Traits(rawValue: 1 << 3)
        /// Verbs whose subject denies: `ontkent`; of anybody but the person concerned it is a report.
        static let denies = Traits(rawValue: 1 << 4)
        /// They count as part of the words that they speak of, too: `gaat binnenkort`.
        static let within = Traits(rawValue: 1 << 5)

        /// They raise something with somebody, who may deny it: `geconfronteerd met`.
        static let raises = Traits(rawValue: 1 << 6)

        /// They say that something is over or left undone, so that a no beside them says that it goes on: `verdwenen`.
        static let ends = Traits(rawValue: 1 << 7)
        /// What they govern is so, and done by nobody whom the clause names: `ondanks het geweld`, `spijt van`.
        static let given = Traits(rawValue: 1 << 8)
        /// What they govern is not what the subject of their clause does: `aangifte van`.
        static let undergone = Traits(rawValue: 1 << 9)
        /// They count only where an infinitive hangs on them, and nothing says no: `wil`.
        static let intends = Traits(rawValue: 1 << 10)

        /// They head a column of a table: `nr`, `toelichting`.
        static let heads = Traits(rawValue: 1 << 11)

        /// Their object is there before, so that a no beside them leaves it there: `niet ingeleverd`.
        static let leaves = Traits(rawValue: 1 << 12)

        /// A verb of saying that holds to a version against others: `houdt vol`.
        static let insists = Traits(rawValue: 1 << 13)
        /// They call something untrue, whoever says so: `gelogen`.
        static let belies = Traits(rawValue: 1 << 14)

        /// Verbs whose subject comes upon their object, and does not do it: `vond`.
        static let finds = Traits(rawValue: 1 << 15)

        /// They name a day, which plans what is not told: `per 1 mei`.
        static let ahead = Traits(rawValue: 1 << 16)

        /// Verbs whose subject owns up to what they tell: `erkent`.
        static let admits = Traits(rawValue: 1 << 17)

        /// Verbs whose object is wanted, and not there yet where it is named with `een`: `zoekt een pleeggezin`.
        static let seeks = Traits(rawValue: 1 << 18)

        /// They name a time, which is past where their clause tells what was, or has no verb: `in maart 2025`.
        static let dated = Traits(rawValue: 1 << 19)

        /// Those of cues that tell of other words and cues, where they have no context of their own.
        static let telling: Traits = [.given, .undergone, .ends, .leaves, .belies, .finds, .heads]

        /// Every trait by its name in the file of contexts.
        package static let named: [String: Traits] = [
            "lifts": .lifts, "told": .told, "suspicion": .suspicion, "refutes": .refutes,
            "denies": .denies, "within": .within, "raises": .raises, "ends": .ends, "given": .given,
            "undergone": .undergone, "intends": .intends, "heads": .heads, "leaves": .leaves,
            "insists": .insists,
            "belies": .belies, "finds": .finds, "ahead": .ahead,
            "admits": .admits, "seeks": .seeks, "dated": .dated,
        ]
    }

    /// What a cue says something about.
    package enum Reach: String, CaseIterable, Codable, Sendable {
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
struct CueBook: Codable, Sendable {
    let lists: [CueList]

    init(_ groups: [CueGroup], in book: PhraseBook) {
        lists = groups.compactMap { group in book[group.cues.name.text].map { CueList($0, of: group) } }
    }
}

/// A list of a phrase book whose phrases are cues.
struct CueList: Codable, Sendable {
    let list: PhraseBook.List
    /// The name of the group in the file of contexts.
    let group: String
    let contexts: Contexts
    let reach: CueGroup.Reach
    let traits: CueGroup.Traits

    init(_ list: PhraseBook.List, of group: CueGroup) {
        self.list = list
        self.group = group.name.text
        contexts = group.contexts
        reach = group.reach
        traits = group.traits
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
