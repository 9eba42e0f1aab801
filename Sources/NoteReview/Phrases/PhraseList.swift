/// A named list of phrases and frames, as its author wrote it.
package struct PhraseList: Sendable {
    package let name: Written
    package let entries: [Entry]

    package init(name: Written, entries: [Entry]) {
        self.name = name
        self.entries = entries
    }

    /// The phrases that are one spelling: `"OM"`.
    var literals: [String] {
        entries.flatMap(\.all).map(\.text).compactMap { phrase in
            let spelling = phrase.dropFirst().dropLast()
            return phrase == "\"\(spelling)\"" && !spelling.contains("\"") ? String(spelling) : nil
        }
    }

    /// A phrase, or the parts of a frame.
    package struct Entry: Sendable {
        /// Nothing for both languages.
        let language: Language?
        let all: [Written]
        let none: [Written]
        let unit: Unit
        let isOrdered: Bool
        /// Who does what the first part says: names of `Actors`, and lists with `$` before them; empty for anybody.
        let doers: [Written]

        /// A phrase on one line, looked for in one clause.
        package init(_ phrase: Written, in language: Language?) {
            self.init(all: [phrase], none: [], unit: .clause, isOrdered: false, in: language)
        }

        package init(
            all: [Written], none: [Written], unit: Unit, isOrdered: Bool, by doers: [Written] = [],
            in language: Language?
        ) {
            self.all = all
            self.none = none
            self.unit = unit
            self.isOrdered = isOrdered
            self.doers = doers
            self.language = language
        }
    }
}
