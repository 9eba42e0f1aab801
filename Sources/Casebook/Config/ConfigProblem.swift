/// A place in a settings or checklist file, from 1; columns in Unicode code points.
package struct ConfigPosition: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (one: Self, other: Self) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

/// Everything that is wrong with a file that a person wrote, all at once.
package struct ConfigError: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let problems: [ConfigProblem]

    package init(file: String, problems: [ConfigProblem]) {
        self.file = file
        self.problems = problems
    }

    package var description: String {
        problems.map { $0.description(in: file) }.joined(separator: "\n")
    }
}

/// One thing that is wrong, with the line it stands on.
package struct ConfigProblem: Hashable, Sendable {
    package let position: ConfigPosition
    package let message: String
    /// The text of that line.
    package let line: String

    package init(position: ConfigPosition, message: String, line: String) {
        self.position = position
        self.message = message
        self.line = line
    }

    /// Returns `file:line:column: message`, the line around the place, and a caret below it.
    package func description(in file: String) -> String {
        let before = line.prefix(max(0, position.column - 1)).suffix(60)
        let after = line.dropFirst(max(0, position.column - 1)).prefix(40)
        let caret = String(repeating: " ", count: before.count) + "^"
        return "\(file):\(position.line):\(position.column): \(message)\n    \(before)\(after)\n    \(caret)"
    }
}
