import Testing

@testable import NoteReview

@Suite struct `A place is right to the column` {
    static let checklist = Result { try Rules(seeking: "hoog losgeld").checklist() }

    @Test(
        "A place is right to the column",
        arguments: [
            "⟦hoog losgeld⟧", "Een ⟦hoog losgeld⟧.", "Eén\nregel\n\nen ⟦hoog losgeld⟧ erna",
            "Eén\r\nregel\r\n\r\nen ⟦hoog losgeld⟧", "Eén\rregel\ren ⟦hoog losgeld⟧",
            "eerst\n\rdan\r\n\nen ⟦hoog losgeld⟧", "Een regel\u{2028}en ⟦hoog losgeld⟧",
            "nel\u{85}⟦hoog losgeld⟧",
            "😀 👩‍👩‍👧 ⟦hoog losgeld⟧", "日本語 ⟦hoog losgeld⟧ 日本", "e\u{301}e\u{301}n ⟦hoog losgeld⟧",
            "een ⟦hoog\u{A0}losgeld⟧", "een ⟦hoog  \t losgeld⟧", "een ⟦hoog\u{202F}los\u{AD}geld⟧",
            "een ⟦hoog-losgeld⟧", "een ⟦hoog \"losgeld⟧\"", "een ⟦hoog losgeld⟧ en een ⟦hoog losgeld⟧",
            "\u{FEFF}⟦hoog losgeld⟧", "\t- een ⟦hoog losgeld⟧", "> een ⟦hoog losgeld⟧",
            "| een | ⟦hoog losgeld⟧ |",
            "- [ ] een ⟦hoog losgeld⟧", "een ⟦hoog los-\ngeld⟧",
            "het wa-\npen en het los-\r\ngeld\neen ⟦hoog losgeld⟧", "een ⟦hoog lósgeld⟧ en ⟦ｈｏｏｇ losgeld⟧",
            "Er werd door de mannen die bij de auto stonden te wachten een ⟦hoog\nlosgeld⟧ geëist.",
        ].map(MarkedText.init))
    func places(_ marked: MarkedText) throws {
        let checklist = try Self.checklist.get()
        let review = checklist.review(Note(parsing: marked.text, with: checklist.reader))
        #expect(review.cases.flatMap(\.mentions).map(\.place) == marked.places)
    }

    @Test func `at the end of a line of a million bytes`() throws {
        let marked = MarkedText(String(repeating: "één ", count: 200_000) + "⟦hoog losgeld⟧")
        let finder = PlaceFinder(Array(marked.text.utf8), lineStarts: [0])
        #expect(finder.place(of: marked.places[0].bytes) == marked.places[0])
    }
}
