import NoteText
import Testing

@Suite struct `Reading plain text` {
    private static let line = "Besluit: één huisbezoek\n"

    private static let encodings: [([UInt8], TextEncoding)] = [
        (utf8(line), .utf8),
        ([0xEF, 0xBB, 0xBF] + utf8(line), .utf8),
        ([0xFF, 0xFE] + line.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16),
        ([0xFE, 0xFF] + line.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .utf16),
        (utf8("Besluit: ") + [0xE9, 0xE9] + utf8("n huisbezoek\n"), .windows1252),
    ]

    private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: encodings)
    func `gives the same text in every encoding, and names the encoding`(
        _ bytes: [UInt8], _ encoding: TextEncoding
    ) throws {
        let text = try Document(bytes, kind: .text).text()
        #expect(text == DocumentText(text: Self.line, encoding: encoding))
    }

    @Test func `reads the quotation marks and the euro sign of old Windows programs`() throws {
        let price = [0x93] + Self.utf8("nee, dat kost ") + [0x80] + Self.utf8(" 20") + [0x94]
        let bytes = Self.utf8("Vader zei: ") + price
        let text = try Document(bytes, kind: .text).text()
        #expect(text.text == "Vader zei: “nee, dat kost € 20”")
    }

    private static let refused: [([UInt8], DocumentError)] = [
        ([], .empty),
        (utf8(" \r\n\t\n"), .empty),
        (utf8("tekst\0tekst"), .zeroByte(at: 5)),
        ([0xFF, 0xFE, 0x41, 0, 0, 0], .zeroByte(at: 4)),
        ([0xFF, 0xFE, 0x41], .brokenUTF16(at: 2)),
        ([0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8], .brokenUTF16(at: 4)),
        (utf8("één ") + [0xE9], .notUTF8(at: 6)),
        ([0x80, 0x81, 0x82], .notUTF8(at: 0)),
        (utf8("een lange regel tekst ") + [0x81], .notUTF8(at: 22)),
        (utf8("een lange regel tekst ") + [0xE9, 0x1B], .notUTF8(at: 22)),
        (utf8("regel\ne" + String(repeating: "\u{301}", count: 31)), .stackedMarks(line: 2)),
    ]

    @Test(arguments: refused)
    func `refuses what is not a text, and says where`(_ bytes: [UInt8], _ error: DocumentError) {
        #expect(throws: error) { try Document(bytes, kind: .text).text() }
    }

    @Test func `accepts thirty marks on one letter`() throws {
        let text = "e" + String(repeating: "\u{301}", count: 30)
        #expect(try Document(Array(text.utf8), kind: .text).text().encoding == .utf8)
    }

    @Test func `refuses one byte more than the limit`() throws {
        let most = [UInt8](repeating: UInt8(ascii: "a"), count: DocumentKind.text.limit)
        #expect(try Document(most, kind: .text).text().encoding == .utf8)
        #expect(
            throws: DocumentError.tooLarge(bytes: DocumentKind.text.limit + 1, limit: DocumentKind.text.limit)
        ) {
            try Document(most + [10], kind: .text).text()
        }
    }
}
