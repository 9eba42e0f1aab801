import Foundation
import Glibc
import NoteText
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Reading a file of the inbox` {
    private let temporary: TemporaryFolder
    private let folder: Folder

    init() throws {
        temporary = try TemporaryFolder()
        folder = try Folder(temporary.path)
    }

    private func isUnsettled(_ name: String) throws -> Bool {
        if case .changed = try NoteFile.read(FileName(name), in: folder) { true } else { false }
    }

    @Test(arguments: ["", "verslag", String(repeating: "x", count: 200_000)])
    func `gives its bytes and their digest`(_ text: String) throws {
        try temporary.write(text, as: "a.txt")
        guard case .whole(let file) = try NoteFile.read(FileName("a.txt"), in: folder) else {
            Issue.record("not read")
            return
        }
        #expect(file.bytes == Array(text.utf8))
        #expect(file.sha256 == Array(text.utf8).digest)
        #expect(try file.stamp == folder.stamp(of: FileName("a.txt")))
    }

    @Test func `follows no link, waits for no FIFO, and takes no file with two names`() throws {
        try temporary.write("elders", as: "a.txt")
        let path = { (name: String) in temporary.path.appending(name).string }
        unsafe symlink(path("a.txt"), path("link"))
        unsafe mkfifo(path("fifo"), 0o600)
        unsafe mkdir(path("map"), 0o700)
        #expect(try isUnsettled("link"))
        #expect(try isUnsettled("fifo"))
        #expect(try isUnsettled("map"))
        #expect(try isUnsettled("weg"))
        unsafe link(path("a.txt"), path("b.txt"))
        #expect(try isUnsettled("a.txt"))
    }

    @Test func `does not read what is over the limit`() throws {
        let path = temporary.path.appending("groot.txt").string
        try temporary.write("", as: "groot.txt")
        unsafe truncate(path, 50_000_000)
        guard case .tooLarge(let stamp) = try NoteFile.read(FileName("groot.txt"), in: folder) else {
            Issue.record("read")
            return
        }
        #expect(stamp.size == 50_000_000)
    }
}
