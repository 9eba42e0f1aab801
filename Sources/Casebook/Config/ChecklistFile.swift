package import NoteReview

/// The file of the checklist: phrases, indicators, facts and items.
package struct ChecklistFile {
    /// Reads the text of a checklist; `name` is the file that errors show.
    package static func read(_ text: String, name: String) throws(ConfigError) -> ChecklistDefinition {
        let file = RuleFile(name: name, text: text)
        var fields = ConfigFields(try YAMLReader.read(text, file: name), reportingTo: file.problems)
        let conditions = ConditionFile(file: file)
        let definition = ChecklistDefinition(
            name: fields.requiredText("checklist"), version: fields.requiredText("version"),
            phrases: entries("phrases", &fields, file).map { phrases($0, file) },
            indicators: entries("indicators", &fields, file).map { indicator($0, file) },
            facts: entries("facts", &fields, file).map {
                FactDefinition(name: file.written($0), condition: conditions.read($0.value))
            },
            items: fields.list("items").map { item($0, conditions, file) })
        fields.finish()
        try file.problems.throwIfAny()
        return definition
    }

    private static func entries(_ key: String, _ fields: inout ConfigFields, _ file: RuleFile) -> [ConfigValue
        .Field]
    {
        guard let value = fields.value(key) else { return [] }
        var entries = ConfigFields(value, reportingTo: file.problems)
        return entries.all()
    }

    private static func phrases(_ field: ConfigValue.Field, _ file: RuleFile) -> PhraseList {
        var fields = ConfigFields(field.value, reportingTo: file.problems)
        let list = file.phrases(file.written(field), from: &fields)
        fields.finish()
        return list
    }

    private static func indicator(_ field: ConfigValue.Field, _ file: RuleFile) -> IndicatorDefinition {
        var fields = ConfigFields(field.value, reportingTo: file.problems)
        let kind = choice("kind", of: &fields, file, or: Indicator.Kind.behaviour)
        let doer = choice("by", of: &fields, file, or: Indicator.Doer.concerned)
        let meaning = file.wording("meaning", of: &fields)
        let list = file.phrases(file.written(field), from: &fields)
        fields.finish()
        return IndicatorDefinition(
            indicator: Indicator(id: field.key, kind: kind, by: doer, meaning: meaning), phrases: list)
    }

    // MARK: Items

    private static func item(_ value: ConfigValue, _ conditions: ConditionFile, _ file: RuleFile)
        -> ItemDefinition
    {
        var fields = ConfigFields(value, reportingTo: file.problems)
        let id = fields.value("id").map(file.written) ?? file.written(value)
        if id.text.isEmpty { file.problems.report("an item has an 'id'", at: value.position) }
        let item = Item(
            id: id.text, lesson: lesson(&fields, file), ask: file.wording("ask", of: &fields),
            why: file.wording("why", of: &fields), source: fields.requiredText("source"),
            activity: choice("status", of: &fields, file, or: Item.Activity.active),
            isSeries: fields.text("over") == "series")
        let definition = ItemDefinition(
            item: item, id: id, when: fields.value("when").map(conditions.read),
            answered: fields.value("answered").map(conditions.read),
            attention: fields.value("attention").map { attention($0, conditions, file) },
            examples: examples(&fields, file))
        fields.finish()
        return definition
    }

    private static func lesson(_ fields: inout ConfigFields, _ file: RuleFile) -> Int? {
        guard let value = fields.value("lesson") else { return nil }
        guard let lesson = value.text.flatMap({ Int($0) }), (1...10).contains(lesson) else {
            file.problems.report("'lesson' is a number from 1 to 10", at: value.position)
            return nil
        }
        return lesson
    }

    private static func attention(
        _ value: ConfigValue, _ conditions: ConditionFile, _ file: RuleFile
    ) -> ItemDefinition.Attention {
        var fields = ConfigFields(value, reportingTo: file.problems)
        let places = fields.value("places").map(conditions.read)
        if places == nil { file.problems.report("'attention' has 'places'", at: value.position) }
        let attention = ItemDefinition.Attention(
            places: places ?? .any([]), unless: fields.value("unless").map(conditions.read),
            unit: choice("in", of: &fields, file, or: Unit.neighbours))
        fields.finish()
        return attention
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of fields: inout ConfigFields, _ file: RuleFile, or usual: Choice
    ) -> Choice where Choice.RawValue == String {
        guard let value = fields.value(key), let text = value.text else { return usual }
        guard let choice = Choice(rawValue: text) else {
            let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            file.problems.report("'\(key)' is one of \(allowed)", at: value.position)
            return usual
        }
        return choice
    }

    // MARK: Examples

    private static func examples(_ fields: inout ConfigFields, _ file: RuleFile) -> [Example] {
        guard let value = fields.value("examples") else { return [] }
        var kinds = ConfigFields(value, reportingTo: file.problems)
        var examples: [Example] = []
        for status in Finding.Status.allCases {
            examples += kinds.list(status.rawValue).map {
                Example(note: file.written($0), expected: status, isKnownGap: false)
            }
        }
        examples += kinds.list("known-gaps").flatMap { gaps($0, file) }
        kinds.finish()
        return examples
    }

    /// Reads `{ open: "…" }`: what the item should say of a note, and does not yet.
    private static func gaps(_ value: ConfigValue, _ file: RuleFile) -> [Example] {
        var fields = ConfigFields(value, reportingTo: file.problems)
        let examples = Finding.Status.allCases.flatMap { status in
            fields.list(status.rawValue).map {
                Example(note: file.written($0), expected: status, isKnownGap: true)
            }
        }
        fields.finish()
        return examples
    }
}
