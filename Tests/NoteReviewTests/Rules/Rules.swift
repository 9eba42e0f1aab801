@testable import NoteReview

/// A checklist made in code, small enough to know by heart.
struct Rules {
    var phrases: [PhraseList] = []
    var indicators: [PhraseList] = []
    /// What the indicators tell of.
    var kind = Indicator.Kind.behaviour
    var facts: KeyValuePairs<Written, Condition> = [:]
    var items: [ItemDefinition] = []
    var glossary = GlossaryDefinition.small
    var contexts = ContextsDefinition.small

    func checklist() throws(RuleProblems) -> Checklist {
        let definition = ChecklistDefinition(
            name: "small", version: "1", phrases: phrases, indicators: indicators.map(indicator),
            facts: facts.map { FactDefinition(name: $0.key, condition: $0.value) }, items: items)
        return try Checklist(definition, glossary: glossary, contexts: contexts)
    }

    /// What is wrong with these rules.
    var problems: [RuleProblem] {
        do throws(RuleProblems) {
            _ = try checklist()
            return []
        } catch {
            return error.all
        }
    }

    func note(_ text: String) throws(RuleProblems) -> Note {
        Note(parsing: text, with: try checklist().reader)
    }

    func review(_ text: String) throws(RuleProblems) -> Review {
        let checklist = try checklist()
        return checklist.review(Note(parsing: text, with: checklist.reader))
    }

    private func indicator(_ list: PhraseList) -> IndicatorDefinition {
        let meaning = Wording(dutch: list.name.text, english: list.name.text)
        return IndicatorDefinition(
            indicator: Indicator(id: list.name.text, kind: kind, meaning: meaning), phrases: list)
    }
}

extension Rules {
    /// Rules that look for one phrase alone; the word for it is `sought`.
    init(seeking phrase: String, in language: Language? = .dutch) {
        self.init(indicators: [.list("sought", [phrase], language)])
    }

    /// Returns the mentions of the one phrase in all parts of a note.
    func mentions(in text: String) throws(RuleProblems) -> [Mention] {
        try review(text).cases.flatMap(\.mentions)
    }

    /// Returns the words of a note in which the one phrase is found.
    func words(in text: String) throws(RuleProblems) -> [String] {
        try mentions(in: text).map { text.words(at: $0.place) }
    }
}

extension String {
    /// The words at a place of this text.
    func words(at place: Place) -> String {
        String(decoding: Array(utf8)[place.bytes], as: UTF8.self)
    }
}

extension Written: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension PhraseList {
    static func list(_ name: Written, _ phrases: [String], _ language: Language? = .dutch) -> PhraseList {
        PhraseList(name: name, entries: phrases.map { Entry(Written($0), in: language) })
    }
}

extension CueGroup {
    static func group(
        _ name: String, _ contexts: Contexts, _ reach: Reach, _ cues: [String], _ traits: Traits = []
    ) -> CueGroup {
        CueGroup(
            name: Written(name), contexts: contexts, reach: reach, traits: traits,
            cues: .list(Written("cue:" + name), cues, nil))
    }
}
