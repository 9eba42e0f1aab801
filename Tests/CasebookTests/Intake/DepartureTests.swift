import Dispatch
import Glibc
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `A file that takes the name of a recorded one` {
    private let fixture: IntakeFixture
    private let name = FileName("a.docx")

    init() throws {
        fixture = try IntakeFixture()
    }

    private func settle(_ destination: UnsettledFile.Destination, _ file: NoteFile) throws {
        let departure = Departure(folders: fixture.folders, language: .dutch, read: [name: file])
        try departure.settle(
            UnsettledFile(
                arrival: 1, nameBytes: name.bytes, sha256: file.sha256, destination: destination,
                stays: false))
    }

    private func read() throws -> NoteFile {
        guard case .whole(let file) = try NoteFile.read(name, in: fixture.folders.inbox) else {
            throw FolderError(.read, fixture.folders.inbox.path, .noSuchFileOrDirectory)
        }
        return file
    }

    /// Puts another file in the place of the one that has the name.
    private func replace() throws {
        try fixture.drop("nieuw", as: "nieuw.docx")
        unsafe _ = rename(
            fixture.folders.inbox.path.appending("nieuw.docx").string,
            fixture.folders.inbox.path.appending("a.docx").string)
    }

    @Test func `is not removed with the duplicate that had it`() throws {
        let text = String(repeating: "x", count: 32 << 20)
        try fixture.drop(text, as: name)
        let file = try read()
        try file.keep(in: fixture.folders.archive, as: name)
        let opening = inotify_init1(CInt(IN_CLOEXEC))
        defer { close(opening) }
        unsafe _ = inotify_add_watch(opening, fixture.folders.archive.path.string, UInt32(IN_OPEN))
        let watch = DispatchSource.makeReadSource(fileDescriptor: opening)
        watch.setEventHandler {
            watch.cancel()
            try? replace()
        }
        let isOver = DispatchSemaphore(value: 0)
        watch.setCancelHandler { isOver.signal() }
        watch.activate()
        try settle(.duplicate(of: "a.docx"), file)
        isOver.wait()
        #expect(try fixture.text("a.docx", in: fixture.folders.inbox) == "nieuw")
    }
}
