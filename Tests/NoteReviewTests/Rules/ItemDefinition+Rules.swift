@testable import NoteReview

extension ItemDefinition {
    /// Makes an item with the examples that every item must have; nothing holds them against it here.
    static func item(
        _ id: Written, when: Condition? = nil, answered: Condition? = nil, attention: Attention? = nil,
        activity: Item.Activity = .active, isSeries: Bool = false,
        examples: Set<Finding.Status> = [.open, .addressed]
    ) -> ItemDefinition {
        let wording = Wording(dutch: id.text, english: id.text)
        let item = Item(
            id: id.text, lesson: nil, ask: wording, why: wording, source: "", activity: activity,
            isSeries: isSeries)
        return ItemDefinition(
            item: item, id: id, when: when, answered: answered, attention: attention,
            examples: examples.map { Example(note: "", expected: $0, isKnownGap: false) })
    }
}

extension Condition {
    /// Mentions of a list in some contexts or sections.
    static func mention(
        _ list: Written, in contexts: Contexts? = nil, sections: Set<SectionKind> = []
    ) -> Condition {
        .mention(MentionCondition(list: list, allowed: contexts, sections: sections))
    }
}
