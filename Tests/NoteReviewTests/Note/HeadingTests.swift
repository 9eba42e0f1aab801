import Testing

@testable import NoteReview

@Suite struct `A heading is known in every style` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "A heading is known in every style",
        arguments: [
            "# Besluit", "### Besluit", "## 4. Besluit", "## Besluit ##", "Besluit\n=======",
            "Besluit\n-------",
            "BESLUIT", "BESLUIT:", "Besluit:", "**Besluit**", "**Besluit:**", "__Besluit__", "4. Besluit",
            "4) Besluit", "4.1 Besluit", "Besluit", "Besluit overleg", "BESLUIT VAN DE TAFEL",
            "Conclusie en besluit",
            "   Besluit:", "1. BESLUIT", "Besluiten", "4/ Besluit",
            "== Besluit ==", "=== Besluit", "--- Besluit ---", "-- besluit --", "*** BESLUIT ***",
            "~~ Besluit ~~",
        ])
    func style(_ heading: String) throws {
        let note = try Self.note("Verslag.\n\n\(heading)\n\nHij gaat naar school.")
        #expect(note.sections.map(\.kind) == [.head, .decision])
        #expect(note.sentences.last?.section == 1)
    }

    @Test func `Bold words with a stop head the text behind them`() throws {
        let note = try Self.note("Verslag.\n\n**Besluit.** Hij gaat naar school.\n\n**Jan.** Hij ook.")
        #expect(note.sections.map(\.kind) == [.head, .decision])
    }

    @Test func `A field of a table is headed by its first column, and ends with its row`() throws {
        let note = try Self.note(
            "Verslag.\n\n| Datum | 2 maart |\n| Besluit | Hij gaat naar school. |\n| School | Akkoord. |\n\nEinde."
        )
        #expect(note.sections.map(\.kind) == [.head, .decision, .head])
        #expect(note.sentences.filter { $0.section == 1 }.prefix(2).map(\.isHeading) == [true, false])
    }

    @Test(
        "Text is no heading",
        arguments: [
            "Het besluit is genomen door de burgemeester en dat is nu zo.", "Besluit is er niet.",
            "- het besluit van de gemeente", "| Besluit | Actie |",
            "Hij heeft een besluit genomen.",
            "JAN", "Besluit,", "==> besluit", "-- besluit van de gemeente",
        ])
    func text(_ line: String) throws {
        let note = try Self.note("Verslag.\n\n\(line)\n\nHij gaat naar school.")
        #expect(!note.sections.contains { $0.kind == .decision })
    }

    @Test func `Text that was broken at a width holds no label`() throws {
        let note = try Self.note(
            """
            Hij heeft ons toen verteld dat hij in een besloten groep zit waar ze een
            "besluit" nemen: wie er die avond naar de brug toe moet, en wie er dan
            niet mee mag. Zij vonden dat hij mee moest.
            """)
        #expect(note.sections.map(\.kind) == [.head])
    }

    @Test(
        "A label opens a section on its own line",
        arguments: [
            ("Besluit: opname in de aanpak.", SectionKind.decision), ("Aanwezig: politie", .attendance),
            ("- Besluit: opname in de aanpak.", .decision), ("**Besluit:** opname in de aanpak.", .decision),
            ("Duiding: dit is zo.", .interpretation),
        ])
    func label(_ line: String, _ kind: SectionKind) throws {
        let note = try Self.note("Verslag.\n\n\(line)")
        #expect(note.sections.map(\.kind) == [.head, kind])
        #expect(note.sentences.filter { $0.section == 1 }.prefix(2).map(\.isHeading) == [true, false])
    }

    @Test(
        "The words of a heading tell what its section is for",
        arguments: [
            ("Aanwezig", SectionKind.attendance), ("Afwezig", .attendance), ("Agenda", .agenda),
            ("Aanleiding", .goal),
            ("Terugblik", .lookback), ("Feiten", .facts), ("Beeldvorming", .facts),
            ("Duiding", .interpretation),
            ("Besluit", .decision), ("Plan van aanpak", .plan), ("Acties", .actions),
            ("Actiepunten", .actions),
            ("Evaluatie", .reflection), ("Rondvraag", .closing), ("Weer en wind", .other),
            ("Decision", .decision),
        ])
    func kinds(_ title: String, _ kind: SectionKind) throws {
        #expect(try Self.note("## \(title)\n\nHij gaat naar school.").sections.map(\.kind) == [.head, kind])
    }

    @Test func `a heading below another one inherits what it is for`() throws {
        let note = try Self.note(
            "## Feiten\n\n### Thuis\n\nRustig.\n\n## Besluit\n\n### Later\n\nStop.\n\n## Weer\n\nx")
        #expect(note.sections.map(\.kind) == [.head, .facts, .facts, .decision, .decision, .other])
    }

    @Test func `a heading tells whose turn it is to speak`() throws {
        let note = try Self.note("## Politie\n\nTwee meldingen.\n\n## School\n\nVeel verzuim.")
        #expect(note.sections.compactMap(\.speaker) == [0, 1])
    }

    private static func note(_ text: String) throws -> Note {
        Note(parsing: text, with: try checklist.get().reader)
    }
}
