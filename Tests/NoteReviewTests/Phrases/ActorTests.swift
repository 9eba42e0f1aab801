import Testing

@testable import NoteReview

@Suite struct `A frame asks who acts` {
    private static let byPartner = [
        "Ron vertelt moeder morgen wat is afgesproken.",
        "De wijkagent vertelt moeder morgen wat is afgesproken.",
        "Morgen vertelt de wijkagent moeder wat is afgesproken.",
        "Wij hebben moeder verteld wat is afgesproken.",
        "Politie en school hebben moeder verteld wat is afgesproken.",
        "Moeder is verteld wat is afgesproken.",
        "Moeder is door de wijkagent verteld wat is afgesproken.",
        "Wijkagent: moeder vertellen wat is afgesproken.",
        "De wijkagent gaat langs om moeder te vertellen wat is afgesproken.",
        "De wijkagent belt moeder en vertelt wat is afgesproken.",
        "Ron gaat langs; hij vertelt moeder wat is afgesproken.",
        "Vertelt moeder morgen wat is afgesproken.",
    ]

    private static let byConcerned = [
        "Hij vertelde moeder over de chatgroep.",
        "Milan vertelde moeder over de chatgroep.",
        "Betrokkene heeft moeder over de chatgroep verteld.",
        "De wijkagent meldt dat hij moeder over de chatgroep vertelde.",
        "Hij belde en vertelde moeder over de chatgroep.",
        "Moeder is door Milan verteld over de chatgroep.",
        "Vorige week vertelde hij moeder over de chatgroep.",
        "Milan: vertelt moeder over de chatgroep.",
    ]

    private static let byOther = [
        "Zijn broer vertelde moeder over de chatgroep.",
        "Gisteren vertelde zijn broer moeder over de chatgroep.",
        "Moeder is door zijn broer over de chatgroep verteld.",
        "Zijn broer: vertelt moeder over de chatgroep.",
    ]

    @Test("somebody at the table, or nobody named", arguments: byPartner)
    func partner(_ text: String) throws { #expect(try Self.isFound(by: "partner", text)) }

    @Test("and not the person of the case or others", arguments: byConcerned + byOther)
    func notPartner(_ text: String) throws { #expect(try !Self.isFound(by: "partner", text)) }

    @Test("the person of the case", arguments: byConcerned)
    func concerned(_ text: String) throws { #expect(try Self.isFound(by: "concerned", text)) }

    @Test("and nobody else", arguments: byPartner.dropLast() + byOther.prefix(2))
    func notConcerned(_ text: String) throws {
        // `Ron gaat langs; hij …` may be either.
        guard !text.contains("hij") else { return }
        #expect(try !Self.isFound(by: "concerned", text))
    }

    @Test("others", arguments: byOther)
    func other(_ text: String) throws { #expect(try Self.isFound(by: "other", text)) }

    @Test(
        "those whom the words of a list name",
        arguments: [
            ("Zijn broer vertelde moeder over de chatgroep.", true),
            ("Zijn vriend vertelde moeder over zijn broer.", false),
            ("Hij vertelde moeder over zijn broer.", false),
        ])
    func list(_ text: String, _ isFound: Bool) throws {
        #expect(try Self.isFound(by: "$kin", text) == isFound)
    }

    @Test func `nobody where it is asked who`() throws {
        #expect(try !Self.isFound(by: "partner", "Wie vertelt moeder wat is afgesproken?"))
    }

    @Test func `it begins with what is done`() {
        #expect(Self.rules(by: "partner", all: ["{person}", "moeder"]).problems.count == 1)
    }

    @Test func `nobody else can act`() {
        #expect(Self.rules(by: "partnr").problems.map(\.message).contains { $0.contains("'partnr'") })
    }

    // MARK: Rules

    private static func isFound(by doer: String, _ text: String) throws -> Bool {
        let note = "Casus 26-1, Milan (16)\nAanwezig: Ron (school)\n\n## Besproken\n\n" + text
        return try !rules(by: doer).mentions(in: note).isEmpty
    }

    private static func rules(by doer: String, all: [String] = ["~vertellen", "moeder"]) -> Rules {
        let entry = PhraseList.Entry(
            all: all.map { Written($0) }, none: [], unit: .sentence, isOrdered: false, by: [Written(doer)],
            in: .dutch)
        return Rules(
            phrases: [.list("kin", ["broer"])],
            indicators: [PhraseList(name: "sought", entries: [entry])])
    }
}
