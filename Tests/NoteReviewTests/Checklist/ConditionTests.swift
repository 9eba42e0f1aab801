import Testing

@testable import NoteReview

@Suite struct `A condition holds or does not` {
    static let checklist = Result {
        try Rules(
            phrases: [.list("knife", ["mes"]), .list("school", ["=school"]), .list("fire", ["brand"])],
            facts: [
                "danger": .any([.named("knife"), .named("fire")]),
                "danger-at-school": .all([.named("danger"), .named("school")]),
            ]
        ).checklist()
    }

    static let knife = Condition.named("knife")
    static let school = Condition.named("school")
    static let both = "Op school lag een mes."
    static let apart = "Er lag een mes. Hij was op school."

    @Test(
        "A condition holds or does not",
        arguments: [
            (knife, both, true), (knife, "Hij was op school.", false), (knife, "", false),
            (.all([knife, school]), both, true), (.all([knife, school]), "Een mes.", false),
            (.all([]), "", true),
            (.any([knife, school]), "Een mes.", true), (.any([knife, school]), "Een dolk.", false),
            (.any([]), both, false),
            (.not(knife), "Hij was op school.", true), (.not(knife), both, false),
            (.not(.not(knife)), both, true),
            (.all([school, .not(knife)]), both, false), (.count(knife, atLeast: 2), both, false),
            (.count(knife, atLeast: 2), "Een mes en nog een mes.", true),
            (.count(.any([knife, school]), atLeast: 2), both, true),
            (.together([knife, school], in: .clause), both, true),
            (.together([knife, school], in: .sentence), apart, false),
            (.together([knife, school], in: .neighbours), apart, true),
            (.together([knife, school], in: .clause), "Er lag een mes; hij was op school.", false),
            (.together([knife, school], in: .sentence), "Er lag een mes; hij was op school.", true),
            (.together([knife, school], in: .section), "Er lag een mes. Zo. Ja. Hij was op school.", true),
            (
                .together([knife, school], in: .section),
                "Er lag een mes.\n\n## Besluit\n\nHij was op school.", false
            ),
            (.named("danger"), "Er was brand.", true), (.named("danger-at-school"), both, true),
            (.named("danger-at-school"), "Er was brand.", false),
            (.section(.decision), "## Besluit\n\nHij gaat naar school.", true),
            (.section(.decision), "## Besluit\n", false),
            (.section(.decision), "## Besluit\n\ngeen", false), (.section(.decision), both, false),
            (.mention("knife", sections: [.decision]), "## Besluit\n\nHet mes is weg.", true),
            (.mention("knife", sections: [.decision]), "## Feiten\n\nHet mes is weg.", false),
        ] as [(Condition, String, Bool)])
    func holds(_ condition: Condition, _ note: String, _ holds: Bool) throws {
        #expect(try Self.checklist.get().holds(condition, in: note) == holds)
    }

    @Test(
        "A mention counts unless it is negated, hypothetical, historical, of another person or of the form",
        arguments: [
            ("Hij had een mes.", true), ("Hij had mogelijk een mes.", true),
            ("Volgens school had hij een mes.", true),
            ("Hij ontkent dat hij een mes had.", true), ("Volgens school had hij mogelijk een mes.", true),
            ("Hij had geen mes.", false), ("Als hij een mes heeft, belt zij.", false),
            ("Hij had destijds een mes.", false),
            ("Zijn broer had een mes.", false), ("☐ mes", false), ("## Mes", false),
            ("Volgens school had hij geen mes.", false),
        ])
    func counts(_ note: String, _ holds: Bool) throws {
        #expect(try Self.checklist.get().holds(Self.knife, in: note) == holds)
    }

    @Test(
        "A condition may say which contexts do",
        arguments: [
            (.negated, "Hij had geen mes.", true), ([], "Hij had mogelijk een mes.", false),
            ([], "Hij had een mes.", true),
        ] as [(Contexts, String, Bool)])
    func contexts(_ contexts: Contexts, _ note: String, _ holds: Bool) throws {
        #expect(try Self.checklist.get().holds(.mention("knife", in: contexts), in: note) == holds)
    }
}

extension Checklist {
    /// Whether a condition holds in the first case of a note, where the condition makes a question apply.
    func holds(_ condition: Condition, in text: String) -> Bool {
        let note = Note(parsing: text, with: reader)
        let condition = ConditionBinder(facts: facts.map(\.name), book: book).bind(condition)
        return ConditionReader(ofCase: 0, in: NoteSearch(note, by: self, for: condition))
            .evidence(for: condition, allowed: .countingContexts) != nil
    }
}
