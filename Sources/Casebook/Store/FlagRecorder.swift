import GRDB
import NoteReview

extension Database {
    /// Computes the flags of cases anew from all their notes.
    func refreshFlags(of keys: Set<String>) throws {
        for key in keys.sorted() { try FlagRecorder(db: self, casefile: key).refresh() }
    }
}

/// Brings the flags of one case up to date.
///
/// A case of many notes has many rows here for each that comes: they are read by position, and written where they changed.
struct FlagRecorder {
    let db: Database
    let casefile: String

    func refresh() throws {
        let (answers, known) = (try answers(), try known())
        for (item, findings) in try findings().sorted(by: { $0.key < $1.key }) {
            let sources = findings.map(\.source)
            guard let history = FlagHistory(of: sources, answers: answers[item] ?? []) else { continue }
            let state = FlagState(of: history, lesson: findings.last { $0.source.isAsked }?.lesson)
            let flag = try known[item] ?? KnownFlag(id: newID(of: item))
            if flag.state != state { try write(state, as: flag.id, of: item) }
            try write(history.events, of: flag)
        }
    }

    private typealias ItemFinding = (source: FlagHistory.Source, lesson: Int?)

    /// A flag of the case, as it is written; a new one has no state yet.
    private struct KnownFlag {
        let id: String
        var state: FlagState?
        var events: [(sequence: Int64, event: FlagHistory.Event)] = []
    }

    /// The flags of the case, by item.
    private func known() throws -> [String: KnownFlag] {
        let sql = "SELECT item, id, \(FlagState.columns) FROM flag WHERE casefile = ?"
        let rows = try db.rows(sql, [casefile])
        let flags = rows.map { ($0[0] as String, KnownFlag(id: $0[1], state: FlagState($0, from: 2))) }
        return try events().reduce(into: Dictionary(flags) { first, _ in first }) { flags, event in
            flags[event.item]?.events.append((event.sequence, event.event))
        }
    }

    /// What happened to the flags of the case, in order.
    private func events() throws -> [(item: String, sequence: Int64, event: FlagHistory.Event)] {
        let sql = """
            SELECT item, sequence, kind, at, note FROM flag JOIN flag_event ON flag_event.flag = flag.id
            WHERE casefile = ? ORDER BY sequence
            """
        return try db.rows(sql, [casefile]).compactMap { row in
            guard let kind = FlagHistory.Kind(rawValue: row[2]), let day = CalendarDate(stored: row[3])
            else { return nil }
            return (row[0], row[1], FlagHistory.Event(kind: kind, day: day, note: row[4]))
        }
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
            guard let status = Finding.Status(rawValue: row[2]), let day = CalendarDate(stored: row[6])
            else { continue }
            let source = FlagHistory.Source(
                note: row[4], day: day, status: status, isAsked: row[3], supersededBy: row[5])
            findings[row[0], default: []].append((source, row[1]))
        }
        return findings
    }

    /// The days on which persons answered, by item.
    private func answers() throws -> [String: [CalendarDate]] {
        let sql = """
            SELECT item, at FROM flag_event JOIN flag ON flag.id = flag_event.flag
            WHERE casefile = ? AND kind = 'answered'
            """
        let days = try db.rows(sql, [casefile]).compactMap { row in
            CalendarDate(stored: row[1]).map { (row[0] as String, $0) }
        }
        return Dictionary(grouping: days, by: \.0).mapValues { $0.map(\.1) }
    }

    private func write(_ state: FlagState, as id: String, of item: String) throws {
        let sql = """
            INSERT INTO flag (id, casefile, item, \(FlagState.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (casefile, item) DO UPDATE SET lesson = excluded.lesson, state = excluded.state,
                since = excluded.since, opened_by = excluded.opened_by, last_seen = excluded.last_seen,
                repeats = excluded.repeats, closed_by = excluded.closed_by, closed_because = excluded.closed_because
            """
        try db.run(sql, [id, casefile, item] + state.values)
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
