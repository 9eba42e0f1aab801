import Testing

@testable import NoteReview

@Suite struct `A review has one finding for every item` {
    static let checklist = Result {
        try Rules(
            phrases: [.list("knife", ["mes"]), .list("talked", ["gesprek"])],
            items: [
                .item("knife-talked-over", when: .named("knife"), answered: .named("talked")),
                .item("always", answered: .named("talked")),
                .item("trial", when: .named("knife"), answered: .named("talked"), activity: .trial),
                .item("off", answered: .named("talked"), activity: .off),
                .item("series", answered: .named("talked"), isSeries: true, examples: []),
            ]
        ).checklist()
    }

    @Test(
        "A review has one finding for every item",
        arguments: [
            ("Hij had een mes.", "open open open not-applicable not-applicable"),
            (
                "Hij had een mes. Er was een gesprek.",
                "addressed addressed addressed not-applicable not-applicable"
            ),
            ("Hij had geen mes.", "not-applicable open not-applicable not-applicable not-applicable"),
            ("", "not-applicable open not-applicable not-applicable not-applicable"),
        ])
    func statuses(_ text: String, _ statuses: String) throws {
        let findings = try Self.findings(text)
        #expect(findings.map(\.item) == ["knife-talked-over", "always", "trial", "off", "series"])
        #expect(findings.map(\.status.rawValue).joined(separator: " ") == statuses)
    }

    @Test(
        "What is not so, not known or not sure answers too",
        arguments: [
            "Er was geen gesprek.", "Onbekend of er een gesprek was.", "Volgens school was er een gesprek.",
            "Hij ontkent dat er een gesprek was.", "Er was eerder een gesprek.",
            "Als hij komt, is er een gesprek.",
        ])
    func answers(_ text: String) throws {
        #expect(try Self.findings("Hij had een mes. " + text)[0].status == .addressed)
    }

    @Test(
        "but the words of the form do not",
        arguments: ["☐ gesprek", "## Gesprek", "Gesprek: ☐ ja ☐ nee"])
    func templates(_ text: String) throws {
        #expect(try Self.findings("Hij had een mes.\n\n" + text)[0].status == .open)
    }

    @Test func `an open finding says what made it apply, and that the answer is absent`() throws {
        let marked = MarkedText("Hij had een ⟦mes⟧, mogelijk twee ⟦messen⟧.")
        let finding = try Self.findings(marked.text)[0]
        #expect(finding.because.map(\.role) == [.applies, .applies, .absence])
        #expect(finding.because.compactMap(\.place) == marked.places)
        #expect(finding.because.map(\.fact) == ["knife", "knife", "knife-talked-over"])
    }

    @Test func `an addressed finding says what answers it, with its contexts`() throws {
        let marked = MarkedText("Hij had een ⟦mes⟧. Er was geen ⟦gesprek⟧.")
        let finding = try Self.findings(marked.text)[0]
        #expect(finding.because.map(\.role) == [.applies, .answers])
        #expect(finding.because.compactMap(\.place) == marked.places)
        #expect(finding.because.map(\.contexts) == [[], .negated])
    }

    @Test func `each case is judged on its own part and on what is said of all`() throws {
        let checklist = try Self.checklist.get()
        let text = """
            ## Casus ZVH-2026-014

            Hij had een mes.

            ## Casus ZVH-2026-015

            Hij had een mes. Er was een gesprek.
            """
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map { $0.findings[0].status } == [.open, .addressed])
        let common = "Er was een gesprek met allen.\n\n" + text
        let all = checklist.review(Note(parsing: common, with: checklist.reader)).cases
        #expect(all.map { $0.findings[0].status } == [.addressed, .addressed])
    }

    private static func findings(_ text: String) throws -> [Finding] {
        let checklist = try checklist.get()
        return checklist.review(Note(parsing: text, with: checklist.reader)).cases[0].findings
    }
}
