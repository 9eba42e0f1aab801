import GRDB
import NoteReview

/// Records which questions of a new note were open in their case before, and which of them its sheet does not ask again.
///
/// A question is not asked again when a sheet asked it less than the interval ago and every line that raises it now
/// raised it then: what is new in the note is a new reason to ask, who takes part in the conversation is none. One that
/// was answered in between is asked.
struct AskingRecorder {
    let db: Database
    let note: Int64
    /// How many days a question stays quiet.
    let interval: Int
    /// What was looked at, by part: most questions of a case were last asked by the same note.
    private var linesOfParts: [Int64: [String: Set<String>]] = [:]

    init(db: Database, note: Int64, interval: Int) {
        self.db = db
        self.note = note
        self.interval = interval
    }

    mutating func record() throws {
        for question in try openBefore() {
            let asked = try lastAsked(question)
            try db.run(
                "UPDATE finding SET open_since = ?, asked_before = ? WHERE part = ? AND item = ?",
                [question.since.description, asked?.description, question.part, question.item])
        }
    }

    private struct Question {
        let part: Int64
        let casefile: String
        let item: String
        let day: CalendarDate
        /// The day on which its flag opened.
        let since: CalendarDate
    }

    /// The questions that the note leaves open and an earlier meeting left open too.
    private func openBefore() throws -> [Question] {
        let sql = """
            SELECT part.id, part.casefile, finding.item, flag.since, day
            FROM part JOIN note ON note.sequence = part.note JOIN finding ON finding.part = part.id
                JOIN flag ON flag.casefile = part.casefile AND flag.item = finding.item
            WHERE part.note = ? AND finding.status = 'open' AND finding.is_asked
                AND flag.opened_by IS NOT part.note AND flag.since <= day
            """
        return try db.rows(sql, [note]).compactMap { row in
            guard let day = CalendarDate(stored: row["day"]), let since = CalendarDate(stored: row["since"])
            else { return nil }
            return Question(
                part: row["id"], casefile: row["casefile"], item: row["item"], day: day, since: since)
        }
    }

    /// The day on which a sheet asked the question, where that is enough.
    private mutating func lastAsked(_ question: Question) throws -> CalendarDate? {
        let sql = """
            SELECT part.id, part.note, day
            FROM part JOIN finding ON finding.part = part.id JOIN note ON note.sequence = part.note
            WHERE casefile = ? AND item = ? AND status = 'open' AND is_asked AND asked_before IS NULL
                AND part.note <> ? AND superseded_by IS NULL AND day BETWEEN ? AND ?
            ORDER BY day DESC, part.note DESC LIMIT 1
            """
        let found = try db.rows(
            sql,
            [
                question.casefile, question.item, note, question.since.description, question.day.description,
            ])
        guard let row = found.first, let day = CalendarDate(stored: row["day"]),
            question.day.dayNumber - day.dayNumber < interval
        else { return nil }
        let before = try lines(in: row["id"], of: row["note"])[question.item] ?? []
        let now = try lines(in: question.part, of: note)[question.item] ?? []
        return now.isSubset(of: before) ? day : nil
    }

    /// The lines that raise each question in a part, however they are spaced; none where the text of the note was erased.
    private mutating func lines(in part: Int64, of note: Int64) throws -> [String: Set<String>] {
        if let known = linesOfParts[part] { return known }
        let sql = """
            SELECT item, fact, start_byte FROM \(Schema.reasons)
            WHERE part = ? AND role = 'applies' AND start_byte IS NOT NULL
            """
        let text = try text(of: note)
        // One line raises many questions.
        var seen: [Int: String] = [:]
        var lines: [String: Set<String>] = [:]
        for row in try db.rows(sql, [part]) where !Structure.namesWhoTakesPart(row[1]) {
            let start: Int = row[2]
            guard start < text.count else { continue }
            let line = seen[start] ?? text.line(around: start)
            seen[start] = line
            lines[row[0], default: []].insert(line)
        }
        linesOfParts[part] = lines
        return lines
    }

    /// The text of a note; empty where it was erased.
    private func text(of note: Int64) throws -> [UInt8] {
        let rows = try db.rows("SELECT content FROM text WHERE note = ?", [note])
        return rows.first.map { Array(($0[0] as String).utf8) } ?? []
    }
}

extension [UInt8] {
    /// Returns the words of the line that a byte stands in.
    fileprivate func line(around byte: Int) -> String {
        let start = self[..<byte].lastIndex(where: \.isBreak).map { $0 + 1 } ?? startIndex
        let end = self[byte...].firstIndex(where: \.isBreak) ?? endIndex
        return self[start..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }
}

extension UInt8 {
    fileprivate var isBreak: Bool { self == 0x0A || self == 0x0D }
}
