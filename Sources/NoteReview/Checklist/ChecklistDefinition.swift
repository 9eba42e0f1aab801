/// The checklist as its file gives it.
package struct ChecklistDefinition: Sendable {
    package let name: String
    package let version: String
    package let phrases: [PhraseList]
    package let indicators: [IndicatorDefinition]
    package let facts: [FactDefinition]
    package let items: [ItemDefinition]

    package init(
        name: String, version: String, phrases: [PhraseList], indicators: [IndicatorDefinition],
        facts: [FactDefinition], items: [ItemDefinition]
    ) {
        self.name = name
        self.version = version
        self.phrases = phrases
        self.indicators = indicators
        self.facts = facts
        self.items = items
    }
}

package struct IndicatorDefinition: Sendable {
    package let indicator: Indicator
    /// Its list has the indicator's id as its name.
    package let phrases: PhraseList

    package init(indicator: Indicator, phrases: PhraseList) {
        self.indicator = indicator
        self.phrases = phrases
    }
}

package struct FactDefinition: Sendable {
    package let name: Written
    package let condition: Condition

    package init(name: Written, condition: Condition) {
        self.name = name
        self.condition = condition
    }
}

package struct ItemDefinition: Sendable {
    package let item: Item
    package let id: Written
    /// Nothing for an item that always applies.
    package let when: Condition?
    /// What answers it.
    package let answered: Condition?
    /// For an item about wording: the places that need attention, unless something near them excuses them.
    package let attention: Attention?
    package let examples: [Example]

    package init(
        item: Item, id: Written, when: Condition?, answered: Condition?, attention: Attention?,
        examples: [Example]
    ) {
        self.item = item
        self.id = id
        self.when = when
        self.answered = answered
        self.attention = attention
        self.examples = examples
    }

    package struct Attention: Sendable {
        package let places: Condition
        package let unless: Condition?
        /// How near the excuse must stand.
        package let unit: Unit

        package init(places: Condition, unless: Condition?, unit: Unit) {
            self.places = places
            self.unless = unless
            self.unit = unit
        }
    }
}

/// A note that shows what an item does.
package struct Example: Codable, Sendable {
    package let note: Written
    package let expected: Finding.Status
    /// Whether the item gets it wrong today, and its author knows.
    package let isKnownGap: Bool

    package init(note: Written, expected: Finding.Status, isKnownGap: Bool) {
        self.note = note
        self.expected = expected
        self.isKnownGap = isKnownGap
    }
}
