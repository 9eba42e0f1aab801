import GRDB
import NoteReview

extension NoteRecorder {
    func insert(_ review: CaseReview, of note: Int64, as key: String) throws {
        let items = Dictionary(taken.items.map { ($0.id, $0) }) { first, _ in first }
        for finding in review.findings {
            let item = items[finding.item]
            let id = try db.insert(
                "finding",
                [
                    "note": note, "casefile": key, "item": finding.item, "lesson": item?.lesson,
                    "is_asked": item?.activity == .active, "status": finding.status.rawValue,
                    "first_line": review.lines.lowerBound, "last_line": review.lines.upperBound,
                ])
            for reason in finding.because { try insert(reason, of: id) }
        }
        for mention in review.mentions { try insert(mention, of: note, as: key) }
        for action in review.actions { try insert(action, of: note, as: key) }
    }

    private func insert(_ reason: Reason, of finding: Int64) throws {
        let place = reason.place
        try db.insert(
            "place",
            [
                "finding": finding, "role": reason.role.rawValue, "fact": reason.fact,
                "contexts": Int(reason.contexts.rawValue), "line": place?.line, "column": place?.column,
                "length": place?.length, "start_byte": place?.bytes.lowerBound,
                "end_byte": place?.bytes.upperBound,
            ])
    }

    private func insert(_ mention: Mention, of note: Int64, as key: String) throws {
        let place = mention.place
        try db.insert(
            "mention",
            [
                "note": note, "casefile": key, "indicator": mention.indicator,
                "contexts": Int(mention.contexts.rawValue), "line": place.line, "column": place.column,
                "length": place.length, "start_byte": place.bytes.lowerBound,
                "end_byte": place.bytes.upperBound,
            ])
    }

    private func insert(_ action: Action, of note: Int64, as key: String) throws {
        let place = action.place
        let owner = taken.text.stretch(of: action.owner, in: place.bytes)
        try db.insert(
            "action",
            [
                "note": note, "casefile": key, "organisation": action.organisation,
                "due": action.due?.description, "has_owner": action.owner != nil,
                "owner_start_byte": owner?.lowerBound, "owner_end_byte": owner?.upperBound,
                "line": place.line, "column": place.column, "length": place.length,
                "start_byte": place.bytes.lowerBound, "end_byte": place.bytes.upperBound,
            ])
    }

    func insert(_ entry: Attendance, of note: Int64) throws {
        let place = entry.place
        let name = taken.text.stretch(of: entry.name, in: place.bytes)
        try db.insert(
            "attendance",
            [
                "note": note, "presence": entry.presence.rawValue, "organisation": entry.organisation,
                "has_name": entry.name != nil, "name_start_byte": name?.lowerBound,
                "name_end_byte": name?.upperBound, "line": place.line, "column": place.column,
                "length": place.length, "start_byte": place.bytes.lowerBound,
                "end_byte": place.bytes.upperBound,
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
