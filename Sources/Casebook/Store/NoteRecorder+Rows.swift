import GRDB
import NoteReview

extension NoteRecorder {
    func insert(_ review: CaseReview, of note: Int64, as key: String) throws {
        let part = try db.insert(
            "part",
            [
                "note": note, "casefile": key, "first_line": review.lines.lowerBound,
                "last_line": review.lines.upperBound,
            ])
        let items = Dictionary(taken.items.map { ($0.id, $0) }) { first, _ in first }
        for finding in review.findings where finding.status != .notApplicable {
            try insert(finding, on: items[finding.item], in: part)
        }
        for (position, mention) in review.mentions.enumerated() {
            try insert(mention, at: position, in: part)
        }
        for (position, action) in review.actions.enumerated() { try insert(action, at: position, in: part) }
    }

    private func insert(_ finding: Finding, on item: Item?, in part: Int64) throws {
        // Every line that raised a question counts when it comes up again; of an answer one place says enough.
        let reasons = finding.status == .open ? finding.because : finding.telling
        try db.run(
            "INSERT INTO finding (part, item, lesson, is_asked, status, reasons) VALUES (?, ?, ?, ?, ?, ?)",
            [
                part, finding.item, item?.lesson, item?.activity == .active, finding.status.rawValue,
                try reasons.stored,
            ])
    }

    private func insert(_ mention: Mention, at position: Int, in part: Int64) throws {
        let place = mention.place
        let sql = """
            INSERT INTO mention (part, position, indicator, contexts, line, column, length, start_byte, end_byte)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            sql,
            [
                part, position, mention.indicator, Int(mention.contexts.rawValue),
                place.line, place.column, place.length, place.bytes.lowerBound, place.bytes.upperBound,
            ])
    }

    private func insert(_ action: Action, at position: Int, in part: Int64) throws {
        let place = action.place
        let owner = taken.text.stretch(of: action.owner, in: place.bytes)
        let sql = """
            INSERT INTO action (part, position, organisation, due, has_owner, owner_start_byte, owner_end_byte,
                line, column, length, start_byte, end_byte)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            sql,
            [
                part, position, action.organisation, action.due?.description, action.owner != nil,
                owner?.lowerBound, owner?.upperBound,
                place.line, place.column, place.length, place.bytes.lowerBound, place.bytes.upperBound,
            ])
    }

    func insert(_ entry: Attendance, at position: Int, of note: Int64) throws {
        let place = entry.place
        let name = taken.text.stretch(of: entry.name, in: place.bytes)
        let sql = """
            INSERT INTO attendance (note, position, presence, organisation, has_name, name_start_byte, name_end_byte,
                line, column, length, start_byte, end_byte)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            sql,
            [
                note, position, entry.presence.rawValue, entry.organisation, entry.name != nil,
                name?.lowerBound, name?.upperBound,
                place.line, place.column, place.length, place.bytes.lowerBound, place.bytes.upperBound,
            ])
    }
}

extension String {
    /// Returns the bytes of the first occurrence of a name within a stretch of the text.
    fileprivate func stretch(of name: String?, in bytes: Range<Int>) -> Range<Int>? {
        guard let name, !name.isEmpty, bytes.upperBound <= utf8.count else { return nil }
        let wanted = Array(name.utf8)
        let text = Array(utf8.dropFirst(bytes.lowerBound).prefix(bytes.count))
        guard text.count >= wanted.count else { return nil }
        let found = (0...text.count - wanted.count).first { text[$0...].starts(with: wanted) }
        return found.map { bytes.lowerBound + $0..<bytes.lowerBound + $0 + wanted.count }
    }
}
