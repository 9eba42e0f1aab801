import Foundation
import GRDB
import Glibc
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `After a fault, files that are left where they are` {
    private let office: LeavingOffice

    init() throws {
        office = try LeavingOffice()
        try office.look()
        try office.end()
    }

    private func note(_ number: Int) -> String { LeavingOffice.note(number) }

    /// Where taking in was cut off.
    enum Cut: CaseIterable {
        case afterCopy, afterRecord, afterSheets, afterArchive
    }

    /// Takes in the files of the inbox, but is cut off at some point.
    private func takeIn(until cut: Cut) throws {
        let intake = try office.intake()
        defer { try? intake.store.close() }
        var group = IntakeGroup()
        for name in try intake.folders.inbox.names() {
            guard case .whole(let file) = try NoteFile.read(name, in: intake.folders.inbox) else { continue }
            group.add(Result { () throws(Refusal) in try intake.reviewer.review(file) }, of: file)
        }
        try intake.keepOriginals(of: group.notes)
        guard cut != .afterCopy else { return }
        _ = try intake.record(&group)
        guard cut != .afterRecord else { return }
        _ = try intake.writeSheets(of: group.notes)
        guard cut != .afterSheets else { return }
        _ = try intake.moveFiles(of: group.notes)
    }

    private func dropFour() throws {
        for (name, text) in [("a", note(1)), ("b", note(1)), ("c", ""), ("d", note(2))] {
            try office.write(text, "inbox/\(name).txt")
        }
    }

    private func expectFour(left: Int, _ location: SourceLocation = #_sourceLocation) throws {
        let status = try office.status()
        #expect(status.balance == "4 = 2 + 1 + 1", sourceLocation: location)
        #expect(status.left == left && status.waiting == [], sourceLocation: location)
        #expect(status.complaints == [], sourceLocation: location)
        let texts = try office.names("archive").map { try office.text("archive/\($0)") }
        #expect(texts.sorted() == [note(1), note(2)], sourceLocation: location)
    }

    @Test(arguments: Cut.allCases)
    func `are arrivals once`(_ cut: Cut) throws {
        try dropFour()
        try takeIn(until: cut)
        if cut != .afterCopy { #expect(try office.status().left == 4, "known with the record") }
        try office.look()
        try expectFour(left: 4)
    }

    @Test(arguments: Cut.allCases.filter { $0 != .afterCopy })
    func `are kept though they were removed before the new start`(_ cut: Cut) throws {
        try dropFour()
        try takeIn(until: cut)
        for name in try office.names("inbox") { office.remove("inbox/\(name)") }
        try office.look()
        try expectFour(left: 0)
    }

    @Test(arguments: Cut.allCases)
    func `are moved when they are to be left no more after the new start`(_ cut: Cut) throws {
        try dropFour()
        try takeIn(until: cut)
        try office.look(.archive)
        #expect(try office.names("inbox").isEmpty)
        try expectFour(left: 0)
    }

    @Test func `are moved when they were recorded before they were to be left`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note(1), as: "a.txt")
        guard case .whole(let file) = try NoteFile.read(FileName("a.txt"), in: fixture.folders.inbox) else {
            Issue.record("not read")
            return
        }
        _ = try fixture.store.record([fixture.intake.taken(fixture.intake.reviewer.review(file))])
        var intake = Intake(
            store: fixture.store, folders: fixture.folders, afterIntake: .leave, language: .dutch,
            format: .html, askAgain: 42, reviewer: fixture.intake.reviewer)
        _ = try intake.catchUp()
        #expect(try fixture.waiting().isEmpty)
        #expect(try fixture.names(fixture.folders.archive).count == 1)
    }

    @Test(.timeLimit(.minutes(1)))
    func `are looked at again at once where they settled while it was busy`() async throws {
        let office = try LeavingOffice(settle: "100 ms")
        try office.look()
        try office.end()
        try office.write(note(1), "inbox/a.txt")
        let intake = try office.intake()
        guard case .whole(let file) = try NoteFile.read(FileName("a.txt"), in: intake.folders.inbox) else {
            Issue.record("not read")
            return
        }
        _ = try intake.store.record([intake.taken(intake.reviewer.review(file))])
        try intake.store.close()
        try office.write(note(2), "inbox/b.txt")
        try office.start()
        let lock = unsafe open(office.path("state/write.lock"), O_RDWR | O_CLOEXEC)
        #expect(flock(lock, LOCK_EX) == 0)
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { close(lock) }
        let start = ContinuousClock.now
        try office.lookOnce()
        await office.waitForWake()
        #expect(ContinuousClock.now - start < .seconds(10))
        try office.lookOnce()
        #expect(try office.status().balance == "2 = 2 + 0 + 0")
    }

    @Test func `leave no copy when the store cannot take them`() throws {
        let store = try Store.open(at: FilePath(office.path("state")), for: .writing)
        try store.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER fault BEFORE INSERT ON note WHEN NEW.name = 'b.txt'
                    BEGIN SELECT RAISE(ABORT, 'no such luck'); END
                    """)
        }
        try store.close()
        for number in 1...3 { try office.write(note(number), "inbox/\(["a", "b", "c"][number - 1]).txt") }
        try office.look()
        #expect(try office.names("archive").count == 2)
        #expect(try office.names("refused") == ["b.txt.reason.txt"])
        let status = try office.status()
        #expect(status.balance == "3 = 2 + 0 + 1" && status.left == 3 && status.complaints == [])
    }

    @Test func `are copied again when the archive has lost them`() throws {
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        let name = try #require(try office.names("archive").first)
        office.remove("archive/\(name)")
        try office.write(note(1), "inbox/b.txt")
        try office.look()
        #expect(try office.text("archive/\(name)") == note(1))
    }
}
