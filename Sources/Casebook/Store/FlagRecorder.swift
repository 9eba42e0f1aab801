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
        let (answers, known) = (try answers(), try known())
        for (item, findings) in try findings().sorted(by: { $0.key < $1.key }) {
            let sources = findings.map(\.source)
            guard let history = FlagHistory(of: sources, answers: answers[item] ?? []) else { continue }
            let lesson = findings.last { $0.source.isAsked }?.lesson
            let flag = try known[item] ?? KnownFlag(id: newID(of: item))
            try write(history, as: flag.id, of: item, lesson: lesson)
            try write(history.events, of: flag)
        }
    }

    private typealias ItemFinding = (source: FlagHistory.Source, lesson: Int?)

    /// A flag of the case, with its history as it is written.
    private struct KnownFlag {
        let id: String
        var events: [(sequence: Int64, event: FlagHistory.Event)] = []
    }

    /// The flags of the case, by item.
    private func known() throws -> [String: KnownFlag] {
        let sql = """
            SELECT id, item, sequence, kind, at, note FROM flag LEFT JOIN flag_event ON flag_event.flag = flag.id
            WHERE casefile = ? ORDER BY sequence
            """
        var flags: [String: KnownFlag] = [:]
        for row in try db.rows(sql, [casefile]) {
            let event = FlagHistory.Event(row).map { (sequence: row["sequence"] as Int64, event: $0) }
            flags[row["item"], default: KnownFlag(id: row["id"])].events += event.map { [$0] } ?? []
        }
        return flags
    }

    /// The findings of the case by item, in the order of arrival.
    private func findings() throws -> [String: [ItemFinding]] {
        let sql = """
            SELECT item, lesson, status, is_asked, note.sequence, superseded_by, day
            FROM part JOIN finding ON finding.part = part.id JOIN note ON note.sequence = part.note
            WHERE casefile = ?
            ORDER BY note.sequence
            """
        var findings: [String: [ItemFinding]] = [:]
        for row in try db.rows(sql, [casefile]) {
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

    /// Writes the state of a flag where it changed: most flags of a case stay as they are when a note comes.
    private func write(_ history: FlagHistory, as id: String, of item: String, lesson: Int?) throws {
        let sql = """
            INSERT INTO flag (id, casefile, item, lesson, state, since, opened_by, last_seen, repeats, closed_by,
                closed_because)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (casefile, item) DO UPDATE SET lesson = excluded.lesson, state = excluded.state,
                since = excluded.since, opened_by = excluded.opened_by, last_seen = excluded.last_seen,
                repeats = excluded.repeats, closed_by = excluded.closed_by, closed_because = excluded.closed_because
                WHERE (flag.lesson, flag.state, flag.since, flag.opened_by, flag.last_seen, flag.repeats,
                    flag.closed_by, flag.closed_because)
                IS NOT (excluded.lesson, excluded.state, excluded.since, excluded.opened_by, excluded.last_seen,
                    excluded.repeats, excluded.closed_by, excluded.closed_because)
            """
        try db.run(
            sql,
            [
                id, casefile, item, lesson, history.isOpen ? "open" : "closed",
                history.opening?.day.description,
                history.opening?.note, history.lastSeen, history.repeats, history.closing?.note,
                history.closing?.kind.rawValue,
            ])
    }

    /// The id that a new flag gets: eight digits of a digest, and more where another flag has those.
    private func newID(of item: String) throws -> String {
        let digest = Array("\(casefile)\0\(item)".utf8).digest
        let lengths = try (8...digest.count).first { length in
            try !db.hasRow("SELECT 1 FROM flag WHERE id = ?", [String(digest.prefix(length))])
        }
        return String(digest.prefix(lengths ?? digest.count))
    }

    /// Writes the history of a flag; events that stay the same keep their numbers.
    private func write(_ events: [FlagHistory.Event], of flag: KnownFlag) throws {
        let same = zip(flag.events, events).prefix { $0.event == $1 }.count
        if same < flag.events.count {
            try db.run(
                "DELETE FROM flag_event WHERE flag = ? AND sequence >= ?",
                [flag.id, flag.events[same].sequence])
        }
        for event in events.dropFirst(same) {
            try db.run(
                "INSERT INTO flag_event (flag, at, kind, note) VALUES (?, ?, ?, ?)",
                [flag.id, event.day.description, event.kind.rawValue, event.note])
        }
    }
}

extension FlagHistory.Event {
    /// Reads an event; nothing where a flag has none.
    fileprivate init?(_ row: Row) {
        guard let kind = FlagHistory.Kind(rawValue: row["kind"] ?? ""),
            let day = CalendarDate(stored: row["at"] ?? "")
        else { return nil }
        self.init(kind: kind, day: day, note: row["note"])
    }
}
