import Testing

@testable import NoteReview

@Suite struct `Actions are read in every layout` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "Actions are read in every layout",
        arguments: [
            // At the end of a note one day is enough for the lines beside it.
            (
                "Het was rustig.\n\nPolitie belt moeder op 14 maart.\nSchool zoekt een plek.",
                "police 2026-03-14; school no date"
            ),
            (
                "Het was rustig.\n\n- politie belt moeder op 14 maart\n- school zoekt een plek\n\nGroet, Kim",
                "police 2026-03-14; school no date"
            ),
            ("## Verder\n\nDe politie zal geregeld contact hebben.", "police no date"),
            (
                "## Besluit\n\nAfgesproken is dat de politie met hem praat.", "police no date"
            ),
            (
                "## Verder\n\n1 Politie -> inloopuur houden -> 14-03\n2 School -> brief -> 20-03",
                "police 2026-03-14; school 2026-03-20"
            ),
            (
                "## Nieuws\n\nHet was rustig.\n\n- [ ] politie belt moeder\n- [ ] school zoekt een plek (14 maart)",
                "police no date; school 2026-03-14"
            ),
            (
                "| Nr | Soort | Wat | Wie | Wanneer |\n|---|---|---|---|---|\n| 1 | Besluit | Zaak blijft | | |\n| 2 | Actie | Bellen | politie | 14-3 |",
                "police 2026-03-14"
            ),
            (
                "## Acties\n\n| Wat | Wie | Wanneer |\n|---|---|---|\n| Juridisch kader | politie | 14 maart |",
                "police 2026-03-14"
            ),
            (
                "Aanwezig: Gert-Jan (politie), Van Elst (gemeente)\n\n## Verder\n\nGert-Jan belt moeder op 14 maart.\nVan Elst belt op 15 maart.",
                "Gert-Jan police 2026-03-14; Elst municipality 2026-03-15"
            ),
            (
                "## Acties\n\n✔ politie belt moeder\n✔ school belt op 14 maart",
                "police no date; school 2026-03-14"
            ),
            ("Actiepunten\n1. Verslag rondsturen - politie - 14/3", "police 2026-03-14"),
            (
                "Aanwezig: Bouhali (politie)\n\n## Acties\n\n1. Bouhali schrijft de overdracht – 14 maart",
                "Bouhali police 2026-03-14"
            ),
        ])
    func layouts(_ text: String, _ expected: String) throws {
        let note = Note(parsing: "Datum: 2 maart 2026\n\n" + text, with: try Self.checklist.get().reader)
        #expect(note.actions.map(\.summary).joined(separator: "; ") == expected)
    }

    @Test(
        "and whoever has nothing to do, or has done it, has none",
        arguments: [
            "- politie: geen actie", "- politie - n.v.t.", "- politie heeft geen taak",
            "- politie hoeft niets te doen", "- politie niets, tenzij er iets nieuws komt",
            "- [x] politie belt moeder",
        ])
    func nothing(_ line: String) throws {
        let text = "Datum: 2 maart 2026\n\n## Acties\n\n- [ ] school belt moeder, 14 maart\n\(line)\n"
        let note = Note(parsing: text, with: try Self.checklist.get().reader)
        #expect(note.actions.map(\.line) == [4])
    }
}
