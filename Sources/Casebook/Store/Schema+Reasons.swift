extension Schema {
    /// The reasons of a finding stand in its own row, as a JSON array with an array for each.
    ///
    /// They are read together, and never changed. A note has a hundred and more of them, and a row for each took a third
    /// of the time in which a note is recorded, and half of the room that it takes beside its text.
    static let reasonsMigration = """
        ALTER TABLE finding ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]';
        UPDATE finding SET reasons = (
            SELECT json_group_array(
                json_array(role, fact, contexts, line, column, length, start_byte, end_byte))
            FROM (SELECT * FROM reason WHERE part = finding.part AND item = finding.item ORDER BY position));
        DROP TABLE reason;
        """

    /// The reasons of all findings with a row for each, to be read from in the place of a table.
    ///
    /// No view of the store: it lets its own tables call no functions of JSON, so that nobody can have them called.
    static let reasons = """
        (
            SELECT part, item, key AS position, value ->> 0 AS role, value ->> 1 AS fact, value ->> 2 AS contexts,
                value ->> 3 AS line, value ->> 4 AS column, value ->> 5 AS length, value ->> 6 AS start_byte,
                value ->> 7 AS end_byte
            FROM finding, json_each(finding.reasons)
        ) AS reason
        """
}
