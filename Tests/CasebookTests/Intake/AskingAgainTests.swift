import NoteReview
import Testing

@testable import Casebook

@Suite struct `The sheets of one case` {
    /// A note that leaves open who coordinates, as every note does that does not say.
    private func note(_ day: String) -> String {
        "Casusoverleg \(day)\n\nCasus 2026-014\n\nMoeder maakt zich zorgen over haar zoon.\n"
    }

    @Test func `ask once within the interval, then again`() throws {
        let fixture = try IntakeFixture()
        let question = try #require(
            fixture.intake.reviewer.checklist.items.first { $0.id == "coordinator" }?.ask.dutch)
        for (name, day) in [
            ("a.txt", "5 januari 2026"), ("b.txt", "2 februari 2026"), ("c.txt", "2 maart 2026"),
        ] {
            try fixture.drop(note(day), as: name)
            try fixture.takeIn()
        }
        let sheets = try ["a", "b", "c"].map {
            try fixture.text("\($0).txt.prompts.html", in: fixture.folders.prompts)
        }
        let asked = "<p class=\"question\">\(question)</p>"
        #expect(sheets.map { $0.contains(asked) } == [true, false, true])
        #expect(
            sheets[1].contains(
                "<li>\(question) <small>gevraagd na het overleg van 5 januari 2026</small></li>"))
        #expect(sheets[2].contains(" · open sinds 5 januari 2026</p>"))
    }

    @Test func `are the same when all are written after a fault`() throws {
        let (one, other) = (try IntakeFixture(), try IntakeFixture())
        let days = ["5 januari 2026", "2 februari 2026", "2 maart 2026"]
        for (number, day) in days.enumerated() {
            try one.drop(note(day), as: "\(number).txt")
            try one.takeIn()
            try other.drop(note(day), as: "\(number).txt")
        }
        for file in try other.waiting() {
            guard case .whole(let read) = try NoteFile.read(file.name, in: other.folders.inbox) else {
                continue
            }
            _ = try other.store.record(other.intake.taken(other.intake.reviewer.review(read)))
        }
        try other.intake.finish()
        for number in days.indices {
            let name = "\(number).txt.prompts.html"
            #expect(
                try one.text(name, in: one.folders.prompts) == other.text(name, in: other.folders.prompts))
        }
    }
}
