package import NoteReview
package import NoteText

/// What a person gets back for a note: the questions that it leaves open, case by case.
///
/// The same review gives the same sheet, to the byte; nothing in it depends on when or where it is made.
package struct PromptSheet: Hashable, Sendable {
    /// How many questions come first.
    package static let first = 7

    /// The name of the note's file.
    package let name: String
    /// The day of the meeting, when the note gives it.
    package let date: CalendarDate?
    /// The checklist that the note was held against, with its version.
    package let checklist: String
    /// What a reader should know of the document that the note was read from.
    package let warnings: [DocumentWarning]
    /// One part for each case of the note.
    package let parts: [Part]

    /// What one case of the note leaves open, and what it answers.
    package struct Part: Hashable, Sendable {
        /// The case number as the note writes it, when it gives one.
        package let number: String?
        package let lines: ClosedRange<Int>
        /// What protects or contradicts, in the order of the note.
        package let facts: [Fact]
        /// What else the note mentions: behaviour and circumstances, in the order of the note.
        package let mentions: [Fact]
        /// The questions to ask: those of the lens first, then what was open before, then the rest.
        package let prompts: [Prompt]
        /// The questions that are open still, and were asked so lately that they are not asked again.
        package let askedBefore: [Prompt]
        package let addressed: [Prompt]
    }

    /// Mentions of one kind that count, and mean the same.
    package struct Fact: Hashable, Sendable {
        package let meaning: Wording
        package let contexts: Contexts
        package let lines: [Quotation]
    }

    /// A question of the checklist, with what the note holds on it.
    package struct Prompt: Hashable, Sendable {
        package let item: String
        package let lesson: Int?
        package let question: Wording
        package let why: Wording
        /// The lines that raised the question; for an addressed one, the lines that answer it.
        package let lines: [Quotation]
        /// How many further lines there are of what those show.
        package let further: Int
        /// What is known of it where it was open in the case before.
        package let before: PromptHistory.Before?
    }

    package init(
        of review: Review, of text: [UInt8], named name: String, against checklist: Checklist,
        warnings: [DocumentWarning] = [], before history: PromptHistory = PromptHistory()
    ) {
        let writer = PromptWriter(checklist: checklist, text: text, history: history)
        self.name = name
        date = review.date
        self.checklist = "\(checklist.name) \(checklist.version)"
        self.warnings = DocumentWarning.allCases.filter(warnings.contains)
        parts = review.cases.map(writer.part)
    }
}

/// Puts the findings of a case into words.
private struct PromptWriter {
    private let items: [String: (order: Int, item: Item)]
    private let indicators: [String: Indicator]
    private let text: [UInt8]
    private let history: PromptHistory

    private struct Meaning: Hashable {
        let indicator: String
        let contexts: Contexts
    }

    init(checklist: Checklist, text: [UInt8], history: PromptHistory) {
        let ordered = checklist.items.enumerated().map { ($1.id, (order: $0, item: $1)) }
        items = Dictionary(ordered, uniquingKeysWith: { first, _ in first })
        indicators = Dictionary(
            checklist.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.text = text
        self.history = history
    }

    func part(of review: CaseReview) -> PromptSheet.Part {
        let open = prompts(of: review, .open, places: .applies)
        return PromptSheet.Part(
            number: review.number, lines: review.lines,
            facts: facts(of: review, [.protective, .contradicting]),
            mentions: facts(of: review, [.behaviour, .context]),
            prompts: open.filter { $0.before?.asked == nil },
            askedBefore: open.filter { $0.before?.asked != nil },
            addressed: prompts(of: review, .addressed, places: .answers))
    }

    /// Returns the mentions of these kinds that count, those with one meaning together.
    private func facts(of review: CaseReview, _ kinds: Set<Indicator.Kind>) -> [PromptSheet.Fact] {
        let mentions = review.mentions.filter { mention in
            mention.contexts.count && indicators[mention.indicator].map { kinds.contains($0.kind) } ?? false
        }
        return Dictionary(grouping: mentions) { Meaning(indicator: $0.indicator, contexts: $0.contexts) }
            .values
            .sorted { ($0.first?.place.bytes.lowerBound ?? 0) < ($1.first?.place.bytes.lowerBound ?? 0) }
            .compactMap(fact)
    }

    private func fact(of mentions: [Mention]) -> PromptSheet.Fact? {
        guard let first = mentions.first, let indicator = indicators[first.indicator] else { return nil }
        return PromptSheet.Fact(
            meaning: indicator.meaning, contexts: first.contexts,
            lines: Quotation.all(of: mentions.map(\.place), in: text))
    }

    /// Returns the questions with that status: those of the lens first, of these and of the others what is open longest,
    /// then in the order of the checklist.
    private func prompts(
        of review: CaseReview, _ status: Finding.Status, places role: Reason.Role
    ) -> [PromptSheet.Prompt] {
        let found = review.findings.filter { $0.status == status }.compactMap { finding in
            items[finding.item].map { item in
                let before = status == .open ? history.before(finding.item, of: review.number) : nil
                return (
                    finding: finding, item: item.item, before: before,
                    precedence: precedence(of: item, before)
                )
            }
        }
        return found.filter { $0.item.activity == .active }.sorted { $0.precedence < $1.precedence }
            .map { prompt(for: $0.item, $0.finding, $0.before, places: role) }
    }

    /// Where a question stands: what no earlier meeting left open comes after all that one did.
    private func precedence(
        of item: (order: Int, item: Item), _ before: PromptHistory.Before?
    ) -> (lens: Int, day: Int, order: Int) {
        (item.item.isLens ? 0 : 1, before?.since.dayNumber ?? .max, item.order)
    }

    private func prompt(
        for item: Item, _ finding: Finding, _ before: PromptHistory.Before?, places role: Reason.Role
    ) -> PromptSheet.Prompt {
        let places = { (reasons: [Reason]) in reasons.filter { $0.role == role }.compactMap(\.place) }
        let shown = places(finding.telling)
        let lines = Quotation.all(of: shown, in: text).sorted(by: shown.map(\.line))
        return PromptSheet.Prompt(
            item: item.id, lesson: item.lesson, question: item.ask, why: item.why, lines: lines,
            further: Set(places(finding.because).map(\.line)).subtracting(lines.map(\.line)).count,
            before: before)
    }
}

extension [Quotation] {
    /// Returns the quotations in the order in which these lines come first.
    fileprivate func sorted(by lines: [Int]) -> [Quotation] {
        let order = Dictionary(zip(lines, 0...)) { first, _ in first }
        return sorted { order[$0.line, default: 0] < order[$1.line, default: 0] }
    }
}

extension Item {
    /// Whether it belongs to the radicalisation lens, the fifth lesson.
    fileprivate var isLens: Bool { lesson == 5 }
}
