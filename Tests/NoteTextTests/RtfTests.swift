import Testing

@testable import NoteText

@Suite struct `Reading rich text` {
    private static let texts = [
        (#"een\par twee"#, "een\ntwee"), (#"\'e9\'80"#, "é€"), (#"\u233?\u8364 ?"#, "é€"),
        (#"{\uc2\u233 ab}c"#, "éc"),
        (#"\u-10179?\u-8704?"#, "\u{1F600}"), (#"a\{b\}\\c"#, #"a{b}\c"#), ("a\\~b\\_c", "a\u{A0}b-c"),
        (#"{\field{\*\fldinst DATE}{\fldrslt 2 maart}}"#, "2 maart"), (#"{\*\onbekend weg}x"#, "x"),
        (#"{\pict 89504e47}x"#, "x"), (#"a{\deleted b}c"#, "ac"), (#"a{\bin4 }}}}b}"#, "ab"),
        (#"{\stylesheet{\s1 heading 1;}}{\pard\s1 Besluiten\par}x"#, "# Besluiten\nx"),
        (#"{\stylesheet{\s5 Kop 2;}}{\pard\s5 Besluiten\par}x"#, "## Besluiten\nx"),
        (#"{\listtext 1.\tab}een\par{\listtext\'b7\tab}twee\par"#, "1. een\n- twee"),
        (
            #"\trowd\intbl Wie\cell Wat\cell\row\trowd\intbl OM\cell x\par y\cell\row\pard na"#,
            "| Wie | Wat |\n| OM | x; y |\n\nna"
        ),
        (#"{\b Besluiten}\par x"#, "#### Besluiten\nx"),
        (#"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt KADER}}}x"#, "x\nKADER"),
        (#"{\fonttbl{\f1\fcharset162 Arial;}}{\f1\'fe}"#, "ş"), (#"{\ansicpg1250}{\'9c}"#, "ś"),
        (#"\ldblquote nee\rdblquote "#, "“nee”"),
    ]

    @Test(arguments: texts)
    func `finds what is meant to be read`(_ content: String, _ expected: String) throws {
        let read = try Document(Array("{\\rtf1\\ansi \(content)}".utf8), kind: .rtf).text()
        #expect(read.text == expected + "\n")
    }

    @Test func `keeps notes, comments, headers and footers apart`() throws {
        let rtf = #"""
            {\rtf1{\header Vertrouwelijk\par}{\footer Pagina\par}Tekst{\footnote Zie ook.} en verder\
            {\*\atnauthor P. Lezer}{\*\annotation Klopt dit?}.\par}
            """#.replacing("\\\n", with: "")
        let read = try Document(Array(rtf.utf8), kind: .rtf).text()
        #expect(read.text(of: .header) == "Vertrouwelijk\n")
        #expect(read.text(of: .body) == "Tekst[1] en verder.\n")
        #expect(read.text(of: .footnote) == "[1] Zie ook.\n")
        #expect(read.text(of: .comment) == "P. Lezer: Klopt dit?\n")
        #expect(read.text(of: .footer) == "Pagina\n")
    }

    @Test func `that was cut off is refused`() {
        #expect(throws: DocumentError.damaged(.rtf)) {
            try Document(Array(#"{\rtf1 Tekst die ophoud"#.utf8), kind: .rtf).text()
        }
    }
}
