import Foundation
import GRDB
import Glibc
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Taking in` {
    private let note =
        "Casusoverleg 2 maart 2026\n\nCasus 2026-014\n\nMoeder maakt zich zorgen over haar zoon.\n"

    private func id(_ text: String) -> String { String(Array(text.utf8).digest.prefix(12)) }

    @Test func `a note leaves a row, a sheet and the note in the archive`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: "verslag.txt")
        #expect(try fixture.takeIn() == [.processed])
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
        #expect(try fixture.names(fixture.folders.prompts) == ["verslag.txt.prompts.html"])
        #expect(try fixture.text("\(id(note))-verslag.txt", in: fixture.folders.archive) == note)
        let counts = try fixture.store.counts()
        #expect(counts.arrivals == 1)
        #expect(counts.unsettledFiles + counts.unwrittenSheets == 0)
    }

    @Test func `the same bytes again are a duplicate, and leave the inbox`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: "a.txt")
        try fixture.drop(note, as: "b.txt")
        #expect(try fixture.takeIn() == [.processed, .duplicate])
        try fixture.drop(note, as: "a.txt")
        #expect(try fixture.takeIn() == [.duplicate])
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
        #expect(try fixture.names(fixture.folders.archive) == ["\(id(note))-a.txt"])
        #expect(try fixture.names(fixture.folders.prompts) == ["a.txt.prompts.html"])
    }

    @Test func `a duplicate goes to the archive when the archive has lost the note`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: "a.txt")
        try fixture.takeIn()
        try fixture.folders.archive.remove(FileName("\(id(note))-a.txt"))
        try fixture.drop(note, as: "b.txt")
        #expect(try fixture.takeIn() == [.duplicate])
        #expect(try fixture.names(fixture.folders.archive) == ["\(id(note))-a.txt"])
    }

    @Test func `another note under the same name gets a sheet of its own`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: "a.txt")
        try fixture.takeIn()
        let other = note + "Actie: geen.\n"
        try fixture.drop(other, as: "a.txt")
        try fixture.takeIn()
        #expect(
            try fixture.names(fixture.folders.prompts).sorted()
                == ["a.txt.prompts.html", "a.txt.\(id(other).prefix(8)).prompts.html"].sorted())
    }

    @Test func `a sheet takes no name that somebody's file has`() throws {
        let fixture = try IntakeFixture()
        _ = try fixture.folders.prompts.save(
            Array("van iemand".utf8), as: FileName("a.txt.prompts.html"), by: FileName(".x"))
        try fixture.drop(note, as: "a.txt")
        try fixture.takeIn()
        #expect(try fixture.text("a.txt.prompts.html", in: fixture.folders.prompts) == "van iemand")
        #expect(try fixture.names(fixture.folders.prompts).count == 2)
    }

    @Test func `a sheet gives way to a file that came since it got its name`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: "a.txt")
        guard case .whole(let file) = try NoteFile.read(FileName("a.txt"), in: fixture.folders.inbox) else {
            Issue.record("not read")
            return
        }
        _ = try fixture.store.record([fixture.intake.taken(fixture.intake.reviewer.review(file))])
        _ = try fixture.folders.prompts.save(
            Array("van iemand".utf8), as: FileName("a.txt.prompts.html"), by: FileName(".x"))
        try fixture.intake.finish()
        #expect(try fixture.text("a.txt.prompts.html", in: fixture.folders.prompts) == "van iemand")
        let spare = "a.txt.\(id(note).prefix(8)).prompts.html"
        #expect(try fixture.text(spare, in: fixture.folders.prompts).hasSuffix("</html>\n"))
        #expect(try fixture.store.counts().unwrittenSheets == 0)
    }

    @Test func `a note that the store cannot take is refused, and the others are taken in`() throws {
        let fixture = try IntakeFixture()
        try fixture.store.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER fault BEFORE INSERT ON note WHEN NEW.name = 'b.txt'
                    BEGIN SELECT RAISE(ABORT, 'no such luck'); END
                    """)
        }
        for name in ["a", "b", "c"] { try fixture.drop(note + name, as: "\(name).txt") }
        #expect(try fixture.takeIn() == [.processed, .processed, .refused])
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
        #expect(try fixture.names(fixture.folders.prompts).count == 2)
        #expect(try fixture.text("b.txt.reason.txt", in: fixture.folders.refused).contains("no such luck"))
        #expect(try fixture.store.counts().arrivals == 3)
    }

    @Test func `names are cut to what a file system holds`() throws {
        let fixture = try IntakeFixture()
        let name = String(repeating: "é", count: 125) + ".txt"
        try fixture.drop(note, as: name)
        #expect(try fixture.takeIn() == [.processed])
        let names = try fixture.names(fixture.folders.prompts) + fixture.names(fixture.folders.archive)
        #expect(names.count == 2)
        #expect(names.allSatisfy { (250...255).contains($0.utf8.count) })
    }

    @Test(arguments: [FileName("a\nb.txt"), FileName([0xE9, 0x2E, 0x74, 0x78, 0x74])])
    func `a note may have any name`(_ name: FileName) throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: name)
        #expect(try fixture.takeIn() == [.processed])
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
        #expect(try fixture.names(fixture.folders.archive) == ["\(id(note))-\(name.text)"])
    }

    @Test func `works between two file systems`() throws {
        let other = try TemporaryFolder(in: "/dev/shm")
        let fixture = try IntakeFixture(archiveIn: other)
        try #require(fixture.folders.archive.device != fixture.folders.inbox.device)
        try fixture.drop(note, as: "a.txt")
        try fixture.takeIn()
        #expect(try other.text("\(id(note))-a.txt") == note)
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func `a file that may not be read waits`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: "a.txt")
        unsafe chmod(fixture.folders.inbox.path.appending("a.txt").string, 0)
        let (group, recorded) = try fixture.intake.takeIn(fixture.examined())
        #expect(recorded.isEmpty)
        #expect(group.denied.map(\.file.name) == [FileName("a.txt")])
    }
}
