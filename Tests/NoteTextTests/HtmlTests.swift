import Testing

@testable import NoteText

@Suite struct `Reading a page` {
    private static let pages = [
        ("<p>een<p>twee", "een\ntwee"), ("<h2>Besluiten</h2>tekst", "## Besluiten\ntekst"),
        ("<ul><li>een<li><p>twee</p></ul>", "- een\n- twee"),
        ("<ol start=3><li>een<li>twee</ol>", "3. een\n4. twee"),
        ("a<br>b", "a\nb"), ("a \n  b", "a b"), ("<pre>a\n  b</pre>", "a\nb"),
        ("<table><tr><th>Wie<th>Wat<tr><td>OM<td>x</table>", "| Wie | Wat |\n| OM | x |"),
        ("<script>var a = '<p>x</p>'</script>b", "b"), ("<style>p { }</style>b<!-- c -->", "b"),
        ("<title>T</title>b", "b"), ("<p hidden>a</p>b", "b"),
        ("<div style='display: none'><div>a</div>c</div>b", "b"),
        ("<del>a</del>b", "b"), ("<b>Besluiten</b><p>x", "#### Besluiten\nx"),
        ("&eacute;&#233;&#xE9;&euro;&#128;&nbsp;&onbekend;&", "ééé€€\u{A0}&onbekend;&"), ("a < b", "a < b"),
        ("<input type=checkbox checked> ja <input type=checkbox> nee", "☒ ja ☐ nee"),
        ("<a href='x>y'>link</a>", "link"), ("a</p", "a"),
    ]

    @Test(arguments: pages)
    func `gives what a browser would show`(_ page: String, _ expected: String) throws {
        let read = try Document(Array(page.utf8), kind: .html).text()
        #expect(read.text == expected + "\n")
    }

    @Test(
        arguments: [
            ("<meta charset=iso-8859-1><p>", [0xE9], "é"),
            ("<meta charset=\"windows-1254\"><p>", [0xFE], "ş"),
            ("<p>", [0x80, 0xE9], "€é"), ("<p>", [0xC3, 0xA9], "é"),
            ("<meta charset=iso-8859-1>", [0xC3, 0xA9], "é"),
        ] as [(String, [UInt8], String)])
    func `is decoded as it says, as UTF-8 where it is that`(
        _ head: String, _ bytes: [UInt8], _ expected: String
    ) throws {
        #expect(try Document(Array(head.utf8) + bytes, kind: .html).text().text == expected + "\n")
    }

    @Test func `in a charset that is not read is refused`() {
        #expect(throws: DocumentError.unreadCharset) {
            try Document(Array("<meta charset=Shift_JIS><p>".utf8) + [0x83, 0x41], kind: .html).text()
        }
    }
}
