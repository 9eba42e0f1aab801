extension Schema {
    /// What a note says of one case has a row of its own, and all that was found there stands beneath it.
    ///
    /// In the order of the note: a note then touches a page or two of each table, where it touched one for nearly every
    /// row. An item that does not apply leaves no row.
    static let partsMigration = """
        CREATE TABLE part (
            id INTEGER PRIMARY KEY,
            note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
            casefile TEXT NOT NULL REFERENCES casefile,
            first_line INTEGER NOT NULL CHECK (first_line >= 1),
            last_line INTEGER NOT NULL CHECK (last_line >= first_line),
            UNIQUE (note, casefile)
        ) STRICT;
        CREATE INDEX part_by_case ON part (casefile);
        INSERT INTO part (note, casefile, first_line, last_line)
            SELECT note, casefile, min(first_line) AS first, max(last_line) FROM finding
            GROUP BY note, casefile ORDER BY note, first;

        ALTER TABLE finding RENAME TO old_finding;
        CREATE TABLE finding (
            part INTEGER NOT NULL REFERENCES part ON DELETE CASCADE,
            item TEXT NOT NULL,
            lesson INTEGER CHECK (lesson BETWEEN 1 AND 10),
            is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
            status TEXT NOT NULL CHECK (status IN ('open', 'addressed')),
            PRIMARY KEY (part, item)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO finding SELECT part.id, item, lesson, is_asked, status
            FROM old_finding JOIN part USING (note, casefile) WHERE status <> 'not-applicable';

        CREATE TABLE reason (
            part INTEGER NOT NULL,
            item TEXT NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            role TEXT NOT NULL CHECK (role IN ('applies', 'answers', 'absence')),
            fact TEXT NOT NULL,
            contexts INTEGER NOT NULL CHECK (contexts BETWEEN 0 AND 255),
            line INTEGER CHECK (line >= 1),
            column INTEGER CHECK (column >= 1),
            length INTEGER CHECK (length >= 0),
            start_byte INTEGER CHECK (start_byte >= 0),
            end_byte INTEGER CHECK (end_byte >= start_byte),
            PRIMARY KEY (part, item, position),
            FOREIGN KEY (part, item) REFERENCES finding ON DELETE CASCADE,
            CHECK (line IS NULL OR (column + length + start_byte + end_byte) IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO reason
            SELECT part.id, item, place.id, role, fact, contexts, line, column, length, start_byte, end_byte
            FROM place JOIN old_finding ON old_finding.id = place.finding JOIN part USING (note, casefile)
            WHERE status <> 'not-applicable';
        DROP TABLE place;
        DROP TABLE old_finding;

        ALTER TABLE mention RENAME TO old_mention;
        CREATE TABLE mention (
            part INTEGER NOT NULL REFERENCES part ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            indicator TEXT NOT NULL,
            contexts INTEGER NOT NULL CHECK (contexts BETWEEN 0 AND 255),
            line INTEGER NOT NULL CHECK (line >= 1),
            column INTEGER NOT NULL CHECK (column >= 1),
            length INTEGER NOT NULL CHECK (length >= 0),
            start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
            end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
            PRIMARY KEY (part, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO mention
            SELECT part.id, old_mention.id, indicator, contexts, line, column, length, start_byte, end_byte
            FROM old_mention JOIN part USING (note, casefile);
        DROP TABLE old_mention;

        ALTER TABLE action RENAME TO old_action;
        CREATE TABLE action (
            part INTEGER NOT NULL REFERENCES part ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            organisation TEXT,
            due TEXT CHECK (due IS date(due)),
            has_owner INTEGER NOT NULL CHECK (has_owner IN (0, 1)),
            owner_start_byte INTEGER CHECK (owner_start_byte >= 0),
            owner_end_byte INTEGER CHECK (owner_end_byte > owner_start_byte),
            line INTEGER NOT NULL CHECK (line >= 1),
            column INTEGER NOT NULL CHECK (column >= 1),
            length INTEGER NOT NULL CHECK (length >= 0),
            start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
            end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
            PRIMARY KEY (part, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO action
            SELECT part.id, old_action.id, organisation, due, has_owner, owner_start_byte, owner_end_byte, line,
                column, length, start_byte, end_byte
            FROM old_action JOIN part USING (note, casefile);
        DROP TABLE old_action;

        ALTER TABLE attendance RENAME TO old_attendance;
        CREATE TABLE attendance (
            note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            presence TEXT NOT NULL CHECK (presence IN ('present', 'absent', 'substituted')),
            organisation TEXT,
            has_name INTEGER NOT NULL CHECK (has_name IN (0, 1)),
            name_start_byte INTEGER CHECK (name_start_byte >= 0),
            name_end_byte INTEGER CHECK (name_end_byte > name_start_byte),
            line INTEGER NOT NULL CHECK (line >= 1),
            column INTEGER NOT NULL CHECK (column >= 1),
            length INTEGER NOT NULL CHECK (length >= 0),
            start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
            end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
            PRIMARY KEY (note, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO attendance
            SELECT note, id, presence, organisation, has_name, name_start_byte, name_end_byte, line, column, length,
                start_byte, end_byte
            FROM old_attendance;
        DROP TABLE old_attendance;
        """
}
