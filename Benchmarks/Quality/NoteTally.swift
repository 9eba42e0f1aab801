import NoteReview

/// Counts over notes: open prompts by item, indicators and their contexts, and structure.
struct NoteTally {
    private var overall = Tally()
    private var prompts = Tally()
    private var indicators = Tally()
    private var contexts = Tally()

    mutating func add(_ note: GoldNote, _ review: Review) {
        let cases = Array(zip(note.labels.cases, review.cases))
        let prompts = promptScores(cases)
        let indicators = indicatorScores(cases)
        self.prompts.add(prompts)
        self.indicators.add(indicators)
        contexts.add(contextScores(cases))
        var scores = structureScores(note, review)
        scores["prompts"] = prompts.values.total
        scores["indicators by line"] = indicators.values.total
        overall.add(scores)
    }

    func figures(of notes: Int) -> [Figures] {
        [
            Figures(
                "\(notes) notes", overall,
                ["prompts", "indicators by line", "attendance", "actions by line", "cases", "dates"]),
            Figures("prompts by item", prompts),
            Figures("indicators by line", indicators),
            Figures("contexts of what was found", contexts, Contexts.named.map(\.name) + ["all"]),
        ]
    }

    private typealias Cases = [(gold: GoldNote.Case, found: CaseReview)]

    private func promptScores(_ cases: Cases) -> [String: Score] {
        var scores: [String: Score] = [:]
        for (gold, found) in cases {
            for finding in found.findings {
                guard let expected = gold.items[finding.item] else { continue }
                scores[finding.item, default: Score()].add(
                    expected: expected == "open", found: finding.status == .open)
            }
        }
        return scores
    }

    private func indicatorScores(_ cases: Cases) -> [String: Score] {
        var scores: [String: Score] = [:]
        for (gold, found) in cases {
            let expected = Dictionary(grouping: gold.mentions, by: \.indicator)
                .mapValues { Set($0.map { "\($0.line)" }) }
            let mentioned = Dictionary(grouping: found.mentions, by: \.indicator)
                .mapValues { Set($0.map { "\($0.place.line)" }) }
            for indicator in Set(expected.keys).union(mentioned.keys) {
                scores[indicator, default: Score()].add(
                    expected: expected[indicator] ?? [], found: mentioned[indicator] ?? [])
            }
        }
        return scores
    }

    /// The contexts of the mentions that were found where the labels have one: the only one of its kind in its line.
    private func contextScores(_ cases: Cases) -> [String: Score] {
        var scores: [String: Score] = [:]
        for (gold, found) in cases {
            let expected = Dictionary(grouping: gold.mentions) { "\($0.indicator) \($0.line)" }
            let mentioned = Dictionary(grouping: found.mentions) { "\($0.indicator) \($0.place.line)" }
            for (key, mentions) in mentioned {
                guard let labels = expected[key], labels.count == 1, mentions.count == 1 else { continue }
                let contexts = labels[0].contexts.compactMap { Contexts(named: $0) }
                    .reduce(into: Contexts()) { $0.formUnion($1) }
                let read = Contexts.scores(expected: contexts, found: mentions[0].contexts)
                scores.merge(read) { [$0, $1].total }
            }
        }
        return scores
    }

    private func structureScores(_ note: GoldNote, _ review: Review) -> [String: Score] {
        var (attendance, cases, actions, dates) = (Score(), Score(), Score(), Score())
        attendance.add(expected: note.attendees, found: review.attendees)
        cases.add(
            expected: Set(note.labels.cases.map { key($0.case) }),
            found: Set(review.cases.map { key($0.number) }))
        for (gold, found) in zip(note.labels.cases, review.cases) {
            actions.add(
                expected: Set(gold.actions.map { "\($0.line)" }),
                found: Set(found.actions.map { "\($0.place.line)" }))
        }
        dates.add(expected: note.labels.date != nil, found: note.labels.date == review.date?.description)
        return ["attendance": attendance, "cases": cases, "actions by line": actions, "dates": dates]
    }

    private func key(_ number: String?) -> String { number.map { CasePart.key(of: $0) } ?? "-" }
}

extension Sequence<Score> {
    /// All of them together.
    var total: Score { reduce(into: Score()) { $0.merge($1) } }
}
