package import NoteReview

/// The file of partners, roles, headings and abbreviations.
package struct GlossaryFile {
    /// Reads the text of a glossary; `name` is the file that errors show.
    package static func read(_ text: String, name: String) throws(ConfigError) -> GlossaryDefinition {
        let file = RuleFile(name: name, text: text)
        var fields = ConfigFields(try YAMLReader.read(text, file: name), reportingTo: file.problems)
        let definition = GlossaryDefinition(
            organisations: map("organisations", &fields, file) { organisation($0, $1) },
            roles: map("roles", &fields, file) { role($0, $1) },
            headings: map("headings", &fields, file) { list($0, $1, prefix: "heading:") },
            abbreviations: fields.list("abbreviations").map(file.written),
            markers: map("markers", &fields, file) { list($0, $1, prefix: "marker:") })
        fields.finish()
        try file.problems.throwIfAny()
        return definition
    }

    private static func map<Value>(
        _ key: String, _ fields: inout ConfigFields, _ file: RuleFile,
        _ read: (ConfigValue.Field, RuleFile) -> Value
    ) -> [Value] {
        guard let value = fields.value(key) else { return [] }
        var entries = ConfigFields(value, reportingTo: file.problems)
        return entries.all().map { read($0, file) }
    }

    private static func organisation(_ field: ConfigValue.Field, _ file: RuleFile)
        -> GlossaryDefinition.Organisation
    {
        var fields = ConfigFields(field.value, reportingTo: file.problems)
        let name = file.wording("name", of: &fields)
        let aliases = file.phrases(file.written(field, prefix: "organisation:"), from: &fields)
        fields.finish()
        return .init(id: file.written(field), name: name, aliases: aliases)
    }

    private static func role(_ field: ConfigValue.Field, _ file: RuleFile) -> GlossaryDefinition.Role {
        var fields = ConfigFields(field.value, reportingTo: file.problems)
        let organisation = fields.text("organisation")
        let aliases = file.phrases(file.written(field, prefix: "role:"), from: &fields)
        fields.finish()
        return .init(id: file.written(field), aliases: aliases, organisation: organisation)
    }

    private static func list(_ field: ConfigValue.Field, _ file: RuleFile, prefix: String) -> PhraseList {
        var fields = ConfigFields(field.value, reportingTo: file.problems)
        let list = file.phrases(file.written(field, prefix: prefix), from: &fields)
        fields.finish()
        return list
    }
}
