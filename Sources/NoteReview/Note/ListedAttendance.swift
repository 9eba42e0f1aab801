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
        let marks = PresenceMarks(of: section.lines.map { mark(of: lines[$0]) })
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
                let isNo = marks.saysNo(mark(of: lines[number]))
                all += entries(of: content, isNo ? .absent : presence, isItem: isItem)
            }
        }
        return all
    }

    /// Reads the entries of a line, from the partner before a colon where it says so.
    func entries(
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
        if section.level == 9, tellsOther(line.content) { return true }
        let words = line.content.filter { tokens[$0].isWord }
        let verbs = words.filter { layout.classes(of: $0).contains(.finite) }
        return words.count > 16 && verbs.count > 1
    }

    /// Whether a line is a sentence that tells of something else than who was there, as `School is tevreden.` does.
    private func tellsOther(_ line: Range<Int>) -> Bool {
        line.last.map { tokens[$0].kind == .stop } ?? false && !list.tellsPresence(line)
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
