import Testing

@testable import NoteReview

@Suite struct `Who is at the table is read in every layout` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "Who is at the table is read in every layout",
        arguments: [
            (
                "Overleg van de buurt\n\n+ politie (J. de Vries)\n+ school (K. Smit)\n+ gemeente (Hilde)\n- OM (B. Bos)",
                "police J. de Vries; school K. Smit; municipality Hilde; -prosecution B. Bos"
            ),
            (
                "Aan tafel zaten namens de politie de heer Bos, namens school mevrouw Tan en namens de gemeente mevrouw Pot.",
                "police Bos; school mevrouw Tan; municipality mevrouw Pot"
            ),
            ("## Aanwezig\n\n- [x] politie (K. Smit)\n- [ ] school", "police K. Smit; -school"),
            ("## Aanwezig\n\n- [ ] politie (K. Smit)\n- [ ] school", "police K. Smit; school"),
            ("Opkomst: politie ✔, gemeente ✔, school ✘", "police; municipality; -school"),
            (
                "| | Naam | Ja/nee |\n|---|---|---|\n| politie | K. Smit | ja |\n| school | - | nee |",
                "police K. Smit; -school"
            ),
            (
                "Verslag. Aanwezig namens politie: Dennis en Wouter. Namens gemeente: Sanne. Namens school: Kim.",
                "police Dennis; municipality Sanne; school Kim"
            ),
            (
                "Verslag van de tafel\nOM: Els - Politie: Gert - Gemeente: Mo - School: Linda",
                "prosecution Els; police Gert; municipality Mo; school Linda"
            ),
            (
                "Overlast\npolitie:\tMenno\ngemeente:\tCarlijn\nschool:\tRachid",
                "police Menno; municipality Carlijn; school Rachid"
            ),
            (
                "AANWEZIG   politie: J. de Vries\n           school: K. Smit",
                "police J. de Vries; school K. Smit"
            ),
            ("Aanw.\npolitie: J. de Vries\nschool: K. Smit", "police J. de Vries; school K. Smit"),
            (
                "aanw     politie (Sjoerd), gemeente (Hilde)\nafgemeld     school (geen tijd)",
                "police Sjoerd; municipality Hilde; -school"
            ),
            (
                "Aanwezig: Mehmet – wijkagent | Corrie – school | Hilde – gemeente",
                "police Mehmet; school Corrie; municipality Hilde"
            ),
            (
                "Gemeente Midden - overleg\n\nAanwezig: M. Oosting (voorzitter), W. Dijkema (politie)",
                "municipality M. Oosting; police W. Dijkema"
            ),
        ])
    func layouts(_ text: String, _ expected: String) throws {
        #expect(try attendance(in: text).joined(separator: "; ") == expected)
    }

    @Test(
        "and whom the case is about, the family and those who help are none of them",
        arguments: [
            ("Aanwezig: K. Smit (politie), moeder (mevrouw Bakker)", "police K. Smit"),
            ("Aanwezig: K. Smit (politie), de moeder van Olivier", "police K. Smit"),
            ("Aanwezig: K. Smit (politie)\nVerslag: L. Fransen, stagiair", "police K. Smit"),
        ])
    func others(_ text: String, _ expected: String) throws {
        #expect(try attendance(in: text).joined(separator: "; ") == expected)
    }

    @Test(
        "and what is told after the list names nobody",
        arguments: [
            "Aanwezig: politie, gemeente\nDe school is tevreden.",
            "Aanwezig:\npolitie\ngemeente\nAfgemeld: niemand\n\nJansen, 19 jaar, plaatste een bericht.",
            "Aanwezig: politie, gemeente\nNa de brand bij het azc: rust.",
        ])
    func told(_ text: String) throws {
        #expect(try attendance(in: text) == ["police", "municipality"])
    }

    @Test func `and whoever signs a mail with where from was there`() throws {
        let text = """
            Beste allen,

            Aan tafel zaten Rob (politie), Mirjam (school) en ondergetekende.
            Het was een goed gesprek.

            Groet,
            Karlijn de Witte
            Gemeente Oudemeer
            """
        #expect(try attendance(in: text).last == "municipality Karlijn de Witte")
    }

    private func attendance(in text: String) throws -> [String] {
        Note(parsing: text, with: try Self.checklist.get().reader).attendance.map(\.summary)
    }
}
