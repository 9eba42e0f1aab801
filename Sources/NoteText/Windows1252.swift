/// The encoding of old Windows programs.
///
/// Nearly any bytes can be read as it, so that it is believed with caution only.
enum Windows1252 {
    /// Returns whether bytes that are not UTF-8 look like a Western European text.
    ///
    /// A text has no control characters, few letters with accents, and none that together happen to be UTF-8: those
    /// make a damaged UTF-8 text more likely.
    static func isPlausible(_ bytes: [UInt8]) -> Bool {
        let high = bytes.count { $0 >= 0x80 }
        return high * 8 <= bytes.count && bytes.allSatisfy(isOfText)
            && !zip(bytes, bytes.dropFirst()).contains { 0xC2...0xF4 ~= $0 && 0x80...0xBF ~= $1 }
    }

    static func text(of bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: bytes.map(scalar(for:)))
        return String(scalars)
    }

    private static func isOfText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: true
        case ..<0x20, 0x7F: false
        default: scalar(for: byte).value != UInt32(byte) || !(0x80...0x9F ~= byte)
        }
    }

    private static func scalar(for byte: UInt8) -> Unicode.Scalar {
        guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
        return upperControls[Int(byte) - 0x80]
    }

    /// The characters of bytes 0x80 to 0x9F; a byte that has none stands for its control character.
    private static let upperControls = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
