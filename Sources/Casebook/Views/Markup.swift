/// A text in a notation of its own: what the program writes stands as it is, what is put into it is escaped.
///
///     let line: HTML = "<p>\(words of a note)</p>"
///
/// So nothing from a note, a file name or a checklist can act as notation, and nobody has to remember to escape.
struct Markup<Escaping: MarkupEscaping>: ExpressibleByStringInterpolation, Sendable {
    private(set) var text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    /// Returns the parts after each other.
    static func joined(_ parts: [Self]) -> Self {
        "\(parts)"
    }

    static func + (one: Self, other: Self) -> Self {
        "\(one)\(other)"
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        mutating func appendInterpolation(_ string: String) {
            text += Escaping.escape(string.harmless)
        }

        mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        mutating func appendInterpolation(_ markup: Markup) {
            text += markup.text
        }

        mutating func appendInterpolation(_ parts: [Markup]) {
            for part in parts { text += part.text }
        }
    }
}

extension Array {
    /// Returns the markup with `separator` between its parts.
    func joined<Escaping>(by separator: Element) -> Element where Element == Markup<Escaping> {
        guard let first else { return "" }
        return dropFirst().reduce(first) { $0 + separator + $1 }
    }
}

/// How a notation writes text that means nothing but itself.
protocol MarkupEscaping: Sendable {
    static func escape(_ text: String) -> String
}

typealias HTML = Markup<HTMLEscaping>
typealias Markdown = Markup<MarkdownEscaping>
/// Text for a terminal or a pipe: it has no notation, but control characters must not reach it.
typealias PlainText = Markup<NoEscaping>

enum HTMLEscaping: MarkupEscaping {
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { entity(of: $0) != nil }) else { return text }
        let escaped = text.utf8.reduce(into: [UInt8]()) { escaped, byte in
            if let entity = entity(of: byte) { escaped += entity.utf8 } else { escaped.append(byte) }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// How a byte is written that means something in HTML: all that do are ASCII.
    private static func entity(of byte: UInt8) -> String? {
        switch byte {
        case 0x22: "&quot;"
        case 0x26: "&amp;"
        case 0x27: "&#39;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        default: nil
        }
    }
}

enum MarkdownEscaping: MarkupEscaping {
    /// Escapes what starts or ends a notation, and what readers of Markdown turn into links by themselves.
    static func escape(_ text: String) -> String {
        let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if active.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped.replacing("://", with: "\\://").replacing("www.", with: "www\\.")
    }

    private static let active = Set("\\`*_{}[]<>#|~&!@".unicodeScalars)
}

enum NoEscaping: MarkupEscaping {
    static func escape(_ text: String) -> String { text }
}
