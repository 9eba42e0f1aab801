import NoteReview
import Testing

@testable import Casebook

@Suite struct `Days that a person writes` {
    /// A Monday.
    static let today = CalendarDate(year: 2026, month: 11, day: 23)

    @Test(arguments: [
        ("today", "2026-11-23", "2026-11-23"), ("yesterday", "2026-11-22", "2026-11-22"),
        ("2w", "2026-11-09", "2026-11-23"), ("10d", "2026-11-13", "2026-11-23"),
        ("2026", "2026-01-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-03-02", "2026-03-02", "2026-03-02"), ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2026-W12", "2026-03-16", "2026-03-22"), ("2026-W53", "2026-12-28", "2027-01-03"),
        ("2026-01..2026-03", "2026-01-01", "2026-03-31"), ("2w..yesterday", "2026-11-09", "2026-11-22"),
    ])
    func `are read`(text: String, first: String, last: String) throws {
        let days = try Days(text, today: try #require(Self.today))
        #expect(["\(days.first)", "\(days.last)"] == [first, last])
    }

    @Test(arguments: [
        "", "soon", "2026-13", "2026-02-30", "2025-W53", "2026-W00", "2026-03..2026-01", "..", "w", "-1d",
    ])
    func `are refused with what can be written instead`(text: String) throws {
        let today = try #require(Self.today)
        let error = #expect(throws: DaysError.self) { try Days(text, today: today) }
        #expect(error?.description.hasPrefix("'\(text)' names no days; write 2w, yesterday") == true)
    }

    @Test func `count on over every month and leap year`() throws {
        var date = try #require(CalendarDate(year: 1, month: 1, day: 1))
        for number in (date.dayNumber + 1)...(date.dayNumber + 150_000) {
            let next = try #require(CalendarDate(dayNumber: number))
            #expect(next > date && next.dayNumber == number)
            date = next
        }
        #expect(CalendarDate(dayNumber: 0)?.description == "1970-01-01")
    }
}
