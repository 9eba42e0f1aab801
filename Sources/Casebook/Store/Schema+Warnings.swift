extension Schema {
    /// What a reader of a note should know of the document it was read from, as the raw value of `DocumentWarning`.
    static let warningsMigration = """
        CREATE TABLE warning (
            note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind <> ''),
            PRIMARY KEY (note, kind)
        ) STRICT, WITHOUT ROWID;
        """
}
