import TestDocuments
import Testing

@testable import NoteText

@Suite struct `Reading an odt` {
    private static let contents = [
        ("be<text:span>eld</text:span>", "beeld"), ("a<text:s text:c=\"3\"/>b", "a   b"),
        ("a<text:line-break/>b", "a\nb"), ("<text:a>handreiking</text:a>", "handreiking"),
        ("a<text:change text:change-id=\"c\"/>b", "ab"), ("<text:date>2 maart</text:date>", "2 maart"),
        (
            "Zie<draw:frame><draw:text-box><text:p>KADER</text:p></draw:text-box></draw:frame> ook",
            "Zie ook\nKADER"
        ),
        ("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>", "a"),
    ]

    @Test(arguments: contents)
    func `finds what is meant to be read`(_ content: String, _ expected: String) throws {
        let bytes = OdtMaker.bytes("<text:p>\(content)</text:p>")
        #expect(try Document(bytes, kind: .odt).text().text == expected + "\n")
    }

    @Test func `leaves out deletions and the table of contents`() throws {
        let text = """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>\
            </text:changed-region></text:tracked-changes><text:table-of-content><text:index-body>\
            <text:p>Besluiten 3</text:p></text:index-body></text:table-of-content>\
            <text:h text:outline-level="2">Besluiten</text:h>
            """
        let read = try Document(OdtMaker.bytes(text), kind: .odt).text()
        #expect(read.text == "## Besluiten\n")
        #expect(read.warnings == [.trackedChanges])
    }

    @Test func `writes comments with their writer, apart from the text`() throws {
        let text = """
            <text:p>Tekst<office:annotation><dc:creator>P. Lezer</dc:creator><dc:date>2026</dc:date>\
            <text:p>Klopt dit?</text:p><text:p>Vraag na.</text:p></office:annotation>, en verder.</text:p>
            """
        let read = try Document(OdtMaker.bytes(text), kind: .odt).text()
        #expect(read.text(of: .body) == "Tekst, en verder.\n")
        #expect(read.text(of: .comment) == "P. Lezer: Klopt dit?\nVraag na.\n")
    }
}
