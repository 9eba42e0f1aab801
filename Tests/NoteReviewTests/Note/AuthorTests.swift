import Testing

@testable import NoteReview

@Suite struct `Who led or wrote a note was there` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "Who led or wrote a note was there",
        arguments: [
            ("Voorzitter: J. de Vries (gemeente)", "municipality J. de Vries"),
            ("Verslag van J. de Vries, wijkagent, 2 maart 2026", "police J. de Vries"),
            ("Opgesteld door J. de Vries, politie", "police J. de Vries"),
            ("Voorzitter, procesregisseur en verslag: J. de Vries (school)", "school J. de Vries"),
            ("Voorzitter/notulen: J. de Vries (school)", "school J. de Vries"),
            (
                "Voorzitter: J. de Vries (politie), verslag: K. Smit (school)",
                "police J. de Vries; school K. Smit"
            ),
            ("vz J. de Vries (politie), notulen: K. Smit (school)", "police J. de Vries; school K. Smit"),
            ("| Verslag | J. de Vries, politie |\n|---|---|", "police J. de Vries"),
            ("Verslag: J. de Vries", "J. de Vries"),
            ("Aanwezig: J. de Vries (politie)\nNotulen: J. de Vries", "police J. de Vries"),
        ])
    func author(_ text: String, _ expected: String) throws {
        #expect(try Self.attendance(text) == expected)
    }

    @Test(
        "and so was who says so of themselves",
        arguments: [
            ("Ik (J. de Vries, politie) schrijf dit op.", "police J. de Vries"),
            ("Geschreven door mij, J. de Vries, politie.", "police J. de Vries"),
            (
                "Aanwezig: K. Smit (school), ik (J. de Vries, politie)",
                "school K. Smit; police J. de Vries"
            ),
            ("Ik sluit de vergadering namens de gemeente.", "municipality"),
            ("Ik sprak namens de gemeente met moeder.", ""), ("Hij belde mij, Henk was boos.", ""),
        ])
    func writer(_ text: String, _ expected: String) throws {
        #expect(try Self.attendance(text) == expected)
    }

    @Test func `and so was who signs below it`() throws {
        let lines = Array(
            repeating: "De politie belde moeder en die was blij met het bericht.\n\n", count: 20)
        #expect(
            try Self.attendance(
                "Aanwezig: K. Smit (school)\n\n\(lines.joined())Verslag: J. de Vries, politie")
                == "school K. Smit; police J. de Vries")
    }

    @Test(
        "What tells of the meeting names nobody",
        arguments: [
            "Verslag van het overleg", "Verslag van 2 maart 2026", "Verslag overleg", "Notulen: volgen",
            "De voorzitter opent.", "# Verslag",
        ])
    func other(_ text: String) throws {
        #expect(try Self.attendance(text).isEmpty)
    }

    @Test func `and where somebody works says more than what the work is`() throws {
        #expect(
            try Self.attendance("Aanwezig: J. de Vries (procesregisseur, school), K. Smit (politie)")
                == "school J. de Vries; police K. Smit")
    }

    private static func attendance(_ text: String) throws -> String {
        Note(parsing: text, with: try checklist.get().reader).attendance
            .map { [$0.organisation, $0.name].compactMap { $0 }.joined(separator: " ") }
            .joined(separator: "; ")
    }
}
