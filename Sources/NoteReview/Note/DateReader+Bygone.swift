/// Finds the times that lie well before the meeting of a note.
extension DateReader {
    /// Returns the months and years in a range that end half a year or more before a meeting: `mei 2025`, `in 2024`, `14-03-2024`.
    ///
    /// A year that stands alone needs its preposition: a number may be anything.
    func bygone(in range: Range<Int>, before meeting: CalendarDate) -> [Range<Int>] {
        range.compactMap { index in
            guard tokens[index].kind == .number, let named = month(endingAt: index, in: range) else {
                return nil
            }
            let age = (meeting.year - named.year) * 12 + meeting.month - named.month
            return age < Self.monthsUntilBygone ? nil : named.tokens
        }
    }

    /// Returns the month that a year closes; of a year alone its last.
    private func month(endingAt index: Int, in range: Range<Int>) -> (
        tokens: Range<Int>, year: Int, month: Int
    )? {
        if let day = numeric(at: index), let year = day.year { return (day.tokens, year, day.month) }
        guard tokens[index].bytes.count == 4, index > range.lowerBound, let year = year(at: index, in: range)
        else { return nil }
        if let month = month(at: index - 1, in: range) { return (index - 1..<index + 1, year, month) }
        let isTime = lexicon.classes(of: tokens[index - 1].entry).contains(.preposition)
        return isTime ? (index..<index + 1, year, 12) : nil
    }

    private static let monthsUntilBygone = 6
}
