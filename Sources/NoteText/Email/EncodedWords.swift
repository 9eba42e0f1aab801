/// Words of a header in a charset of their own: `=?utf-8?Q?=C3=A9=C3=A9n?=`, RFC 2047.
enum EncodedWords {
    /// The most bytes of a value that are decoded, and of one word: RFC 2047 has 75, programs write more.
    private static let limit = 8192
    private static let wordLimit = 400

    static func text(_ value: [UInt8]) -> String {
        let bytes = value.prefix(limit)
        var text = ""
        var place = 0
        /// Where the last word ended: white space between two of them is no part of the text.
        var wordEnd: Int?
        while let start = bytes[place...].firstIndex(of: Array("=?".utf8)) {
            guard let (word, end) = word(bytes[(start + 2)...]) else {
                text += plain(bytes[place..<(start + 2)])
                place = start + 2
                wordEnd = nil
                continue
            }
            let between = bytes[place..<start]
            if wordEnd == nil || between.contains(where: { $0 > 0x20 }) { text += plain(between) }
            text += word
            place = end
            wordEnd = end
        }
        return text + plain(bytes[place...])
    }

    /// Reads `charset?Q?text?=`; returns the text and where it ends.
    private static func word(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
        let parts = bytes.prefix(wordLimit).split(
            separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1 else { return nil }
        // A language may follow the charset after a star.
        let name = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
        guard let charset = Charset(named: name) else { return nil }
        let end = parts[3].startIndex + 1
        switch parts[1].first {
        case UInt8(ascii: "B"), UInt8(ascii: "b"):
            return (charset.text(of: TransferEncoding.base64(parts[2])), end)
        case UInt8(ascii: "Q"), UInt8(ascii: "q"):
            let spaced = parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            return (charset.text(of: TransferEncoding.unescaped(spaced[...], mark: UInt8(ascii: "="))), end)
        default: return nil
        }
    }

    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? Charset.windows1252?.text(of: bytes) ?? ""
    }
}
