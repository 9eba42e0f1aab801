import Testing

@testable import NoteReview

@Suite struct `The cases of a note are told apart` {
    static let checklist = Result { try Rules(seeking: "mes").checklist() }

    @Test(
        "A note of one case has its number, where there is one",
        arguments: [
            ("Casus ZVH-2026-014\n\nHij had een mes.", "ZVH-2026-014"),
            ("Zaaknummer: 2026/0143\n\nx", "2026/0143"),
            ("# Casus: PGA 2026.12\n\nx", "PGA 2026.12"), ("Dossier 4431\n\nx", "4431"),
            ("Overleg Fenna (16), dossier ZH 5520\n\nx", "ZH 5520"),
            ("DOSSIER 26-1107, Fenna\n\nx", "26-1107"), ("Casus AB 2026\n\nx", nil),
            ("Casus 2026\n\nx", nil), ("Overleg 9u-10.10, ruimte 2\n\nx", nil), ("Overleg 13.30u\n\nx", nil),
            ("Overleg 9u-10.10\nZVH-2026-014\n\nx", "ZVH-2026-014"),
            ("Bijlage: message/rfc822\n\nx", nil), ("Casus: message/rfc822\n\nx", nil),
            ("ZVH/RK2026-014\n\nx", "ZVH/RK2026-014"), ("Casus zvh/2026/014\n\nx", "zvh/2026/014"),
            ("Hij had een mes.", nil), ("", nil),
        ] as [(String, String?)])
    func number(_ text: String, _ number: String?) throws {
        let checklist = try Self.checklist.get()
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map(\.number) == [number])
        #expect(cases[0].lines.lowerBound == 1)
    }

    static let two = """
        Datum: 2 maart 2026
        Aanwezig: politie, school

        ## Casus ZVH-2026-014

        Hij had een mes.

        Acties:
        - politie belt, 14 maart

        ## Casus ZVH-2026-015

        Hij is rustig.

        ## Rondvraag

        Er lag een mes in de zaal.
        """

    @Test func `each with its own lines, mentions and actions, and all with those of the whole meeting`()
        throws
    {
        let checklist = try Self.checklist.get()
        let cases = checklist.review(Note(parsing: Self.two, with: checklist.reader)).cases
        #expect(cases.map(\.number) == ["ZVH-2026-014", "ZVH-2026-015"])
        #expect(cases.map(\.lines) == [4...10, 11...14])
        #expect(cases.map { $0.mentions.map(\.place.line) } == [[6, 17], [17]])
        #expect(cases.map(\.actions.count) == [1, 0])
    }

    @Test(
        "by counting where they have no number",
        arguments: ["Casus 1|Casus 2", "Casus A|Casus B"])
    func counted(_ headings: String) throws {
        let text = headings.split(separator: "|").map { "## \($0)\n\nHij had een mes.\n" }.joined(
            separator: "\n")
        let checklist = try Self.checklist.get()
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map(\.mentions.count) == [1, 1])
        #expect(cases.allSatisfy { $0.number == nil })
    }

    @Test(
        "and not by a day, or from one hour to another",
        arguments: ["1400-1425", "9u-10.10", "13.30u", "09-06-2026"])
    func times(_ time: String) throws {
        let checklist = try Self.checklist.get()
        let note = Note(parsing: "TAFEL NOORD / \(time)\n\nHij had een mes.\n", with: checklist.reader)
        #expect(checklist.review(note).cases.map(\.number) == [nil])
    }

    @Test(
        "by lines that marks set off",
        arguments: ["==", "=====", "--", "-----", "***"])
    func setOff(_ mark: String) throws {
        let headings = ["ZVH-2026-014 Thomas E.", "ZVH-2026-015 Dex M., nieuw"].map {
            "\(mark) \($0) \(mark)"
        }
        let text = headings.map { "\($0)\n\nHij had een mes.\n" }.joined(separator: "\n")
        let checklist = try Self.checklist.get()
        let cases = checklist.review(Note(parsing: "Overleg 9u-10.10\n\n" + text, with: checklist.reader))
            .cases
        #expect(cases.map(\.number) == ["ZVH-2026-014", "ZVH-2026-015"])
        #expect(cases.map(\.mentions.count) == [1, 1])
    }

    @Test func `by the number that opens a paragraph`() throws {
        let text = """
            Overleg 2 maart 2026

            DW-26-141 – Jaïr M., 18 jaar. Nieuw.

            Hij had een mes.

            DW-26-096 – Yara M., 15 jaar. Vervolg.

            Zij had een mes.
            """
        let checklist = try Self.checklist.get()
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map(\.number) == ["DW-26-141", "DW-26-096"])
        #expect(cases.map { $0.mentions.map(\.place.line) } == [[5], [9]])
    }

    @Test(
        "and short numbers of one series open several; one by itself may be anything",
        arguments: [
            ("ZK-31, Tobias (15)|ZK-32, Ilyas (17)", ["ZK-31", "ZK-32"]),
            ("ZK-31, Tobias (15)|Verder", [nil]),
            ("ZK-31, Tobias (15)|AB-32, Ilyas (17)", [nil]), ("ZK-31, Tobias (15)|ZK-31, nog eens", [nil]),
        ] as [(String, [String?])])
    func series(_ openings: String, _ numbers: [String?]) throws {
        let text = openings.split(separator: "|").map { "\($0)\n\nHij had een mes.\n" }.joined(
            separator: "\n")
        let checklist = try Self.checklist.get()
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map(\.number) == numbers)
    }

    @Test(
        "and an action is of the case whose number its line starts with",
        arguments: [
            "014 / politie / huisbezoek / 14 maart\n015 / school / bellen / 14 maart\nbeide / politie / brief / 14 maart",
            "| Zaak | Actie | Wie | Wanneer |\n|---|---|---|---|\n| 014 | Bellen | politie | 14 mrt |\n| 015 | Bellen | school | 14 mrt |\n| beide | Brief | politie | 14 mrt |",
        ])
    func actions(_ list: String) throws {
        let checklist = try Self.checklist.get()
        let text = "## Casus ZVH-2026-014\n\nEen.\n\n## Casus ZVH-2026-015\n\nTwee.\n\n## Acties\n\n\(list)\n"
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map(\.actions.count) == [2, 2])
    }

    @Test func `and one of everybody is of the case it stands under`() throws {
        let checklist = try Self.checklist.get()
        let rows = "| Wie | Wat | Wanneer |\n|---|---|---|\n| allen | opletten | doorlopend |\n"
        let text =
            "## Casus ZVH-2026-014\n\nEen.\n\n## Casus ZVH-2026-015\n\nTwee.\n\n### Acties\n\n\(rows)"
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map(\.actions.count) == [0, 1])
    }

    @Test func `and a case that comes back is one case`() throws {
        let text =
            "## Casus ZVH-1\n\nEen.\n\n## Casus ZVH-2\n\nTwee.\nDrie.\n\n## Casus ZVH-1\n\nVier.\nVijf.\nZes.\n"
        let checklist = try Self.checklist.get()
        let cases = checklist.review(Note(parsing: text, with: checklist.reader)).cases
        #expect(cases.map(\.number) == ["ZVH-2", "ZVH-1"])
    }

    @Test(
        "A case number is compared without its punctuation",
        arguments: ["ZVH-2026-014", "zvh 2026 014", "ZVH2026014", "zvh/2026.014", "ZVH_2026_014"])
    func key(_ number: String) {
        #expect(CasePart.key(of: number) == "zvh2026014")
    }
}
