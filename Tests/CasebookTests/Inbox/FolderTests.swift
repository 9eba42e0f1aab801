import Foundation
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `A folder` {
    private let temporary: TemporaryFolder
    private let folder: Folder

    init() throws {
        temporary = try TemporaryFolder()
        folder = try Folder(temporary.path)
    }

    @Test func `lists names as bytes, in their order`() throws {
        let names = [FileName([0xE9]), FileName("é"), FileName("a\nb"), FileName("B"), FileName(".a")]
        for name in names { try temporary.write("x", as: name) }
        #expect(try folder.names() == names.sorted())
        #expect(try folder.names() == names.sorted())
    }

    @Test func `does not have what is not there`() throws {
        #expect(try folder.stamp(of: FileName("a")) == nil)
        try folder.remove(FileName("a"))
    }

    @Test func `saves a file whole, and leaves nothing else`() throws {
        #expect(try folder.save(Array("nieuw".utf8), as: FileName("a"), by: FileName(".a.tmp")))
        #expect(try temporary.text("a") == "nieuw")
        #expect(try temporary.names() == ["a"])
    }

    @Test func `saves over what a fault left, and never over a file`() throws {
        try temporary.write("rest van een afgebroken poging", as: ".a.tmp")
        try temporary.write("van iemand", as: "a")
        #expect(try !folder.save(Array("nieuw".utf8), as: FileName("a"), by: FileName(".a.tmp")))
        #expect(try temporary.text("a") == "van iemand")
        #expect(try temporary.names() == ["a"])
    }

    @Test func `moves no file into the place of another`() throws {
        for name in ["a", "b"] { try temporary.write("van \(name)", as: name) }
        #expect(try !folder.move(FileName("a"), to: folder, as: FileName("b")))
        #expect(try temporary.text("a") == "van a" && temporary.text("b") == "van b")
        #expect(try folder.move(FileName("a"), to: folder, as: FileName("c")))
        #expect(try temporary.names() == ["b", "c"])
    }

    @Test func `says when a file cannot move to another file system, and copies it`() throws {
        let other = try TemporaryFolder(in: "/dev/shm")
        let target = try Folder(other.path)
        try #require(target.device != folder.device, "needs /dev/shm on a file system of its own")
        try temporary.write(String(repeating: "verslag ", count: 300_000), as: "a")
        #expect(try !folder.move(FileName("a"), to: target, as: FileName("b")))
        #expect(try folder.copy(FileName("a"), to: target, as: FileName("b")))
        #expect(try other.text("b") == temporary.text("a"))
        #expect(try other.names() == ["b"])
    }

    @Test func `says what cannot be done, where, and what to do`() {
        let missing = temporary.path.appending("nergens")
        let error = #expect(throws: FolderError.self) { try Folder(missing) }
        #expect(
            error?.description
                == "cannot open in \(missing): No such file or directory; make the folder, or name another")
    }

    @Test(arguments: [
        ("/data/notes", Errno.permissionDenied, "give the user who runs casuslensd the right to it"),
        (
            "/data/notes", .readOnlyFileSystem,
            "mount it for writing; where systemd runs casuslensd, name it in ReadWritePaths of the unit"
        ),
        (
            "/home/jan/notes", .permissionDenied,
            """
            give the user who runs casuslensd the right to it; its ProtectHome hides the homes of people, so put the \
            folder elsewhere
            """
        ),
    ])
    func `says what systemd may have to do with it`(_ folder: String, _ errno: Errno, _ remedy: String) {
        #expect(FolderError(.write, FilePath(folder), errno).description.hasSuffix("\(errno); \(remedy)"))
    }
}
