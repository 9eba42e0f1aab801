import Foundation

/// Writes values as JSON: keys in alphabetical order, the same bytes for the same value.
///
/// Keys of several words are spelled where they are declared, in snake case: to convert each of them takes longer.
package enum JSONText {
    /// Returns a document over several lines.
    package static func document(_ value: some Encodable) throws -> String {
        try text(of: value, [.prettyPrinted])
    }

    /// Returns a value on one line, without the line's end.
    package static func line(_ value: some Encodable) throws -> String {
        try text(of: value, [])
    }

    private static func text(of value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws
        -> String
    {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: try encoder.encode(value), as: UTF8.self).escapingFormatCharacters
    }
}

extension String {
    /// The JSON text with the control and format characters that JSON would let through escaped as `\uXXXX`.
    ///
    /// They stand inside strings only, so the value stays the same, and a terminal that shows it is not steered.
    fileprivate var escapingFormatCharacters: String {
        guard unicodeScalars.contains(where: \.isSteeringBeyondASCII) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.isSteeringBeyondASCII ? scalar.jsonEscape : String(scalar)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isSteeringBeyondASCII: Bool { value >= 0x7F && isSteering }

    fileprivate var jsonEscape: String {
        UTF16.encode(self).map { $0.map { "\\u" + $0.hexadecimal(digits: 4) }.joined() } ?? ""
    }
}

/// A value that is written as `null` where it is not known, rather than left out.
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
    let value: Value?

    init(_ value: Value?) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
