import Testing

@testable import NoteReview

@Suite struct `A mistake in a phrase is shown where it stands` {
    @Test(
        "A mistake in a phrase is shown where it stands",
        arguments: [
            ("a + + b", "nothing stands here between plus signs"),
            ("", "nothing stands here between plus signs"),
            ("+ a", "nothing stands here between plus signs"),
            ("a +", "nothing stands here between plus signs"),
            ("!a", "at least one part stands without '!'"), ("mes)", "')' stands in no word of a note"),
            ("(mes|dolk", "')' is missing"), ("\"OM", "'\"' is missing"), ("{person", "'}' is missing"),
            ("{persoon}", "'persoon' is no slot; allowed are "),
            ("~", "'~' stands before the infinitive of a verb"),
            ("~af| keuren", "the rest of the verb stands right after its bar"),
            ("~af|", "the rest of the verb stands right after its bar"),
            ("(mes|~af|)", "the rest of the verb stands right after its bar"),
            ("mes*", "'mes*' would be found in too many words; six letters at least"),
            ("mes&dolk", "'&' stands in no word of a note"), ("mes, dolk", "',' stands in no word of a note"),
            ("mes|dolk", "'|' stands in no word of a note"),
        ])
    func message(_ phrase: String, _ message: String) throws {
        let place = Written(phrase, file: "checklist.yaml", line: 12, column: 9)
        let list = PhraseList(name: "x", entries: [.init(place, in: .dutch)])
        let problem = try #require(Rules(phrases: [list]).problems.first)
        #expect(problem.message.hasPrefix(message))
        #expect(problem.description.hasPrefix("checklist.yaml:12:9: "))
        #expect(problem.place == place)
    }

    @Test func `all mistakes are shown at once`() {
        let rules = Rules(phrases: [.list("one", ["(a", "b &"]), .list("two", ["{c}"])])
        #expect(rules.problems.count == 3)
    }

    @Test(
        "A phrase that can never be found is refused",
        arguments: [
            "{subject}", "{determiner} {finite}", "...", "... mes", "... {person}", "-", "(|)", "()?",
        ])
    func never(_ phrase: String) {
        #expect(!Rules(seeking: phrase).problems.isEmpty)
    }

    @Test func `too many variants are refused`() {
        let phrase = String(repeating: "(a b|c d|e f|g h) ", count: 8)
        #expect(Rules(seeking: phrase).problems.first?.message.contains("has too many variants") == true)
    }
}
