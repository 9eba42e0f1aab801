import SystemPackage

/// What stands in one of the program's own folders.
struct FolderContent {
    private let folder: Folder
    private let names: Set<String>

    /// Lists a folder; nothing where it cannot be read.
    init?(_ path: FilePath) {
        guard let folder = try? Folder(path), let names = try? folder.names() else { return nil }
        self.folder = folder
        self.names = Set(names.map(\.text))
    }

    /// Whether a file is there now.
    func has(_ name: String) -> Bool { (try? folder.stamp(of: FileName(name))) != nil }

    /// The names that are not among the known ones, in their order; what is hidden is being written, or left over from a
    /// fault, and goes by itself.
    func names(besides known: Set<String>) -> [String] {
        names.subtracting(known).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The SHA-256 of a file, in hexadecimal; nothing when it is not there or cannot be read.
    func digest(of name: String) -> String? {
        guard case .whole(let file)? = try? NoteFile.read(FileName(name), in: folder) else { return nil }
        return file.sha256
    }
}
