import Foundation
import GRDB
import Glibc
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Files that are left where they are` {
    private let office: LeavingOffice

    init() throws {
        office = try LeavingOffice()
    }

    private func note(_ number: Int) -> String { LeavingOffice.note(number) }
    private func id(_ text: String) -> String { String(Array(text.utf8).digest.prefix(12)) }

    /// Two notes, one of them twice, and a file that is refused.
    private func dropFour() throws {
        for (name, text) in [("a", note(1)), ("b", note(1)), ("c", ""), ("d", note(2))] {
            try office.write(text, "inbox/\(name).txt")
        }
    }

    private func expectAllWell(_ balance: String, left: Int, _ location: SourceLocation = #_sourceLocation)
        throws
    {
        let status = try office.status()
        #expect(status.balance == balance, sourceLocation: location)
        #expect(status.left == left && status.waiting == [], sourceLocation: location)
        #expect(status.complaints == [], sourceLocation: location)
    }

    @Test func `have nothing written beside them, not even for a moment`() throws {
        try dropFour()
        office.touch("inbox")
        let before = try office.stamp("inbox")
        try office.look()
        try office.end()
        #expect(try office.stamp("inbox") == before)
    }

    @Test func `stay untouched, and the archive gets a copy of each note once`() throws {
        try dropFour()
        let before = try ["a", "b", "c", "d"].map { try office.stamp("inbox/\($0).txt") }
        let status = try office.look()
        #expect(status.description.hasSuffix(" · 4 left"))
        #expect(try ["a", "b", "c", "d"].map { try office.stamp("inbox/\($0).txt") } == before)
        #expect(try office.names("inbox") == ["a.txt", "b.txt", "c.txt", "d.txt"])
        #expect(try office.names("archive") == ["\(id(note(1)))-a.txt", "\(id(note(2)))-d.txt"].sorted())
        #expect(try office.text("archive/\(id(note(1)))-a.txt") == note(1))
        #expect(try office.names("prompts") == ["a.txt.prompts.html", "d.txt.prompts.html"])
        try expectAllWell("4 = 2 + 1 + 1", left: 4)
    }

    @Test func `are refused with a letter, and nothing of them is kept`() throws {
        try office.write("", "inbox/leeg.txt")
        try office.write("x", "inbox/groot.txt")
        unsafe truncate(office.path("inbox/groot.txt"), 50_000_000)
        try office.look()
        #expect(try office.names("refused") == ["groot.txt.reason.txt", "leeg.txt.reason.txt"])
        #expect(try office.text("refused/leeg.txt.reason.txt").contains("er staat geen tekst in"))
        office.touch("inbox/groot.txt")
        try office.look()
        try expectAllWell("2 = 0 + 0 + 2", left: 2)
    }

    @Test func `are passed by at every look, also after a new start`() throws {
        try dropFour()
        for _ in 0..<3 {
            try office.look()
            try office.end()
            try expectAllWell("4 = 2 + 1 + 1", left: 4)
        }
    }

    @Test func `are new arrivals under the same name when they are changed`() throws {
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        try office.write(note(1) + "Besproken met school.\n", "inbox/a.txt")
        try office.look()
        try expectAllWell("2 = 2 + 0 + 0", left: 1)
        // As programs save that write a file beside it first.
        try office.write(note(3), "elders/a.txt")
        office.move("elders/a.txt", to: "inbox/a.txt")
        try office.look()
        try office.end()
        try office.look()
        try expectAllWell("3 = 3 + 0 + 0", left: 1)
        #expect(try office.names("archive").count == 3)
    }

    @Test func `are new arrivals when they are changed and keep their size`() throws {
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        try office.write(note(2), "inbox/a.txt")
        try office.look()
        try expectAllWell("2 = 2 + 0 + 0", left: 1)
    }

    @Test(arguments: [1_000_000_000, Int.max, Int.min])
    func `are no new arrivals when they are only touched`(_ time: Int) throws {
        try dropFour()
        try office.look()
        for name in ["a", "b", "c", "d"] { office.touch("inbox/\(name).txt", at: time) }
        try office.end()
        #expect(try office.status().left == 0, "nobody knows yet that they were only touched")
        try office.look()
        try expectAllWell("4 = 2 + 1 + 1", left: 4)
        try office.end()
        try expectAllWell("4 = 2 + 1 + 1", left: 4)
    }

    @Test func `are no new arrivals when the same is written again, in place or beside it`() throws {
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        try office.write(note(1), "elders/a.txt")
        office.move("elders/a.txt", to: "inbox/a.txt")
        try office.look()
        try expectAllWell("1 = 1 + 0 + 0", left: 1)
    }

    @Test func `are forgotten when they are removed, and their notes are kept`() throws {
        try dropFour()
        try office.look()
        for name in ["a", "b", "c", "d"] { office.remove("inbox/\(name).txt") }
        try office.look()
        try expectAllWell("4 = 2 + 1 + 1", left: 0)
        #expect(try office.names("archive").count == 2)
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        try expectAllWell("5 = 2 + 2 + 1", left: 1)
    }

    @Test func `are another file under another name`() throws {
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        office.move("inbox/a.txt", to: "inbox/b.txt")
        try office.look()
        try expectAllWell("2 = 1 + 1 + 0", left: 1)
    }

    @Test func `are not forgotten where an empty folder stands in the place of the inbox`() throws {
        try dropFour()
        try office.look()
        try office.end()
        office.move("inbox", to: "share")
        try FileManager.default.createDirectory(
            atPath: office.path("inbox"), withIntermediateDirectories: false)
        #expect(try office.look().left == 0)
        try office.end()
        unsafe rmdir(office.path("inbox"))
        office.move("share", to: "inbox")
        #expect(try office.look().left == 4)
        try expectAllWell("4 = 2 + 1 + 1", left: 4)
    }

    @Test func `may be links no more, and are then as they were`() throws {
        try office.write(note(1), "inbox/a.txt")
        try office.look()
        unsafe link(office.path("inbox/a.txt"), office.path("elders/a.txt"))
        #expect(try office.look().special == 1)
        office.remove("elders/a.txt")
        try office.look()
        try expectAllWell("1 = 1 + 0 + 0", left: 1)
    }

    @Test func `are moved at the next look when they are to be left no more`() throws {
        try dropFour()
        try office.look()
        office.touch("inbox/b.txt")
        try office.end()
        #expect(try office.look(.archive).left == 0)
        #expect(try office.names("inbox").isEmpty)
        #expect(try office.names("archive").count == 2)
        #expect(try office.names("refused") == ["c.txt", "c.txt.reason.txt"])
        try expectAllWell("4 = 2 + 1 + 1", left: 0)
    }

    @Test func `that were changed or removed meanwhile are not moved for what they were`() throws {
        try dropFour()
        try office.look()
        try office.end()
        try office.write(note(4), "inbox/a.txt")
        office.remove("inbox/d.txt")
        try office.look(.archive)
        try expectAllWell("5 = 3 + 1 + 1", left: 0)
        #expect(try office.text("archive/\(id(note(2)))-d.txt") == note(2))
        #expect(try office.names("archive").count == 3)
    }

    @Test func `go to an archive on another file system when they are to be left no more`() throws {
        let other = try TemporaryFolder(in: "/dev/shm")
        unsafe symlink(other.path.string, office.path("archive"))
        try dropFour()
        try office.look()
        #expect(try other.names().count == 2)
        try office.end()
        try office.look(.archive)
        #expect(try office.names("inbox").isEmpty)
        try expectAllWell("4 = 2 + 1 + 1", left: 0)
    }

    @Test func `are taken in anew where an older version refused them`() throws {
        try dropFour()
        try office.look()
        try office.end()
        let store = try Store.open(at: FilePath(office.path("state")), for: .writing)
        try store.write { try $0.execute(sql: "UPDATE refusal SET extractor = 'ouder'") }
        try store.close()
        try office.look()
        #expect(try office.names("refused") == ["c.txt.reason.txt"])
        try expectAllWell("5 = 2 + 1 + 2", left: 4)
        try office.end()
        try office.look()
        try expectAllWell("5 = 2 + 1 + 2", left: 4)
    }

    @Test func `are not put back into the inbox by a newer version`() throws {
        try office.write("", "inbox/c.txt")
        try office.look(.archive)
        try office.end()
        let store = try Store.open(at: FilePath(office.path("state")), for: .writing)
        try store.write { try $0.execute(sql: "UPDATE refusal SET extractor = 'ouder'") }
        try store.close()
        try office.look()
        #expect(try office.names("inbox").isEmpty)
        #expect(try office.names("refused") == ["c.txt", "c.txt.reason.txt"])
    }
}
