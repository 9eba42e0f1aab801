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
}
