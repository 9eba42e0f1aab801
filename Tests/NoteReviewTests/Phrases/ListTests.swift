import Testing

@testable import NoteReview

@Suite struct `Lists use lists` {
    @Test(
        "Lists use lists",
        arguments: [
            ("$lead", ["trekt de kar"]), ("{person|organisation} + $lead", ["politie trekt de kar"]),
            ("$lead voortaan", ["trekt de kar voortaan"]),
            ("(niemand|politie) + $lead", ["politie trekt de kar"]),
            ("$lead + !voortaan", []), ("voortaan + !$lead", []), ("voortaan + !mes", ["voortaan"]),
        ])
    func use(_ phrase: String, _ words: [String]) throws {
        var rules = Rules(seeking: phrase)
        rules.phrases = [
            .list("lead", ["trekt de kar", "$coordinate"]), .list("coordinate", ["heeft de regie"]),
        ]
        #expect(try rules.words(in: "De politie trekt de kar voortaan.") == words)
    }

    @Test func `what stands between the words of a list is no part of it, however lists hold each other`()
        throws
    {
        var rules = Rules(seeking: "$seen + !mes")
        rules.phrases = [.list("seen", ["$weapon"]), .list("weapon", ["wapen + gezien"])]
        let mentions = try rules.mentions(in: "Wapens zijn bij hem niet gezien.")
        #expect(mentions.map(\.contexts) == [.negated])
    }

    @Test func `of lists that use lists`() throws {
        var rules = Rules(seeking: "$lead")
        rules.phrases = [
            .list("lead", ["trekt de kar", "$coordinate"]), .list("coordinate", ["heeft de regie"]),
        ]
        #expect(try rules.words(in: "De politie heeft de regie.") == ["heeft de regie"])
    }

    @Test func `but not in a ring`() {
        let lists: [PhraseList] = [.list("a", ["$b"]), .list("b", ["$c"]), .list("c", ["$a"])]
        #expect(
            Rules(phrases: lists).problems.map(\.message) == ["the lists a, b, c, a use each other in a ring"]
        )
    }

    @Test func `nor lists that are not there`() {
        #expect(Rules(seeking: "$nothing").problems.first?.message == "there is no list 'nothing'")
    }
}
