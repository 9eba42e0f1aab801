import Testing

@testable import NoteReview

@Suite struct `A sentence is divided into clauses` {
    static let checklist = Result { try Rules().checklist() }

    @Test(
        "A sentence is divided into clauses",
        arguments: [
            ("Hij is boos", "Hij is boos"), ("Hij is boos, maar zij niet", "Hij is boos, | maar zij niet"),
            ("Hij zegt dat zij boos is", "Hij zegt | dat zij boos is"),
            ("Als hij komt, gaat zij", "Als hij komt, | gaat zij"),
            ("Hij is boos en zij is blij", "Hij is boos | en zij is blij"), ("mes en dolk", "mes en dolk"),
            ("messen, dolken en zwaarden", "messen, dolken en zwaarden"),
            ("Hij is boos; zij is blij", "Hij is boos; | zij is blij"),
            ("De jongen, die boos is, gaat weg", "De jongen, | die boos is, | gaat weg"),
            ("Hij is er, omdat zij er is", "Hij is er, | omdat zij er is"),
            ("Hij ging, hetgeen hij ontkent", "Hij ging, | hetgeen hij ontkent"),
            ("geen mes gezien, wel een dolk", "geen mes gezien, | wel een dolk"),
            ("Hij werkt als voorzitter", "Hij werkt als voorzitter"),
            ("Hij weet of zij komt", "Hij weet | of zij komt"),
        ])
    func clauses(_ text: String, _ expected: String) throws {
        let note = Note(parsing: text, with: try Self.checklist.get().reader)
        let clauses = ClauseReader(tokens: note.tokens, lexicon: note.lexicon)
            .clauses(of: note.tokens.indices)
        #expect(clauses.map { note.layout.string(of: $0.tokens) }.joined(separator: " | ") == expected)
    }

    @Test func `a clause goes on after one that was put into it`() throws {
        let text = "De jongen, die boos is, gaat weg"
        let note = Note(parsing: text, with: try Self.checklist.get().reader)
        let clauses = ClauseReader(tokens: note.tokens, lexicon: note.lexicon)
            .clauses(of: note.tokens.indices)
        #expect(clauses.map(\.unit) == [0, 1, 0])
        #expect(clauses.map(\.opening) == [.main, .relative, .resumed])
    }
}
