extension Schema {
    /// Notes, what they leave open and answer, and what was done with every file.
    ///
    /// `text` alone holds content. All others point into it: a line and a column from 1 and a length in code points for
    /// people, bytes for programs. Times are UTC as ISO 8601, days are days without a zone, contexts are the raw value
    /// of `Contexts`.
    static let firstMigration = """
        CREATE TABLE note (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            name TEXT NOT NULL,
            name_bytes BLOB NOT NULL,
            kind TEXT NOT NULL,
            encoding TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
            meeting_date TEXT CHECK (meeting_date IS date(meeting_date)),
            arrived_at TEXT NOT NULL CHECK (arrived_at GLOB '????-??-??T??:??:??*Z'),
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            checklist_name TEXT NOT NULL,
            checklist_version TEXT NOT NULL,
            checklist_sha256 TEXT NOT NULL,
            is_correction INTEGER NOT NULL CHECK (is_correction IN (0, 1)),
            superseded_by INTEGER REFERENCES note ON DELETE SET NULL CHECK (superseded_by > sequence)
        ) STRICT;
        CREATE INDEX note_by_date ON note (meeting_date);

        CREATE TABLE text (
            note INTEGER PRIMARY KEY REFERENCES note ON DELETE CASCADE,
            content TEXT NOT NULL
        ) STRICT;

        CREATE TABLE arrival (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            note INTEGER REFERENCES note ON DELETE SET NULL,
            name TEXT NOT NULL,
            name_bytes BLOB NOT NULL,
            arrived_at TEXT NOT NULL CHECK (arrived_at GLOB '????-??-??T??:??:??*Z'),
            outcome TEXT NOT NULL CHECK (outcome IN ('processed', 'duplicate', 'refused')),
            settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
        ) STRICT;
        CREATE INDEX arrival_by_note ON arrival (note);
        CREATE INDEX arrival_by_outcome ON arrival (outcome);
        CREATE INDEX arrival_unsettled ON arrival (sequence) WHERE settled = 0;

        CREATE TABLE refusal (
            arrival INTEGER PRIMARY KEY REFERENCES arrival ON DELETE CASCADE,
            sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            reason TEXT NOT NULL,
            remedy TEXT NOT NULL,
            refused_name TEXT NOT NULL,
            extractor TEXT NOT NULL
        ) STRICT;

        CREATE TABLE sheet (
            note INTEGER PRIMARY KEY REFERENCES note ON DELETE CASCADE,
            prompt_name TEXT NOT NULL UNIQUE,
            archive_name TEXT NOT NULL,
            written INTEGER NOT NULL DEFAULT 0 CHECK (written IN (0, 1))
        ) STRICT;
        CREATE INDEX sheet_unwritten ON sheet (note) WHERE written = 0;

        CREATE TABLE casefile (
            key TEXT PRIMARY KEY CHECK (key <> ''),
            number TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE finding (
            id INTEGER PRIMARY KEY,
            note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
            casefile TEXT NOT NULL REFERENCES casefile,
            item TEXT NOT NULL,
            lesson INTEGER CHECK (lesson BETWEEN 1 AND 10),
            is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
            status TEXT NOT NULL CHECK (status IN ('open', 'addressed', 'not-applicable')),
            first_line INTEGER NOT NULL CHECK (first_line >= 1),
            last_line INTEGER NOT NULL CHECK (last_line >= first_line),
            UNIQUE (note, casefile, item)
        ) STRICT;
        CREATE INDEX finding_by_case ON finding (casefile, item);

        CREATE TABLE place (
            id INTEGER PRIMARY KEY,
            finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('applies', 'answers', 'absence')),
            fact TEXT NOT NULL,
            contexts INTEGER NOT NULL CHECK (contexts BETWEEN 0 AND 255),
            line INTEGER CHECK (line >= 1),
            column INTEGER CHECK (column >= 1),
            length INTEGER CHECK (length >= 0),
            start_byte INTEGER CHECK (start_byte >= 0),
            end_byte INTEGER CHECK (end_byte >= start_byte),
            CHECK (line IS NULL OR (column + length + start_byte + end_byte) IS NOT NULL)
        ) STRICT;
        CREATE INDEX place_by_finding ON place (finding);

        CREATE TABLE mention (
            id INTEGER PRIMARY KEY,
            note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
            casefile TEXT NOT NULL REFERENCES casefile,
            indicator TEXT NOT NULL,
            contexts INTEGER NOT NULL CHECK (contexts BETWEEN 0 AND 255),
            line INTEGER NOT NULL CHECK (line >= 1),
            column INTEGER NOT NULL CHECK (column >= 1),
            length INTEGER NOT NULL CHECK (length >= 0),
            start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
            end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte)
        ) STRICT;
        CREATE INDEX mention_by_note ON mention (note, casefile);

        CREATE TABLE action (
            id INTEGER PRIMARY KEY,
            note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
            casefile TEXT NOT NULL REFERENCES casefile,
            organisation TEXT,
            due TEXT CHECK (due IS date(due)),
            has_owner INTEGER NOT NULL CHECK (has_owner IN (0, 1)),
            owner_start_byte INTEGER CHECK (owner_start_byte >= 0),
            owner_end_byte INTEGER CHECK (owner_end_byte > owner_start_byte),
            line INTEGER NOT NULL CHECK (line >= 1),
            column INTEGER NOT NULL CHECK (column >= 1),
            length INTEGER NOT NULL CHECK (length >= 0),
            start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
            end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte)
        ) STRICT;
        CREATE INDEX action_by_note ON action (note, casefile);
        CREATE INDEX action_by_case ON action (casefile);

        CREATE TABLE attendance (
            id INTEGER PRIMARY KEY,
            note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
            presence TEXT NOT NULL CHECK (presence IN ('present', 'absent', 'substituted')),
            organisation TEXT,
            has_name INTEGER NOT NULL CHECK (has_name IN (0, 1)),
            name_start_byte INTEGER CHECK (name_start_byte >= 0),
            name_end_byte INTEGER CHECK (name_end_byte > name_start_byte),
            line INTEGER NOT NULL CHECK (line >= 1),
            column INTEGER NOT NULL CHECK (column >= 1),
            length INTEGER NOT NULL CHECK (length >= 0),
            start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
            end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte)
        ) STRICT;
        CREATE INDEX attendance_by_note ON attendance (note);
        CREATE INDEX attendance_by_organisation ON attendance (organisation);

        CREATE TABLE flag (
            id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 8 AND 64 AND id NOT GLOB '*[^0-9a-f]*'),
            casefile TEXT NOT NULL REFERENCES casefile,
            item TEXT NOT NULL,
            lesson INTEGER CHECK (lesson BETWEEN 1 AND 10),
            state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
            since TEXT NOT NULL CHECK (since IS date(since)),
            opened_by INTEGER REFERENCES note ON DELETE SET NULL,
            last_seen INTEGER REFERENCES note ON DELETE SET NULL,
            repeats INTEGER NOT NULL CHECK (repeats >= 0),
            closed_by INTEGER REFERENCES note ON DELETE SET NULL,
            closed_because TEXT CHECK (closed_because IN ('answered-by-note', 'superseded', 'answered')),
            UNIQUE (casefile, item),
            CHECK ((state = 'closed') = (closed_because IS NOT NULL))
        ) STRICT;
        CREATE INDEX flag_by_since ON flag (state, since);

        CREATE TABLE flag_event (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            flag TEXT NOT NULL REFERENCES flag ON DELETE CASCADE,
            at TEXT NOT NULL CHECK (at IS date(at)),
            kind TEXT NOT NULL CHECK (
                kind IN ('opened', 'repeated', 'answered-by-note', 'reopened', 'superseded', 'answered')),
            note INTEGER REFERENCES note ON DELETE SET NULL
        ) STRICT;
        CREATE INDEX flag_event_by_flag ON flag_event (flag, sequence);

        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
            uid INTEGER NOT NULL CHECK (uid >= 0),
            verb TEXT NOT NULL CHECK (verb <> ''),
            ids TEXT NOT NULL,
            reason TEXT
        ) STRICT;
        """
}
