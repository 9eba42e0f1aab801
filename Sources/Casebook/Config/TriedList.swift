import NoteReview

/// A phrase, or the file of a list of phrases, that an author tries out before it becomes part of the checklist.
package struct TriedList: Sendable {
    /// The name under which it is added to the lists of the checklist; no author can write it.
    package static let name = "(tried)"

    let source: Rules.Source
    private let isFile: Bool

    /// One phrase, in the notation of the checklist.
    package init(phrase: String) {
        source = (phrase, "the phrase")
        isFile = false
    }

    /// The text of a file with `nl`, `en`, `all` and `frames`, as a list of the checklist has them.
    package init(definition text: String, name: String) {
        source = (text, name)
        isFile = true
    }

    func list() throws(ConfigError) -> PhraseList {
        let name = Written(Self.name, file: source.name)
        guard isFile else {
            return PhraseList(name: name, entries: [.init(Written(source.text, file: source.name), in: nil)])
        }
        let file = RuleFile(name: source.name, text: source.text)
        var fields = ConfigFields(
            try YAMLReader.read(source.text, file: source.name), reportingTo: file.problems)
        let list = file.phrases(name, from: &fields)
        fields.finish()
        try file.problems.throwIfAny()
        return list
    }
}

extension ChecklistDefinition {
    /// Returns the same with one more list of phrases.
    func adding(_ list: PhraseList?) -> ChecklistDefinition {
        guard let list else { return self }
        return ChecklistDefinition(
            name: name, version: version, phrases: phrases + [list], indicators: indicators, facts: facts,
            items: items)
    }
}
