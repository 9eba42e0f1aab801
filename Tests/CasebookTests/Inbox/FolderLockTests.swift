import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The lock of an inbox` {
    @Test func `keeps a second daemon out, and lets it in when the first leaves`() throws {
        let temporary = try TemporaryFolder()
        let (first, second) = (try Folder(temporary.path), try Folder(temporary.path))
        #expect(try FolderLock(of: first) == .held)
        #expect(throws: IntakeError.inboxTaken(temporary.path)) { try FolderLock(of: second) }
        FolderLock.release(first)
        #expect(try FolderLock(of: second) == .held)
    }
}
