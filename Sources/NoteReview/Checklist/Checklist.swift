/// The questions a note is held against, ready to review.
package struct Checklist: Codable, Sendable {
    package let name: String
    package let version: String
    package let items: [Item]
    package let indicators: [Indicator]
    /// The indicators by their lists.
    let indicatorsByList: [PhraseBook.List: Indicator]
    /// The lists whose mentions items, facts and indicators ask for.
    let soughtLists: Set<PhraseBook.List>
    /// What notes are read with before they are reviewed.
    package let reader: NoteReader

    let boundItems: [BoundItem]
    let facts: [BoundFact]
    let book: PhraseBook
    /// What each word finds of the book.
    let index: SequenceIndex
    let cues: CueBook

    /// Compiles a checklist with its glossary and contexts; throws everything that is wrong with them.
    package init(
        _ definition: ChecklistDefinition, glossary: GlossaryDefinition, contexts: ContextsDefinition
    ) throws(RuleProblems) {
        let lists = definition.phrases + definition.indicators.map(\.phrases)
        var compiler = PhraseCompiler(
            lists + glossary.organisations.map(\.aliases) + glossary.roles.map(\.aliases) + glossary.headings
                + glossary.markers + contexts.groups.map(\.cues))
        contexts.classify(with: &compiler)
        let compiledGlossary = Glossary(glossary, with: &compiler)
        book = compiler.book(of: lists.map(\.name) + contexts.groups.map(\.cues.name))
        let names = Set(definition.facts.map(\.name.text) + lists.map(\.name.text))
        let problems = compiler.problems + DefinitionCheck(definition, names: names).problems
        guard problems.isEmpty else { throw RuleProblems(all: problems) }
        name = definition.name
        version = definition.version
        items = definition.items.map(\.item)
        indicators = definition.indicators.map(\.indicator)
        indicatorsByList = Dictionary(
            indicators.compactMap { [book] indicator in book[indicator.id].map { ($0, indicator) } }
        ) { first, _ in first }
        let binder = ConditionBinder(facts: definition.facts.map(\.name.text), book: book)
        facts = definition.facts.map(binder.bind)
        boundItems = definition.items.map(binder.bind)
        let conditions = facts.map(\.condition) + boundItems.flatMap(\.conditions)
        soughtLists = conditions.reduce(into: Set(indicatorsByList.keys)) { $0.formUnion($1.lists) }
        cues = CueBook(contexts.groups, in: book)
        reader = NoteReader(
            lexicon: compiler.lexicon(), glossary: compiledGlossary,
            months: Dictionary(contexts.months.map { ($0.name.text, $0.number) }) { first, _ in first })
        index = SequenceIndex(book, by: reader.lexicon)
    }

    /// The examples of all items.
    package var examples: [(item: String, example: Example)] {
        boundItems.flatMap { bound in bound.examples.map { (bound.item.id, $0) } }
    }

    /// The number of word forms that notes are searched for.
    package var formCount: Int { reader.lexicon.count }
}

/// Everything that is wrong with the rules.
package struct RuleProblems: Error, Sendable, CustomStringConvertible {
    package let all: [RuleProblem]

    package var description: String { all.map(\.description).joined(separator: "\n") }
}
