extension Schema {
    /// The files that are recorded and stay in the inbox, and by what each is known again, as in `FileMark`.
    ///
    /// A file is remembered in the transaction that records it. Another file under its name takes its place.
    static let leftMigration = """
        CREATE TABLE left_file (
            name_bytes BLOB PRIMARY KEY,
            arrival INTEGER NOT NULL UNIQUE REFERENCES arrival ON DELETE CASCADE,
            sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            folder INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL CHECK (size >= 0),
            modified INTEGER NOT NULL,
            changed INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
