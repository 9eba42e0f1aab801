package import Foundation
package import NoteReview

extension Date {
    /// The time as the store keeps it: UTC, to the millisecond, `2026-03-02T09:30:00.000Z`.
    package var utc: String { formatted(Self.storedStyle) }

    /// Reads a time as the store keeps it.
    package init(utc: String) throws {
        try self.init(utc, strategy: Self.storedStyle)
    }

    private static let storedStyle = ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension CalendarDate {
    /// Reads a day as the store keeps it, `2026-03-02`.
    package init?(stored: String) {
        let parts = stored.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}
