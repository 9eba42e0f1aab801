package import NoteReview

/// The days that a person means by `2w`, `yesterday`, `2026-03`, `2026-W12` or `2026-01..2026-03`.
package struct Days: Hashable, Sendable {
    package let first: CalendarDate
    package let last: CalendarDate

    init(_ first: CalendarDate, _ last: CalendarDate) {
        self.first = first
        self.last = last
    }

    /// Reads an expression; `today` is the day from which `2w` and `yesterday` count.
    package init(_ text: String, today: CalendarDate) throws(DaysError) {
        let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = Days(one: String(ends[0]), today: today),
            let last = ends.count == 1 ? first : Days(one: String(ends[1]), today: today)
        else { throw DaysError(text: text) }
        self.init(first.first, last.last)
        guard self.first <= self.last else { throw DaysError(text: text) }
    }

    private init?(one text: String, today: CalendarDate) {
        let readings = [Self.named, Self.ago, Self.week, Self.calendar]
        guard let days = readings.lazy.compactMap({ $0(text, today) }).first else { return nil }
        self = days
    }

    private static func named(_ text: String, _ today: CalendarDate) -> Days? {
        switch text.lowercased() {
        case "today", "vandaag": Days(today, today)
        case "yesterday", "gisteren": Days(today.adding(days: -1), today.adding(days: -1))
        default: nil
        }
    }

    /// Reads `10d`, `2w`, `3m` or `1y`: from so long ago until today; a month counts 30 days, a year 365.
    private static func ago(_ text: String, _ today: CalendarDate) -> Days? {
        let lengths: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]
        guard let unit = text.last, let length = lengths[unit] else { return nil }
        guard let count = Int(text.dropLast()), (0...9999).contains(count) else { return nil }
        return Days(today.adding(days: -count * length), today)
    }

    /// Reads an ISO week: `2026-W12`, from Monday to Sunday.
    private static func week(_ text: String, _ today: CalendarDate) -> Days? {
        let parts = text.uppercased().split(separator: "-W", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), let week = Int(parts[1]), (1...53).contains(week)
        else { return nil }
        // The fourth of January always lies in the first week.
        guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
        guard week < 53 || monday.adding(days: 3).year == year else { return nil }
        return Days(monday, monday.adding(days: 6))
    }

    /// Reads a year, a month or a day: `2026`, `2026-03`, `2026-03-02`.
    private static func calendar(_ text: String, _ today: CalendarDate) -> Days? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), let year = parts[0], !parts.contains(nil) else { return nil }
        let month = parts.count > 1 ? parts[1] : nil
        let day = parts.count > 2 ? parts[2] : nil
        guard let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
        if day != nil { return Days(first, first) }
        let lastMonth = month ?? 12
        let last = (28...31).reversed().lazy.compactMap {
            CalendarDate(year: year, month: lastMonth, day: $0)
        }.first
        return Days(first, last ?? first)
    }
}

/// A text that names no days.
package struct DaysError: Error, Hashable, Sendable, CustomStringConvertible {
    let text: String

    package var description: String {
        "'\(text.harmless)' names no days; write 2w, yesterday, 2026-03, 2026-W12 or 2026-01..2026-03"
    }
}
