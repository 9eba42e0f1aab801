/// Reads the bytes of a plain text: UTF-8, UTF-16 with a byte order mark, or Windows-1252 where that is plausible.
enum PlainText {
    static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        let text = try decoded(bytes)
        try check(text.text)
        return text
    }

    /// Refuses a text that says nothing, and one that would take too long to compare.
    static func check(_ text: String) throws(DocumentError) {
        guard text.unicodeScalars.contains(where: { $0.value > 0x20 && !$0.isBlank }) else { throw .empty }
        if let line = lineOfStackedMarks(in: text) { throw .stackedMarks(line: line) }
    }

    private static func decoded(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): try utf16(bytes.dropFirst(2), lowFirst: true)
        case (0xFE, 0xFF): try utf16(bytes.dropFirst(2), lowFirst: false)
        default: try eightBit(bytes)
        }
    }

    private static func eightBit(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        if let zero = bytes.firstIndex(of: 0) { throw .zeroByte(at: zero) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        if let text = String(validating: content, as: UTF8.self) {
            return DocumentText(text: text, encoding: .utf8)
        }
        guard Windows1252.isPlausible(bytes) else { throw .notUTF8(at: firstWrongByte(of: bytes)) }
        return DocumentText(text: Windows1252.text(of: bytes), encoding: .windows1252)
    }

    private static func firstWrongByte(of bytes: [UInt8]) -> Int {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return 0
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, lowFirst: Bool
    ) throws(DocumentError) -> DocumentText {
        guard bytes.count.isMultiple(of: 2) else { throw .brokenUTF16(at: bytes.endIndex - 1) }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (low, high) = lowFirst ? (index, index + 1) : (index + 1, index)
            return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
        }
        if let zero = units.firstIndex(of: 0) { throw .zeroByte(at: bytes.startIndex + 2 * zero) }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw .brokenUTF16(at: bytes.startIndex + 2 * firstLoneSurrogate(in: units))
        }
        return DocumentText(text: text, encoding: .utf16)
    }

    private static func firstLoneSurrogate(in units: [UInt16]) -> Int {
        units.indices.first { index in
            let next = index + 1 < units.count ? units[index + 1] : 0
            let previous = index > 0 ? units[index - 1] : 0
            return UTF16.isLeadSurrogate(units[index]) && !UTF16.isTrailSurrogate(next)
                || UTF16.isTrailSurrogate(units[index]) && !UTF16.isLeadSurrogate(previous)
        } ?? 0
    }

    private static func lineOfStackedMarks(in text: String) -> Int? {
        var line = 1
        var marks = 0
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line += 1 }
            marks = scalar.isMark ? marks + 1 : 0
            if marks > Document.markLimit { return line }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// Whether it is white space or controls something.
    fileprivate var isBlank: Bool { properties.isWhitespace || properties.generalCategory == .control }

    /// Whether it stands on the letter before it.
    fileprivate var isMark: Bool {
        // No mark comes before U+0300; asking Unicode of each letter costs.
        guard value >= 0x300 else { return false }
        return [.nonspacingMark, .enclosingMark, .spacingMark].contains(properties.generalCategory)
    }
}
