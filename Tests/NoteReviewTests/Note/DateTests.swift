import Testing

@testable import NoteReview

@Suite struct `Dates are read` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "The day of the meeting is read",
        arguments: [
            ("Datum: 2 maart 2026", "2026-03-02"), ("Datum: 02-03-2026", "2026-03-02"),
            ("Datum: 2/3/26", "2026-03-02"),
            ("Datum: 2026-03-02", "2026-03-02"), ("Datum: 2.3.2026", "2026-03-02"),
            ("Datum: 2 mrt. 2026", "2026-03-02"),
            ("Datum: maandag 2 MAART 2026, 10:30 uur", "2026-03-02"), ("Date: March 2, 2026", "2026-03-02"),
            ("Overleg 2 maart 2026", "2026-03-02"),
            ("Volgend overleg: 9 mei 2026\nDatum: 2 maart 2026", "2026-03-02"),
            ("Jongen, geboren 1-1-2010\nVerslag 2 maart 2026", "2026-03-02"), ("Datum: 31-02-2026", nil),
            ("Datum: 29-02-2024", "2024-02-29"), ("Datum: 29-02-2026", nil), ("Datum: 2 maart", nil),
            (
                "Aan: jeugdtafel\nVan: Mo (politie)\nDatum: 8 maart 2026\nOnderwerp: overleg\n\nHoi,\n\n2 maart is hij gezien.",
                "2026-03-08"
            ),
            ("Geen dag", nil), ("Overleg woe 4 mrt\ncasus JW 26-14", "2026-03-04"),
            ("Overleg do 4 mrt\ncasus JW 26-14", nil), ("Casus 2026/014\nmaandag 2 maart", "2026-03-02"),
            ("Casus 12-13-14", nil), ("Tel. 06-12345678", nil), ("Datum: 99-99-9999", nil),
            ("Datum: 2-3-1815", nil),
        ] as [(String, String?)])
    func meeting(_ text: String, _ date: String?) throws {
        #expect(Note(parsing: text, with: try Self.checklist.get().reader).date?.description == date)
    }

    @Test(
        "A date without a year is the next one",
        arguments: [
            ("2 maart 2026", "14 april", "2026-04-14"), ("2 december 2026", "14 jan", "2027-01-14"),
            ("2 maart 2026", "14-3", "2026-03-14"), ("2 maart 2026", "14 maart 2027", "2027-03-14"),
        ])
    func wraps(_ meeting: String, _ due: String, _ expected: String) throws {
        let text = "Datum: \(meeting)\n\nActies:\n- politie belt, \(due)"
        let note = Note(parsing: text, with: try Self.checklist.get().reader)
        #expect(note.actions.map(\.action.due?.description) == [expected])
    }

    @Test(
        "Only days that exist are dates",
        arguments: [
            (2024, 2, 29, true), (2100, 2, 29, false), (2000, 2, 29, true), (2026, 4, 31, false),
            (2026, 0, 1, false), (2026, 13, 1, false), (0, 1, 1, false), (2026, 12, 31, true),
            (2026, 1, 0, false),
        ])
    func exists(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
        #expect((CalendarDate(year: year, month: month, day: day) != nil) == exists)
    }
}
