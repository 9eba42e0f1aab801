/// Reads who was at the table, from the lists and lines in which notes say it.
struct AttendanceReader: LayoutReader {
    let layout: NoteLayout
    private let list: AttendanceEntries

    init(layout: NoteLayout, names: NameReader) {
        self.layout = layout
        list = AttendanceEntries(layout: layout, names: names)
    }

    func attendance() -> [Attendance] {
        var all = sections.filter { $0.kind == .attendance }.flatMap(attendance)
        // Names alone may be those of a mail's head, or of anybody.
        if all.count(where: { $0.organisation != nil }) < 2 {
            let elsewhere = tables() + runningText()
            if !elsewhere.isEmpty { all = elsewhere }
        }
        if all.count(where: { $0.presence == .present }) < 2 {
            let listed = lists()
            if !listed.isEmpty { all = all.filter { $0.organisation != nil } + listed }
        }
        all += missing(besides: all)
        return withoutRepeats(all + authors(besides: all))
    }

    /// Reads `De GGZ ontbrak zonder bericht` in the first lines: who is said not to have been there.
    private func missing(besides all: [Attendance]) -> [Attendance] {
        let known = Set(all.compactMap(\.organisation))
        let told = sentences.prefix { $0.line < Self.headLines }.filter { sentence in
            let isListed = all.contains {
                $0.place.bytes.overlaps(layout.place(of: sentence.tokens).bytes) && $0.presence != .present
            }
            return !sentence.isHeading && !isListed && list.isAbsent(sentence.tokens)
        }
        return told.compactMap { list.entry($0.tokens, .absent) }.filter { entry in
            entry.organisation.map { !known.contains($0) } ?? false
        }
    }

    /// Reads `Verslag: C. Farrow, reclassering` in the first lines: who leads or writes is there too.
    private func authors(besides all: [Attendance]) -> [Attendance] {
        let known = Set(all.compactMap(\.organisation))
        return lines.prefix(Self.headLines).flatMap { line -> [Attendance] in
            guard let author = structure.hit(of: .author, in: line.content.prefix(6)),
                author.tokens.lowerBound <= line.content.lowerBound + 1
            else { return [] }
            let rest = author.tokens.upperBound..<max(author.tokens.upperBound, line.content.upperBound)
            return list.entries(of: rest, isRow: false).prefix(1).compactMap { list.entry($0, .present) }
                .filter { $0.organisation.map { !known.contains($0) } ?? false }
        }
    }

    /// Drops who was named before with an organisation: `Orhan doet regie`.
    private func withoutRepeats(_ all: [Attendance]) -> [Attendance] {
        let known = Set(all.filter { $0.organisation != nil }.flatMap(nameWords))
        return all.filter { $0.organisation != nil || nameWords($0).allSatisfy { !known.contains($0) } }
    }

    private func nameWords(_ entry: Attendance) -> [Substring] { entry.name?.split(separator: " ") ?? [] }

    /// Reads lists of partners in the first lines under whatever label: `hier: Iwan (jongerenwerk), …`.
    private func lists() -> [Attendance] {
        let head = sentences.prefix { $0.line < Self.headLines }.filter { !$0.isHeading }
        let lists = head.filter { list.isList($0.tokens) }
        guard !lists.isEmpty else { return listedLines() }
        let present = lists.flatMap { sentence in
            list.entries(of: afterLabel(sentence.tokens), isRow: false).compactMap {
                list.entry($0, .present)
            }
        }
        let missing = head.filter { !list.isList($0.tokens) && structure.contains(.absent, in: $0.tokens) }
        return present + missing.compactMap { list.entry($0.tokens, .absent) }
    }

