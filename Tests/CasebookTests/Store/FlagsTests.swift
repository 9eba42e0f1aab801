import GRDB
import NoteReview
import Testing

@testable import Casebook

@Suite struct `Flags over the notes of a case` {
    let state: TemporaryState

    init() throws { state = try TemporaryState() }

    @Test func `open, repeat, are answered and open again`() throws {
        try state.withStore { store in
            try store.take(SampleNote(date: "2026-03-02", cases: [.init(open: ["lens-asked"])]))
            #expect(try store.flags() == ["lens-asked open 2026-03-02 0"])
            try store.take(SampleNote(date: "2026-03-09", cases: [.init(open: ["lens-asked"])]))
            #expect(try store.flags() == ["lens-asked open 2026-03-02 1"])
            try store.take(SampleNote(date: "2026-03-16", cases: [.init(addressed: ["lens-asked"])]))
            #expect(try store.flags() == ["lens-asked closed 2026-03-02 1 answered-by-note"])
            try store.take(SampleNote(date: "2026-03-23", cases: [.init(open: ["lens-asked"])]))
            #expect(try store.flags() == ["lens-asked open 2026-03-23 0"])
            #expect(try store.events() == ["1 opened", "2 repeated", "3 answered-by-note", "4 reopened"])
        }
    }

    @Test func `belong to one case however its number is written`() throws {
        try state.withStore { store in
            try store.take(
                SampleNote(date: "2026-03-02", cases: [.init(number: "ZVH-2026-014", open: ["dissent"])]))
            try store.take(
                SampleNote(date: "2026-03-09", cases: [.init(number: "zvh2026/014", open: ["dissent"])]))
            #expect(try store.flags() == ["dissent open 2026-03-02 1"])
        }
    }

    @Test func `come from active items only`() throws {
        try state.withStore { store in
            try store.take(SampleNote(cases: [.init(open: ["trial-item", "onbekend"])]))
            #expect(try store.flags() == [])
        }
    }

    @Test func `take a late note at its date, and keep the numbers of events that stay`() throws {
        try state.withStore { store in
            try store.take(SampleNote(date: "2026-03-02", cases: [.init(open: ["dissent"])]))
            try store.take(SampleNote(date: "2026-03-16", cases: [.init(open: ["dissent"])]))
            try store.take(SampleNote(date: "2026-03-09", cases: [.init(addressed: ["dissent"])]))
            #expect(try store.flags() == ["dissent open 2026-03-16 0"])
            #expect(try store.events() == ["1 opened", "3 answered-by-note", "4 reopened"])
        }
    }

    @Test func `place an undated note at its arrival`() throws {
        try state.withStore { store in
            try store.take(
                SampleNote(
                    date: nil, arrived: "2026-03-10T08:00:00.000Z", cases: [.init(addressed: ["dissent"])]))
            try store.take(SampleNote(date: "2026-03-02", cases: [.init(open: ["dissent"])]))
            #expect(try store.flags() == ["dissent closed 2026-03-02 0 answered-by-note"])
        }
    }

    @Test func `keep a person's answer when they are computed anew`() throws {
        try state.withStore { store in
            try store.take(SampleNote(date: "2026-03-02", cases: [.init(open: ["dissent"])]))
            try store.write { db in
                try db.execute(
                    sql:
                        "INSERT INTO flag_event (flag, at, kind) SELECT id, '2026-03-20', 'answered' FROM flag"
                )
            }
            try store.take(SampleNote(date: "2026-03-09", cases: [.init(open: ["dissent"])]))
            #expect(try store.flags() == ["dissent closed 2026-03-02 1 answered"])
            try store.take(SampleNote(date: "2026-03-23", cases: [.init(open: ["dissent"])]))
            #expect(try store.flags() == ["dissent open 2026-03-23 0"])
        }
    }

