import Glibc
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

/// The shipped rules ask more of a note than small ones do: of its cases, actions and people all together.
@Suite(.serialized) struct `A note that is one long list` {
    @Test("takes time as it is long", arguments: Shape.all)
    fileprivate func grows(_ shape: Shape) throws {
        let checklist = try Rules.shipped.get().checklist
        func time(_ count: Int) -> Duration {
            let text = shape.text(count)
            let start = Self.computing
            _ = checklist.review(Note(parsing: text, with: checklist.reader))
            return Self.computing - start
        }
        let short = min(time(150), time(150))
        // Eight times the lines take eight times as long, and not sixty-four times.
        #expect(time(1200) < short * 16 + .milliseconds(100))
    }

    /// What this thread has computed so far: what else the machine does at the same time leaves it as it is.
    private static var computing: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

/// A head, and a line that is said many times with another number.
private struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let head: String
    let line: @Sendable (Int) -> String

    func text(_ count: Int) -> String { head + (0..<count).map(line).joined() }

    static let all = [
        Shape(testDescription: "actions of forty cases", head: manyCases + "\nActies:\n") {
            "- \(100 + $0 % 38) politie belt school voor \(1 + $0 % 28) april\n"
        },
        Shape(testDescription: "outcomes of actions", head: "Casus 2026-1\n\nVorige acties:\n") {
            "- politie belt school \($0): gedaan\n"
        },
        Shape(testDescription: "people who are there", head: "Casus 2026-1\n\nAanwezig:\n") {
            "- J. Jansen\($0), politie (notulist)\n"
        },
        Shape(testDescription: "people who are not", head: "Casus 2026-1\n\nAfwezig:\n") {
            "- K. Pieters\($0), reclassering\n"
        },
        Shape(testDescription: "text below a label", head: "Casus 2026-1\nAanwezig: politie\n") {
            "De moeder zegt dat hij \($0) keer is weggebleven.\n"
        },
        Shape(testDescription: "plain lines of actions", head: "Casus 2026-1\n\n") {
            "Politie gaat bij nummer \($0) langs.\n"
        },
    ]

    private static let manyCases = (100..<138).map { "## Casus ZVH-2026-\($0)\nDe school meldt zorgen.\n" }
        .joined()
}
