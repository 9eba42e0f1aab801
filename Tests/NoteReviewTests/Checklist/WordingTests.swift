import Testing

@testable import NoteReview

@Suite struct `An item about wording looks at places` {
    static let checklist = Result {
        try Rules(
            phrases: [.list("label", ["lastpak", "raddraaier"]), .list("seen", ["gezien"])],
            items: [
                .item(
                    "sentence",
                    attention: .init(places: .named("label"), unless: .named("seen"), unit: .sentence)),
                .item(
                    "neighbours",
                    attention: .init(places: .named("label"), unless: .named("seen"), unit: .neighbours)),
                .item(
                    "never-excused", attention: .init(places: .named("label"), unless: nil, unit: .sentence)),
                .item(
                    "conditional", when: .named("seen"),
                    attention: .init(places: .named("label"), unless: nil, unit: .sentence)),
            ]
        ).checklist()
    }

    @Test(
        "An item about wording looks at places",
        arguments: [
            ("De lastpak was er.", "open open open not-applicable"),
            ("De jongen was er.", "addressed addressed addressed not-applicable"),
            ("De lastpak is gezien.", "addressed addressed open open"),
            ("De lastpak was er. Hij is gezien.", "open addressed open open"),
            ("De lastpak was er. Zo was het. Hij is gezien.", "open open open open"),
            ("De jongen is gezien.", "addressed addressed addressed addressed"),
            ("De lastpak was er niet.", "open open open not-applicable"),
            ("☐ lastpak", "addressed addressed addressed not-applicable"),
        ])
    func statuses(_ text: String, _ statuses: String) throws {
        #expect(try Self.findings(text).map(\.status.rawValue).joined(separator: " ") == statuses)
    }

    @Test func `every place that needs attention is a reason of its one finding`() throws {
        let marked = MarkedText("De ⟦lastpak⟧ was er.\n\nDe lastpak is gezien.\n\nDie ⟦raddraaiers⟧ ook.")
        let finding = try Self.findings(marked.text)[0]
        #expect(finding.because.compactMap(\.place) == marked.places)
        #expect(finding.because.allSatisfy { $0.role == .applies && $0.fact == "label" })
    }

    private static func findings(_ text: String) throws -> [Finding] {
        let checklist = try checklist.get()
        return checklist.review(Note(parsing: text, with: checklist.reader)).cases[0].findings
    }
}
