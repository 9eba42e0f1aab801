/// A text as its author wrote it in one of the rule files, with its place, so that a mistake can be shown there.
package struct Written: Codable, Hashable, Sendable {
    package let text: String
    package let file: String
    package let line: Int
    package let column: Int

    package init(_ text: String, file: String = "", line: Int = 1, column: Int = 1) {
        self.text = text
        self.file = file
        self.line = line
        self.column = column
    }
}

/// What is wrong with a rule, and where it was written.
package struct RuleProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let message: String
    package let place: Written

    package init(_ message: String, at place: Written) {
        self.message = message
        self.place = place
    }

    package var description: String { "\(place.file):\(place.line):\(place.column): \(message)" }
}
