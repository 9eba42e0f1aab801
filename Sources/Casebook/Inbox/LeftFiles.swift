/// A file that is recorded and stays in the inbox.
struct LeftFile: Hashable, Sendable {
    /// The sequence number of its arrival.
    let arrival: Int64
    let name: FileName
    /// The SHA-256 of its bytes, in hexadecimal; nothing when it was not read.
    let sha256: String?
    var mark: FileMark
}

/// The files that are recorded and stay in the inbox, by name: every look passes them by while they are as they were.
struct LeftFiles: Sendable {
    private var files: [FileName: LeftFile] = [:]
    /// The last arrival that was added.
    private(set) var last: Int64 = 0

    init(_ files: [LeftFile] = []) {
        add(files)
    }

    var isEmpty: Bool { files.isEmpty }

    /// Adds files, in the place of those that had their names.
    mutating func add(_ files: [LeftFile]) {
        for file in files {
            self.files[file.name] = file
            last = max(last, file.arrival)
        }
    }

    mutating func remove(_ names: [FileName]) {
        for name in names { files[name] = nil }
    }

    /// Takes a file as it is now, which was only touched.
    mutating func touch(_ name: FileName, _ mark: FileMark) {
        files[name]?.mark = mark
    }

    /// Whether a file is one of them, and as it was.
    func contains(_ file: InboxFile, in folder: Folder.Inode) -> Bool {
        guard let known = files[file.name] else { return false }
        return known.mark == FileMark(file.stamp, in: folder)
    }

    /// Whether one of them has this name and this content; where there is no digest, its size has to do.
    func has(_ name: FileName, sha256: String?, size: Int) -> Bool {
        guard let known = files[name] else { return false }
        return known.sha256 == sha256 && known.mark.size == size
    }

    /// Returns those that stood in this very folder and are not among the names any more.
    ///
    /// What stood in another folder is not gone: a share that is not mounted leaves an empty one in its place.
    func gone(from names: [FileName], in folder: Folder.Inode) -> [FileName] {
        guard !files.isEmpty else { return [] }
        let names = Set(names)
        return files.values.filter { $0.mark.folder == folder.number && !names.contains($0.name) }.map(\.name)
    }
}
