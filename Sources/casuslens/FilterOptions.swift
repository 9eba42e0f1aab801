import ArgumentParser
import Casebook
import Foundation
import NoteReview

/// What a list is limited to.
struct FilterOptions: ParsableArguments {
    @Flag(help: "List those without an open prompt too.")
    var all = false

    @Option(name: .customLong("case"), help: "Only the case with this number.")
    var caseNumber: String?

    @Option(help: "Only this item of the checklist, such as lens-asked.")
    var item: String?

    @Option(help: "Only this lesson of the factsheet, 1 to 10.")
    var lesson: Int?

    @Option(help: "From this day on: 2w, yesterday, 2026-03, 2026-W12, 2026-01..2026-03.")
    var since: String?

    @Option(help: "Up to and with this day, written in the same way.")
    var until: String?

    @Option(help: "Only where this organisation took part, such as police.")
    var organisation: String?

    /// Returns the filter; `today` is the day from which `2w` counts.
    func filter(today: CalendarDate) throws -> Query.Filter {
        var filter = Query.Filter()
        filter.includesAnswered = all
        filter.caseNumber = caseNumber
        filter.item = item
        filter.lesson = lesson
        filter.organisation = organisation
        try limit(&filter, today: today)
        return filter
    }

    func validate() throws {
        guard lesson.map({ (1...10).contains($0) }) ?? true else {
            throw ValidationError("--lesson takes a number from 1 to 10")
        }
    }

    private func limit(_ filter: inout Query.Filter, today: CalendarDate) throws {
        do {
            let since = try since.map { try Days($0, today: today) }
            let until = try until.map { try Days($0, today: today) }
            filter.since = since?.first
            // A range after --since limits both ends.
            filter.until = until?.last ?? (self.since?.contains("..") == true ? since?.last : nil)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}

extension CalendarDate {
    /// Today, in the time zone of this machine.
    static var today: CalendarDate {
        let day = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let date = CalendarDate(year: day.year ?? 1970, month: day.month ?? 1, day: day.day ?? 1) else {
            preconditionFailure("the calendar gave a day that does not exist")
        }
        return date
    }
}
