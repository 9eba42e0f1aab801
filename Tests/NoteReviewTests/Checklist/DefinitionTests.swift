import Testing

@testable import NoteReview

@Suite struct `A checklist that cannot be right is refused` {
    @Test(
        "A checklist that cannot be right is refused",
        arguments: [
            (Rules(items: [.item("a", answered: .named("x"))]), "there is no fact, list or indicator 'x'"),
            (Rules(facts: ["f": .not(.mention("x"))]), "there is no fact, list or indicator 'x'"),
            (Rules(phrases: [.list("xenon", ["a"])], facts: ["f": .named("x")]), "near it stand 'xenon'"),
            (
                Rules(
                    phrases: [list],
                    items: [.item("a", answered: .named("l")), .item("a", answered: .named("l"))]),
                "item 'a' stands here twice"
            ),
            (Rules(phrases: [list, list]), "name 'l' stands here twice"),
            (Rules(phrases: [list], indicators: [list]), "name 'l' stands here twice"),
            (Rules(phrases: [list], facts: ["l": .named("l")]), "name 'l' stands here twice"),
            (Rules(items: [.item("a")]), "item 'a' says neither what answers it nor what needs attention"),
            (
                Rules(phrases: [list], items: [.item("a", answered: .named("l"), examples: [.open])]),
                "item 'a' has no example of 'addressed'"
            ),
            (
                Rules(phrases: [list], items: [.item("a", answered: .named("l"), examples: [.addressed])]),
                "item 'a' has no example of 'open'"
            ),
            (Rules(facts: ["f": .named("f")]), "fact 'f' is defined by itself"),
            (
                Rules(facts: ["f": .any([.named("g")]), "g": .not(.named("f"))]),
                "fact 'g' is defined by itself"
            ),
        ])
    func refused(_ rules: Rules, _ message: String) {
        #expect(rules.problems.contains { $0.message.contains(message) })
    }

    private static let list = PhraseList.list("l", ["mes"])

    @Test func `all that is wrong is said at once`() {
        let rules = Rules(facts: ["f": .named("x"), "g": .named("y")], items: [.item("a")])
        #expect(rules.problems.count == 3)
    }

    @Test func `a rule that is right is not`() {
        let rules = Rules(
            phrases: [.list("l", ["mes"])], facts: ["f": .named("l")],
            items: [.item("a", answered: .named("f"))])
        #expect(rules.problems.isEmpty)
    }
}
