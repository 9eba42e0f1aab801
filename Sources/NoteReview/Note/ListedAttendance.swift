/// Reads lists of who was at the table: under a heading, in a table, and in the first lines without either.
struct ListedAttendance: LayoutReader {
    let layout: NoteLayout
    let list: AttendanceEntries
    let dates: DateReader
    /// The day of the meeting: a table may have a column for each.
    let meeting: CalendarDate?

    // MARK: Under a heading

    func underHeadings() -> [Attendance] {
        // Whom a mail was sent to need not have been there.
        sections.filter { $0.kind == .attendance && !mailHead.lines.contains($0.lines.lowerBound) }
            .flatMap(attendance)
    }

    /// The most tokens of a line that are read as a list of people.
    private static let longestLine = 400

    private func attendance(in section: Section) -> [Attendance] {
        var presence = presence(announcedBy: section.title) ?? .present
        var all: [Attendance] = []
        var columns: [PresenceColumn]?
        for number in section.lines where !lines[number].content.isEmpty {
            if isOver(section, at: number, found: all.count) { break }
            var content = lines[number].content
            let isTitled = content.overlaps(section.title)
            if isTitled { content = afterColon(section.title.upperBound, lines[number]) }
            content = content.prefix(Self.longestLine)
            if isHeader(content) {
                columns = presenceColumns(of: content)
                continue
            }
            guard lines[number].kind != .rule, content.contains(where: { tokens[$0].isWord }),
                !isOtherLabel(content), !isOfConcerned(content)
            else { continue }
            let label = label(of: content)
            if let label {
                presence = label.presence
                content = label.rest
            }
            if lines[number].kind == .row, !isTitled {
                all += [list.reader.entry(content, presence, columns: columns)].compactMap { $0 }
            } else {
                let isItem = lines[number].kind == .item && !isTitled && label == nil
                all += entries(of: content, presence, isItem: isItem)
            }
        }
        return all
    }

    /// Reads the entries of a line, from the partner before a colon where it says so.
    private func entries(
        of content: Range<Int>, _ presence: Attendance.Presence, isItem: Bool
    ) -> [Attendance] {
        guard let label = list.label(of: content, isItem: isItem) else {
            return list.attendance(of: content, presence, isItem: isItem)
        }
        let all = list.attendance(of: label.rest, presence, isItem: isItem)
        guard !all.isEmpty else { return list.attendance(of: content, presence, isItem: isItem) }
        let organisation = label.organisation.map(layout.organisationID)
        let known = all.map { $0.organisation == nil ? organisation.map($0.from) ?? $0 : $0 }
        // `Gemeente, team veiligheid: Iris` says who it is with all its words.
        return known.count > 1 || label.isPartner ? known : [known[0].at(layout.place(of: content))]
    }

    /// Whether a line tells of whom the case is, which an age after a name shows: `Freek, roepnaam Fre, Oldenburg (22)`.
    private func isOfConcerned(_ content: Range<Int>) -> Bool {
        guard !structure.partners(in: content).contains(where: { $0.organisation != nil }) else {
            return false
        }
        let names = list.reader.names
        return names.names(in: content, isList: true, known: []).contains {
            names.hasAge(after: $0, before: content.upperBound)
        }
    }

    /// Whether a list ends before a line: after a label at the first empty line, else where text starts.
    private func isOver(_ section: Section, at number: Int, found: Int) -> Bool {
        guard number > section.lines.lowerBound, found > 0 else { return false }
        let line = lines[number]
        // `Afwezig: OM`, an empty line, and then points of the meeting.
        if lines[number - 1].isBlank, line.kind == .item, section.level == 9 {
            return lines[section.lines.lowerBound].kind != .item
                && !afterColon(section.title.upperBound, lines[section.lines.lowerBound]).isEmpty
        }
        if lines[number - 1].isBlank, line.kind == .text {
            return section.level == 9 || label(of: line.content) == nil && !namesPartner(line.content)
        }
        guard line.kind == .text else { return false }
        let words = line.content.filter { tokens[$0].isWord }
        let verbs = words.filter { layout.classes(of: $0).contains(.finite) }
        return words.count > 16 && verbs.count > 1
    }

