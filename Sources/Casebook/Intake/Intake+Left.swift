import NoteText

/// What is done about files that stay in the inbox.
extension Intake {
    /// Copies the originals of notes to the archive that stay in the inbox, before anything is recorded.
    ///
    /// Whoever works with the inbox may remove a file at any time: what is recorded has its original by then.
    func keepOriginals(of notes: [ReviewedNote]) throws {
        guard afterIntake == .leave, !notes.isEmpty else { return }
        var kept = try store.known(notes.map(\.file.sha256))
        for file in notes.map(\.file) where kept.insert(file.sha256).inserted {
            try file.keep(in: folders.archive, as: FileName(file.archiveName))
        }
        try folders.archive.sync()
    }

    /// Removes the copy of a note that could not be recorded.
    func dropOriginal(of note: ReviewedNote) throws {
        guard afterIntake == .leave else { return }
        try folders.archive.remove(FileName(note.file.archiveName))
    }

    /// Removes the copies of notes that the program crashed on between copy and record: they are refused, and stay where they
    /// are.
    func dropOriginals(of group: IntakeGroup) throws {
        let crashed = group.refused.filter { afterIntake == .leave && $0.refusal == .crash }
        guard !crashed.isEmpty else { return }
        let known = try store.known(crashed.compactMap(\.sha256))
        for file in crashed {
            guard let sha256 = file.sha256, !known.contains(sha256) else { continue }
            try folders.archive.remove(file.name.inArchive(sha256: sha256))
        }
    }

    /// By what a file of the inbox is known again.
    func mark(_ stamp: FileStamp) -> FileMark { FileMark(stamp, in: folders.inbox.inode) }

    /// What is remembered of a file with its record: by what it is known again, where it stays.
    func markOfStaying(_ stamp: FileStamp) -> FileMark? { afterIntake == .leave ? mark(stamp) : nil }

    /// Finishes what was left over, and returns how many files are to be taken in once more.
    ///
    /// Files that stayed, but are not to any more, are moved as if they had just been recorded.
    mutating func catchUp() throws -> Int {
        if afterIntake == .archive, !left.isEmpty { try store.unsettleLeft() }
        try finish()
        let count = try bringBackRefused()
        try readLeft()
        return count
    }

    /// Reads anew which files stay.
    mutating func readLeft() throws {
        left = LeftFiles(try store.leftFiles())
    }

    /// Takes note of the files of a group that stay.
    mutating func leave(_ group: IntakeGroup) throws {
        for file in group.touched { left.touch(file.name, mark(file.stamp)) }
        left.add(try store.leftFiles(after: left.last))
    }

    /// Forgets files that stayed and are not there any more.
    mutating func forget(_ gone: [FileName]) throws {
        try store.forget(gone)
        left.remove(gone)
    }
}

extension NoteFile {
    /// The name of its original in the archive.
    var archiveName: String { name.inArchive(sha256: sha256).text }

    /// Sees to it that the archive has the file under a name, which is durable after `sync()`.
    func keep(in archive: Folder, as target: FileName) throws(FolderError) {
        let temporary = FileName("." + sha256.prefix(12) + ".tmp")
        if try archive.save(bytes, as: target, by: temporary) { return }
        if try isKept(in: archive, as: target) { return }
        try archive.remove(target)
        _ = try archive.save(bytes, as: target, by: temporary)
    }

    /// Whether the archive has the same bytes under a name.
    func isKept(in archive: Folder, as target: FileName) throws(FolderError) -> Bool {
        guard case .whole(let kept) = try NoteFile.read(target, in: archive) else { return false }
        return kept.sha256 == sha256
    }
}

extension FileName {
    /// The name in the archive of a note that has this one.
    fileprivate func inArchive(sha256: String) -> FileName {
        FileName("\(sha256.prefix(12))-\(text)".cut(toBytes: 255))
    }
}