    /// Reads lines one after another in the first ones that each name somebody with an organisation: `- B. Bos (politie)`.
    private func listedLines() -> [Attendance] {
        var runs: [[Attendance]] = [[]]
        for line in lines.prefix(Self.headLines) {
            let entry = line.kind == .item || line.kind == .text ? list.entry(line.content, .present) : nil
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

    /// How far down a note people are listed without a heading.
    private static let headLines = 25

    /// Reads tables with a column of names and one of organisations or presence, under whatever heading.
    private func tables() -> [Attendance] {
        var all: [Attendance] = []
        var isOpen = false
        for line in lines where line.kind != .rule {
            guard line.kind == .row else {
                isOpen = false
                continue
            }
            if isOpen, let entry = list.entry(line.content, .present) { all.append(entry) }
            if isHeader(line.content) { isOpen = true }
        }
        return all
    }

    private func isHeader(_ row: Range<Int>) -> Bool {
        let cells = structure.cells(of: row)
        func holds(_ markers: [Glossary.Marker]) -> Bool {
            cells.contains { cell in markers.contains { structure.contains($0, in: cell) } }
        }
        return cells.count > 1 && holds([.name, .who, .presence]) && holds([.organisation, .presence])
            && cells.count { cell in
                [.name, .who, .presence, .organisation].contains { structure.contains($0, in: cell) }
            } > 1
            && !holds([.what, .when])
    }

    /// The most tokens of a line that are read as a list of people.
    private static let longestLine = 400

    /// Reads `Aan tafel zaten mevrouw De Groot (politie), …`.
    private func runningText() -> [Attendance] {
        sentences.filter { !$0.isHeading }.flatMap { sentence -> [Attendance] in
            guard let marker = structure.hit(of: .present, in: sentence.tokens) else { return [] }
            let rest = marker.tokens.upperBound..<max(marker.tokens.upperBound, sentence.tokens.upperBound)
            guard structure.partners(in: rest).count > 1 else { return [] }
            return list.entries(of: rest, isRow: false).compactMap { list.entry($0, .present) }
        }
    }

    private func attendance(in section: Section) -> [Attendance] {
        var presence = presence(announcedBy: section.title) ?? .present
        var all: [Attendance] = []
        var columns: [Bool]?
        for number in section.lines where !lines[number].content.isEmpty {
            if isOver(section, at: number, found: all.count) { break }
            var content = lines[number].content
            if content.overlaps(section.title) {
                content = afterColon(section.title.upperBound, lines[number])
            }
            content = content.prefix(Self.longestLine)
            if isHeader(content) {
                columns = structure.cells(of: content).map { structure.contains(.presence, in: $0) }
                continue
            }
            guard lines[number].kind != .rule, content.contains(where: { tokens[$0].isWord }) else {
                continue
            }
            if let label = label(of: content) {
                presence = label.presence
                content = label.rest
            }
            let isRow = lines[number].kind == .row
            all += list.entries(of: content, isRow: isRow).compactMap {
                list.entry($0, presence, columns: isRow ? columns : nil)
            }
        }
        return all
    }

    /// Whether a list ends before a line: after a label at the first empty line, else where text starts.
    private func isOver(_ section: Section, at number: Int, found: Int) -> Bool {
        guard number > section.lines.lowerBound, found > 0 else { return false }
        if section.level == 9, lines[number - 1].isBlank, lines[number].kind == .text { return true }
        guard lines[number].kind == .text else { return false }
        let words = lines[number].content.filter { tokens[$0].isWord }
        let verbs = words.filter { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
        return words.count > 16 && verbs.count > 1
    }

    /// Reads `Afwezig:` inside an attendance section.
    private func label(of content: Range<Int>) -> (presence: Attendance.Presence, rest: Range<Int>)? {
        guard let colon = content.prefix(7).first(where: { tokens[$0].kind == .colon }) else { return nil }
        let title = content.lowerBound..<colon
        let announced =
            presence(announcedBy: title) ?? (structure.heading(in: title) == .attendance ? .present : nil)
        return announced.map { ($0, colon + 1..<content.upperBound) }
    }

    private func presence(announcedBy title: Range<Int>) -> Attendance.Presence? {
        structure.contains(.absent, in: title) ? .absent : nil
    }
}
