/// Reads who was at the table, from the lists and lines in which notes say it.
struct AttendanceReader: LayoutReader {
    let layout: NoteLayout
    private let list: AttendanceEntries
    /// Whom a mail was sent to, which says where they are from.
    private let addressees: [Attendance]
    private let listed: ListedAttendance
    private let told: ToldAttendance
    private let authors: AuthorReader
    private let writers: WriterReader

    init(layout: NoteLayout, names: NameReader, dates: DateReader, meeting: CalendarDate?) {
        self.layout = layout
        let reader = AttendanceEntryReader(layout: layout, names: names)
        addressees = Self.addressees(AttendanceEntries(reader: reader))
        let known = NameReader.knownNames(in: addressees)
        list = AttendanceEntries(reader: AttendanceEntryReader(layout: layout, names: names, known: known))
        listed = ListedAttendance(layout: layout, list: list, dates: dates, meeting: meeting)
        told = ToldAttendance(layout: layout, list: list)
        authors = AuthorReader(layout: layout, list: list)
        writers = WriterReader(layout: layout, list: list)
    }

    func attendance() -> [Attendance] {
        var all = placed(listed.underHeadings())
        // Names alone may be those of anybody.
        if all.count(where: { $0.organisation != nil }) < 2 {
            let elsewhere = listed.inTables() + told.runningText()
            if !elsewhere.isEmpty { all = all.filter { $0.organisation != nil } + elsewhere }
        }
        for other in [recipients, inFirstLines] where isScarce(all) {
            let found = other()
            if !found.isEmpty { all = all.filter { $0.organisation != nil } + found }
        }
        all += told.missing(besides: all)
        all = withoutExcepted(all)
        let authors = authors.authors() + writers.writers()
        let known = Set(all.filter { $0.presence == .present }.compactMap(\.organisation))
        return withoutRepeats(
            all + authors.filter { $0.organisation.map { !known.contains($0) } ?? true }, authors)
    }

    private func isScarce(_ all: [Attendance]) -> Bool { all.count { $0.presence == .present } < 2 }

    /// Reads the list of partners in the first lines, in the one form or the other: the one that names more of them.
    private func inFirstLines() -> [Attendance] {
        let (people, labelled) = (listed.withoutHeading(), listed.inLabels())
        func partners(_ all: [Attendance]) -> Int { Set(all.compactMap(\.organisation)).count }
        return partners(labelled) > partners(people) ? labelled : people
    }

    /// Reads whom a mail was sent to, where they are partners: `Aan: mr. Vroom (OM), Fennie Klaver (politie)`.
    private func recipients() -> [Attendance] {
        addressees.count { $0.organisation != nil } > 1 ? addressees : []
    }

    private static func addressees(_ list: AttendanceEntries) -> [Attendance] {
        guard let line = list.mailHead[.recipients] else { return [] }
        return list.entries(of: line, isRow: false).compactMap { list.reader.entry($0, .present) }
    }

    /// Adds the organisations that the head of a mail gives: `Erbij: Joost en Fleur`, below `Aan: Joost Bos (OM), …`.
    private func placed(_ all: [Attendance]) -> [Attendance] {
        all.map { entry in
            guard entry.organisation == nil else { return entry }
            let words = Set(nameWords(entry))
            let same = addressees.filter { !words.isDisjoint(with: nameWords($0)) }
            return same.count == 1 ? same[0].organisation.map(entry.from) ?? entry : entry
        }
    }

    // MARK: Exceptions

    /// Marks whom a sentence excepts from all who were there: `Allemaal aanwezig, behalve Karlijn`.
    private func withoutExcepted(_ all: [Attendance]) -> [Attendance] {
        placed(told.excepted()).reduce(all) { all, entry in
            let words = Set(nameWords(entry))
            let others = all.filter {
                words.isDisjoint(with: nameWords($0))
                    && (!words.isEmpty || $0.organisation != entry.organisation)
            }
            return entry.organisation == nil && others.count == all.count ? all : others + [entry]
        }
    }

    // MARK: Repeats

    /// Drops who is named elsewhere with an organisation, `Orhan doet regie`, and who is named twice without one.
    private func withoutRepeats(_ all: [Attendance], _ authors: [Attendance]) -> [Attendance] {
        let known = Set((all + authors).filter { $0.organisation != nil }.flatMap(nameWords))
        var named: Set<String> = []
        return all.filter { entry in
            guard entry.organisation == nil else { return true }
            return nameWords(entry).allSatisfy { !known.contains($0) }
                && entry.name.map { named.insert($0).inserted } ?? true
        }
    }

    /// The words of a name, without initials and titles.
    private func nameWords(_ entry: Attendance) -> [Substring] {
        let words = entry.name?.split(separator: " ") ?? []
        let names = words.filter { $0.count > 1 && !$0.contains(".") && $0.first?.isUppercase ?? false }
        return names.isEmpty ? words : names
    }
}
