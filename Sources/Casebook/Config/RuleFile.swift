import NoteReview

/// Reads what the files of rules have in common: phrases by language, texts with their place, wordings.
struct RuleFile {
    let name: String
    let problems: ConfigProblems

    init(name: String, text: String) {
        self.name = name
        problems = ConfigProblems(file: name, text: text)
    }

    func written(_ value: ConfigValue) -> Written {
        Written(value.text ?? "", file: name, line: value.position.line, column: value.position.column)
    }

    func written(_ field: ConfigValue.Field, prefix: String = "") -> Written {
        Written(prefix + field.key, file: name, line: field.position.line, column: field.position.column)
    }

    /// Reads `{ nl: …, en: … }`, both of which must be there.
    func wording(_ key: String, of fields: inout ConfigFields) -> Wording {
        guard let value = fields.value(key) else {
            problems.report(
                "'\(key)' is missing; it has a text under 'nl' and one under 'en'", at: fields.position)
            return Wording(dutch: "", english: "")
        }
        var texts = ConfigFields(value, reportingTo: problems)
        let wording = Wording(dutch: texts.requiredText("nl"), english: texts.requiredText("en"))
        texts.finish()
        return wording
    }

    /// Reads the phrases of a list: `nl`, `en` and `all` for both, and `frames`.
    func phrases(_ name: Written, from fields: inout ConfigFields) -> PhraseList {
        var entries: [PhraseList.Entry] = []
        for (key, language) in [("nl", .dutch), ("en", .english), ("all", nil)] as [(String, Language?)] {
            entries += fields.list(key).map { PhraseList.Entry(written($0), in: language) }
        }
        entries += fields.list("frames").map(frame)
        return PhraseList(name: name, entries: entries)
    }

    private func frame(_ value: ConfigValue) -> PhraseList.Entry {
        var fields = ConfigFields(value, reportingTo: problems)
        let unit = fields.text("in").flatMap { Unit(rawValue: $0) }
        let language = fields.text("language").flatMap { Language(rawValue: $0) }
        let all = fields.list("all").map(written)
        let none = fields.list("none").map(written)
        let isOrdered = fields.text("order") == "true"
        let doers = fields.list("by").map(actor)
        fields.finish()
        if all.isEmpty { problems.report("a frame has at least one phrase under 'all'", at: value.position) }
        if unit == nil {
            let units = Unit.allCases.map(\.rawValue).joined(separator: ", ")
            problems.report("a frame has one of \(units) under 'in'", at: value.position)
        }
        return PhraseList.Entry(
            all: all, none: none, unit: unit ?? .clause, isOrdered: isOrdered, by: doers,
            in: language ?? .dutch)
    }

    /// Reads who acts: a kind of people, or a list of words for them.
    private func actor(_ value: ConfigValue) -> Written {
        let written = written(value)
        let names = Actors.named.keys.sorted()
        if !names.contains(written.text), !written.text.hasPrefix("$") {
            let near = names.nearest(to: written.text).map { "did you mean '\($0)'?" }
            problems.report(
                "'\(written.text)' is nobody who acts; "
                    + (near ?? "allowed are \(names.joined(separator: ", ")), and a list such as '$kin'"),
                at: value.position)
        }
        return written
    }
}
