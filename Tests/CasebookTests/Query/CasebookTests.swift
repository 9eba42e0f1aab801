import Foundation
import GRDB
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The casebook` {
    let state: TemporaryState
    let folders: Settings.Folders

    /// Three meetings on two cases: one case is open since January, one has never been.
    init() throws {
        state = try TemporaryState()
        folders = Settings.Folders(
            inbox: state.path, prompts: state.path, refused: state.path, archive: state.path,
            state: state.path)
        try state.withStore { store in
            _ = try store.record([
                note("een.md", "2026-01-12", open: ["lens-asked", "dissent"], addressed: []),
                note("twee.md", "2026-03-02", open: ["lens-asked"], addressed: ["dissent"]),
                note("drie.md", "2026-02-09", number: "ZVH 2026 015", open: [], addressed: ["coordinator"]),
            ])
        }
    }

    private func note(
        _ name: String, _ date: String, number: String = "ZVH-2026-014", open: [String], addressed: [String]
    ) throws -> TakenNote {
        let text = "\(name)\nHij is bedreigd & houdt steun van zijn oom.\n"
        let mention = Mention(
            indicator: "protective", place: text.place(of: "steun van zijn oom"), contexts: [.reported])
        let negated = Mention(indicator: "protective", place: text.place(of: "oom"), contexts: [.negated])
        return try SampleNote(
            name: name, date: date, text: text,
            cases: [.init(number: number, open: open, addressed: addressed, mentions: [mention, negated])]
        ).taken(
            attendance: [
                Attendance(
                    presence: .present, organisation: name == "twee.md" ? "police" : "school", name: nil,
                    place: text.place(of: "Hij"))
            ])
    }

    private func answer(_ query: Query, reason: String? = nil) throws -> Document {
        let casebook = try Casebook(at: folders)
        defer { casebook.close() }
        return try casebook.answer(query, for: Reader(uid: 1001, reason: reason))
    }

    private func filter(_ change: (inout Query.Filter) -> Void) -> Query.Filter {
        var filter = Query.Filter()
        change(&filter)
        return filter
    }

    private func rows(_ query: Query) throws -> [String] {
        try answer(query).text(in: .english, for: .pipe).split(separator: "\n").map(String.init)
    }

    @Test func `lists the cases with open prompts`() throws {
        #expect(try rows(.cases(Query.Filter())) == ["ZVH-2026-014\t1\t2026-01-12\t2026-03-02\t2"])
    }

    @Test func `lists all cases, those without an open prompt last`() throws {
        let cases = try rows(.cases(filter { $0.includesAnswered = true }))
        #expect(cases.map { $0.prefix { $0 != "\t" } } == ["ZVH-2026-014", "ZVH 2026 015"])
    }

    @Test func `lists the open flags in the words of the checklist`() throws {
        let flags = try rows(.flags(Query.Filter()))
        #expect(flags.count == 1)
        #expect(
            flags.first?.hasSuffix("\tZVH-2026-014\t2026-01-12\t5\tlens-asked\tWas it discussed?") == true)
    }

    @Test(arguments: [
        ("case", 1), ("other case", 0), ("item", 1), ("other item", 0), ("lesson", 1), ("other lesson", 0),
        ("since", 1), ("too late", 0), ("until", 1), ("too early", 0), ("police", 1), ("probation", 0),
    ])
    func `limits a list`(limit: String, count: Int) throws {
        let filter = filter {
            switch limit {
            case "case": $0.caseNumber = "zvh 2026/014"
            case "other case": $0.caseNumber = "ZVH-2026-015"
            case "item": $0.item = "lens-asked"
            case "other item": $0.item = "dissent"
            case "lesson": $0.lesson = 5
            case "other lesson": $0.lesson = 1
            case "since": $0.since = CalendarDate(year: 2026, month: 1, day: 12)
            case "too late": $0.since = CalendarDate(year: 2026, month: 1, day: 13)
            case "until": $0.until = CalendarDate(year: 2026, month: 1, day: 12)
            case "too early": $0.until = CalendarDate(year: 2026, month: 1, day: 11)
            default: $0.organisation = limit
            }
        }
        #expect(try rows(.flags(filter)).count == count)
        #expect(try rows(.cases(filter)).count == count)
    }

    @Test func `shows answered flags when it is asked for all`() throws {
        let flags = try rows(.flags(filter { $0.includesAnswered = true }))
        #expect(flags.map { $0.split(separator: "\t")[4] } == ["lens-asked", "dissent"])
    }

    @Test func `shows a case with what protects before what is open`() throws {
        let text = try answer(.show("ZVH-2026-014")).text(in: .dutch, for: .pipe)
        let protective = try #require(text.range(of: "steun (volgens een ander)"))
        let open = try #require(text.range(of: "Is dat besproken?"))
        #expect(protective.upperBound < open.lowerBound)
        #expect(text.contains("regel 2  Hij is bedreigd & houdt ‹steun van zijn oom›."))
        #expect(!text.contains("‹oom›"))
    }

    @Test func `shows a note or a flag by the first digits of its id`() throws {
        guard case .flags(let flags) = try answer(.flags(Query.Filter())) else {
            Issue.record("another kind of answer")
            return
        }
        let flag = try #require(flags.flags.first?.flag)
        guard case .show(let shown) = try answer(.show(String(flag.prefix(4)))) else {
            Issue.record("another kind of answer")
            return
        }
        #expect(shown.kind == "flag" && shown.id == flag)
        let note = try #require(shown.cases.first?.notes.first?.note)
        guard case .show(let shownNote) = try answer(.show(note)) else {
            Issue.record("another kind of answer")
            return
        }
        #expect(shownNote.kind == "note" && shownNote.cases.map(\.case) == ["ZVH-2026-014"])
    }

    @Test func `says why a flag was raised`() throws {
        guard case .flags(let flags) = try answer(.flags(Query.Filter())) else {
            Issue.record("another kind of answer")
            return
        }
        let flag = try #require(flags.flags.first?.flag)
        guard case .why(let why) = try answer(.why(flag)) else {
            Issue.record("another kind of answer")
            return
        }
        #expect(why.because.map(\.role) == ["absence"])
        #expect(why.note.file == "twee.md" && why.flag.notes == 2)
    }

    @Test(arguments: ["nowhere", "00", "", "ffff"])
    func `says that there is nothing of a name`(name: String) {
        #expect(throws: QueryError.nothing(name)) { try answer(.show(name)) }
    }

    @Test func `counts what arrived`() throws {
        let status = try answer(.status).text(in: .english, for: .pipe)
        #expect(status.contains("arrivals = processed + duplicate + refused: 3 = 3 + 0 + 0\n"))
        #expect(status.contains("casuslensd is not running"))
    }

    @Test func `names the last twenty files that were refused, and says how many more there are`() throws {
        try state.withStore { store in
            for number in 1...23 { _ = try store.record(.sample("\(number).md")) }
        }
        guard case .status(let status) = try answer(.status) else {
            Issue.record("another kind of answer")
            return
        }
        #expect(status.refusals.map(\.file) == (4...23).reversed().map { "\($0).md" })
        #expect(status.olderRefusals == 3)
        #expect(status.text(in: .english).hasSuffix("\n  and 3 older ones\n"))
    }

    private func looks() throws -> [String] {
        try state.withStore { store in
            try store.read { db in
                let sql = "SELECT uid, verb, ids, reason FROM audit WHERE verb <> 'take-in' ORDER BY sequence"
                return try Row.fetchAll(db, sql: sql).map {
                    "\($0[0] as Int) \($0[1] as String) \($0[2] as String)"
                }
            }
        }
    }

    @Test func `records each look with what it showed`() throws {
        _ = try answer(.cases(Query.Filter()), reason: "voorbereiding")
        _ = try answer(.show("ZVH-2026-015"))
        #expect(try looks() == ["1001 cases zvh2026014", "1001 show zvh2026015"])
    }

    @Test func `records a look that found nothing, without the name that was asked for`() throws {
        #expect(throws: QueryError.nothing("Jan de Vries")) { try answer(.show("Jan de Vries")) }
        #expect(throws: QueryError.nothing("ffff")) { try answer(.why("ffff")) }
        #expect(try looks() == ["1001 show ", "1001 why "])
    }

    @Test func `keeps an answer that is recorded, where the store cannot be closed`() throws {
        let before = try Data(contentsOf: URL(filePath: state.database.string))
        let casebook = try Casebook(at: folders)
        let reader = Reader(uid: 1001, reason: nil)
        guard case .cases(let cases) = try casebook.answer(.cases(Query.Filter()), for: reader) else {
            return
        }
        let lock = state.path.appending("write.lock").string
        try FileManager.default.removeItem(atPath: lock)
        try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
        casebook.close()
        #expect(cases.cases.count == 1)
        // Without the lock, the log is not folded in.
        #expect(try Data(contentsOf: URL(filePath: state.database.string)) == before)
    }

    @Test func `shows nothing when the look cannot be recorded`() throws {
        try state.withStore { store in
            try store.write { db in
                try db.execute(
                    sql: """
                        CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no room'); END
                        """)
            }
        }
        #expect(throws: StoreError.self) { try answer(.cases(Query.Filter())) }
    }

    @Test func `answers nothing where no store was made`() throws {
        let empty = try TemporaryState()
        let folders = Settings.Folders(
            inbox: empty.path, prompts: empty.path, refused: empty.path, archive: empty.path,
            state: empty.path)
        #expect(throws: StoreError.noStore(empty.database)) { try Casebook(at: folders) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path.string).isEmpty)
    }
}
