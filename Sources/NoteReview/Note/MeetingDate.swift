/// Finds the day of the meeting among the dates of a note.
struct MeetingDate: LayoutReader {
    let layout: NoteLayout
    let dates: DateReader

    /// Returns the date after the word for it in the first lines, else the first full date of the first lines.
    func date() -> CalendarDate? {
        if let sent { return dateBefore(sent) }
        let head = lines.prefix(25)
        let labelled = head.lazy.filter { structure.contains(.dateOfMeeting, in: $0.tokens) }
            .compactMap { fullDate(in: $0.tokens) }.first
        if let labelled { return labelled }
        return head.lazy.filter { !structure.contains(.otherDate, in: $0.tokens) }
            .compactMap { fullDate(in: $0.tokens) }.first ?? dayOfWeek(in: head)
    }

    // MARK: Without a year

    /// Reads `woe 4 feb` in a note whose case number is of some year, where that day was a Wednesday in that year.
    private func dayOfWeek(in head: ArraySlice<Line>) -> CalendarDate? {
        let days = head.flatMap { dates.dates(in: $0.tokens) }.filter { $0.year == nil }
        let named = days.lazy.compactMap { day in weekday(before: day.tokens.lowerBound).map { (day, $0) } }
        guard let (day, weekday) = named.first else { return nil }
        let all = head.flatMap { $0.tokens.flatMap(years) }
        return all.lazy.compactMap { CalendarDate(year: $0, month: day.month, day: day.day) }
            .first { $0.weekday == weekday }
    }

    /// Returns the years that a number may name: `2026/0143`, `26-14`.
    private func years(in token: Int) -> [Int] {
        let groups = text[tokens[token].bytes].split { !ASCII.isDigit($0) }
        return groups.compactMap { group in
            guard let number = Int(String(decoding: group, as: UTF8.self)) else { return nil }
            if group.count == 4, (2000...2099).contains(number) { return number }
            return group.count == 2 && groups.count > 1 && number >= 20 ? 2000 + number : nil
        }
    }

    /// Returns the day of the week that stands right before a date, in full or not, from 1 for Monday.
    private func weekday(before date: Int) -> Int? {
        var index = date - 1
        if index > 0, tokens[index].kind == .stop { index -= 1 }
        guard index >= 0, tokens[index].isWord, tokens[index].bytes.count > 1 else { return nil }
        let word = layout.string(of: index..<index + 1).lowercased()
        return Self.weekdays.firstIndex { $0.contains { $0.hasPrefix(word) } }.map { $0 + 1 }
    }

    private static let weekdays = [
        ["maandag", "monday"], ["dinsdag", "tuesday"], ["woensdag", "wednesday"], ["donderdag", "thursday"],
        ["vrijdag", "friday"], ["zaterdag", "saturday"], ["zondag", "sunday"],
    ]

    private func fullDate(in range: Range<Int>) -> CalendarDate? {
        dates.dates(in: range).first { $0.year != nil }?.date(near: nil)
    }

    // MARK: Mails

    /// The day on which a note was sent as a mail.
    private var sent: CalendarDate? { mailHead[.date].flatMap(fullDate) }

    /// How many days after a meeting its note is sent at the most.
    private static let longestDelay = 10

    /// How many sentences of a mail may tell when the meeting was.
    private static let openingSentences = 16

    /// Returns the day that a mail tells of: one shortly before it was sent, named beside a word for the meeting.
    private func dateBefore(_ sent: CalendarDate) -> CalendarDate {
        let head = [mailHead[.subject], mailHead[.recipients]].compactMap { $0 }
        let opening = sentences.lazy.filter { $0.line >= mailHead.lines.upperBound }
            .prefix(Self.openingSentences).map(\.tokens)
        for text in head + opening where structure.contains(.meeting, in: text) || head.contains(text) {
            let day = dates.dates(in: text).lazy.compactMap { $0.date(near: sent) }.first { date in
                date <= sent && sent.dayNumber - date.dayNumber <= Self.longestDelay
            }
            if let day { return day }
            if structure.contains(.dayBefore, in: text) { return sent.adding(days: -1) }
            if structure.contains(.sameDay, in: text) { return sent }
        }
        return standingAlone(before: sent) ?? sent
    }

    /// Whether a verb follows a day, as in `Vrijdag 29 mei heeft hij een ruit ingetrapt`.
    private func isTold(after day: Int, _ line: Line) -> Bool {
        day < line.content.upperBound
            && !layout.classes(of: day).isDisjoint(with: [.finite, .past, .present, .participle])
    }

    /// Returns the day that a line opens with, as that of a note inside the mail does.
    private func standingAlone(before sent: CalendarDate) -> CalendarDate? {
        lines.dropFirst(mailHead.lines.upperBound).prefix(25).lazy.compactMap { line in
            dates.dates(in: line.content).first {
                $0.tokens.lowerBound <= line.content.lowerBound + 1
                    && !isTold(after: $0.tokens.upperBound, line)
            }?.date(near: sent)
        }.first { $0 <= sent && sent.dayNumber - $0.dayNumber <= Self.longestDelay }
    }
}
