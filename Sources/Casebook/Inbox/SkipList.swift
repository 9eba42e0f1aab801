/// Names that programs give to files of their own, which are no notes.
enum SkipList {
    static func contains(_ name: FileName) -> Bool {
        let bytes = name.bytes
        return names.contains(bytes) || prefixes.contains { bytes.starts(with: $0) }
            || suffixes.contains { bytes.reversed().starts(with: $0.reversed()) }
    }

    /// Hidden files, with them `.~lock.*#` and `.nfs*`, and what Word has open.
    private static let prefixes = [".", "~$"].map { Array($0.utf8) }
    private static let suffixes = ["~", ".tmp", ".part", ".crdownload", ".swp", ".partial"].map {
        Array($0.utf8)
    }
    private static let names = ["Thumbs.db", "desktop.ini"].map { Array($0.utf8) }
}
