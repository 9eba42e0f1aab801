extension Schema {
    /// What the rules said when notes were held against them: a flag is shown in the words of the checklist that raised it.
    static let rulesMigration = """
        CREATE TABLE checklist (
            sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            name TEXT NOT NULL,
            version TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE question (
            checklist TEXT NOT NULL REFERENCES checklist ON DELETE CASCADE,
            item TEXT NOT NULL,
            position INTEGER NOT NULL,
            ask_nl TEXT NOT NULL,
            ask_en TEXT NOT NULL,
            why_nl TEXT NOT NULL,
            why_en TEXT NOT NULL,
            source TEXT NOT NULL,
            PRIMARY KEY (checklist, item)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE indicator (
            checklist TEXT NOT NULL REFERENCES checklist ON DELETE CASCADE,
            id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('behaviour', 'protective', 'contradicting', 'context')),
            meaning_nl TEXT NOT NULL,
            meaning_en TEXT NOT NULL,
            PRIMARY KEY (checklist, id)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX finding_by_note_of_case ON finding (casefile, note);
        """
}
