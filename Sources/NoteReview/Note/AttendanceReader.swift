/// Reads who was at the table, from the lists and lines in which notes say it.
struct AttendanceReader: LayoutReader {
    let layout: NoteLayout
    let names: NameReader

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
        return withoutRepeats(all + authors(besides: all))
    }

    /// Reads `Verslag: C. Farrow, reclassering` in the first lines: who leads or writes is there too.
    private func authors(besides all: [Attendance]) -> [Attendance] {
        let known = Set(all.compactMap(\.organisation))
        return lines.prefix(Self.headLines).flatMap { line -> [Attendance] in
            guard let author = structure.hit(of: .author, in: line.content.prefix(6)),
                author.tokens.lowerBound <= line.content.lowerBound + 1
            else { return [] }
            let rest = author.tokens.upperBound..<max(author.tokens.upperBound, line.content.upperBound)
            return entries(of: rest, isRow: false).prefix(1).flatMap { entry($0, .present) }
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
        let lists = head.filter { isList($0.tokens) }
        guard !lists.isEmpty else { return [] }
        let present = lists.flatMap { sentence in
            entries(of: afterLabel(sentence.tokens), isRow: false).flatMap { entry($0, .present) }
        }
        let missing = head.filter { !isList($0.tokens) && structure.contains(.absent, in: $0.tokens) }
        return present + missing.flatMap { entry($0.tokens, .absent) }
    }

    /// Whether a sentence names several partners and says hardly anything beside them.
    private func isList(_ sentence: Range<Int>) -> Bool {
        let partners = structure.partners(in: sentence)
        let divisions = sentence.count { [.comma, .semicolon, .opening].contains(tokens[$0].kind) }
        let verbs = sentence.count { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
        return partners.count > 2 && divisions >= partners.count - 1 && verbs <= 2
    }

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
            if isOpen { all += entry(line.content, .present) }
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
            return entries(of: rest, isRow: false).flatMap { entry($0, .present) }
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
            if let label = label(of: content), label.hit {
                presence = label.presence
                content = label.rest
            }
            let isRow = lines[number].kind == .row
            all += entries(of: content, isRow: isRow).flatMap {
                entry($0, presence, columns: isRow ? columns : nil)
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
    private func label(of content: Range<Int>) -> (
        presence: Attendance.Presence, rest: Range<Int>, hit: Bool
    )? {
        guard let colon = content.prefix(7).first(where: { tokens[$0].kind == .colon }) else { return nil }
        let title = content.lowerBound..<colon
        if let presence = presence(announcedBy: title) {
            return (presence, colon + 1..<content.upperBound, true)
        }
        guard structure.heading(in: title) == .attendance else { return nil }
        return (.present, colon + 1..<content.upperBound, true)
    }

    private func presence(announcedBy title: Range<Int>) -> Attendance.Presence? {
        if structure.contains(.absent, in: title) { return .absent }
        return nil
    }

    // MARK: Entries

    /// Divides a line into entries: at semicolons, or at commas where each piece names somebody.
    private func entries(of content: Range<Int>, isRow: Bool) -> [Range<Int>] {
        guard !isRow, structure.partners(in: content).count > 1 || content.contains(where: divides) else {
            return [content]
        }
        return sentences(of: content).filter { $0.lowerBound == content.lowerBound || tellsPresence($0) }
            .flatMap { sentence in
                let pieces = split(sentence, at: .semicolon)
                let isList = pieces.count > 1 && pieces.allSatisfy { structure.partners(in: $0).count < 3 }
                return joiningSubstitutes(isList ? pieces : merged(split(sentence, at: .comma)))
            }
    }

    /// Whether a sentence after the first of a line says who was there, and not what somebody will do.
    private func tellsPresence(_ sentence: Range<Int>) -> Bool {
        structure.contains(.absent, in: sentence) || structure.contains(.present, in: sentence)
            || isList(sentence)
            || !sentence.contains { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
    }

    private func divides(_ index: Int) -> Bool { [.comma, .semicolon].contains(tokens[index].kind) }

    /// Divides the words of a line where its sentences start.
    private func sentences(of content: Range<Int>) -> [Range<Int>] {
        let starts = layout.sentences(startingIn: content).map(\.tokens.lowerBound).filter {
            $0 > content.lowerBound
        }
        let bounds = [content.lowerBound] + starts + [content.upperBound]
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }

    /// Joins `vervangen door P. Bos` to whom it is about.
    private func joiningSubstitutes(_ entries: [Range<Int>]) -> [Range<Int>] {
        entries.reduce(into: []) { joined, entry in
            let marker = structure.hit(of: .substituted, in: entry)
            if let marker, let last = joined.last, marker.tokens.lowerBound - entry.lowerBound < 2 {
                joined[joined.count - 1] = last.lowerBound..<entry.upperBound
            } else {
                joined.append(entry)
            }
        }
    }

    private func split(_ range: Range<Int>, at mark: Token.Kind) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var depth = 0
        var start = range.lowerBound
        for index in range {
            if tokens[index].kind == .opening { depth += 1 }
            if tokens[index].kind == .closing { depth -= 1 }
            let isJoint = structure.joinsList(tokens[index]) && !isInPartner(index)
            guard depth <= 0, tokens[index].kind == mark || (mark == .comma && isJoint) else { continue }
            if start < index { pieces.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// Whether a word is part of a partner's name: `Zorg- en Veiligheidshuis`.
    private func isInPartner(_ index: Int) -> Bool {
        structure.partners(in: max(0, index - 4)..<min(tokens.count, index + 5)).contains {
            $0.tokens.contains(index)
        }
    }

    /// Joins `J. de Vries` and `politie` where a list puts them between commas; each entry has one organisation.
    private func merged(_ pieces: [Range<Int>]) -> [Range<Int>] {
        var entries: [Range<Int>] = []
        for piece in pieces {
            let hasName = !names.names(in: piece, isList: true, known: []).isEmpty
            let hasPartner = !structure.partners(in: piece).isEmpty
            if let last = entries.last {
                let lastHasPartner = !structure.partners(in: last).isEmpty
                let lastHasName = !names.names(in: last, isList: true, known: []).isEmpty
                let startsWithPartner =
                    structure.partners(in: piece).first?.tokens.lowerBound == piece.lowerBound
                if (hasPartner && startsWithPartner && lastHasName && !lastHasPartner)
                    || (hasPartner && !hasName && lastHasName && !lastHasPartner) || (!hasPartner && !hasName)
                {
                    entries[entries.count - 1] = last.lowerBound..<piece.upperBound
                    continue
                }
            }
            entries.append(piece)
        }
        return entries
    }

    /// Reads one entry of a list, or one row of a table whose `columns` tell which cells say who was there.
    private func entry(
        _ range: Range<Int>, _ announced: Attendance.Presence, columns: [Bool]? = nil
    ) -> [Attendance] {
        var presence = announced
        if isAbsent(range) || saysNo(range, columns) { presence = .absent }
        if presence == .absent, structure.contains(.substituted, in: range) { presence = .substituted }
        let partners = structure.partners(in: range)
        let people = names.names(in: range, isList: true, known: [])
        guard !partners.isEmpty || !people.isEmpty else { return [] }
        let name = people.first.map(layout.string)
        var organisations: [Int] = []
        for partner in partners {
            if let organisation = partner.organisation, !organisations.contains(organisation) {
                organisations.append(organisation)
            }
        }
        guard !organisations.isEmpty else {
            return [
                Attendance(presence: presence, organisation: nil, name: name, place: layout.place(of: range))
            ]
        }
        return [
            Attendance(
                presence: presence, organisation: layout.organisationID(organisations[0]), name: name,
                place: layout.place(of: range))
        ]
    }

    /// Whether an entry says that somebody was not there; `naam niet verstaan` says something else.
    private func isAbsent(_ entry: Range<Int>) -> Bool {
        guard let marker = structure.hit(of: .absent, in: entry), marker.tokens != entry else { return false }
        let next = marker.tokens.upperBound
        let isNo =
            marker.tokens.count == 1
            && lexicon.classes(of: tokens[marker.tokens.lowerBound].entry).contains(.no)
        return !isNo || next >= entry.upperBound || !tokens[next].isWord
    }

    /// Whether a cell of a row starts with `nee`: one that tells who was there, where a heading says which.
    private func saysNo(_ row: Range<Int>, _ columns: [Bool]?) -> Bool {
        let cells = structure.cells(of: row)
        guard cells.count > 1 else { return false }
        return cells.enumerated().contains { number, cell in
            if let columns, number >= columns.count || !columns[number] { return false }
            return cell.first.map { lexicon.classes(of: tokens[$0].entry).contains(.no) } ?? false
        }
    }
}
