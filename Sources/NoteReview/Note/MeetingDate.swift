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
            .compactMap { fullDate(in: $0.tokens) }.first
    }

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
        }
        return standingAlone(before: sent) ?? sent
    }

    /// Returns the day that a line opens with, as that of a note inside the mail does.
    private func standingAlone(before sent: CalendarDate) -> CalendarDate? {
        lines.dropFirst(mailHead.lines.upperBound).prefix(25).lazy.compactMap { line in
            dates.dates(in: line.content).first { $0.tokens.lowerBound <= line.content.lowerBound + 1 }?
                .date(near: sent)
        }.first { $0 <= sent && sent.dayNumber - $0.dayNumber <= Self.longestDelay }
    }
}
