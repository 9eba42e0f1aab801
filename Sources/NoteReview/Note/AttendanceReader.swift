/// Reads who was at the table, from the lists and lines in which notes say it.
struct AttendanceReader: LayoutReader {
    let layout: NoteLayout
    let names: NameReader

    func attendance() -> [Attendance] {
        var all: [Attendance] = []
        for section in sections where section.kind == .attendance {
            all += attendance(in: section)
        }
        if all.isEmpty { all = tables() + runningText() }
        return all.contains { $0.presence == .present } ? all : all + lists()
    }

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
        return cells.count > 1 && holds([.name, .who]) && holds([.organisation, .presence])
            && !holds([.what, .when])
    }

    /// The most tokens of a line that are read as a list of people.
    private static let longestLine = 400

    /// Reads `Aan tafel zaten mevrouw De Groot (politie), …`.
    private func runningText() -> [Attendance] {
        sentences.filter { !$0.isHeading }.flatMap { sentence -> [Attendance] in
            guard let marker = structure.hit(of: .present, in: sentence.tokens) else { return [] }
            let rest = marker.tokens.upperBound..<max(marker.tokens.upperBound, sentence.tokens.upperBound)
            return entries(of: rest, isRow: false).flatMap { entry($0, .present) }
        }
    }

    private func attendance(in section: Section) -> [Attendance] {
        var presence = presence(announcedBy: section.title) ?? .present
        var all: [Attendance] = []
        for number in section.lines where !lines[number].content.isEmpty {
            if isOver(section, at: number, found: all.count) { break }
            var content = lines[number].content
            if content.overlaps(section.title) {
                content = afterColon(section.title.upperBound, lines[number])
            }
            content = content.prefix(Self.longestLine)
            guard lines[number].kind != .rule, !isHeader(content),
                content.contains(where: { tokens[$0].isWord })
            else {
                continue
            }
            if let label = label(of: content), label.hit {
                presence = label.presence
                content = label.rest
            }
            all += entries(of: content, isRow: lines[number].kind == .row).flatMap { entry($0, presence) }
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
        guard !isRow else { return [content] }
        let bySemicolon = split(content, at: .semicolon)
        return joiningSubstitutes(
            bySemicolon.count == 1 ? merged(split(content, at: .comma)) : bySemicolon)
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
            let isJoint = structure.joinsList(tokens[index])
            guard depth <= 0, tokens[index].kind == mark || (mark == .comma && isJoint) else { continue }
            if start < index { pieces.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// Joins `J. de Vries` and `politie` where a list puts them between commas; each entry has one organisation.
    private func merged(_ pieces: [Range<Int>]) -> [Range<Int>] {
        var entries: [Range<Int>] = []
        for piece in pieces {
            let hasName = !names.names(in: piece, isList: true, known: []).isEmpty
            let hasPartner = !structure.partners(in: piece).isEmpty
            if let last = entries.last, !hasName || !hasPartner {
                let lastHasPartner = !structure.partners(in: last).isEmpty
                let lastHasName = !names.names(in: last, isList: true, known: []).isEmpty
                if (hasPartner && !hasName && lastHasName && !lastHasPartner) || (!hasPartner && !hasName) {
                    entries[entries.count - 1] = last.lowerBound..<piece.upperBound
                    continue
                }
            }
            entries.append(piece)
        }
        return entries
    }

    private func entry(_ range: Range<Int>, _ announced: Attendance.Presence) -> [Attendance] {
        var presence = announced
        if let marker = structure.hit(of: .absent, in: range), marker.tokens != range { presence = .absent }
        if structure.cells(of: range).count > 1, saysNo(range) { presence = .absent }
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

    /// Whether a cell of a row starts with `nee`.
    private func saysNo(_ row: Range<Int>) -> Bool {
        structure.cells(of: row).contains { cell in
            cell.first.map { lexicon.classes(of: tokens[$0].entry).contains(.no) } ?? false
        }
    }
}
