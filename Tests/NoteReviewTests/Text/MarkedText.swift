import Testing

@testable import NoteReview

/// A text in which ⟦ and ⟧ mark what is to be found, with the places they mark.
///
/// Counted one code point after another, as a reader would, and by nothing of the engine.
struct MarkedText: CustomTestStringConvertible {
    let text: String
    let places: [Place]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var places: [Place] = []
        var line = 1
        var column = 1
        var bytes = 0
        var start = (line: 1, column: 1, bytes: 0, count: 0)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = (line, column, bytes, text.count)
            case "⟧":
                let length = text.count - start.count
                places.append(
                    Place(line: start.line, column: start.column, length: length, bytes: start.bytes..<bytes))
            default:
                let isInsideEnd = scalar == "\n" && text.last == "\r"
                text.append(scalar)
                bytes += UTF8.width(scalar)
                if isInsideEnd {
                    column = 1
                } else if Self.lineEnds.contains(scalar) {
                    (line, column) = (line + 1, 1)
                } else {
                    column += 1
                }
            }
        }
        self.text = String(text)
        self.places = places
    }

    private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    var testDescription: String { String(reflecting: text) }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
