import Testing

@testable import NoteReview

@Suite struct `Who is at the table is read` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "Who is at the table is read",
        arguments: [
            ("Aanwezig: politie, school, gemeente", "police; school; municipality"),
            ("Aanwezig: J. de Vries (politie), K. Smit (school)", "police J. de Vries; school K. Smit"),
            ("Aanwezig: J. de Vries, politie, K. Smit, school", "police J. de Vries; school K. Smit"),
            ("Aanwezig: politie (J. de Vries); school (K. Smit)", "police J. de Vries; school K. Smit"),
            ("Aanwezig: politie, school en gemeente", "police; school; municipality"),
            (
                "## Aanwezig\n\n- J. de Vries, politie\n- K. Smit, school",
                "police J. de Vries; school K. Smit"
            ),
            ("## Aanwezig\n\n* politie\n* school\n", "police; school"),
            ("Aanwezigen:\npolitie: J. de Vries\nschool: K. Smit", "police J. de Vries; school K. Smit"),
            (
                "## Aanwezig\n\n| Naam | Organisatie |\n|---|---|\n| J. de Vries | politie |\n| K. Smit | school |",
                "police J. de Vries; school K. Smit"
            ),
            ("Aanwezig: politie\nAfwezig: school", "police; -school"),
            (
                "| | |\n|---|---|\n| Aanwezig | politie: J. de Vries |\n| Aanwezig | K. Smit (school) |\n| Afwezig | gemeente |",
                "police J. de Vries; school K. Smit; -municipality"
            ),
            ("Aanwezig: politie, school (afwezig)", "police; -school"),
            ("## Aanwezig\n\n- politie\n\n## Afwezig\n\n- school", "police; -school"),
            (
                "Aanwezig: politie\nAfgemeld: K. Smit (school), vervangen door P. Bos",
                "police; ~school K. Smit"
            ),
            ("Aanwezig: politie\nAfwezig: K. Smit (school); vervanger: P. Bos", "police; ~school K. Smit"),
            ("Aanwezig: JdV (politie), KS (school)", "police JdV; school KS"),
            ("Aanwezig: mevrouw Van den Berg (politie)", "police mevrouw Van den Berg"),
            ("Aanwezig: K. Smit", "K. Smit"), ("Aanwezig: de wijkagent en het OM", "police; prosecution"),
            ("Present: police and municipality. He had the man with that.", "police; municipality"),
            (
                "Aanwezig: politie, school, gemeente. Het OM was verhinderd.",
                "police; school; municipality; -prosecution"
            ),
            (
                "- B. Bos (politie)\n- K. Smit (school)\n- J. Pot (gemeente)",
                "police B. Bos; school K. Smit; municipality J. Pot"
            ),
            ("Aanwezig\npolitie\nschool\n\nWaarom hier\nDe gemeente belde.", "police; school"),
            (
                "Van: J. de Vries (politie)\nAan: K. Smit (school), B. Bos (gemeente)\nDatum: 2 maart 2026\n\nDag,",
                "school K. Smit; municipality B. Bos; police J. de Vries"
            ),
            (
                "## Aanwezig\n\n| Naam | Organisatie | Aanwezig |\n|---|---|---|\n| K. Smit | school | x |\n| B. Bos | OM | – |",
                "school K. Smit; -prosecution B. Bos"
            ),
            ("Aanwezig:\npolitie: J. de Vries, voorzitter; K. Smit", "police J. de Vries; police K. Smit"),
            (
                "Aanwezig: politie (Wouter) / school (Sanne) / gemeente (Ilona) / OM (Dirk)",
                "police Wouter; school Sanne; municipality Ilona; prosecution Dirk"
            ),
            (
                "Aanwezig: politie, school. OM en gemeente afwezig.",
                "police; school; -prosecution; -municipality"
            ),
            ("Aanwezig: school\nAfwezig: politie, J. Kok, vakantie", "school; -police J. Kok"),
            ("Aanwezig: Kok (politie), K. Smit, school, voorzitter", "police Kok; school K. Smit"),
            ("Aanwezig: politie\nAfwezig: school. Jan belt morgen.", "police; -school"),
            (
                "Aanwezig: J. de Vries – politie; K. Smit – school; B. Bos – OM; P. Pot – gemeente",
                "police J. de Vries; school K. Smit; prosecution B. Bos; municipality P. Pot"
            ),
            (
                "| Organisatie | Naam | A/V |\n|---|---|---|\n| school | K. Smit | A |\n| OM | B. Bos | V |",
                "school K. Smit; -prosecution B. Bos"
            ),
            (
                "| Naam | Organisatie | Ja/nee |\n|---|---|---|\n| K. Smit | school | ja |\n| B. Bos | OM | nee |",
                "school K. Smit; -prosecution B. Bos"
            ),
            ("Aanwezig: ayse demir (politie), karel pool (school)", "police ayse demir; school karel pool"),
            (
                "Aanwezig: J. de Vries (politie, voorzitter) · K. Smit (school) · B. Bos (OM)",
                "police J. de Vries; school K. Smit; prosecution B. Bos"
            ),
            ("Aanwezig: K. Smit, Haven School, J. de Vries, politie", "school K. Smit; police J. de Vries"),
            ("Aanwezig: politie\n\n## Niet aanwezig\n\n- school", "police; -school"),
            (
                "Datum: 2 maart 2026\n\n| Organisatie | Naam | 2 jan | 2 maart |\n|---|---|---|---|\n| school | K. Smit | – | x |\n| OM | B. Bos | x | – |",
                "school K. Smit; -prosecution B. Bos"
            ),
            (
                "Van: Mo Zaidi\nAan: Wil Tromp (politie); Joost Lam (school)\nDatum: 2 maart 2026\n\nAanwezig: Wil, Joost\n\nGroet\nMo Zaidi\nwethouder gemeente",
                "police Wil; school Joost; municipality Mo Zaidi"
            ),
            (
                "## Aanwezig en afwezig\n\n- J. de Vries, politie\n- Afwezig: K. Smit, school",
                "police J. de Vries; -school K. Smit"
            ),
            (
                "## Aanwezig\n\n- De heer J. de Vries, politie, wijkagent Noord\n- K. Smit, school",
                "police J. de Vries; school K. Smit"
            ),
            (
                "## Aanwezig\n\n- Politie, district Noord: J. de Vries\n- Waterschap: K. Smit",
                "police J. de Vries; K. Smit"
            ),
            ("Aanwezig: gemeente Drielanden (Hilde), school (Gwen)", "municipality Hilde; school Gwen"),
            ("Aanwezig: gemeente (Hilde), school (Gwen). Notulen: Gwen.", "municipality Hilde; school Gwen"),
            ("Aanwezig: mentor Vos van de politie, K. Smit (school)", "police Vos; school K. Smit"),
            ("Aanwezig: J. de Vries (school, gemeente)", "municipality J. de Vries"),
            ("Aanwezig: Jan (politie), Jan Smit (school)", "police Jan; school Jan Smit"),
            (
                "Aanwezig: K. Smit (school), politie en de procesregisseur",
                "school K. Smit; police; municipality"
            ),
            (
                "Aanwezig: politie. De school was er; het OM was verhinderd.",
                "police; -prosecution"
            ),
            (
                "Van: K. Smit (school)\nAan: J. de Vries (politie), B. Bos (gemeente)\nDatum: 2 maart 2026\n\nIedereen was aanwezig, behalve B. Bos.",
                "police J. de Vries; -municipality B. Bos; school K. Smit"
            ),
            (
                "Van: K. Smit (school)\nAan: J. de Vries (politie), B. Bos (gemeente)\nDatum: 2 maart 2026\n\nAan tafel zaten J. de Vries (politie) en P. Vroom (OM).",
                "police J. de Vries; prosecution P. Vroom; school K. Smit"
            ),
            (
                "Gisteren spraken we elkaar weer, in het gebouw van de gemeente. Aan tafel\nzaten J. de Vries (politie) en K. Smit (school). Het was de derde keer dat\nwe bij elkaar zaten.",
                "police J. de Vries; school K. Smit"
            ),
            (
                "Aan tafel zaten over de heer T.: J. de Vries (politie) en K. Smit (school).",
                "police J. de Vries; school K. Smit"
            ),
            (
                "Wij zaten op het bureau: J. de Vries van de politie, K. Smit van school en de gemeente.",
                "police J. de Vries; school K. Smit; municipality"
            ),
            (
                "## Aanwezig\n\n| gemeente Lindermond | Wouter Sikkema, wijkagent |",
                "municipality Wouter Sikkema"
            ),
            ("Afwezig: school\n\n- Hetzelfde verhaal als toen\n- De politie belde", "-school"),
            ("Aanwezig:", ""), ("", ""),
        ])
    func attendance(_ text: String, _ expected: String) throws {
        let note = Note(parsing: text, with: try Self.checklist.get().reader)
        #expect(note.attendance.map(\.summary).joined(separator: "; ") == expected)
    }

    @Test(
        "What tells of somebody or something else names nobody",
        arguments: [
            "Aanwezig:\nFreek van D. (22)", "Aanwezig:\nFreek, bijgenaamd Fre, 22 jaar",
            "## Uitkomst\n\n- Aanwezig: in de buurt\n- Dak: sinds vorig jaar een flat\n- Zoon (9): gaat naar school",
        ])
    func others(_ text: String) throws {
        #expect(Note(parsing: text, with: try Self.checklist.get().reader).attendance.isEmpty)
    }

    @Test func `with the place of each`() throws {
        let marked = MarkedText("Verslag\n\nAanwezig: ⟦J. de Vries (politie)⟧, ⟦school⟧")
        let note = Note(parsing: marked.text, with: try Self.checklist.get().reader)
        #expect(note.attendance.map(\.place) == marked.places)
    }
}

extension Attendance {
    /// `police J. de Vries`, with a minus for somebody absent and a tilde for somebody with a substitute.
    var summary: String {
        let sign = ["present": "", "absent": "-", "substituted": "~"][presence.rawValue] ?? ""
        return sign + [organisation, name].compactMap { $0 }.joined(separator: " ")
    }
}
