import TestDocuments
import Testing

@testable import NoteText

@Suite struct `Reading a docx` {
    private func text(_ maker: DocxMaker) throws -> DocumentText {
        try Document(maker.bytes, kind: .docx).text()
    }

    private static func run(_ text: String) -> String {
        "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    private static let box = "<w:txbxContent><w:p>\(run("KADER"))</w:p></w:txbxContent>"

    /// What a paragraph may hold, and what is read of it.
    private static let contents = [
        (run("be") + run("eld"), "beeld"),
        (#"<w:ins w:id="1" w:author="a">\#(run("erbij"))</w:ins>"#, "erbij"),
        (#"voor<w:del w:id="1"><w:r><w:delText>eruit</w:delText></w:r></w:del>"# + run("na"), "na"),
        (
            #"<w:moveFrom w:id="1">\#(run("oud"))</w:moveFrom><w:moveTo w:id="2">\#(run("nieuw"))</w:moveTo>"#,
            "nieuw"
        ),
        (#"<w:hyperlink r:id="r9">\#(run("handreiking"))</w:hyperlink>"#, "handreiking"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>\(run("veld"))</w:sdtContent></w:sdt>", "veld"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("Klik hier"))</w:sdtContent></w:sdt>"
                + run("x"), "x"
        ),
        (#"<w:fldSimple w:instr="AUTHOR">\#(run("J. Jansen"))</w:fldSimple>"#, "J. Jansen"),
        (
            #"<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE \@ "d"</w:instrText>"#
                + #"<w:fldChar w:fldCharType="separate"/></w:r>\#(run("2 maart"))<w:r><w:fldChar w:fldCharType="end"/></w:r>"#,
            "2 maart"
        ),
        (
            #"<w:r><w:fldChar w:fldCharType="begin"/></w:r>\#(run("IF"))<w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
                + run("ja"), "ja"
        ),
        (
            run("Zie") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice>"
                + "<mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>", "Zie\nKADER"
        ),
        ("<w:r><mc:AlternateContent><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>", "KADER"),
        (
            "<w:r><w:t>vorige</w:t><w:br/><w:t>volgende</w:t><w:cr/><w:t>laatste</w:t></w:r>",
            "vorige\nvolgende\nlaatste"
        ),
        ("<w:r><w:t>Datum:</w:t><w:tab/><w:t>2 maart</w:t></w:r>", "Datum: 2 maart"),
        ("<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>" + run("tekst"), "tekst"),
        (#"<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>\#(run(" ja"))"#, "☒ ja"),
        (
            "<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
                + run(" ja"), "☒ ja"
        ),
        ("<w:r><w:t>wel</w:t><w:noBreakHyphen/><w:t>zijn</w:t></w:r>", "wel-zijn"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (#"<w:r><w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r>"#, "CONCEPT"),
        (
            "<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>tekst</w:t></w:r>",
            "tekst"
        ),
    ]

    @Test(arguments: contents)
    func `finds what is meant to be read`(_ content: String, _ expected: String) throws {
        #expect(try text(DocxMaker("<w:p>\(content)</w:p>")).text == expected + "\n")
    }

    private static let styles = """
        <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Kopje"/><w:basedOn w:val="Kop2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Niveau"><w:name w:val="N"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rond"><w:name w:val="R"/><w:basedOn w:val="Rond"/></w:style>
        <w:style w:type="paragraph" w:styleId="Oud"><w:name w:val="O"/><w:pPr><w:pPrChange w:id="1"><w:pPr>\
        <w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr></w:style>
        """

    @Test(arguments: [
        ("Kop1", "# Besluiten\n"), ("Kop2", "## Besluiten\n"), ("Titel", "# Besluiten\n"),
        ("Eigen", "## Besluiten\n"),
        ("Niveau", "### Besluiten\n"), ("Rond", "Besluiten\n"), ("Oud", "Besluiten\n"),
        ("Nergens", "Besluiten\n"),
    ])
    func `knows headings by the name of their style, as Dutch Word writes it`(
        _ style: String, _ expected: String
    ) throws {
        let maker = DocxMaker(DocxMaker.paragraph("Besluiten", style: style))
            .with("styles.xml", "styles", "styles", Self.styles)
        #expect(try text(maker).text == expected)
    }

    @Test func `leaves out a table of contents, which says what the headings say`() throws {
        let body = DocxMaker.paragraph("Besluiten 3", style: "Inhopg1") + DocxMaker.paragraph("Tekst")
        let maker = DocxMaker(body).with("styles.xml", "styles", "styles", Self.styles)
        #expect(try text(maker).text == "Tekst\n")
    }

    private static func table(_ rows: [[String]]) -> String {
        let rows = rows.map { "<w:tr>\($0.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr>" }
        return "<w:tbl>\(rows.joined())</w:tbl>"
    }

    private static func cell(_ text: String) -> String { DocxMaker.paragraph(text) }

    private static let tables: [(String, String)] = [
        (table([[cell("Wie"), cell("Wat")], [cell("OM"), cell("a|b")]]), "| Wie | Wat |\n| OM | a/b |\n"),
        (table([[cell("Wie"), cell("")]]), "Wie\n"),
        (table([[cell("een") + cell("twee."), cell("drie")]]), "| een; twee. | drie |\n"),
        (table([[table([[cell("a"), cell("b")]]) + cell(""), cell("c")]]), "| a | b |\n\nc\n"),
        (
            table([[cell("Aanwezig"), (1...5).map { cell("naam \($0)") }.joined()]]),
            "Aanwezig:\nnaam 1\nnaam 2\nnaam 3\nnaam 4\nnaam 5\n"
        ),
        (table([[cell("in een kader")]]), "in een kader\n"),
    ]

    @Test(arguments: tables)
    func `writes tables as rows, and what only stands in one for its looks as text`(
        _ table: String, _ expected: String
    ) throws {
        #expect(try text(DocxMaker(table)).text == expected)
    }

    @Test func `counts the entries of lists, each on its level`() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>\
            <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
            <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
            """
        let body = [(0, "een"), (1, "streep"), (0, "twee")].map { level, text in
            #"<w:p><w:pPr><w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="7"/></w:numPr></w:pPr>\#(Self.run(text))</w:p>"#
        }
        let maker = DocxMaker(body.joined()).with("numbering.xml", "numbering", "numbering", numbering)
        #expect(try text(maker).text == "1. een\n  - streep\n2. twee\n")
    }

    @Test func `numbers notes by their order, and leaves out the lines that divide them`() throws {
        let reference = { (id: Int) in #"<w:r><w:footnoteReference w:id="\#(id)"/></w:r>"# }
        let notes = [("0", " w:type=\"separator\"", "lijn"), ("5", "", "tweede"), ("9", "", "eerste")].map {
            #"<w:footnote w:id="\#($0)"\#($1)>\#(DocxMaker.paragraph($2))</w:footnote>"#
        }
        let maker = DocxMaker("<w:p>\(Self.run("a"))\(reference(9))\(Self.run("b"))\(reference(5))</w:p>")
            .with("footnotes.xml", "footnotes", "footnotes", notes.joined())
        let text = try text(maker)
        #expect(text.text(of: .body) == "a[1]b[2]\n")
        #expect(text.text(of: .footnote) == "[2] tweede\n[1] eerste\n")
    }

    @Test func `says a header once where the first page and the others say the same`() throws {
        let header = DocxMaker.paragraph("Vertrouwelijk")
        let maker = DocxMaker(DocxMaker.paragraph("Tekst")).with("header1.xml", "header", "hdr", header)
            .with("header2.xml", "header", "hdr", header)
            .with("header3.xml", "header", "hdr", DocxMaker.paragraph("Concept"))
        #expect(try text(maker).text(of: .header) == "Vertrouwelijk\nConcept\n")
    }

    @Test(arguments: [
        (#"<w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>"#, DocumentWarning.trackedChanges),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>", .hiddenText),
        (#"<w:p><w:r><w:t>x</w:t></w:r></w:p><w:altChunk r:id="r8"/>"#, .unreadPart),
    ])
    func `warns of what a reader should know`(_ body: String, _ warning: DocumentWarning) throws {
        let text = try text(DocxMaker(body))
        #expect(text.text == "x\n" && text.warnings == [warning])
    }

    @Test func `takes a short bold line for the heading that it is meant to be`() throws {
        let bold = { (text: String) in "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\(text)</w:t></w:r></w:p>" }
        let body =
            bold("Besluiten") + bold("Zo is besloten.")
            + "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>x</w:t></w:r></w:p>"
        #expect(try text(DocxMaker(body)).text == "#### Besluiten\nZo is besloten.\nx\n")
    }
}
