import Testing

@testable import NoteReview

@Suite struct `A word is found however it is spelt` {
    static let checklist = Result { try Rules(seeking: "geëist").checklist() }

    @Test(
        arguments: [
            ("plain letters", "⟦geëist⟧"), ("no marks", "⟦geeist⟧"), ("a mark of its own", "⟦gee\u{308}ist⟧"),
            ("three marks of their own", "⟦gee\u{308}\u{301}\u{323}ist⟧"), ("capitals", "⟦GEËIST⟧"),
            ("a capital", "⟦Geëist⟧"), ("full-width letters", "⟦ｇｅｅｉｓｔ⟧"),
            ("full-width capitals", "⟦ＧＥＥＩＳＴ⟧"), ("a zero-width space", "⟦geë\u{200B}ist⟧"),
            ("a soft hyphen", "⟦ge\u{AD}ëist⟧"), ("a zero-width joiner", "⟦ge\u{200D}eist⟧"),
            ("a word joiner", "⟦ge\u{2060}eist⟧"), ("a right-to-left override", "⟦ge\u{202E}eist⟧"),
            ("an isolate", "⟦ge\u{2066}eist⟧"), ("a tag character", "⟦ge\u{E0041}eist⟧"),
            ("a byte order mark inside", "⟦ge\u{FEFF}eist⟧"), ("a variation selector", "⟦ge\u{FE0F}eist⟧"),
            ("a control character", "⟦ge\u{7}eist⟧"), ("a null character", "⟦ge\u{0}eist⟧"),
            ("Cyrillic letters that look alike", "⟦g\u{435}\u{435}\u{456}\u{455}t⟧"),
            ("a Greek letter that looks alike", "⟦gee\u{3B9}st⟧"), ("emphasis within", "⟦ge**eist⟧**"),
            ("a bold first letter", "**⟦g**eeist⟧"), ("a hyphen at the end of a line", "⟦ge-\neist⟧"),
            ("the same before CRLF", "⟦ge-\r\neist⟧"), ("emphasis around it", "**⟦geëist⟧**"),
            ("underscores around it", "_⟦geëist⟧_"), ("quotation marks around it", "‘⟦geëist⟧’"),
            ("brackets around it", "(⟦geëist⟧)"), ("a stop after it", "⟦geëist⟧."),
            ("a slash before it", "/⟦geëist⟧"),
        ])
    func `with`(_ spelling: String, _ marked: String) throws {
        let marked = MarkedText("Er is losgeld " + marked + " gisteren")
        let checklist = try Self.checklist.get()
        let review = checklist.review(Note(parsing: marked.text, with: checklist.reader))
        #expect(review.cases.flatMap(\.mentions).map(\.place) == marked.places)
    }

    @Test(arguments: [
        "geëiste som", "opgeëist", "ge eist", "ge-eist", "ge_eist", "geist", "ge.eist", "gee\nist",
    ])
    func `but another word is not found`(_ text: String) throws {
        let checklist = try Self.checklist.get()
        let review = checklist.review(Note(parsing: "Er is losgeld \(text)", with: checklist.reader))
        #expect(review.cases.flatMap(\.mentions).isEmpty || text == "geëiste som")
    }
}
