import NoteReview

/// Reads conditions as authors write them.
///
///     when: crime                                   a fact, a list of phrases, an indicator
///     when: { all: [decision, { organisations: 2 }] }
///     answered: { any: [$lens-words, { mention: $asked, contexts: counting, in: [decision] }] }
struct ConditionFile {
    let file: RuleFile

    func read(_ value: ConfigValue) -> Condition {
        switch value.content {
        case .text(let text): named(text, value)
        case .list(let parts): .all(parts.map(read))
        case .fields: fields(ConfigFields(value, reportingTo: file.problems), value)
        }
    }

    /// Reads a name; a dollar sign before a list of phrases may stand there or not.
    private func named(_ text: String, _ value: ConfigValue) -> Condition {
        if let structure = Self.plain[text] { return .structure(structure) }
        return .named(name(value))
    }

    private func name(_ value: ConfigValue) -> Written {
        let written = file.written(value)
        guard written.text.hasPrefix("$") else { return written }
        return Written(
            String(written.text.dropFirst()), file: written.file, line: written.line,
            column: written.column + 1)
    }

    private func fields(_ fields: ConfigFields, _ value: ConfigValue) -> Condition {
        var fields = fields
        let condition = condition(&fields, value)
        fields.finish()
        return condition
    }

    private func condition(_ fields: inout ConfigFields, _ value: ConfigValue) -> Condition {
        if let parts = fields.value("all") { return .all(parts.items.map(read)) }
        if let parts = fields.value("any") { return .any(parts.items.map(read)) }
        if let part = fields.value("not") { return .not(read(part)) }
        if let parts = fields.value("together") {
            return .together(parts.items.map(read), in: unit(&fields, or: .sentence))
        }
        if let list = fields.value("mention") { return mention(list, &fields) }
        if let part = fields.value("count") {
            return .count(read(part), atLeast: number("at-least", &fields) ?? 1)
        }
        if let kind = fields.value("section") { return section(kind) }
        for (key, structure) in Self.counted {
            if let number = number(key, &fields) { return .structure(structure(number)) }
        }
        file.problems.report("no condition stands here", at: value.position)
        return .any([])
    }

    private func mention(_ list: ConfigValue, _ fields: inout ConfigFields) -> Condition {
        let sections = fields.list("in").compactMap { value -> SectionKind? in
            let kind = value.text.flatMap { SectionKind(rawValue: $0) }
            if kind == nil { reportKind(value) }
            return kind
        }
        return .mention(
            MentionCondition(list: name(list), allowed: contexts(&fields), sections: Set(sections)))
    }

    /// Reads the contexts that a mention may have: `any`, `counting`, `affirmed`, or their names.
    private func contexts(_ fields: inout ConfigFields) -> Contexts? {
        let values = fields.list("contexts")
        guard let first = values.first else { return nil }
        switch first.text {
        case "any": return Contexts(rawValue: .max)
        case "counting": return [.uncertain, .reported, .contested]
        case "affirmed": return []
        default:
            return values.reduce(into: Contexts()) { contexts, value in
                guard let name = value.text, let context = Contexts(named: name) else {
                    return file.problems.report("this is no context", at: value.position)
                }
                contexts.insert(context)
            }
        }
    }

    private func section(_ value: ConfigValue) -> Condition {
        guard let kind = value.text.flatMap({ SectionKind(rawValue: $0) }) else {
            reportKind(value)
            return .any([])
        }
        return .section(kind)
    }

    private func reportKind(_ value: ConfigValue) {
        let allowed = SectionKind.allCases.map(\.rawValue).joined(separator: ", ")
        file.problems.report("this is no kind of section; allowed are \(allowed)", at: value.position)
    }

    private func unit(_ fields: inout ConfigFields, or usual: Unit) -> Unit {
        guard let value = fields.value("in") else { return usual }
        guard let unit = value.text.flatMap({ Unit(rawValue: $0) }) else {
            let allowed = Unit.allCases.map(\.rawValue).joined(separator: ", ")
            file.problems.report("'in' is one of \(allowed)", at: value.position)
            return usual
        }
        return unit
    }

    private func number(_ key: String, _ fields: inout ConfigFields) -> Int? {
        guard let value = fields.value(key) else { return nil }
        guard let number = value.text.flatMap({ Int($0) }), number > 0 else {
            file.problems.report("'\(key)' is a number from 1", at: value.position)
            return 1
        }
        return number
    }

    private static let plain: [String: Structure] = [
        "absent-partner": .absentPartner, "absent-partner-named": .absentPartnerNamed,
        "substitute": .substitute, "actions": .actions,
        "incomplete-actions": .incompleteActions, "outcomes": .outcomes,
        "silent-organisations": .silentOrganisations,
        "abbreviations": .abbreviations, "unknown-abbreviations": .unknownAbbreviations,
    ]

    private static let counted: [(String, @Sendable (Int) -> Structure)] = [
        ("organisations", { .organisations($0) }), ("contributions", { .contributions($0) }),
        ("actions-of-one-organisation", { .actionsOfOneOrganisation($0) }),
        ("actions-of-one-person", { .actionsOfOnePerson($0) }),
    ]
}
