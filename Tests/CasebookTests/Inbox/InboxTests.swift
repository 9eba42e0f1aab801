import Glibc
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The inbox` {
    private let temporary: TemporaryFolder
    private var inbox: Inbox

    init() throws {
        temporary = try TemporaryFolder()
        inbox = Inbox(try Folder(temporary.path), settle: .zero)
    }

    @Test mutating func `gives whole files in byte order of name, and counts the rest`() throws {
        for name in ["b.txt", "a.txt", ".verborgen", "c.tmp", "é.txt"] { try temporary.write("x", as: name) }
        unsafe mkdir(temporary.path.appending("map").string, 0o700)
        let arrivals = try inbox.arrivals(renamed: [], at: .now)
        #expect(arrivals.whole.map(\.name.text) == ["a.txt", "b.txt", "é.txt"])
        #expect(arrivals.skipped == 2)
        #expect(arrivals.special == 1)
    }

    @Test mutating func `tells of what is no plain file once`() throws {
        unsafe mkfifo(temporary.path.appending("fifo").string, 0o600)
        #expect(try inbox.arrivals(renamed: [], at: .now).newSpecial.map(\.kind) == [.fifo])
        #expect(try inbox.arrivals(renamed: [], at: .now).newSpecial.isEmpty)
        unsafe mkdir(temporary.path.appending("map").string, 0o700)
        #expect(try inbox.arrivals(renamed: [], at: .now).newSpecial.map(\.kind) == [.folder])
    }

    @Test
    mutating func
        `lets a document wait that no process could be started for, and knows when it no longer does`()
        throws
    {
        for name in ["a.docx", "b.docx"] { try temporary.write("x", as: name) }
        let start = ContinuousClock.now
        let files = try inbox.arrivals(renamed: [], at: start).whole
        inbox.putOff([FileName("a.docx")], of: files, until: start + .seconds(30))
        #expect(try inbox.arrivals(renamed: [], at: start).whole.map(\.name.text) == ["b.docx"])
        #expect(inbox.due(after: start) == start + .seconds(30))
        #expect(try inbox.arrivals(renamed: [], at: start + .seconds(30)).whole == files)
        #expect(inbox.unstarted == [FileName("a.docx")])
        inbox.putOff([], of: files, until: start)
        #expect(inbox.unstarted.isEmpty, "it was read")
    }

    /// Looks, finds that no file may be read, and returns of how many nobody was told yet.
    private mutating func denyAll() throws -> Int {
        let files = try inbox.arrivals(renamed: [], at: .now).whole
        return inbox.setAside(files, of: files, until: .now).count
    }

    @Test mutating func `tells of a file that may not be read once, and again when it was changed`() throws {
        try temporary.write("x", as: "dicht.txt")
        let (first, second) = (try denyAll(), try denyAll())
        try temporary.write("xy", as: "dicht.txt")
        let (third, fourth) = (try denyAll(), try denyAll())
        #expect([first, second, third, fourth] == [1, 0, 1, 0])
        #expect(inbox.denied.count == 1)
        let files = try inbox.arrivals(renamed: [], at: .now).whole
        let told = inbox.setAside([], of: files, until: .now)
        #expect(told.isEmpty && inbox.denied.isEmpty, "it was read")
    }
}
