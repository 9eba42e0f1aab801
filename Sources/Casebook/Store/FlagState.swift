import GRDB
import NoteReview

/// How a flag stands, as its row has it.
struct FlagState: Equatable {
    private let lesson: Int?
    private let state: String
    private let since: String?
    private let openedBy: Int64?
    private let lastSeen: Int64?
    private let repeats: Int
    private let closedBy: Int64?
    private let closedBecause: String?

    /// The columns of `values`.
    static let columns =
        "lesson, state, since, opened_by, last_seen, repeats, closed_by, closed_because"

    init(of history: FlagHistory, lesson: Int?) {
        self.lesson = lesson
        state = history.isOpen ? "open" : "closed"
        since = history.opening?.day.description
        openedBy = history.opening?.note
        lastSeen = history.lastSeen
        repeats = history.repeats
        closedBy = history.closing?.note
        closedBecause = history.closing?.kind.rawValue
    }

    /// Reads `columns` that stand in a row from a position on.
    init(_ row: Row, from first: Int) {
        lesson = row[first]
        state = row[first + 1]
        since = row[first + 2]
        openedBy = row[first + 3]
        lastSeen = row[first + 4]
        repeats = row[first + 5]
        closedBy = row[first + 6]
        closedBecause = row[first + 7]
    }

    var values: StatementArguments {
        [lesson, state, since, openedBy, lastSeen, repeats, closedBy, closedBecause]
    }
}