    private func namesPartner(_ line: Range<Int>) -> Bool {
        line.count <= Self.longestEntry && structure.partners(in: line).contains { $0.organisation != nil }
    }

    /// Reads `Afwezig:` inside an attendance section.
    private func label(of content: Range<Int>) -> (presence: Attendance.Presence, rest: Range<Int>)? {
        guard let title = title(of: content) else { return nil }
        let announced =
            presence(announcedBy: title) ?? (structure.heading(in: title) == .attendance ? .present : nil)
        return announced.map { ($0, title.upperBound + 1..<content.upperBound) }
    }

    /// Whether a line tells something else than who was there: `Datum: 4 februari`, `Zaak: 26-112`.
    private func isOtherLabel(_ content: Range<Int>) -> Bool {
        guard let title = title(of: content), structure.partners(in: title).isEmpty else { return false }
        return [.dateOfMeeting, .author, .minutes].contains { structure.contains($0, in: title) }
            || title.contains { layout.classes(of: $0).contains(.caseWord) }
    }

    /// Returns what stands before a colon at the start of a line.
    private func title(of content: Range<Int>) -> Range<Int>? {
        content.prefix(7).first { tokens[$0].kind == .colon }.map { content.lowerBound..<$0 }
    }

    private func presence(announcedBy title: Range<Int>) -> Attendance.Presence? {
        // `Not with us`, `niet erbij`
        let isNo = title.first.map { layout.classes(of: $0).contains(.no) } ?? false
        if isNo { return .absent }
        return structure.contains(.absent, in: title) && !announcesBoth(title) ? .absent : nil
    }

    /// Whether a title is for those who were there too: `Aanwezig en afwezig`, `Deelnemers / afmeldingen`.
    private func announcesBoth(_ title: Range<Int>) -> Bool {
        let joint = title.first { index in
            tokens[index].kind == .slash
                // `Genodigd maar niet aanwezig`
                || structure.joinsList(tokens[index]) && !layout.classes(of: index).contains(.contrast)
        }
        guard let joint else { return false }
        return [title.lowerBound..<joint, joint + 1..<title.upperBound].contains { part in
            !structure.contains(.absent, in: part)
                && (structure.contains(.presence, in: part) || structure.heading(in: part) == .attendance)
        }
    }

    // MARK: Tables

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

    private func presenceColumns(of header: Range<Int>) -> [PresenceColumn] {
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

    private func isHeader(_ row: Range<Int>) -> Bool {
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

    // MARK: Without a heading

    /// Reads lists of partners in the first lines under whatever label: `hier: Iwan (jongerenwerk), …`.
    func withoutHeading() -> [Attendance] {
        let head = sentences.prefix { $0.line < headLines.upperBound }.filter { !$0.isHeading }
        let lists = head.filter { list.isList($0.tokens) }
        guard !lists.isEmpty else { return inLines() }
        return lists.flatMap { list.attendance(of: afterLabel($0.tokens), .present) }
    }

    /// Reads lines one after another in the first ones that each name somebody with an organisation: `- B. Bos (politie)`.
    private func inLines() -> [Attendance] {
        var runs: [[Attendance]] = [[]]
        for line in lines[headLines] {
            let entry =
                line.kind == .item || line.kind == .text ? list.reader.entry(line.content, .present) : nil
            if let entry, entry.organisation != nil, line.content.count <= Self.longestEntry {
                runs[runs.count - 1].append(entry)
            } else if !runs[runs.count - 1].isEmpty {
                runs.append([])
            }
        }
        return runs.first { run in run.count { $0.name != nil } > 2 } ?? []
    }

    /// The most tokens of a line that names one partner.
    private static let longestEntry = 24

    private func afterLabel(_ sentence: Range<Int>) -> Range<Int> {
        guard let colon = sentence.prefix(5).first(where: { tokens[$0].kind == .colon }) else {
            return sentence
        }
        return colon + 1..<sentence.upperBound
    }
}

extension Attendance {
    /// The same of somebody from an organisation.
    func from(_ organisation: String) -> Attendance {
        Attendance(presence: presence, organisation: organisation, name: name, place: place)
    }

    /// The same in other words of the note.
    func at(_ place: Place) -> Attendance {
        Attendance(presence: presence, organisation: organisation, name: name, place: place)
    }
}
