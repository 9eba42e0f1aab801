import Glibc
import SystemPackage

/// The folders that a file passes through, held open.
struct WorkFolders: Sendable {
    private(set) var inbox: Folder
    private(set) var prompts: Folder
    private(set) var refused: Folder
    private(set) var archive: Folder

    /// Who may do what in a folder that is made: all that the group may, only read, or nothing.
    private static let (shared, read, closed): (mode_t, mode_t, mode_t) = (0o770, 0o750, 0o700)

    /// Opens the folders, and makes those that are not there, the state folder too; the inbox may be one that is only read.
    init(_ paths: Settings.Folders, writingInbox isWritten: Bool = true) throws(IntakeError) {
        let state: Folder
        do throws(FolderError) {
            inbox = try Folder(working: paths.inbox, mode: Self.shared, writing: isWritten)
            prompts = try Folder(working: paths.prompts, mode: Self.read)
            refused = try Folder(working: paths.refused, mode: Self.read)
            archive = try Folder(working: paths.archive, mode: Self.closed)
            state = try Folder(working: paths.state, mode: Self.shared)
        } catch {
            throw .unusable(error)
        }
        try checkAreApart(with: state)
    }

    /// Throws when two are one folder, whatever their paths: files would then be taken for what they are not.
    private func checkAreApart(with state: Folder) throws(IntakeError) {
        let named: [(setting: SettingName, folder: Folder)] = [
            (.inbox, inbox), (.prompts, prompts), (.refused, refused), (.archive, archive), (.state, state),
        ]
        for (index, one) in named.enumerated() {
            for other in named[(index + 1)...] where one.folder.isSame(as: other.folder) {
                throw .oneFolder(one.setting, one.folder.path, other.setting, other.folder.path)
            }
        }
    }

    /// Makes and opens the program's own folders again that are not where their paths say; returns whether there were any.
    mutating func restoreOwn() throws(FolderError) -> Bool {
        var isRestored = false
        let own = [(\Self.prompts, Self.read), (\.refused, Self.read), (\.archive, Self.closed)]
        for (place, mode) in own where !self[keyPath: place].isInPlace {
            self[keyPath: place] = try Folder(working: self[keyPath: place].path, mode: mode)
            isRestored = true
        }
        return isRestored
    }

    /// Opens the inbox again that its path names; throws `IntakeError.inboxGone` when there is none.
    ///
    /// It is never made here: in the place of a share that is not mounted, it would hide that.
    mutating func reopenInbox() throws {
        do throws(FolderError) {
            inbox = try Folder(inbox.path, writing: inbox.isWritten)
        } catch {
            throw error.errno == .noSuchFileOrDirectory ? IntakeError.inboxGone(inbox.path) : error
        }
    }
}

extension Folder {
    /// Opens a folder that files come into and leave, and makes it and those above when they are not there.
    fileprivate convenience init(
        working path: FilePath, mode: mode_t, writing isWritten: Bool = true
    ) throws(FolderError) {
        try Self.make(path, mode)
        guard unsafe access(path.string, R_OK | X_OK) == 0 else { throw FolderError(.read, path) }
        guard unsafe !isWritten || access(path.string, W_OK) == 0 else { throw FolderError(.write, path) }
        try self.init(path, writing: isWritten)
    }

    private static func make(_ path: FilePath, _ mode: mode_t) throws(FolderError) {
        let parent = path.removingLastComponent()
        if !parent.isEmpty, !parent.isThere { try make(parent, 0o770) }
        guard unsafe mkdir(path.string, mode) != 0, errno != EEXIST else { return }
        throw FolderError(.open, path)
    }
}
