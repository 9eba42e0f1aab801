import Foundation
import GRDB
import NoteReview
import SystemPackage
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

    @Test func `take over what an older program wrote`() throws {
        var older = DatabaseMigrator()
        for (index, sql) in Schema.migrations.prefix(4).enumerated() {
            older.registerMigration("\(index + 1)") { try $0.execute(sql: sql) }
        }
        let queue = try DatabaseQueue(path: state.database.string)
        try older.migrate(queue)
        try queue.write { try $0.execute(sql: Self.olderRows) }
        try queue.close()
        try state.withStore { store in
            let found = try store.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT note, casefile, first_line, last_line, finding.item, role, line FROM part
                            JOIN finding ON finding.part = part.id
                            JOIN \(Schema.reasons) ON reason.part = part.id AND reason.item = finding.item
                        ORDER BY casefile, reason.position
                        """)
            }
            #expect(
                found.map { $0.databaseValues.map(\.description).joined(separator: " ") } == [
                    "1 \"a\" 1 4 \"dissent\" \"applies\" 2", "1 \"a\" 1 4 \"dissent\" \"absence\" NULL",
                    "1 \"b\" 5 9 \"dissent\" \"answers\" 6",
                ])
            let rows = ["mention", "action", "attendance", "note"].map { "(SELECT count(*) FROM \($0))" }
            let counts = "SELECT " + rows.joined(separator: " || ' ' || ")
            #expect(try store.read { try String.fetchOne($0, sql: counts) } == "1 1 1 1")
            try store.write { try $0.execute(sql: "DELETE FROM note") }
            #expect(try store.read { try String.fetchOne($0, sql: counts) } == "0 0 0 0")
        }
    }

    /// A note with two cases, as the fourth version of the tables kept it.
    private static let olderRows = """
        INSERT INTO note VALUES (1, '\(String(repeating: "a", count: 64))', 'n', x'6e', 'text', 'utf-8', 'nl', NULL,
            '2026-03-03T09:00:00.000Z', 9, 'l', '1', 'c', 0, NULL);
        INSERT INTO casefile VALUES ('b', 'B'), ('a', 'A');
        INSERT INTO finding VALUES (1, 1, 'a', 'dissent', 8, 1, 'open', 1, 4),
            (2, 1, 'b', 'dissent', 8, 1, 'addressed', 5, 9);
        INSERT INTO place VALUES (1, 1, 'applies', 'd', 0, 2, 1, 3, 10, 13),
            (2, 2, 'answers', 'd', 0, 6, 1, 3, 60, 63), (3, 1, 'absence', 'd', 0, NULL, NULL, NULL, NULL, NULL);
        INSERT INTO mention VALUES (1, 1, 'a', 'crime', 0, 2, 1, 3, 10, 13);
        INSERT INTO action VALUES (1, 1, 'b', NULL, NULL, 0, NULL, NULL, 7, 1, 3, 70, 73);
        INSERT INTO attendance VALUES (1, 1, 'present', 'politie', 0, NULL, NULL, 1, 1, 3, 0, 3);
        """

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
            #expect(
                try store.names(at: "action JOIN part ON part.id = part", "owner") == ["Zeisig Distelvink"])
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
