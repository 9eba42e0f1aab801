import NoteText

extension HostileDocument {
    private static let text = DocxMaker.paragraph("Casus 12 besproken.")

    private static func nested(_ start: String, _ end: String, _ count: Int) -> String {
        start * count + text + end * count
    }

    /// A docx whose body packs badly, so that its nesting and not its packing is judged.
    private static func body(
        _ name: String, _ refusal: DocumentError? = nil, _ xml: @escaping @Sendable () -> String
    )
        -> HostileDocument
    {
        .init(.docx, name, refusal) { DocxMaker("<!--\(Noise.letters(20_000))-->" + xml()).bytes }
    }

    private static func main(
        _ name: String, _ refusal: DocumentError?, _ xml: @escaping @Sendable () -> [UInt8]
    )
        -> HostileDocument
    {
        .init(.docx, name, refusal) {
            var zip = DocxMaker(text).zip
            zip.parts = zip.parts.map { part in
                part.with {
                    if String(decoding: $0.name, as: UTF8.self) == "word/document.xml" { $0.content = xml() }
                }
            }
            return zip.bytes
        }
    }

    private static func prolog(_ name: String, _ prolog: String) -> HostileDocument {
        .init(.docx, name, .doctype(.docx)) {
            var maker = DocxMaker(DocxMaker.paragraph("&x;"))
            maker.prolog = prolog
            return maker.bytes
        }
    }

    private static func styles(_ name: String, _ xml: @escaping @Sendable () -> String) -> HostileDocument {
        .init(.docx, name) {
            DocxMaker(DocxMaker.paragraph("x", style: "a")).with("styles.xml", "styles", "styles", xml())
                .bytes
        }
    }

    static let xml: [HostileDocument] = doctypes + deep + large + malformed + odd

