import Testing

@testable import NoteReview

@Suite struct `Actions are read` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "Actions are read",
        arguments: [
            ("## Acties\n\n- School belt moeder, uiterlijk 14 maart 2026", "school 2026-03-14"),
            ("## Acties\n\n1. K. Smit (school) belt moeder, 14-03-2026", "K. Smit school 2026-03-14"),
            (
                "Acties:\n- politie: huisbezoek, 14/3\n- school: gesprek, 2 april",
                "police 2026-03-14; school 2026-04-02"
            ),
            ("Acties:\n- KS belt moeder volgende week", "KS"), ("Acties: geen", ""),
            ("## Acties\n\ngeen", ""),
            ("## Acties\n\n- n.v.t.", ""), ("Acties:\n- allen lezen het plan", "nobody no date"),
            ("Acties:\n- moeder bellen", "nobody no date"),
            ("Actie JdV: huisbezoek voor 14 maart", "JdV 2026-03-14"),
            ("Actie: politie belt moeder", "police no date"),
            ("AP 1: de gemeente belt, 14 maart", "municipality 2026-03-14"),
            ("→ politie doet een huisbezoek op 14-03-2026", "police 2026-03-14"),
            ("=> school belt morgen", "school"),
            (
                "## Acties\n\n| Wat | Wie | Wanneer |\n|---|---|---|\n| Bellen | politie | 14-03-2026 |\n| Lezen | allen | |",
                "police 2026-03-14; nobody no date"
            ),
            (
                "| Actie | Actiehouder | Deadline |\n|---|---|---|\n| Bellen | K. Smit | 14 mrt |",
                "K. Smit 2026-03-14"
            ),
            (
                "## Uitvoering\n\nZo gaan we verder.\n\n- huisbezoek: politie, 14 maart\n- gesprek met moeder - school - 20-03-2026",
                "police 2026-03-14; school 2026-03-20"
            ),
            (
                "## Verder\n\nWat volgt:\n\n- politie: huisbezoek, 14 maart\n- school: moeder bellen, n.t.b.",
                "police 2026-03-14; nobody no date"
            ),
            ("## Verder\n\nEr was veel:\n\n- politie: huisbezoek\n- school: niets gehoord", ""),
            (
                "Terugblik: de politie belde.\n- politie: huisbezoek, 14 maart\n- school: gesprek, 20 maart",
                "police 2026-03-14; school 2026-03-20"
            ),
            ("Afwezig: school\n\nOp 14 maart belt de politie de school.", "police 2026-03-14"),
            ("## Acties januari\n\n- politie belt moeder, gedaan", ""),
            ("## Feiten\n\n| nr | wat | van wie gehoord |\n|---|---|---|\n| 1 | dreiging | school |", ""),
            (
                "## Besluit\n\na. politie belt moeder, 14 maart\nb. school belt morgen",
                "police 2026-03-14; school"
            ),
            // Lines that begin alike are a list, whatever stands in the others.
            (
                "## Verder\n\nPolitie belt moeder op 14 maart.\nSchool zoekt een plek.\nSchool belt op 20 maart.",
                "police 2026-03-14; school no date; school 2026-03-20"
            ),
            ("## Verder\n\nPolitie belt moeder op 14 maart.\n\nSchool zoekt een plek.", "police 2026-03-14"),
            ("De actie van de politie liep goed.", ""),
            ("## Besluit\n\nDe politie belt moeder in week 36.", "police"),
            ("De actie van de politie is klaar: hij woont in Delft.", ""),
            (
                "Aanwezig: ayse demir (politie), kim (school)\n\n## Acties\n\nayse huisbezoek, 14 maart\nkim moeder bellen",
                "ayse police 2026-03-14; kim school no date"
            ),
            ("Aanwezig: J. de Vries (politie)\n\nDe Vries meldt dat hij op 14 maart komt.", ""),
            ("Aanwezig: J. de Vries (politie)\n\nDe Vries belt moeder elke maandag.", ""),
            (
                "## Acties\n\n| Actie | Wie | Deadline | Status |\n|---|---|---|---|\n| Bellen | politie | 14 mrt | open |\n| Lezen | school | 1 mrt | klaar |",
                "police 2026-03-14"
            ),
            (
                "## Plan\n\n### Politie\n\n- politie belt moeder\n\n### School\n\n- school belt het OM morgen",
                "police no date; school"
            ), ("## Terugblik\n\n- Actie: politie belt moeder", ""),
            ("## Besluit\n\nWijkagent Henk belt moeder op 14 maart.", "Henk police 2026-03-14"),
            (
                "## Besluit\n\nHij slaapt goed, en op 14 maart belt collega Henk moeder.",
                "Henk 2026-03-14"
            ),
            ("## Besluit\n\nVoor wie op 14 maart uit Vught komt: begin eerder.", ""),
            (
                "Aanwezig: J. de Vries (politie)\n\n## Acties\n\n- J. de Vries: OM bellen, 14 maart",
                "J. de Vries police 2026-03-14"
            ),
            ("Acties: politie, school, gemeente", ""),
            (
                "Aanwezig: J. de Vries (politie)\n\n## Acties\n\n- Ik mail J. de Vries uiterlijk 14 maart",
                "Ik 2026-03-14"
            ),
            (
                "Acties: politie, huisbezoek, 14 maart. School, brief, datum volgt.",
                "police 2026-03-14; school no date"
            ),
            (
                "Acties in deze zaak. Politie: huisbezoek, 14 maart. School: brief, 15 maart.",
                "police 2026-03-14; school 2026-03-15"
            ),
            (
                "## Acties\n\n- De politie belt moeder op 14 maart. De politie legt uit waarom.",
                "police 2026-03-14"
            ),
            (
                "Aanwezig: J. de Vries (politie)\n\n## Acties\n\n- buurtonderzoek Lisdodde",
                "nobody no date"
            ),
            (
                "## Aanwezig\n\n| politie | K. Smit |\n| school | afwezig |\n\nSmit belt haar op 14 maart.\n\n## Acties\n\n- politie: brief\n- school: brief",
                "Smit police 2026-03-14; police no date; school no date"
            ),
            (
                "## Feiten\n\n| Wie | Wat | Op |\n|---|---|---|\n| politie | vader gebeld, niet te bereiken | deze week |",
                ""
            ),
            (
                "## Besluit\n\n1. Geen schorsing, dat is te zwaar.\n   Wel belt de politie moeder op 14 maart.\n2. De school belt het OM\n   op 15 maart.",
                "police 2026-03-14; school 2026-03-15"
            ),
            (
                "## Een\n\nBesluit: halen. De politie belt morgen.\nPlan: de school belt op 14 maart.\n\n## Twee\n\nPlan: de school belt op 15 maart. De politie belt moeder.",
                "school 2026-03-14; school 2026-03-15; police no date"
            ),
        ])
    func actions(_ text: String, _ expected: String) throws {
        let checklist = try Self.checklist.get()
        let note = Note(parsing: "Datum: 2 maart 2026\n\n" + text, with: checklist.reader)
        #expect(note.actions.map(\.summary).joined(separator: "; ") == expected)
    }

    @Test(
        "and in a list most of whose entries are tasks, so are all that start with somebody",
        arguments: [
            "- politie belt moeder, 14 maart\n- school belt het OM morgen\n- gemeente met vader naar de bank",
            "@politie: moeder bellen, 14 maart\n@school: het OM bellen\n@gemeente: brief",
            "- politie: moeder bellen, 14 maart\n- school: bellen met wie er achter zit\n- allen: lezen",
        ])
    func majority(_ list: String) throws {
        let checklist = try Self.checklist.get()
        let text = "Datum: 2 maart 2026\n\n## Plan\n\n\(list)\n"
        #expect(Note(parsing: text, with: checklist.reader).actions.map(\.line) == [4, 5, 6])
    }

    @Test func `and a list of actions is all there is, but for who brings the absent up to date`() throws {
        let text = """
            Datum: 2 maart 2026
            Aanwezig: J. de Vries (politie)
            Afwezig: school. De Vries belt op 14 maart.

            De Vries belt moeder op 14 maart.

            ## Acties

            - politie: huisbezoek
            - J. de Vries: brief
            """
        let checklist = try Self.checklist.get()
        #expect(Note(parsing: text, with: checklist.reader).actions.map(\.line) == [2, 8, 9])
    }

    @Test func `with the place of each`() throws {
        let marked = MarkedText("## Acties\n\n- ⟦School belt moeder, uiterlijk 14 maart⟧\n- ⟦KS mailt OM⟧\n")
        let checklist = try Self.checklist.get()
        let review = checklist.review(Note(parsing: marked.text, with: checklist.reader))
        #expect(review.cases[0].actions.map(\.place) == marked.places)
    }
}

extension ActionReader.Found {
    /// Who does it by when: `KS school 2026-03-14`.
    var summary: String {
        let who = [action.owner, action.organisation].compactMap { $0 }
        let when = action.due?.description ?? (hasDate ? nil : "no date")
        return ((hasOwner ? who : ["nobody"]) + [when].compactMap { $0 }).joined(separator: " ")
    }
}
