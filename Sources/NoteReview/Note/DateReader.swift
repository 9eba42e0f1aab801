/// Reads dates as Dutch and English notes write them.
struct DateReader: LayoutReader {
    let layout: NoteLayout
    private let months: [String: Int]

    init(_ layout: NoteLayout, months: [String: Int]) {
        self.layout = layout
        self.months = months
    }

    struct Found {
        let tokens: Range<Int>
        /// Nothing for the year when the note leaves it out.
        let year: Int?
        let month: Int
        let day: Int

        /// Returns the date; without a year, the one in the year of `reference`, or in the next where that is long past.
        func date(near reference: CalendarDate?) -> CalendarDate? {
            if let year { return CalendarDate(year: year, month: month, day: day) }
            guard let reference else { return nil }
            let wraps = month + 6 < reference.month
            return CalendarDate(year: reference.year + (wraps ? 1 : 0), month: month, day: day)
        }

        /// Whether the day is not after that of the meeting, as where none is known it need not be; without a year, one that is
        /// half a year ahead was last year's.
        func isPast(at meeting: CalendarDate?) -> Bool {
            guard let meeting, let date = date(near: meeting) else { return true }
            return date <= meeting || year == nil && date.dayNumber - meeting.dayNumber > Self.halfYear
        }

        private static let halfYear = 183
    }

    /// Returns all dates in a range, in its order.
    func dates(in range: Range<Int>) -> [Found] {
        var dates: [Found] = []
        for index in range where index >= dates.last?.tokens.upperBound ?? 0 {
            if let date = date(at: index, in: range) { dates.append(date) }
        }
        return dates
    }

    private func date(at index: Int, in range: Range<Int>) -> Found? {
        switch tokens[index].kind {
        case .number:
            return numeric(at: index) ?? dayAndMonth(at: index, in: range) ?? spaced(at: index, in: range)
        case .word: return monthAndDay(at: index, in: range)
        default: return nil
        }
    }

    // MARK: Digits

    /// `14-03-2026`, `14/3/26`, `14.03.2026`, `2026-03-14`, `14/3`, `14-3`.
    func numeric(at index: Int) -> Found? {
        let digits = text[tokens[index].bytes]
        guard let separator = digits.first(where: { !ASCII.isDigit($0) }), separator != UInt8(ascii: ":"),
            separator != UInt8(ascii: ",")
        else { return nil }
        let parts = digits.split(separator: separator).map(number)
        guard parts.allSatisfy({ $0 != nil }) else { return nil }
        let range = index..<index + 1
        switch parts.count {
        case 3: return found(range, parts.compactMap { $0 })
        case 2 where separator != UInt8(ascii: "."): return valid(range, nil, parts[1] ?? 0, parts[0] ?? 0)
        default: return nil
        }
    }

    private func found(_ range: Range<Int>, _ parts: [Int]) -> Found? {
        if parts[0] > 31 { return valid(range, parts[0], parts[1], parts[2]) }
        return valid(range, parts[2] < 100 ? 2000 + parts[2] : parts[2], parts[1], parts[0])
    }

    private func valid(_ range: Range<Int>, _ year: Int?, _ month: Int, _ day: Int) -> Found? {
        guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
        if let year, !(1900...2199).contains(year) { return nil }
        return Found(tokens: range, year: year, month: month, day: day)
    }

    // MARK: Words

    /// `14 maart 2026`, `14 mrt`, `14 March`.
    private func dayAndMonth(at index: Int, in range: Range<Int>) -> Found? {
        guard let day = number(text[tokens[index].bytes]), let month = month(at: index + 1, in: range) else {
            return nil
        }
        var end = index + 2
        if end < range.upperBound, isBeforeYear(tokens[end]) { end += 1 }
        let year = year(at: end, in: range)
        return valid(index..<(year == nil ? index + 2 : end + 1), year, month, day)
    }

    /// `9 12 2025`.
    private func spaced(at index: Int, in range: Range<Int>) -> Found? {
        guard index + 2 < range.upperBound, tokens[index..<index + 3].allSatisfy({ $0.kind == .number }),
            tokens[index + 2].bytes.count == 4, let day = number(text[tokens[index].bytes]),
            let month = number(text[tokens[index + 1].bytes]), let year = year(at: index + 2, in: range)
        else { return nil }
        return valid(index..<index + 3, year, month, day)
    }

    /// The full stop of `mrt. 2026` or the apostrophe of `maart '26`.
    private func isBeforeYear(_ token: Token) -> Bool {
        token.kind == .quotation || (token.kind == .stop && token.traits.contains(.attached))
    }

    /// `March 14, 2026`.
    private func monthAndDay(at index: Int, in range: Range<Int>) -> Found? {
        guard let month = month(at: index, in: range), index + 1 < range.upperBound,
            tokens[index + 1].kind == .number,
            let day = number(text[tokens[index + 1].bytes]), day <= 31
        else { return nil }
        var end = index + 2
        if end < range.upperBound, tokens[end].kind == .comma { end += 1 }
        let year = year(at: end, in: range)
        return valid(index..<(year == nil ? index + 2 : end + 1), year, month, day)
    }

    /// Returns the number of the month that a token names.
    func month(at index: Int, in range: Range<Int>) -> Int? {
        guard index < range.upperBound, lexicon.classes(of: tokens[index].entry).contains(.month) else {
            return nil
        }
        return months[String(decoding: text[tokens[index].bytes], as: UTF8.self).lowercased()]
    }

    /// Reads `2026`, and `26` where it stands right after the month.
    func year(at index: Int, in range: Range<Int>) -> Int? {
        guard index < range.upperBound, tokens[index].kind == .number,
            let year = number(text[tokens[index].bytes])
        else { return nil }
        if (20...60).contains(year), tokens[index].bytes.count == 2 { return 2000 + year }
        return (1900...2199).contains(year) ? year : nil
    }

    private func number(_ digits: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: digits, as: UTF8.self))
    }
}
