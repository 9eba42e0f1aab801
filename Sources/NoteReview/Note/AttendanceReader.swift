/// Reads who was at the table, from the lists and lines in which notes say it.
struct AttendanceReader: LayoutReader {
    let layout: NoteLayout
    private let list: AttendanceEntries
    private let listed: ListedAttendance
    private let told: ToldAttendance

    init(layout: NoteLayout, names: NameReader) {
        self.layout = layout
        list = AttendanceEntries(layout: layout, names: names)
        listed = ListedAttendance(layout: layout, list: list)
        told = ToldAttendance(layout: layout, list: list)
    }

    func attendance() -> [Attendance] {
        var all = listed.underHeadings()
        // Names alone may be those of anybody.
        if all.count(where: { $0.organisation != nil }) < 2 {
            let elsewhere = listed.inTables() + told.runningText()
            if !elsewhere.isEmpty { all = all.filter { $0.organisation != nil } + elsewhere }
        }
        for other in [recipients, listed.withoutHeading] where isScarce(all) {
            let found = other()
            if !found.isEmpty { all = all.filter { $0.organisation != nil } + found }
        }
        all += told.missing(besides: all)
        let authors = authors()
        let known = Set(all.filter { $0.presence == .present }.compactMap(\.organisation))
        return withoutRepeats(
            all + authors.filter { $0.organisation.map { !known.contains($0) } ?? false }, authors)
    }

    private func isScarce(_ all: [Attendance]) -> Bool { all.count { $0.presence == .present } < 2 }

    /// Reads whom a mail was sent to, where they are partners: `Aan: mr. Vroom (OM), Fennie Klaver (politie)`.
    private func recipients() -> [Attendance] {
        guard let line = mailHead[.recipients] else { return [] }
        let all = list.entries(of: line, isRow: false).compactMap { list.entry($0, .present) }
        return all.count { $0.organisation != nil } > 1 ? all : []
    }

    // MARK: Who wrote or led

    /// Reads `Verslag: C. Farrow, reclassering` in the first lines: who leads, writes or sends is there too.
    private func authors() -> [Attendance] {
        let sender = mailHead[.sender].map { [$0] } ?? []
        return (sender + lines[headLines].compactMap { author(in: $0.content) })
            .compactMap { list.entry($0, .present) }
            .map { $0.organisation == nil ? letterhead.map($0.from) ?? $0 : $0 }
            .filter { $0.name != nil }
    }

    /// The organisation that a short first line names: that of whoever writes for it.
    private var letterhead: String? {
        guard let first = lines.first(where: { !$0.content.isEmpty }), first.content.count <= 5 else {
            return nil
        }
        return structure.partners(in: first.content).first?.organisation.map(layout.organisationID)
    }

    /// Returns what a line says of who wrote the note: what follows the word for it, or all of a line that names one partner.
    private func author(in line: Range<Int>) -> Range<Int>? {
        guard let author = structure.hit(of: .author, in: line.prefix(Self.longestAuthorLine)) else {
            return nil
        }
        let rest = author.tokens.upperBound..<max(author.tokens.upperBound, line.upperBound)
        if author.tokens.lowerBound <= line.lowerBound + 1 {
            let cell = structure.cells(of: rest).first { $0.contains { tokens[$0].isWord } } ?? rest
            let entries = list.entries(of: cell, isRow: false)
            let known = entries.prefix(3).first { !organisations(in: $0).isEmpty }
            if let entry = known ?? (organisations(in: line).isEmpty ? entries.first : nil) { return entry }
        }
        return line.count <= Self.longestAuthorLine && organisations(in: line).count == 1 ? line : nil
    }

    private func organisations(in range: Range<Int>) -> Set<Int> {
        Set(structure.partners(in: range).compactMap(\.organisation))
    }

    /// The most tokens of a line that tells of nothing but who wrote the note, of which case and when.
    private static let longestAuthorLine = 24

    // MARK: Repeats

    /// Drops who was named before with an organisation: `Orhan doet regie`.
    private func withoutRepeats(_ all: [Attendance], _ authors: [Attendance]) -> [Attendance] {
        let known = Set((all + authors).filter { $0.organisation != nil }.flatMap(nameWords))
        return all.filter { $0.organisation != nil || nameWords($0).allSatisfy { !known.contains($0) } }
    }

    private func nameWords(_ entry: Attendance) -> [Substring] { entry.name?.split(separator: " ") ?? [] }
}
