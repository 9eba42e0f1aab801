extension String {
    /// The text on one line, with every control and format character replaced by a visible sign.
    ///
    /// A note may hold characters that steer a terminal, reverse the reading direction or hide words. Nothing that a
    /// person reads holds them raw.
    package var harmless: String {
        guard unicodeScalars.contains(where: \.isSteering) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.isSteering ? scalar.sign : String(scalar)
        }
    }
}

extension Unicode.Scalar {
    /// Whether it acts on the text around it instead of being seen.
    var isSteering: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
        default: false
        }
    }

    /// A space for what divides lines and columns; the picture of an ASCII control; the number of any other.
    fileprivate var sign: String {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0x7F: "␡"
        case 0..<0x20: Unicode.Scalar(0x2400 + value).map(String.init) ?? ""
        default: "⟨U+\(value.hexadecimal(digits: 4))⟩"
        }
    }
}

extension BinaryInteger {
    /// Returns the number in base 16, with zeros before it up to so many digits.
    func hexadecimal(digits: Int) -> String {
        let text = String(self, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
