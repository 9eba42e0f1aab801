import Foundation
import GRDB
import NoteReview
import Testing

@testable import Casebook

@Suite struct `The tables of the store` {
    let state: TemporaryState

    init() throws { state = try TemporaryState() }

    @Test func `have no place for a judgement of a person`() throws {
        let words = try state.withStore { store in
            try store.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT lower(t.name || ' ' || c.name) FROM pragma_table_list t, pragma_table_info(t.name) c
                        WHERE t.schema = 'main'
                        """)
            }
        }
        let judging = [
            "score", "level", "rank", "risk", "weight", "priority", "severity", "colour", "rating", "grade",
        ]
        #expect(words.count > 80)
        #expect(words.filter { word in judging.contains { word.contains($0) } } == [])
        #expect(words.filter { $0.contains("count") || $0.contains("total") } == [])
    }

    @Test func `are strict`() throws {
        let loose = try state.withStore { store in
            try store.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT name FROM pragma_table_list
                        WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
                        """)
            }
        }
        #expect(loose == [])
    }

    @Test func `hold no word of a note once its text is gone`() throws {
        let text = "Aanwezig: Kanarie Vogelaar\nActie Zeisig Distelvink: school bellen"
        var note = SampleNote(text: text)
        note.cases[0].actions = [
            Action(
                place: text.place(of: "Actie Zeisig Distelvink: school bellen"), owner: "Zeisig Distelvink",
                organisation: nil, due: nil)
        ]
        let attendance = Attendance(
            presence: .present, organisation: nil, name: "Kanarie Vogelaar",
            place: text.place(of: "Kanarie Vogelaar"))
        try state.withStore { store in
            _ = try store.record(note.taken(attendance: [attendance]))
            #expect(try store.names(at: "action", "owner") == ["Zeisig Distelvink"])
            #expect(try store.names(at: "attendance", "name") == ["Kanarie Vogelaar"])
            try store.write { try $0.execute(sql: "DELETE FROM text") }
            try store.queue.inDatabase { _ = try $0.checkpoint(.truncate) }
        }
        let bytes = try state.bytes()
        for word in ["Kanarie", "Distelvink", "school bellen"] {
            #expect(bytes.range(of: Data(word.utf8)) == nil)
        }
    }
}

extension Store {
    /// The words that stand in the text where a table points with `column`.
    fileprivate func names(at table: String, _ column: String) throws -> [String] {
        try read { db in
            let sql = """
                SELECT CAST(substr(CAST(content AS BLOB), \(column)_start_byte + 1,
                    \(column)_end_byte - \(column)_start_byte) AS TEXT)
                FROM \(table) JOIN text USING (note)
                """
            return try String.fetchAll(db, sql: sql)
        }
    }
}
