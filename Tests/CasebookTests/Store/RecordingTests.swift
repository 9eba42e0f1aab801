import Foundation
import GRDB
import NoteReview
import NoteText
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Recording what arrives` {
    let state: TemporaryState

    init() throws { state = try TemporaryState() }

    @Test func `accounts for every file`() throws {
        let counts = try state.withStore { store in
            let note = try SampleNote().taken()
            #expect(try store.record(note) == Recorded(arrival: 1, outcome: .processed, note: 1))
            #expect(try store.record(note) == Recorded(arrival: 2, outcome: .duplicate, note: 1))
            #expect(
                try store.record(.sample("leeg.md")) == Recorded(arrival: 3, outcome: .refused, note: nil))
            return try store.counts()
        }
        #expect(counts.arrivals == 3)
        #expect((counts.processed, counts.duplicate, counts.refused) == (1, 1, 1))
        #expect(counts.notes == 1)
    }

    @Test func `keeps what a reader should know of the document`() throws {
        try state.withStore { store in
            _ = try store.record(SampleNote(warnings: [.hiddenText, .trackedChanges]).taken())
            #expect(try store.unwrittenSheets()[0].warnings == [.trackedChanges, .hiddenText])
        }
    }

    @Test func `takes a group in one transaction, its own duplicates too`() throws {
        try state.withStore { store in
            let one = try SampleNote(name: "een.md").taken()
            let two = try SampleNote(name: "twee.md").taken()
            #expect(
                try store.record([one, two, one]).map(\.outcome) == [.processed, .processed, .duplicate])
        }
    }

    @Test func `records nothing of a group that cannot be recorded whole`() throws {
        try state.withStore { store in
            let good = try SampleNote(name: "een.md").taken()
            let bad = try SampleNote(name: "twee.md", cases: [.init(open: ["dissent", "dissent"])]).taken()
            #expect(throws: StoreError.self) { try store.record([good, bad]) }
            #expect(try store.counts().arrivals == 0)
        }
    }

    @Test func `keeps what was found with its places`() throws {
        var note = SampleNote(text: "Het is geen probleem")
        note.cases = [.init(open: ["lens-asked"], addressed: ["dissent"])]
        try state.withStore { store in
            _ = try store.record(note.taken())
            let places = try store.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT item, role, contexts, line, start_byte, end_byte
                        FROM \(Schema.reasons) ORDER BY item DESC, position
                        """)
            }
            #expect(
                places[0] == [
                    "item": "lens-asked", "role": "absence", "contexts": 0, "line": nil,
                    "start_byte": nil, "end_byte": nil,
                ])
            #expect(
                places[1] == [
                    "item": "dissent", "role": "answers", "contexts": 1, "line": 2,
                    "start_byte": 4, "end_byte": 7,
                ])
            #expect(try store.text(of: 1) == "Het is geen probleem")
        }
    }

    @Test(arguments: ["plain-name", #"a "name" \ with marks"#, "één\u{7}\n"])
    func `keeps what was recognised by any name`(fact: String) throws {
        let reasons = [Reason(role: .absence, place: nil, fact: fact)]
        let kept = try DatabaseQueue().read { db in
            try String.fetchOne(
                db, sql: "SELECT value ->> 1 FROM json_each(?)", arguments: [try reasons.stored])
        }
        #expect(kept == fact)
    }

    @Test func `gives every note a sheet of its own`() throws {
        try state.withStore { store in
            _ = try store.record(SampleNote(text: "een").taken())
            let second = try SampleNote(text: "twee").taken()
            _ = try store.record(second)
            #expect(
                try store.unwrittenSheets().map(\.name) == ["verslag.md.prompts.html", second.sheetNames[1]])
        }
    }

    @Test func `writes down that it took a note in`() throws {
        try state.withStore { store in
            let note = try SampleNote().taken()
            _ = try store.record(note)
            let row = try store.read { try Row.fetchOne($0, sql: "SELECT at, verb, ids FROM audit") }
            #expect(
                row == [
                    "at": "2026-03-03T09:00:00.000Z", "verb": "take-in",
                    "ids": "\(note.sha256.prefix(12)) zvh2026014",
                ])
        }
    }

    @Test func `remembers what is still to be done after a restart`() throws {
        let note = try SampleNote(name: "een.md").taken()
        try state.withStore { store in
            _ = try store.record([note, note])
            _ = try store.record(.sample("leeg.md"))
        }
        try state.withStore { store in
            #expect(
                try store.unsettledFiles().map(\.destination) == [
                    .archive(note.archiveName), .duplicate(of: note.archiveName),
                    .refused("leeg.md", reason: "the file is empty", remedy: "save the note again"),
                ])
            let name = try store.unwrittenSheets()[0].name
            try store.markDone(sheets: [WrittenSheet(note: 1, name: name)], arrivals: [1, 2, 3])
            #expect(try store.unsettledFiles() == [])
            #expect(try store.unwrittenSheets() == [])
        }
    }

    @Test func `lets two writers take turns`() async throws {
        let state = state
        try await withThrowingTaskGroup { group in
            for writer in 1...2 {
                group.addTask {
                    try state.withStore { store in
                        for number in 1...30 {
                            _ = try store.record(SampleNote(name: "\(writer)-\(number).md").taken())
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let counts = try state.withStore { try $0.counts() }
        #expect(counts.processed == 60)
    }

    @Test func `gives up when another writer does not end`() throws {
        let lock = WriteLock(file: state.path.appending("write.lock"), patience: .zero)
        try lock.held {
            let error = #expect(throws: StoreError.busy(lock.file)) { try lock.held {} }
            #expect(error?.exitCode == 75)
        }
        try lock.held {}
    }
}
