import Foundation
import Testing

@testable import Casebook

@Suite struct `The schema that editors check a checklist with` {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config")

    static func schema() throws -> JSONSchema {
        try JSONSchema(Data(contentsOf: folder.appending(path: "checklist.schema.json")))
    }

    static func mistakes(in text: String) throws -> [String] {
        try schema().mistakes(in: YAMLReader.read(text, file: "checklist.yaml"))
    }

    @Test func `finds nothing wrong with the shipped checklist`() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "checklist.yaml"), encoding: .utf8)
        #expect(try Self.mistakes(in: text) == [])
    }

    @Test(arguments: [
        "checklist: x", "checklist: x\nversion: 1\nphrase: {}",
        "checklist: x\nversion: 1\nphrases: { a: { nl: [een], fr: [un] } }",
        "checklist: x\nversion: 1\nphrases: { a: { frames: [{ in: page, all: [een] }] } }",
        "checklist: x\nversion: 1\nitems: [{ id: a }]",
        "checklist: x\nversion: 1\nfacts: { a: { al: [b] } }",
    ])
    func `finds what the reader finds`(text: String) throws {
        #expect(try !Self.mistakes(in: text).isEmpty)
        #expect(throws: ConfigError.self) { try ChecklistFile.read(text, name: "checklist.yaml") }
    }

    /// A place in a checklist where keys may stand, with what stands before and behind them.
    static let maps: [(definition: String, before: String, behind: String)] = [
        ("", "", ""), ("phrase-list", "phrases: { a: {", "} }"),
        ("frame", "phrases: { a: { frames: [{", "}] } }"),
        ("indicator", "indicators: { a: {", "} }"), ("item", "items: [{", "}]"),
        ("wording", "items: [{ ask: {", "} }]"), ("attention", "items: [{ attention: {", "} }]"),
        ("examples", "items: [{ examples: {", "} }]"),
        ("gap", "items: [{ examples: { known-gaps: [{", "}] } }]"),
    ]

    @Test(arguments: maps)
    func `allows the keys that the reader allows`(
        definition: String, before: String, behind: String
    ) throws {
        let text = before.isEmpty ? "zzzzzzzzzzzz: x" : before + " zzzzzzzzzzzz: x " + behind
        let error = try #require(throws: ConfigError.self) {
            try ChecklistFile.read(text, name: "checklist.yaml")
        }
        let message = try #require(
            error.problems.map(\.message).first { $0.hasPrefix("'zzzzzzzzzzzz' is not a key here") })
        let allowed = try #require(message.components(separatedBy: "allowed are ").last)
        #expect(
            try Self.schema().keys(of: definition)
                == Set(allowed.components(separatedBy: ", ")))
    }
}

/// As much of JSON Schema, draft 7, as the schema of the checklist uses.
struct JSONSchema {
    private let root: [String: Any]

    init(_ data: Data) throws {
        root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// Returns the keys of a definition, or of the whole where it has no name.
    func keys(of definition: String) -> Set<String> {
        let schema = definition.isEmpty ? root : self.definition(definition)
        return Set((schema["properties"] as? [String: Any] ?? [:]).keys)
    }

    func mistakes(in value: ConfigValue) -> [String] { mistakes(in: value, root) }

    private func definition(_ name: String) -> [String: Any] {
        (root["definitions"] as? [String: Any])?[name] as? [String: Any] ?? [:]
    }

    private func mistakes(in value: ConfigValue, _ schema: [String: Any]) -> [String] {
        if let reference = schema["$ref"] as? String {
            return mistakes(in: value, definition(String(reference.dropFirst("#/definitions/".count))))
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let fits = choices.contains { mistakes(in: value, $0).isEmpty }
            return fits ? [] : ["line \(value.position.line): nothing of what may stand here"]
        }
        if let allowed = schema["enum"] as? [Any] {
            let fits = value.text.map { text in allowed.contains { $0 as? String == text } } ?? false
            return fits ? [] : ["line \(value.position.line): none of \(allowed)"]
        }
        switch (value.content, schema["type"]) {
        case (.text, _ as [String]): return []
        case (.list(let items), let type as String) where type == "array":
            let item = schema["items"] as? [String: Any] ?? [:]
            return items.flatMap { mistakes(in: $0, item) }
        case (.fields(let fields), let type as String) where type == "object":
            return mistakes(in: fields, at: value.position.line, schema)
        default: return ["line \(value.position.line): of another type"]
        }
    }

    private func mistakes(
        in fields: [ConfigValue.Field], at line: Int, _ schema: [String: Any]
    ) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let missing = (schema["required"] as? [String] ?? []).filter { key in
            !fields.contains { $0.key == key }
        }
        return missing.map { "line \(line): '\($0)' is missing" }
            + fields.flatMap { field in
                let other = schema["additionalProperties"] as? [String: Any]
                guard let property = properties[field.key] ?? other else {
                    return ["line \(field.position.line): '\(field.key)' is no key"]
                }
                return mistakes(in: field.value, property)
            }
    }
}
