import GRDB
import NoteReview
import Testing

@testable import Casebook

@Suite struct `A question that was asked before` {
    let state: TemporaryState

    init() throws { state = try TemporaryState() }

    @Test func `is asked again when its interval is over, counted from when it was asked`() throws {
        try state.withStore { store in
            try store.take("2026-01-05")
            try store.take("2026-02-02")
            try store.take("2026-02-15")
            try store.take("2026-02-16")
            try store.take("2026-03-16")
            #expect(
                try store.asking() == [
                    "2026-01-05 asked", "2026-02-02 asked before, 2026-01-05",
                    "2026-02-15 asked before, 2026-01-05", "2026-02-16 asked, open since 2026-01-05",
                    "2026-03-16 asked before, 2026-02-16",
                ])
        }
    }

    @Test func `is asked each time when the interval is nothing`() throws {
        try state.withStore { store in
            try store.take("2026-01-05", askAgain: 0)
            try store.take("2026-01-06", askAgain: 0)
            #expect(
                try store.asking() == ["2026-01-05 asked", "2026-01-06 asked, open since 2026-01-05"])
        }
    }

    @Test func `is asked sooner when a line raises it that did not before`() throws {
        try state.withStore { store in
            let decision = "Besluit: opname in de aanpak."
            try store.take("2026-01-05", text: "Eerste overleg.\n\(decision)", raisedBy: [decision])
            try store.take("2026-01-12", text: "\(decision)\r\nGeen nieuws.", raisedBy: [decision])
            let new = "Besluit: een gebiedsverbod."
            try store.take("2026-01-19", text: "\(decision)\n\(new)", raisedBy: [decision, new])
            try store.take("2026-01-26", text: "Weer:\n  \(new)", raisedBy: [new])
            #expect(
                try store.asking() == [
                    "2026-01-05 asked", "2026-01-12 asked before, 2026-01-05",
                    "2026-01-19 asked, open since 2026-01-05", "2026-01-26 asked before, 2026-01-19",
                ])
        }
    }

    @Test func `is not asked because others take part`() throws {
        try state.withStore { store in
            try store.take(
                "2026-01-05", text: "Aanwezig: politie", raisedBy: ["politie"], fact: "organisations")
            try store.take(
                "2026-01-12", text: "Aanwezig: school", raisedBy: ["school"], fact: "organisations")
            #expect(
                try store.asking() == ["2026-01-05 asked", "2026-01-12 asked before, 2026-01-05"])
        }
    }

    @Test func `is asked when the text that it was asked of is gone`() throws {
        try state.withStore { store in
            let decision = "Besluit: opname in de aanpak."
            try store.take("2026-01-05", text: decision, raisedBy: [decision])
            try store.write { try $0.execute(sql: "DELETE FROM text") }
            try store.take("2026-01-12", text: "\(decision) ", raisedBy: [decision])
            #expect(
                try store.asking() == ["2026-01-05 asked", "2026-01-12 asked, open since 2026-01-05"])
        }
    }

    @Test func `is asked when it was answered in between`() throws {
        try state.withStore { store in
            try store.take("2026-01-05")
            try store.take("2026-01-12", isOpen: false)
            try store.take("2026-01-19")
            #expect(try store.asking() == ["2026-01-05 asked", "2026-01-19 asked"])
        }
    }

    @Test func `is asked by the correction of the note that asked it`() throws {
        try state.withStore { store in
            try store.take("2026-01-05", text: "eerste")
            try store.take("2026-01-05", text: "verbeterd")
            #expect(try store.asking() == ["2026-01-05 asked", "2026-01-05 asked"])
        }
    }

    @Test func `is asked by a note of an earlier meeting that arrives late`() throws {
        try state.withStore { store in
            try store.take("2026-01-12")
            try store.take("2026-01-05")
            #expect(try store.asking() == ["2026-01-05 asked", "2026-01-12 asked"])
        }
    }

    @Test func `is another one in another case`() throws {
        try state.withStore { store in
            try store.take("2026-01-05", number: "ZVH-1")
            try store.take("2026-01-12", number: "ZVH-2")
            #expect(try store.asking() == ["2026-01-05 asked", "2026-01-12 asked"])
        }
    }
}

extension Store {
    /// Records a note of that day which leaves one question open, or answers it.
    fileprivate func take(
        _ day: String, text: String = "", raisedBy: [String] = [], fact: String = "decision",
        isOpen: Bool = true, askAgain: Int = 42,
        number: String = "ZVH-2026-014"
    ) throws {
        var note = SampleNote(date: day, text: text, askAgain: askAgain)
        note.cases = [
            .init(
                number: number, open: isOpen ? ["dissent"] : [], addressed: isOpen ? [] : ["dissent"],
                raisedBy: raisedBy.map { Reason(role: .applies, place: text.place(of: $0), fact: fact) })
        ]
        #expect(try record(note.taken()).outcome == .processed)
    }

    /// What the sheet of each note does with the question, by the day of its meeting.
    fileprivate func asking() throws -> [String] {
        let sheets = try unwrittenSheets()
        return try read { db in
            let sql = """
                SELECT note, meeting_date, number FROM part JOIN finding ON finding.part = part.id
                    JOIN note ON note.sequence = note JOIN casefile ON key = casefile
                WHERE status = 'open' ORDER BY meeting_date, note
                """
            return try db.rows(sql, []).map { row in
                let note: Int64 = row["note"]
                let sheet = sheets.first { $0.note == note }
                let before = sheet?.before.before("dissent", of: row["number"])
                let asked = before?.asked.map { " before, \($0)" }
                let since = before.map { ", open since \($0.since)" }
                return "\(row["meeting_date"] as String) asked\(asked ?? since ?? "")"
            }
        }
    }
}