    private static let doctypes: [HostileDocument] = [
        prolog("an entity that is a file", #"<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#),
        prolog("an entity of the network", #"<!DOCTYPE w SYSTEM "http://voorbeeld.invalid/x.dtd">"#),
        prolog("an entity of a parameter", #"<!DOCTYPE w [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>"#),
        prolog(
            "a billion laughs",
            "<!DOCTYPE w [<!ENTITY x0 \"ha\">"
                + (1...9).map { "<!ENTITY x\($0) \"\("&x\($0 - 1);" * 10)\">" }.joined()
                + "<!ENTITY x \"&x9;\">]>"),
        prolog("a long entity many times", "<!DOCTYPE w [<!ENTITY x \"\("a" * 50_000)\">]>"),
        prolog("an empty DOCTYPE", "<!DOCTYPE w>"),
        .init(.odt, "a DOCTYPE", .doctype(.odt)) {
            OdtMaker.bytes("<text:p>x</text:p>", prolog: #"<!DOCTYPE o SYSTEM "file:///etc/passwd">"#)
        },
    ]

    private static let deep: [HostileDocument] = [
        body("20,000 tables within tables", .overLimit(.depth)) {
            nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 20_000)
        },
        body("80 tables within tables") { nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80) },
        body("60 tables within tables") { nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60) },
        body("50,000 content controls", .overLimit(.depth)) { nested("<w:sdt>", "</w:sdt>", 50_000) },
        body("paragraphs within paragraphs", .overLimit(.depth)) { nested("<w:p>", "</w:p>", 300) },
        body("text boxes within text boxes") {
            nested("<w:p><w:txbxContent>", "</w:txbxContent></w:p>", 100)
        },
        body("choices within choices") {
            nested("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", 100)
        },
        body("deletions within deletions") { text + nested("<w:del>", "</w:del>", 240) },
        .init(.odt, "100,000 spans", .overLimit(.depth)) {
            OdtMaker.bytes(
                "<!--\(Noise.letters(20_000))--><text:p>" + nested("<text:span>", "</text:span>", 100_000))
        },
        .init(.odt, "lists within lists") {
            OdtMaker.bytes(
                "<text:list><text:list-item>" * 110 + "<text:p>x</text:p>" + "</text:list-item></text:list>"
                    * 110)
        },
        .init(.odt, "comments within comments") {
            OdtMaker.bytes("<text:p>x<office:annotation>" * 100 + "</office:annotation></text:p>" * 100)
        },
    ]

    private static let large: [HostileDocument] = [
        body("an attribute of 2 MB") { "<w:p w:x=\"\(Noise.letters(2 << 20))\"/>" + text },
        body("100,000 attributes") {
            "<w:p \((0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " "))/>" + text
        },
        body("a name of 1 MB") {
            let name = Noise.letters(1 << 20)
            return "<\(name)></\(name)>" + text
        },
        body("a namespace of 1 MB") { "<x xmlns=\"\(Noise.letters(1 << 20))\"/>" + text },
        body("10,000 namespaces") {
            (0..<10_000).map { "<x\($0):y xmlns:x\($0)=\"\($0)\"/>" }.joined() + text
        },
        body("a comment of 2 MB") { "<!--\(Noise.letters(2 << 20))-->" + text },
        body("50,000 instructions") { (0..<50_000).map { "<?x \($0)?>" }.joined() + text },
        body("20,000 cells") {
            "<w:tbl><w:tr>"
                + (0..<20_000).map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined()
                + "</w:tr></w:tbl>"
        },
        body("31 marks on one letter", .stackedMarks(line: 1)) { DocxMaker.paragraph("e" + "\u{301}" * 31) },
        styles("20,000 styles that are each other's") {
            (0..<20_000).map {
                #"<w:style w:styleId="\#($0 == 0 ? "a" : "\($0)")"><w:basedOn w:val="\#($0 + 1)"/></w:style>"#
            }.joined()
        },
    ]

    private static let malformed: [HostileDocument] = [
        main("an empty main part", .damaged(.docx)) { [] },
        main("a main part that is no XML", .damaged(.docx)) { Array("Casus 12".utf8) },
        main("no end of the root", .damaged(.docx)) { Array("<a><b></b>".utf8) },
        main("more after the root", .damaged(.docx)) { Array("<a/><b/>".utf8) },
        main("not UTF-8", .damaged(.docx)) { Array("<a>".utf8) + [0xFF, 0xC0, 0x80] + Array("</a>".utf8) },
        main("a zero", .damaged(.docx)) { Array("<a>\u{0}</a>".utf8) },
        main("an unknown encoding", .damaged(.docx)) {
            Array(#"<?xml version="1.0" encoding="EBCDIC"?><a/>"#.utf8)
        },
        main("UTF-7", .damaged(.docx)) { Array(#"<?xml version="1.0" encoding="UTF-7"?><a>+ADw-</a>"#.utf8) },
        main("half of UTF-16", nil) { [0xFE, 0xFF, 0x00, 0x3C, 0x00] },
        main("nothing but a root", .empty) { Array("<a/>".utf8) },
        main("an attribute twice", .damaged(.docx)) { Array(#"<a b="" b=""/>"#.utf8) },
        main("a prefix without a namespace", .damaged(.docx)) { Array("<a:b/>".utf8) },
        main("an entity that nobody defined", .damaged(.docx)) { Array("<a>&x;</a>".utf8) },
        main("a character that is none", .damaged(.docx)) { Array("<a>&#xFFFFFFFF;</a>".utf8) },
        main("1,000,000 unclosed elements", .overLimit(.depth)) {
            Array(("<!--\(Noise.letters(40_000))-->" + "<a>" * 1_000_000).utf8)
        },
    ]

    private static let odd: [HostileDocument] = [
        body("text outside of paragraphs") { "<w:r><w:t>x</w:t></w:r>" + text },
        body("fields that end and never begin") {
            #"<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"# * 500 + text
        },
        body("fields that begin and never end") {
            #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>"# * 500 + text
        },
        body("levels beyond all bounds") {
            ["-5", "99999999999999999999", "2147483648", ""].map {
                #"<w:p><w:pPr><w:outlineLvl w:val="\#($0)"/><w:numPr><w:ilvl w:val="\#($0)"/><w:numId w:val="\#($0)"/></w:numPr></w:pPr></w:p>"#
            }.joined() + text
        },
        .init(.docx, "a list at level -5") {
            let item =
                #"<w:p><w:pPr><w:numPr><w:ilvl w:val="-5"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#
            return DocxMaker(item).with(
                "numbering.xml", "numbering", "numbering",
                #"<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#
            ).bytes
        },
        styles("a style that is based on itself") {
            #"<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>"#
        },
        styles("a heading of level -9") { #"<w:style w:styleId="a"><w:name w:val="heading -9"/></w:style>"# },
        styles("a heading of a level beyond all bounds") {
            #"<w:style w:styleId="a"><w:name w:val="heading 99999999999999999999"/></w:style>"#
        },
        .init(.docx, "a header that is the body") {
            DocxMaker(text).with("document.xml", "header", "hdr", text).bytes
        },
        .init(.docx, "a header that leads out of it") {
            DocxMaker(text).with("../../../../etc/passwd", "header", "hdr", text).bytes
        },
        .init(.docx, "1,000 headers") {
            (0..<1000).reduce(DocxMaker(text)) {
                $0.with("h\($1).xml", "header", "hdr", DocxMaker.paragraph("\($1)"))
            }.bytes
        },
    ]
}
