import Glibc
package import SystemPackage

/// What could not be done in a folder; it never names a file, since a file's name may hold a person's.
package struct FolderError: Error, Hashable, Sendable, CustomStringConvertible {
    package let doing: Doing
    package let folder: FilePath
    package let errno: Errno

    package enum Doing: String, Hashable, Sendable {
        case open, list, look, read, write, move, sync, watch
    }

    /// Describes the system call that just failed.
    init(_ doing: Doing, _ folder: FilePath) {
        self.init(doing, folder, Errno(rawValue: Glibc.errno))
    }

    init(_ doing: Doing, _ folder: FilePath, _ errno: Errno) {
        self.doing = doing
        self.folder = folder
        self.errno = errno
    }

    package var description: String { "cannot \(doing.rawValue) in \(folder): \(errno); \(remedy)" }

    /// Whether the folder cannot hold more for now.
    var isFull: Bool { [.noSpace, .diskQuotaExceeded].contains(errno) }

    /// Whether the same may work later, without a new start: what names, rights, limits and networks do.
    ///
    /// A failed sync and a failed disk are not among them: to try again would pretend that nothing was lost.
    var isPassing: Bool {
        doing != .sync && Self.passing.contains(errno)
    }

    private static let passing: Set<Errno> = [
        .noSuchFileOrDirectory, .notDirectory, .permissionDenied, .notPermitted, .readOnlyFileSystem,
        .interrupted, .resourceTemporarilyUnavailable, .tooManyOpenFiles, .tooManyOpenFilesInSystem,
        .noMemory, .resourceBusy, .timedOut, .staleNFSFileHandle, .hostIsDown, .noRouteToHost,
        .networkDown, .networkUnreachable, .socketNotConnected, .connectionReset, .connectionAbort,
    ]

    /// What else is needed where the unit hides the folder, which looks like a missing right.
    private var hiddenHome: String {
        ["/home", "/root", "/run/user"].contains { folder.starts(with: FilePath($0)) }
            ? "; its ProtectHome hides the homes of people, so put the folder elsewhere" : ""
    }

    private var remedy: String {
        switch errno {
        case .noSuchFileOrDirectory: "make the folder, or name another"
        case .notDirectory: "name a folder"
        case .permissionDenied, .notPermitted:
            "give the user who runs casuslensd the right to it" + hiddenHome
        case .readOnlyFileSystem:
            "mount it for writing; where systemd runs casuslensd, name it in ReadWritePaths of the unit"
                + hiddenHome
        case .noSpace, .diskQuotaExceeded: "make room, and intake goes on by itself"
        case .ioError: "check the disk, then start again"
        default: "see that the folder is there and in order, then start again"
        }
    }
}