    @Test func `close with the correction when only the older version held them`() throws {
        try state.withStore { store in
            try store.take(SampleNote(cases: [.init(open: ["dissent", "coordinator"])]))
            try store.take(SampleNote(cases: [.init(open: ["coordinator"], notApplicable: ["dissent"])]))
            #expect(try store.superseded() == [2, nil])
            #expect(
                try store.flags() == [
                    "coordinator open 2026-03-02 0", "dissent closed 2026-03-02 0 superseded",
                ])
        }
    }

    @Test(arguments: [
        ("a word that says so", SampleNote(name: "nieuw.md", isCorrection: true), true),
        ("the same file name", SampleNote(text: "anders"), true),
        ("another name", SampleNote(name: "nieuw.md"), false),
        ("another date", SampleNote(date: "2026-03-09"), false),
        ("no date", SampleNote(date: nil), false),
        ("another case", SampleNote(cases: [.init(number: "ZVH-2026-015", open: ["dissent"])]), false),
    ])
    func `know a correction by its date, its cases, and its name or word`(
        _ difference: String, _ later: SampleNote, _ isCorrection: Bool
    ) throws {
        try state.withStore { store in
            try store.take(SampleNote(text: "eerst"))
            try store.take(later)
            #expect(try store.superseded() == [isCorrection ? 2 : nil, nil], "\(difference)")
        }
    }

    @Test func `let a correction take the place of one note only, that of its name first`() throws {
        try state.withStore { store in
            try store.take(SampleNote(name: "politie.md"))
            try store.take(SampleNote(name: "gemeente.md"))
            try store.take(SampleNote(name: "politie.md", isCorrection: true))
            #expect(try store.superseded() == [3, nil, nil])
        }
    }

    @Test func `do not let a late original take its correction back`() throws {
        try state.withStore { store in
            try store.take(SampleNote(isCorrection: true, cases: [.init(addressed: ["dissent"])]))
            try store.take(SampleNote(cases: [.init(open: ["dissent"])]))
            #expect(try store.superseded() == [nil, nil])
        }
    }

    @Test func `keep notes without a case number apart`() throws {
        try state.withStore { store in
            let unnumbered = SampleNote.Case(number: nil, open: ["dissent"])
            try store.take(SampleNote(name: "een.md", cases: [unnumbered, unnumbered]))
            try store.take(SampleNote(name: "twee.md", cases: [unnumbered]))
            let keys = try store.read { try String.fetchAll($0, sql: "SELECT key FROM casefile") }
            #expect(keys.count == 3)
            #expect(keys.allSatisfy { $0.hasPrefix("note:") })
            #expect(try store.flags().count == 3)
        }
    }

    @Test func `get more digits where others hold the first eight`() throws {
        var names = CaseNames(sha256: String(repeating: "0123456789abcdef", count: 4))
        #expect(names.next(for: nil) { $0 == "note:01234567" } == "note:012345678")
        #expect(names.next(for: nil) { _ in false } == "note:01234567.2")
        #expect(names.next(for: "A-12") { _ in true } == "a12")
    }
}

extension Store {
    fileprivate func take(_ note: SampleNote) throws {
        let recorded = try record(note.taken())
        #expect(recorded.outcome == .processed)
    }

    /// Each flag as `item state since repeats reason`.
    fileprivate func flags() throws -> [String] {
        let sql = """
            SELECT concat_row FROM (
                SELECT item || ' ' || state || ' ' || since || ' ' || repeats
                    || coalesce(' ' || closed_because, '') AS concat_row
                FROM flag) ORDER BY concat_row
            """
        return try read { try String.fetchAll($0, sql: sql) }
    }

    /// Each event as `sequence kind`.
    fileprivate func events() throws -> [String] {
        let sql = "SELECT sequence || ' ' || kind FROM flag_event ORDER BY sequence"
        return try read { try String.fetchAll($0, sql: sql) }
    }

    /// The number of the correction of each note.
    fileprivate func superseded() throws -> [Int64?] {
        try read { try Optional<Int64>.fetchAll($0, sql: "SELECT superseded_by FROM note ORDER BY sequence") }
    }
}
