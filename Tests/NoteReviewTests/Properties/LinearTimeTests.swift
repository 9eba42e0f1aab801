import Glibc
import Testing

@testable import NoteReview

/// The time a review takes grows as the note does: eight times the text may take twenty times as long, and not sixty-four.
@Suite(.serialized) struct `Time grows with the length of a note` {
    @Test("Time grows with the length of a note", arguments: HostileText.shapes.map(\.piece))
    func grows(_ piece: String) throws {
        let checklist = try `Any text is read to its end`.checklist.get()
        func time(_ bytes: Int) -> Duration {
            let text = HostileText.text(of: piece, bytes: bytes)
            let start = Self.computing
            _ = checklist.review(Note(parsing: text, with: checklist.reader))
            return Self.computing - start
        }
        let short = min(time(3_000), time(3_000))
        let long = time(24_000)
        #expect(long < short * 20 + .milliseconds(20))
    }

    /// What this thread has computed so far: what else the machine does at the same time leaves it as it is.
    private static var computing: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
