import Yams

/// A value from a file that a person wrote, with its place.
///
/// Every scalar is text: YAML 1.1 would turn `no`, `on`, `1:30` and dates into something else.
package struct ConfigValue: Sendable {
    package let content: Content
    package let position: ConfigPosition

    package indirect enum Content: Sendable {
        case text(String)
        case list([ConfigValue])
        case fields([Field])
    }

    package struct Field: Sendable {
        package let key: String
        package let position: ConfigPosition
        package let value: ConfigValue
    }
}

/// Reads a strict subset of YAML: maps, lists and text; no anchors, aliases or tags; 1 MiB at most.
///
/// The one reader of everything that people write for Casuslens: settings, checklist, glossary, contexts.
package struct YAMLReader {
    package static let limit = 1024 * 1024

    private let file: String
    private let text: String

    /// Returns the value in `text`; `file` is the name that errors show.
    package static func read(_ text: String, file: String) throws(ConfigError) -> ConfigValue {
        let reader = YAMLReader(file: file, text: text)
        guard text.utf8.count <= limit else {
            throw reader.error(
                "\(text.utf8.count) bytes, over the limit of \(limit); split the file", at: .start)
        }
        if let place = YAMLReferences.first(in: text) {
            throw reader.error(
                "anchors, aliases and tags are not read; put the text between quotes", at: place)
        }
        return reader.value(of: try reader.compose(text))
    }

    private func compose(_ text: String) throws(ConfigError) -> Node {
        do {
            guard let node = try Parser(yaml: text, resolver: .basic).singleRoot() else {
                throw error("nothing in this file", at: .start)
            }
            return node
        } catch let problem as ConfigError {
            throw problem
        } catch let problem as YamlError {
            throw error(in: problem)
        } catch let problem {
            throw error("\(problem)", at: .start)
        }
    }

    private func value(of node: Node) -> ConfigValue {
        ConfigValue(content: content(of: node), position: position(of: node))
    }

    private func content(of node: Node) -> ConfigValue.Content {
        switch node {
        case .scalar(let scalar): .text(scalar.string)
        case .sequence(let sequence): .list(sequence.map(value(of:)))
        case .mapping(let mapping): .fields(mapping.map(field(of:)))
        case .alias: .text("")
        }
    }

    private func field(of pair: (key: Node, value: Node)) -> ConfigValue.Field {
        .init(
            key: pair.key.scalar?.string ?? "", position: position(of: pair.key), value: value(of: pair.value)
        )
    }

    private func position(of node: Node) -> ConfigPosition {
        node.mark.map { ConfigPosition(line: $0.line, column: $0.column) } ?? .start
    }

    private func error(in problem: YamlError) -> ConfigError {
        switch problem {
        case .scanner(_, let message, let mark, _), .parser(_, let message, let mark, _),
            .composer(_, let message, let mark, _):
            error("not YAML: \(message)", at: ConfigPosition(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            error(
                "'\(keys.joined(separator: "', '"))' stands here twice; keep one",
                at: ConfigPosition(line: context.mark.line, column: context.mark.column))
        default: error("not YAML: \(problem)", at: .start)
        }
    }

    private func error(_ message: String, at position: ConfigPosition) -> ConfigError {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.indices.contains(position.line - 1) ? String(lines[position.line - 1]) : ""
        return ConfigError(
            file: file, problems: [ConfigProblem(position: position, message: message, line: line)])
    }
}

extension ConfigPosition {
    package static let start = ConfigPosition(line: 1, column: 1)
}
