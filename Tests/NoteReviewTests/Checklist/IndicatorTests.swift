import Testing

@testable import NoteReview

@Suite struct `A cue counts for what an indicator tells of` {
    @Test(
        "Words that stand there, or that somebody says, are the behaviour; a fact that they tell is reported",
        arguments: [
            (
                "gaat eraan", "Op de deur stond \"hij gaat eraan en dat is goed\".", Indicator.Kind.behaviour,
                ""
            ),
            ("gaat eraan", "Op de deur stond \"hij gaat eraan en dat is goed\".", .contradicting, "reported"),
            ("zegt ... slaan", "Hij zegt dat hij haar gaat slaan.", .behaviour, ""),
            ("zegt ... grap", "Hij zegt dat het een grap was.", .contradicting, "reported"),
            ("zegt ... grap", "Hij zegt dat het een grap was.", .protective, "reported"),
            ("grap", "Hij zegt dat het een grap was.", .behaviour, "reported"),
        ])
    func words(_ phrase: String, _ text: String, _ kind: Indicator.Kind, _ contexts: String) throws {
        #expect(try contextsOfMention(of: phrase, in: text, kind) == contexts)
    }

    @Test(
        "What is wanted or planned protects already, and is no behaviour yet; what hangs on a condition is neither",
        arguments: [
            ("Hij wil werken.", Indicator.Kind.protective, ""),
            ("Hij wil werken.", .behaviour, "hypothetical"),
            ("Als hij komt, gaat hij werken.", .protective, "hypothetical"),
        ])
    func wishes(_ text: String, _ kind: Indicator.Kind, _ contexts: String) throws {
        #expect(try contextsOfMention(of: "werken", in: text, kind) == contexts)
    }

    @Test(
        "A denial that is the fact itself is told by whoever denies",
        arguments: [(Indicator.Kind.protective, "reported"), (.behaviour, "contested")])
    func denials(_ kind: Indicator.Kind, _ contexts: String) throws {
        let text = "Betrokkene zegt dat hij niet slaat."
        #expect(try contextsOfMention(of: "~slaan", in: text, kind) == contexts)
    }

    private func contextsOfMention(of phrase: String, in text: String, _ kind: Indicator.Kind) throws
        -> String
    {
        var rules = Rules(seeking: phrase)
        rules.kind = kind
        let mention = try #require(try rules.mentions(in: text).first)
        return mention.contexts.names.joined(separator: " ")
    }
}
