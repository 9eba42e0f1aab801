import SystemPackage
import Testing

@testable import Casebook

@Suite struct `What hinders the intake` {
    private static let folder: FilePath = "/srv/inbox"

    @Test(arguments: [Errno.permissionDenied, .staleNFSFileHandle, .tooManyOpenFiles, .timedOut])
    func `passes, and is tried again`(_ errno: Errno) {
        let hindrance = Hindrance(FolderError(.open, Self.folder, errno))
        #expect(hindrance?.description == "trying again")
    }

    @Test(arguments: [Errno.noSpace, .diskQuotaExceeded])
    func `is a full disk`(_ errno: Errno) {
        #expect(Hindrance(FolderError(.write, Self.folder, errno)) == .diskFull)
        #expect(Hindrance(StoreError.full(Self.folder)) == .diskFull)
    }

    @Test func `is nothing that a failed disk is`() {
        #expect(Hindrance(FolderError(.write, Self.folder, .ioError)) == nil)
        #expect(Hindrance(FolderError(.sync, Self.folder, .staleNFSFileHandle)) == nil)
        #expect(Hindrance(StoreError.diskFailed(Self.folder, reason: "")) == nil)
        #expect(Hindrance(StoreError.damaged(Self.folder, reason: "")) == nil)
    }

    @Test func `is looked at less often the longer it lasts, up to a minute`() throws {
        let hindrance = try #require(Hindrance(StoreError.busy(Self.folder)))
        #expect([1, 2, 3, 9, 90].map(hindrance.pause) == [2, 4, 8, 60, 60].map { Duration.seconds($0) })
    }
}
