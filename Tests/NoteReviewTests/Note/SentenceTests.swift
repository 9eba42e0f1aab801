import Testing

@testable import NoteReview

@Suite struct `A note is divided into sentences` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "A note is divided into sentences",
        arguments: [
            ("Hij is boos. Zij niet.", ["Hij is boos.", "Zij niet."]),
            ("Boos? Ja! Goed.", ["Boos?", "Ja!", "Goed."]),
            ("Dhr. de Vries belt.", ["Dhr. de Vries belt."]), ("Bijv. een mes.", ["Bijv. een mes."]),
            ("J. de Vries belt. K. ook.", ["J. de Vries belt.", "K. ook."]),
            ("M.b.t. het huis is er niets.", ["M.b.t. het huis is er niets."]),
            ("Zag btr. rijden op wmobj. bij school.", ["Zag btr. rijden op wmobj. bij school."]),
            ("Boos op zijn pa. moeder belt.", ["Boos op zijn pa.", "moeder belt."]),
            ("Om 10.30 uur. Dan wel.", ["Om 10.30 uur.", "Dan wel."]),
            ("Op 3.2.2026 is hij er.", ["Op 3.2.2026 is hij er."]),
            ("Hij zei: \"Kom.\" Zij ging.", ["Hij zei: \"Kom.\"", "Zij ging."]),
            ("Ja (toch.) Nee.", ["Ja (toch.)", "Nee."]),
            ("- een\n- twee", ["een", "twee"]), ("| een | twee |", ["|", "een |", "twee |"]),
            ("Eerste regel\nTweede regel", ["Eerste regel", "Tweede regel"]),
            (
                "Een lange regel die door de schrijver is afgebroken voor zijn lengte en\nverder gaat.",
                ["Een lange regel die door de schrijver is afgebroken voor zijn lengte en\nverder gaat."]
            ),
            (
                "Joris is vorige week vrijdag bij de moeder van de jongen thuis geweest\nschool belde\ndaarna weer niets meer gehoord van iedereen die er toen bij was geweest",
                [
                    "Joris is vorige week vrijdag bij de moeder van de jongen thuis geweest", "school belde",
                    "daarna weer niets meer gehoord van iedereen die er toen bij was geweest",
                ]
            ),
            ("- een punt dat\n  verder gaat", ["een punt dat\n  verder gaat"]),
            ("Hij is boos", ["Hij is boos"]), ("", []),
            ("www.school.nl is weg.", ["www.school.nl is weg."]),
        ])
    func sentences(_ text: String, _ expected: [String]) throws {
        let note = Note(parsing: text, with: try Self.checklist.get().reader)
        #expect(note.sentences.map { note.layout.string(of: $0.tokens) } == expected)
    }

    @Test(
        "The language of a note is told by its common words",
        arguments: [
            ("Hij is op school met het mes van zijn broer.", Language.dutch),
            ("He was at school with the knife.", .english),
            ("", .dutch), ("12345 🙂", .dutch), ("Er was een incident met de politie (the incident).", .dutch),
        ])
    func language(_ text: String, _ language: Language) throws {
        #expect(Note(parsing: text, with: try Self.checklist.get().reader).language == language)
    }

    @Test(
        "A correction says so in its first lines",
        arguments: [
            ("Gecorrigeerd verslag\n\nHij is boos.", true), ("Verslag\n\nHij is boos.", false),
            ("Verslag" + String(repeating: "\n\nHij is boos.", count: 9) + "\nGecorrigeerd verslag", false),
        ])
    func correction(_ text: String, _ isCorrection: Bool) throws {
        #expect(Note(parsing: text, with: try Self.checklist.get().reader).isCorrection == isCorrection)
    }
}
