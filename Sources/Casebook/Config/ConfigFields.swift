/// Collects what is wrong with a file, so that its author sees everything at once.
final class ConfigProblems {
    private let file: String
    private let text: String
    private(set) var all: [ConfigProblem] = []

    init(file: String, text: String) {
        self.file = file
        self.text = text
    }

    func report(_ message: String, at position: ConfigPosition) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.indices.contains(position.line - 1) ? String(lines[position.line - 1]) : ""
        all.append(ConfigProblem(position: position, message: message, line: line))
    }

    /// Throws what was reported, in the order of the file.
    func throwIfAny() throws(ConfigError) {
        guard !all.isEmpty else { return }
        throw ConfigError(file: file, problems: all.sorted { $0.position < $1.position })
    }
}

/// A map that is read key by key; what nobody asked for is a mistake, and is reported with the nearest key.
struct ConfigFields {
    let position: ConfigPosition
    private let problems: ConfigProblems
    private let fields: [ConfigValue.Field]
    private var asked: [String] = []

    /// Reads a value as a map; anything else is reported, and reads as an empty map.
    init(_ value: ConfigValue, reportingTo problems: ConfigProblems) {
        self.problems = problems
        position = value.position
        if case .fields(let fields) = value.content {
            self.fields = fields
        } else {
            fields = []
            problems.report("expected keys with values here, such as 'key: value'", at: value.position)
        }
    }

    /// Returns the value of a key, or nothing when it is absent.
    mutating func value(_ key: String) -> ConfigValue? {
        asked.append(key)
        return fields.first { $0.key == key }?.value
    }

    /// Returns the text of a key, or nothing when it is absent.
    mutating func text(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.text else {
            problems.report("'\(key)' is a single text", at: value.position)
            return nil
        }
        return text
    }

    /// Returns the text of a key that must be there; its absence is reported and reads as "".
    mutating func requiredText(_ key: String) -> String {
        if let text = text(key) { return text }
        if !fields.contains(where: { $0.key == key }) { problems.report("'\(key)' is missing", at: position) }
        return ""
    }

    /// Returns the values of a list; a single value reads as a list of one, an absent key as an empty list.
    mutating func list(_ key: String) -> [ConfigValue] {
        value(key)?.items ?? []
    }

    /// Returns the texts of a list; whatever is not a text is reported.
    mutating func texts(_ key: String) -> [String] {
        list(key).compactMap { value in
            if value.text == nil { problems.report("'\(key)' is a list of texts", at: value.position) }
            return value.text
        }
    }

    /// Returns all fields, for a map whose keys are names that its author chose.
    mutating func all() -> [ConfigValue.Field] {
        asked += fields.map(\.key)
        return fields
    }

    /// Reports every key that nobody asked for.
    func finish() {
        for field in fields where !asked.contains(field.key) {
            problems.report(unknown(field.key), at: field.position)
        }
    }

    private func unknown(_ key: String) -> String {
        guard let near = asked.nearest(to: key) else {
            return "'\(key)' is not a key here; allowed are \(asked.joined(separator: ", "))"
        }
        return "'\(key)' is not a key here; did you mean '\(near)'?"
    }
}

extension ConfigValue {
    /// The text, when this is one.
    package var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The values of a list; any other value is a list of one, and an empty text a list of none.
    package var items: [ConfigValue] {
        switch content {
        case .list(let items): items
        case .text(""): []
        default: [self]
        }
    }
}

extension [String] {
    /// Returns the word that differs least from `word`, when it differs in a third of its letters at most.
    func nearest(to word: String) -> String? {
        let distances = map { (word: $0, distance: $0.editDistance(to: word)) }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= Swift.max(2, word.count / 3) ? best.word : nil
    }
}

extension String {
    /// Returns how many letters must be added, left out or changed to make `other` of this text.
    fileprivate func editDistance(to other: String) -> Int {
        let target = Array(other.unicodeScalars)
        var row = Array(0...target.count)
        for (index, scalar) in unicodeScalars.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in target.indices {
                let change = diagonal + (scalar == target[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(change, row[column] + 1, row[column + 1] + 1)
            }
        }
        return row[target.count]
    }
}
