import GRDB
import NoteReview

/// A flag as the store has it, in the words of the checklist that raised it last.
struct StoredFlag {
    let id: String
    let key: String
    /// The note that left the question open last.
    let lastSeen: Int64?
    let entry: FlagEntry
    let why: Wording
    let source: String

    /// Returns the flags that a condition lets through, the oldest first; of one age, in the order of prompt sheets.
    static func fetchAll(_ db: Database, where condition: SQL) throws -> [StoredFlag] {
        let query: SQL = """
            SELECT flag.id, flag.casefile, flag.item, flag.lesson, flag.since, flag.repeats, flag.last_seen,
                coalesce(flag.closed_because, flag.state) AS status, casefile.number,
                question.ask_nl, question.ask_en, question.why_nl, question.why_en, question.source
            FROM flag JOIN casefile ON casefile.key = flag.casefile
                LEFT JOIN note ON note.sequence = coalesce(flag.last_seen, flag.opened_by)
                LEFT JOIN question ON question.checklist = note.checklist_sha256 AND question.item = flag.item
            WHERE \(condition)
            ORDER BY flag.since, flag.casefile, flag.lesson IS NOT 5, question.position, flag.item
            """
        return try SQLRequest<Row>(literal: query).fetchAll(db).map(StoredFlag.init)
    }

    private init(_ row: Row) {
        id = row["id"]
        key = row["casefile"]
        lastSeen = row["last_seen"]
        // A flag whose note was erased has lost its wording with it; its item still says what was asked.
        let item: String = row["item"]
        why = Wording(dutch: row["why_nl"] ?? "", english: row["why_en"] ?? "")
        source = row["source"] ?? ""
        entry = FlagEntry(
            flag: id, case: row["number"] ?? key, item: item, lesson: OrNull(row["lesson"]),
            status: row["status"], since: OrNull(row["since"]), notes: row["repeats"] + 1,
            prompt: PromptDocument(Wording(dutch: row["ask_nl"] ?? item, english: row["ask_en"] ?? item)))
    }
}
