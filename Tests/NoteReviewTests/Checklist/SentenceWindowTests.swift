import Testing

@testable import NoteReview

@Suite struct `A long note is searched window by window` {
    static let checklist = Result {
        try Rules(
            phrases: [.list("knife", ["mes"])], indicators: [.list("school", ["=school"])],
            items: [.item("knife", when: .named("knife"), answered: .named("school"))]
        ).checklist()
    }

    @Test(
        "each sentence in one of them, and no more in it than a window holds",
        arguments: [
            ("", 1), ("Hij had een mes. ", 2500), ("hij zegt dat hij een mes had, ", 9000),
        ])
    func holds(_ piece: String, _ count: Int) throws {
        let checklist = try Self.checklist.get()
        let note = Note(parsing: String(repeating: piece, count: count), with: checklist.reader)
        let windows = SentenceWindow.all(of: note)
        #expect(windows.flatMap(\.own) == Array(note.sentences.indices))
        for window in windows {
            #expect(window.own.count <= SentenceWindow.mostSentences)
            let tokens = note.sentences[window.own].reduce(0) { $0 + $1.tokens.count }
            #expect(tokens <= SentenceWindow.mostTokens)
        }
        #expect(windows.count > 1 || count == 1)
    }

    @Test func `and what is meant is told of each mention by its own cue`() throws {
        let checklist = try Self.checklist.get()
        let note = Note(
            parsing: String(repeating: "Hij had geen mes. ", count: 2500), with: checklist.reader)
        let places = try #require(checklist.places(of: "knife", in: note))
        #expect(places.count == 2500)
        #expect(places.allSatisfy { $0.contexts == .negated && $0.cues.map(\.words) == ["geen"] })
    }

    @Test func `and what stands in the last one answers the first`() throws {
        let checklist = try Self.checklist.get()
        let asked = "Hij had een mes. " + String(repeating: "Het was druk. ", count: 2500)
        func status(_ text: String) -> Finding.Status? {
            checklist.review(Note(parsing: text, with: checklist.reader)).cases[0].findings[0].status
        }
        #expect(status(asked) == .open)
        #expect(status(asked + "Hij ging naar school.") == .addressed)
    }
}
