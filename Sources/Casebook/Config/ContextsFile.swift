package import NoteReview

/// The file of the words and cues that tell how a mention is meant.
package struct ContextsFile {
    /// Reads the text of a file of contexts; `name` is the file that errors show.
    package static func read(_ text: String, name: String) throws(ConfigError) -> ContextsDefinition {
        let file = RuleFile(name: name, text: text)
        var fields = ConfigFields(try YAMLReader.read(text, file: name), reportingTo: file.problems)
        let definition = ContextsDefinition(
            groups: entries("cues", &fields, file).map { group($0, file) },
            words: entries("words", &fields, file).map { words($0, file) },
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
        let cues = file.phrases(file.written(field, prefix: "cue:"), from: &fields)
        fields.finish()
        return CueGroup(name: file.written(field), contexts: contexts, reach: reach ?? .clause, cues: cues)
    }

    private static func words(_ field: ConfigValue.Field, _ file: RuleFile) -> (Written, [Written]) {
        let words = field.value.items.flatMap { value in
            file.written(value).text.split(separator: " ").map {
                Written(String($0), file: file.name, line: value.position.line, column: value.position.column)
            }
        }
        return (file.written(field), words)
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
