import Testing

@testable import NoteReview

/// The time a review takes grows as the note does: eight times the text may take twenty times as long, and not sixty-four.
@Suite(.serialized) struct `Time grows with the length of a note` {
    static let clock = ContinuousClock()

    @Test("Time grows with the length of a note", arguments: HostileText.shapes.map(\.piece))
    func grows(_ piece: String) throws {
        let checklist = try `Any text is read to its end`.checklist.get()
        func time(_ bytes: Int) -> Duration {
            let text = HostileText.text(of: piece, bytes: bytes)
            return Self.clock.measure { _ = checklist.review(Note(parsing: text, with: checklist.reader)) }
        }
        let short = min(time(3_000), time(3_000))
        let long = time(24_000)
        #expect(long < short * 20 + .milliseconds(20))
    }
}
