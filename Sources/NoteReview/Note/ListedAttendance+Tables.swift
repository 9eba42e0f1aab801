/// Tables of people, with a column that tells who was there.
extension ListedAttendance {
    /// Reads tables with a column of names and one of organisations or presence, under whatever heading.
    func inTables() -> [Attendance] {
        var all: [Attendance] = []
        var columns: [PresenceColumn]?
        for line in lines where line.kind != .rule {
            guard line.kind == .row else {
                columns = nil
                continue
            }
            if let columns, let entry = list.reader.entry(line.content, .present, columns: columns) {
                all.append(entry)
            }
            if isHeader(line.content) { columns = presenceColumns(of: line.content) }
        }
        return all
    }

    func presenceColumns(of header: Range<Int>) -> [PresenceColumn] {
        let cells = structure.cells(of: header)
        let day = meeting.flatMap { day in
            cells.lastIndex { dates.dates(in: $0).contains { $0.date(near: day) == day } }
        }
        return cells.enumerated().map { number, cell in
            if number == day { return .told }
            if let absent = alternatives(in: cell) { return .letter(absent: absent) }
            return structure.contains(.presence, in: cell) ? .told : .other
        }
    }

    /// Returns the second of two short answers in the title of a column: `A/V`, `ja / nee`, `aanw/afw`.
    private func alternatives(in cell: Range<Int>) -> [UInt8]? {
        guard cell.count == 3, tokens[cell.lowerBound + 1].kind == .slash,
            tokens[cell.lowerBound].isWord, tokens[cell.lowerBound + 2].isWord
        else { return nil }
        let second = cell.lowerBound + 2
        let isAnswer =
            tokens[cell.lowerBound].traits.contains(.single) && tokens[second].traits.contains(.single)
            || layout.classes(of: second).contains(.no)
            || structure.contains(.absent, in: second..<second + 1)
        return isAnswer ? text[tokens[second].bytes].map(ASCII.lowercased) : nil
    }

    func isHeader(_ row: Range<Int>) -> Bool {
        let cells = structure.cells(of: row)
        func holds(_ markers: [Glossary.Marker]) -> Bool {
            cells.contains { cell in
                markers.contains { structure.contains($0, in: cell) }
                    || markers.contains(.presence) && alternatives(in: cell) != nil
            }
        }
        return cells.count > 1 && holds([.name, .who, .presence]) && holds([.organisation, .presence])
            && cells.count { cell in
                alternatives(in: cell) != nil
                    || [.name, .who, .presence, .organisation].contains { structure.contains($0, in: cell) }
            } > 1
            && !holds([.what, .when])
    }
}
