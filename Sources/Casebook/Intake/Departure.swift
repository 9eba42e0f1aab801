import NoteReview
import NoteText
import SystemPackage

/// Moves files out of the inbox that are recorded: to the archive, or to the refused files.
///
/// Where they stay in the inbox, it sees to it that the archive has the notes; a refused file gets its letter only.
///
/// What was moved before a fault stays where it is. What stands in the inbox under the name of a recorded file, but is
/// another file, stays there.
struct Departure {
    let folders: WorkFolders
    let language: Language
    /// The files as they were read, by name; others are read again.
    let read: [FileName: NoteFile]

    /// Moves one file, or keeps what stays; its names are durable after `sync()`.
    func settle(_ file: UnsettledFile) throws(FolderError) {
        let name = FileName(file.nameBytes)
        switch file.destination {
        case .archive(let target) where file.stays, .duplicate(of: let target) where file.stays:
            try keep(name, file.sha256, as: FileName(target))
        case .archive(let target): try archive(name, file.sha256, as: FileName(target))
        case .duplicate(let target): try removeDuplicate(name, file.sha256, of: FileName(target))
        case .refused(let target, let reason, let remedy):
            try explain(name, as: target, reason: reason, remedy: remedy)
            if !file.stays { try refuse(name, file.sha256, as: FileName(target)) }
        }
    }

    /// Makes the moves of these files durable.
    func sync(after files: [UnsettledFile]) throws(FolderError) {
        guard !files.isEmpty else { return }
        let isAnyRefused = files.contains { if case .refused = $0.destination { true } else { false } }
        let isAnyArchived = files.contains { if case .refused = $0.destination { false } else { true } }
        if isAnyArchived { try folders.archive.sync() }
        if isAnyRefused { try folders.refused.sync() }
        if files.contains(where: { !$0.stays }) { try folders.inbox.sync() }
    }

    private func archive(_ name: FileName, _ digest: String?, as target: FileName) throws(FolderError) {
        guard let file = try original(name, digest) else { return }
        if try move(name, file.stamp, to: folders.archive, as: target) { return }
        // Another file system; or the file was changed after it was recorded, and what was recorded is kept.
        try file.keep(in: folders.archive, as: target)
        try folders.archive.sync()
        try remove(name, file.stamp)
    }

    /// Copies a file that stays, where the archive does not have it, or has lost it.
    private func keep(_ name: FileName, _ digest: String?, as target: FileName) throws(FolderError) {
        guard try folders.archive.stamp(of: target) == nil, let file = try original(name, digest) else {
            return
        }
        try file.keep(in: folders.archive, as: target)
    }

    /// Removes a file whose content the archive has; where the archive has lost it, the file goes there.
    private func removeDuplicate(
        _ name: FileName, _ digest: String?, of target: FileName
    ) throws(FolderError) {
        guard let file = try original(name, digest), try isThere(name, file.stamp) else { return }
        guard try file.isKept(in: folders.archive, as: target) else {
            return try archive(name, digest, as: target)
        }
        try remove(name, file.stamp)
    }

    private func refuse(_ name: FileName, _ digest: String?, as target: FileName) throws(FolderError) {
        guard let stamp = try stampOfRefused(name, digest) else { return }
        if try move(name, stamp, to: folders.refused, as: target) { return }
        // Where somebody's file came to have the name, this one stays, and is refused anew under another.
        guard try isThere(name, stamp), try folders.inbox.give(name, to: folders.refused, as: target) else {
            return
        }
        try remove(name, stamp)
    }

    /// Moves a file that is as it was read, and returns whether it was and could be.
    private func move(
        _ name: FileName, _ stamp: FileStamp, to folder: Folder, as target: FileName
    ) throws(FolderError) -> Bool {
        guard try isThere(name, stamp), try folders.inbox.move(name, to: folder, as: target) else {
            return false
        }
        // Between look and move another file may have come to have the name: that one goes back.
        if let moved = try folder.stamp(of: target), moved.hasContent(of: stamp) { return true }
        try putBack(target, from: folder, as: name)
        return false
    }

    /// Puts a file back into the inbox: under its name, or, where that is taken by now, under the one it has.
    private func putBack(
        _ target: FileName, from folder: Folder, as name: FileName
    ) throws(FolderError) {
        for free in [name, target] where try folder.move(target, to: folders.inbox, as: free) { return }
        throw FolderError(.move, folders.inbox.path, .fileExists)
    }

    /// Removes a file that is as it was read.
    private func remove(_ name: FileName, _ stamp: FileStamp) throws(FolderError) {
        guard try isThere(name, stamp) else { return }
        try folders.inbox.remove(name)
    }

    /// Whether the inbox has the file that was read, unchanged.
    private func isThere(_ name: FileName, _ stamp: FileStamp) throws(FolderError) -> Bool {
        try folders.inbox.stamp(of: name) == stamp
    }

    /// What the file system says of the file that was refused, if it has its name still: a file without a digest was too
    /// large to read.
    private func stampOfRefused(_ name: FileName, _ digest: String?) throws(FolderError) -> FileStamp? {
        guard let stamp = try folders.inbox.stamp(of: name) else { return nil }
        guard digest != nil else {
            return stamp.isPlainFile && stamp.size > DocumentKind(ofFileNamed: name.bytes).limit ? stamp : nil
        }
        return try original(name, digest)?.stamp == stamp ? stamp : nil
    }

    /// Returns the recorded file: as it was read, or as it still stands in the inbox.
    private func original(_ name: FileName, _ digest: String?) throws(FolderError) -> NoteFile? {
        if let file = read[name], file.sha256 == digest { return file }
        guard case .whole(let file) = try NoteFile.read(name, in: folders.inbox) else { return nil }
        return file.sha256 == digest ? file : nil
    }

    /// Puts the reason beside the place of a refused file.
    private func explain(
        _ name: FileName, as target: String, reason: String, remedy: String
    ) throws(FolderError) {
        let text = RefusalLetter(file: name.text, reason: reason, remedy: remedy).text(in: language)
        _ = try folders.refused.save(
            Array(text.utf8), as: FileName(target + RefusalLetter.ending), by: FileName(".reason.tmp"))
    }
}
