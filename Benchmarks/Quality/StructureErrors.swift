import NoteReview

/// What was read of the structure of a note and is not so, and what is so and was not read, with the lines.
struct StructureErrors {
    private let note: GoldNote
    private let review: Review
    private let lines: [Substring]

    init(_ note: GoldNote, _ review: Review) {
        self.note = note
        self.review = review
        lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    var all: [String] { attendance + date + cases + actions }

    private var attendance: [String] {
        let missed = note.attendees.subtracting(review.attendees).sorted()
        let excess = review.attendees.subtracting(note.attendees).sorted()
        let found = review.attendance.filter { excess.contains($0.label) }
        let expected = note.partners.filter { missed.contains($0.label) }
        return expected.map { "attendance missed \($0.label) \(line($0.partner.line))" }
            + found.map { "attendance false \($0.label) \($0.name ?? "-") \(line($0.place.line))" }
    }

    private var date: [String] {
        let found = review.date?.description
        return note.labels.date == found ? [] : ["date \(note.labels.date ?? "-") read as \(found ?? "-")"]
    }

    private var cases: [String] {
        let expected = note.labels.cases.map { $0.case ?? "-" }
        let found = review.cases.map { $0.number ?? "-" }
        return expected == found ? [] : ["cases \(expected) read as \(found)"]
    }

    private var actions: [String] {
        let expected = Set(note.labels.cases.flatMap { $0.actions.map(\.line) })
        let found = Set(review.cases.flatMap { $0.actions.map(\.place.line) })
        return expected.subtracting(found).sorted().map { "action missed \(line($0))" }
            + found.subtracting(expected).sorted().map { "action false \(line($0))" }
    }

    private func line(_ number: Int) -> String {
        let text = lines.indices.contains(number - 1) ? lines[number - 1].prefix(160) : ""
        return "\(number): \(text)"
    }
}

extension GoldNote {
    /// Who was there and who was not, each with the name by which it is compared.
    fileprivate var partners: [(label: String, partner: Partner)] {
        labels.present.map { ("present \($0.organisation ?? "-")", $0) }
            + labels.absent.map { ("absent \($0.organisation ?? "-")", $0) }
    }

    /// Who was there and who was not, by organisation.
    var attendees: Set<String> { Set(partners.map(\.label)) }
}

extension Review {
    /// Who was there and who was not, by organisation.
    var attendees: Set<String> { Set(attendance.map(\.label)) }
}

extension Attendance {
    fileprivate var label: String {
        "\(presence == .present ? "present" : "absent") \(organisation ?? "-")"
    }
}
