import GRDB
import NoteReview

extension Database {
    /// Computes the flags of cases anew from all their notes.
    func refreshFlags(of keys: Set<String>) throws {
        for key in keys.sorted() { try FlagRecorder(db: self, casefile: key).refresh() }
    }
}

/// Brings the flags of one case up to date.
struct FlagRecorder {
    let db: Database
    let casefile: String

    func refresh() throws {
        let answers = try answers()
        for (item, findings) in try findings().sorted(by: { $0.key < $1.key }) {
            let sources = findings.map(\.source)
            guard let history = FlagHistory(of: sources, answers: answers[item] ?? []) else { continue }
            let lesson = findings.last { $0.source.isAsked }?.lesson
            let id = try flag(of: item, lesson: lesson, history)
            try write(history.events, of: id)
        }
    }

    private typealias ItemFinding = (source: FlagHistory.Source, lesson: Int?)

    /// The findings of every item that some note left open, in the order of arrival.
    private func findings() throws -> [String: [ItemFinding]] {
        let sql = """
            SELECT item, lesson, status, is_asked, note.sequence, superseded_by,
                coalesce(meeting_date, substr(arrived_at, 1, 10)) AS day
            FROM finding JOIN note ON note.sequence = finding.note
            WHERE casefile = :key AND item IN (
                SELECT item FROM finding WHERE casefile = :key AND status = 'open' AND is_asked)
            ORDER BY note.sequence
            """
        var findings: [String: [ItemFinding]] = [:]
        for row in try db.rows(sql, ["key": casefile]) {
            guard let status = Finding.Status(rawValue: row["status"]),
                let day = CalendarDate(stored: row["day"])
            else { continue }
            let source = FlagHistory.Source(
                note: row["sequence"], day: day, status: status, isAsked: row["is_asked"],
                supersededBy: row["superseded_by"])
            findings[row["item"], default: []].append((source, row["lesson"]))
        }
        return findings
    }

    /// The days on which persons answered, by item.
    private func answers() throws -> [String: [CalendarDate]] {
        let sql = """
            SELECT item, at FROM flag_event JOIN flag ON flag.id = flag_event.flag
            WHERE casefile = ? AND kind = 'answered'
            """
        let rows = try db.rows(sql, [casefile])
        let days = rows.compactMap { row in
            CalendarDate(stored: row["at"]).map { (row["item"] as String, $0) }
        }
        return Dictionary(grouping: days, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Writes the state of a flag, and returns its id.
    private func flag(of item: String, lesson: Int?, _ history: FlagHistory) throws -> String {
        let sql = """
            INSERT INTO flag (id, casefile, item, lesson, state, since, opened_by, last_seen, repeats, closed_by,
                closed_because)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (casefile, item) DO UPDATE SET lesson = excluded.lesson, state = excluded.state,
                since = excluded.since, opened_by = excluded.opened_by, last_seen = excluded.last_seen,
                repeats = excluded.repeats, closed_by = excluded.closed_by, closed_because = excluded.closed_because
            """
        let id = try id(of: item)
        try db.run(
            sql,
            [
                id, casefile, item, lesson, history.isOpen ? "open" : "closed",
                history.opening?.day.description,
                history.opening?.note, history.lastSeen, history.repeats, history.closing?.note,
                history.closing?.kind.rawValue,
            ])
        return id
    }

    /// The id that the flag has, or gets: eight digits of a digest, and more where another flag has those.
    private func id(of item: String) throws -> String {
        let known = "SELECT id FROM flag WHERE casefile = ? AND item = ?"
        if let row = try db.rows(known, [casefile, item]).first { return row[0] }
        let digest = Array("\(casefile)\0\(item)".utf8).digest
        let lengths = try (8...digest.count).first { length in
            try !db.hasRow("SELECT 1 FROM flag WHERE id = ?", [String(digest.prefix(length))])
        }
        return String(digest.prefix(lengths ?? digest.count))
    }

    /// Writes the history of a flag; events that stay the same keep their numbers.
    private func write(_ events: [FlagHistory.Event], of flag: String) throws {
        let sql = "SELECT sequence, kind, at, note FROM flag_event WHERE flag = ? ORDER BY sequence"
        let written = try db.rows(sql, [flag])
        let same = zip(written, events).prefix { row, event in
            row["kind"] == event.kind.rawValue && row["at"] == event.day.description
                && row["note"] == event.note
        }.count
        if same < written.count {
            try db.run(
                "DELETE FROM flag_event WHERE flag = ? AND sequence >= ?",
                [flag, written[same]["sequence"] as Int64])
        }
        for event in events.dropFirst(same) {
            try db.insert(
                "flag_event",
                ["flag": flag, "at": event.day.description, "kind": event.kind.rawValue, "note": event.note])
        }
    }
}
