import GRDB
import NoteReview

/// Reads what is shown of a case, a note or a flag: what protects and contradicts before what is open.
struct ShowReader {
    let db: Database

    func show(_ found: Lookup.Found) throws -> ShowDocument {
        switch found {
        case .case(let key): try show(caseWith: key)
        case .note(let note): try show(note)
        case .flag(let flag): try show(flag)
        }
    }

    private func show(caseWith key: String) throws -> ShowDocument {
        let notes = try notes(of: key)
        let flags = try StoredFlag.fetchAll(db, where: "flag.casefile = \(key) AND flag.state = 'open'")
        let shown = try part(key, notes, flags: flags) { $0.lastSeen }
        return ShowDocument(kind: "case", id: key, cases: [shown])
    }

    private func show(_ note: StoredNote) throws -> ShowDocument {
        let sql = "SELECT casefile FROM part WHERE note = ? ORDER BY first_line"
        let keys = try String.fetchAll(db, sql: sql, arguments: [note.sequence])
        let parts = try keys.map { key in
            let flags = try StoredFlag.fetchAll(db, where: Self.leftOpen(by: note.sequence, in: key))
            return try part(key, [note], flags: flags) { _ in note.sequence }
        }
        return ShowDocument(kind: "note", id: note.shortID, cases: parts)
    }

    private func show(_ flag: StoredFlag) throws -> ShowDocument {
        let notes = try notes(of: flag.key).filter { $0.sequence == flag.lastSeen }
        let shown = try part(flag.key, notes, flags: [flag]) { $0.lastSeen }
        return ShowDocument(kind: "flag", id: flag.id, cases: [shown])
    }

    /// The flags that a note leaves open, whatever became of them later.
    private static func leftOpen(by note: Int64, in key: String) -> SQL {
        """
        flag.casefile = \(key) AND EXISTS (SELECT 1 FROM part JOIN finding ON finding.part = part.id
            WHERE part.note = \(note) AND part.casefile = flag.casefile AND finding.item = flag.item
                AND finding.status = 'open' AND finding.is_asked)
        """
    }

    private func notes(of key: String) throws -> [StoredNote] {
        try StoredNote.fetchAll(
            db,
            where: """
                superseded_by IS NULL AND sequence IN (SELECT note FROM part WHERE casefile = \(key))
                """)
    }

    private func part(
        _ key: String, _ notes: [StoredNote], flags: [StoredFlag], raisedBy note: (StoredFlag) -> Int64?
    ) throws -> ShownCase {
        let number = try String.fetchOne(
            db, sql: "SELECT number FROM casefile WHERE key = ?", arguments: [key])
        let quoted = Dictionary(
            uniqueKeysWithValues: try notes.map { ($0.sequence, try QuotedNote($0, in: db)) })
        return ShownCase(
            case: number ?? key, notes: notes.map(\.shown),
            facts: try notes.flatMap { try facts(of: key, quoted[$0.sequence]) },
            flags: try flags.map { flag in
                let raising = note(flag).flatMap { quoted[$0] }
                return ShownFlag(flag: flag.entry, lines: try lines(of: flag, raising))
            })
    }

    private func lines(of flag: StoredFlag, _ note: QuotedNote?) throws -> [ShownLine] {
        guard let note else { return [] }
        let sql = """
            SELECT reason.* FROM part JOIN \(Schema.reasons) ON reason.part = part.id
            WHERE note = ? AND casefile = ? AND item = ? AND role = 'applies' ORDER BY start_byte
            """
        return note.lines(
            of: try Row.fetchAll(
                db, sql: sql, arguments: [note.note.sequence, flag.key, flag.entry.item]))
    }

    /// Returns the protective and contradicting mentions of a case in a note that count, those with one meaning together.
    private func facts(of key: String, _ note: QuotedNote?) throws -> [ShownFact] {
        guard let note else { return [] }
        let sql = """
            SELECT mention.*, meaning_nl, meaning_en FROM part JOIN mention ON mention.part = part.id
                JOIN indicator ON indicator.id = mention.indicator AND indicator.checklist = ?
            WHERE note = ? AND casefile = ? AND kind IN ('protective', 'contradicting') ORDER BY start_byte
            """
        let rows = try Row.fetchAll(
            db, sql: sql, arguments: [note.note.checklist.sha256, note.note.sequence, key])
        let counting = rows.filter { Contexts(stored: $0["contexts"]).count }
        let meanings = Dictionary(grouping: counting) {
            "\($0["indicator"] as String) \($0["contexts"] as Int)"
        }
        return meanings.values
            .sorted { ($0[0]["start_byte"] as Int) < ($1[0]["start_byte"] as Int) }
            .map { ShownFact($0, in: note) }
    }
}

extension ShownFact {
    /// Makes a fact of the rows of its mentions, one at least.
    fileprivate init(_ rows: [Row], in note: QuotedNote) {
        indicator = rows[0]["indicator"]
        meaning = PromptDocument(Wording(dutch: rows[0]["meaning_nl"], english: rows[0]["meaning_en"]))
        contexts = Contexts(stored: rows[0]["contexts"]).names
        lines = note.lines(of: rows)
    }
}

extension Contexts {
    /// Reads contexts as the store keeps them.
    init(stored value: Int) {
        self.init(rawValue: UInt8(clamping: value))
    }
}
