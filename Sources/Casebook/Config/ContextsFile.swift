package import NoteReview

/// The file of the words and cues that tell how a mention is meant.
package struct ContextsFile {
    /// Reads the text of a file of contexts; `name` is the file that errors show.
    package static func read(_ text: String, name: String) throws(ConfigError) -> ContextsDefinition {
        let file = RuleFile(name: name, text: text)
        var fields = ConfigFields(try YAMLReader.read(text, file: name), reportingTo: file.problems)
        let definition = ContextsDefinition(
            groups: entries("cues", &fields, file).map { group($0, file) },
            words: entries("words", &fields, file).flatMap { classWords($0, file) },
            verbs: entries("verbs", &fields, file).compactMap { verbs($0, file) },
            months: entries("months", &fields, file).flatMap { month($0, file) })
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

    private static func group(_ field: ConfigValue.Field, _ file: RuleFile) -> CueGroup {
        var fields = ConfigFields(field.value, reportingTo: file.problems)
        let contexts = fields.list("context").reduce(into: Contexts()) { contexts, value in
            guard let name = value.text, let context = Contexts(named: name) else {
                let names = Contexts.named.map(\.name).joined(separator: ", ")
                return file.problems.report("this is no context; allowed are \(names)", at: value.position)
            }
            contexts.insert(context)
        }
        let reach = fields.text("reach").map { CueGroup.Reach(rawValue: $0) } ?? .clause
        if reach == nil {
            let allowed = CueGroup.Reach.allCases.map(\.rawValue).joined(separator: ", ")
            file.problems.report("'reach' is one of \(allowed)", at: field.position)
        }
        let traits = fields.list("traits").reduce(into: CueGroup.Traits()) { traits, value in
            guard let name = value.text, let trait = CueGroup.Traits.named[name] else {
                let names = CueGroup.Traits.named.keys.sorted().joined(separator: ", ")
                return file.problems.report("this is no trait; allowed are \(names)", at: value.position)
            }
            traits.insert(trait)
        }
        let cues = file.phrases(file.written(field, prefix: "cue:"), from: &fields)
        fields.finish()
        return CueGroup(
            name: file.written(field), contexts: contexts, reach: reach ?? .clause, traits: traits, cues: cues
        )
    }

    /// Reads the words of a class: those of both languages, or under `nl` and `en`.
    private static func classWords(_ field: ConfigValue.Field, _ file: RuleFile) -> [ClassWords] {
        guard case .fields = field.value.content else {
            return [ClassWords(file.written(field), words(field, file).1, in: nil)]
        }
        var languages = ConfigFields(field.value, reportingTo: file.problems)
        return languages.all().compactMap { part in
            language(part, file).map { ClassWords(file.written(field), words(part, file).1, in: $0) }
        }
    }

    private static func language(_ field: ConfigValue.Field, _ file: RuleFile) -> Language? {
        let language = Language(rawValue: field.key)
        if language == nil { file.problems.report("words stand under 'nl' or 'en'", at: field.position) }
        return language
    }

    private static func words(_ field: ConfigValue.Field, _ file: RuleFile) -> (Written, [Written]) {
        let words = field.value.items.flatMap { value in
            file.written(value).text.split(separator: " ").map {
                Written(String($0), file: file.name, line: value.position.line, column: value.position.column)
            }
        }
        return (file.written(field), words)
    }

    private static func verbs(_ field: ConfigValue.Field, _ file: RuleFile) -> (Language, [Written])? {
        language(field, file).map { ($0, words(field, file).1) }
    }

    /// Reads the names of one month; the key is its number.
    private static func month(_ field: ConfigValue.Field, _ file: RuleFile) -> [(Written, Int)] {
        guard let number = Int(field.key), (1...12).contains(number) else {
            file.problems.report("a month is a number from 1 to 12", at: field.position)
            return []
        }
        return words(field, file).1.map { ($0, number) }
    }
}
