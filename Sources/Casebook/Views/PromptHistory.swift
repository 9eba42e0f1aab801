package import NoteReview

/// The questions of a note that were open in their case before.
package struct PromptHistory: Hashable, Sendable {
    /// What is known of a question that was open before.
    package struct Before: Hashable, Sendable {
        /// The day of the meeting that left it open first.
        package let since: CalendarDate
        /// The day of the meeting whose sheet asked it last, where the sheet at hand does not ask it again.
        package let asked: CalendarDate?
    }

    private struct Question: Hashable {
        let casefile: String
        let item: String
    }

    private var questions: [Question: Before] = [:]

    package init() {}

    /// Adds a question of the case that the store knows by this key.
    mutating func add(_ before: Before, to item: String, of casefile: String) {
        questions[Question(casefile: casefile, item: item)] = before
    }

    /// Returns what is known of a question; of a case without a number nothing is known.
    func before(_ item: String, of number: String?) -> Before? {
        number.flatMap { questions[Question(casefile: CasePart.key(of: $0), item: item)] }
    }
}
