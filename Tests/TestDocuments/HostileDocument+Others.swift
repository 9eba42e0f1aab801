import NoteText

extension HostileDocument {
    static let odt: [HostileDocument] = [
        .init(.odt, "2,000,000,000 spaces") {
            OdtMaker.bytes(#"<text:p>a<text:s text:c="2000000000"/>b</text:p>"#)
        },
        .init(.odt, "-5 spaces") { OdtMaker.bytes(#"<text:p>a<text:s text:c="-5"/>b</text:p>"#) },
        .init(.odt, "2,000,000,000 columns") {
            OdtMaker.bytes(
                #"<table:table><table:table-row><table:table-cell table:number-columns-repeated="2000000000">"#
                    + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>")
        },
        .init(.odt, "a password", .encrypted(.odt)) {
            var zip = OdtMaker.zip("<text:p>x</text:p>")
            zip.parts.append(.init("META-INF/manifest.xml", "<m><encryption-data/></m>"))
            return zip.bytes
        },
        .init(.odt, "no content", .damaged(.odt)) {
            var zip = OdtMaker.zip("")
            zip.parts.removeLast()
            return zip.bytes
        },
        .init(.odt, "styles in a ring") {
            OdtMaker.bytes(
                #"<text:p text:style-name="a">x</text:p>"#,
                styles: #"<style:style style:name="a" style:parent-style-name="b"/>"#
                    + #"<style:style style:name="b" style:parent-style-name="a"/>"#)
        },
        .init(.odt, "a heading of level -9") {
            OdtMaker.bytes(#"<text:h text:outline-level="-9">x</text:h>"#)
        },
        .init(.odt, "rows outside of tables") {
            OdtMaker.bytes("<table:table-cell><text:p>x</text:p></table:table-cell><table:table-row/>")
        },
    ]

    static let pages: [HostileDocument] = [
        .init(.html, "200,000 elements within each other", text: { "<div>" * 200_000 + "x" }),
        .init(
            .html, "100,000 tables within tables", .overLimit(.depth),
            text: { "<table><tr><td>" * 100_000 + "x" }),
        .init(.html, "100,000 lists within lists", text: { "<ul><li>" * 100_000 + "x" }),
        .init(.html, "a comment without an end", text: { "x<!--" + "a" * 5_000_000 }),
        .init(.html, "a million comments without an end", text: { "x" + "<!--" * 1_000_000 }),
        .init(.html, "a script without an end", text: { "x<script>" + "</scrip" * 700_000 }),
        .init(.html, "1 MB of <", text: { "<" * 1_000_000 }),
        .init(.html, "1 MB of &", text: { "&" * 1_000_000 }),
        .init(.html, "200,000 entities", text: { "&eacute;" * 200_000 }),
        .init(.html, "characters that are none", text: { "&#0;&#xD800;&#x110000;&#99999999999999999999;x" }),
        .init(.html, "200,000 attributes", text: { "<p " + "a " * 200_000 + ">x" }),
        .init(.html, "a million quotation marks", text: { "<p " + "a=\"" * 1_000_000 + ">x" }),
        .init(.html, "200,000 tags that never close", text: { "x" + "<a b='c" * 200_000 }),
        .init(.html, "200,000 ends", text: { "x" + "</b>" * 200_000 }),
        .init(.html, "8 MB of spaces", .empty, text: { "<p>" + " " * 8_000_000 }),
        .init(.html, "an unknown charset", .unreadCharset) {
            Array("<meta charset=x-eigen>".utf8) + [0xFF]
        },
        .init(.html, "zeros", text: { "<p>a\u{0}b\u{1}c" }),
        .init(.html, "550,000 short paragraphs", .overLimit(.elements), text: { "<p>x" * 550_000 }),
        .init(.html, "hidden within hidden", text: { "<p>x<i hidden>" + "<i>" * 100_000 }),
    ]

    static let richTexts: [HostileDocument] = [
        .init(.rtf, "a million groups", .overLimit(.depth), text: { "{\\rtf1" + "{" * 1_000_000 }),
        .init(.rtf, "only ends", text: { "{\\rtf1 x" + "}" * 1_000_000 }),
        .init(.rtf, "no end", .damaged(.rtf), text: { "{\\rtf1 x" }),
        .init(.rtf, "binary data beyond the end", .damaged(.rtf), text: { "{\\rtf1 x\\bin99999999999 y}" }),
        .init(.rtf, "less than no binary data", text: { "{\\rtf1 x\\bin-5 y}" }),
        .init(
            .rtf, "characters that are none", text: { #"{\rtf1 x\u-99999 ?\u99999999999?\u-10179?y\'zz\'9}"# }
        ),
        .init(.rtf, "substitutes without number", text: { #"{\rtf1 x\uc99999999999\u233 y}"# }),
        .init(.rtf, "tables 1,000,000 deep", .overLimit(.depth), text: { #"{\rtf1\itap1000000 x\cell}"# }),
        .init(.rtf, "tables -1,000,000,000 deep", text: { #"{\rtf1\itap-1000000000 x\par y\cell\row}"# }),
        .init(.rtf, "50,000 cells", text: { "{\\rtf1" + #"\intbl x\cell"# * 50_000 + "}" }),
        .init(.rtf, "rows without cells", text: { "{\\rtf1 x" + #"\row\nestrow"# * 50_000 + "}" }),
        .init(.rtf, "a word of 1 MB", text: { "{\\rtf1 \\" + "a" * 1_000_000 + " x}" }),
        .init(.rtf, "2 MB of a picture", text: { "{\\rtf1{\\pict " + "ff" * 1_000_000 + "}x}" }),
        .init(
            .rtf, "50,000 fonts",
            text: { #"{\rtf1{\fonttbl"# + (0..<50_000).map { "{\\f\($0)\\fcharset162;}" }.joined() + "}x}" }),
        .init(.rtf, "notes within notes", text: { "{\\rtf1 x" + "{\\footnote y" * 250 + "}" * 251 }),
        .init(
            .rtf, "levels beyond all bounds",
            text: { #"{\rtf1\outlinelevel-99999999999\ilvl-5\ls1 x\par\outlinelevel99999999999 y}"# }),
        .init(.rtf, "a list at level -5", text: { #"{\rtf1\ilvl-5\ls1 x\par}"# }),
        .init(.rtf, "9 MB of text", .overLimit(.text), text: { "{\\rtf1 " + "a" * 9_000_000 + "}" }),
        .init(.rtf, "1 MB of bytes in hexadecimal", text: { "{\\rtf1 " + #"\'e9"# * 300_000 + "}" }),
        .init(.rtf, "100,000 changes of font", text: { "{\\rtf1 " + #"\f1 x\f2 y"# * 50_000 + "}" }),
    ]

    static let emails: [HostileDocument] = [
        .init(
            .eml, "5,000 e-mails within e-mails",
            text: {
                "From: a@b\nContent-Type: message/rfc822\n\n" * 5000 + "x"
            }),
        .init(
            .eml, "1,000 levels of parts", .overLimit(.depth),
            text: {
                (0..<1000).map { "Content-Type: multipart/mixed; boundary=\"b\($0)\"\n\n--b\($0)\n" }.joined()
                    + "\nx"
            }),
        .init(
            .eml, "1,000 parts", .overLimit(.parts),
            text: {
                "From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 1000 + "--b--"
            }),
        .init(.eml, "no boundary", text: { "From: a@b\nContent-Type: multipart/mixed\n\nx" }),
        .init(
            .eml, "an empty boundary",
            text: { "From: a@b\nContent-Type: multipart/mixed; boundary=\"\"\n\n--\nx" }),
        .init(
            .eml, "the boundary of the part around it",
            text: {
                "Content-Type: multipart/mixed; boundary=b\n\n"
                    + "--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 50 + "x"
            }),
        .init(.eml, "a header of 5 MB", text: { "Subject: " + "a" * 5_000_000 + "\n\nx" }),
        .init(.eml, "200,000 lines of one field", text: { "Subject: a\n" + " b\n" * 200_000 + "\nx" }),
        .init(
            .eml, "50,000 fields", text: { (0..<50_000).map { "X\($0): y\n" }.joined() + "From: a@b\n\nx" }),
        .init(.eml, "a million words that are none", text: { "Subject: " + "=?" * 1_000_000 + "\n\nx" }),
        .init(
            .eml, "200,000 words in a charset",
            text: { "Subject: " + "=?utf-8?Q?=C3=A9?= " * 200_000 + "\n\nx" }),
        .init(
            .eml, "a million parameters",
            text: { "From: a@b\nContent-Type: text/plain" + ";a=b" * 250_000 + "\n\nx" }),
        .init(
            .eml, "a name in 100,000 pieces",
            text: {
                "From: a@b\nContent-Type: image/png" + (0..<50_000).map { "; name*\($0)=a" }.joined()
                    + "\n\nx"
            }),
        .init(
            .eml, "an unknown charset", .unreadCharset,
            text: { "From: a@b\nContent-Type: text/plain; charset=x-eigen\n\nx" }),
        .init(
            .eml, "base 64 that is none",
            text: { "From: a@b\nContent-Transfer-Encoding: base64\n\n\u{1}\u{2}====é" }),
        .init(
            .eml, "an escape at the end",
            text: { "From: a@b\nContent-Transfer-Encoding: quoted-printable\n\nx=" }),
        .init(.eml, "a bomb attached") {
            let bomb = DocxMaker(DocxMaker.paragraph("a" * 20_000_000)).bytes
            return Array("From: a@b\nContent-Disposition: attachment; filename=a.docx\n\n".utf8) + bomb
        },
        .init(.eml, "100 bombs attached") {
            let bomb = DocxMaker(DocxMaker.paragraph("a" * 4_000_000)).bytes
            let part = Array("--b\nContent-Disposition: attachment; filename=a.docx\n\n".utf8) + bomb + [0x0A]
            return Array("From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n".utf8)
                + (0..<100).flatMap { _ in part }
        },
        .init(.eml, "nothing but a header", .none, text: { "From: a@b\n\n" }),
        .init(
            .eml, "what only a key opens", .encrypted(.eml),
            text: { "From: a@b\nContent-Type: application/pkcs7-mime\n\nx" }),
        .init(.eml, "a line of 10 MB", .overLimit(.text), text: { "From: a@b\n\n" + "a" * 10_000_000 }),
    ]

    static let others: [HostileDocument] = [
        .init(.pdf, "a signature alone", text: { "%PDF-1.7" }),
        .init(.pdf, "noise after a signature") { Array("%PDF-1.7\n".utf8) + Noise.bytes(1_000_000) },
        .init(.pdf, "a million arrays", text: { "%PDF-1.7\n1 0 obj\n" + "[" * 1_000_000 }),
        .init(
            .pdf, "pages in a ring",
            text: {
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
                    + "trailer<</Root 1 0 R>>\n%%EOF"
            }),
        .init(
            .pdf, "a thousand million pages",
            text: {
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1000000000>>endobj\n"
                    + "3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            }),
        .init(.doc, "a compound file of zeros", .unreadKind(.doc)) {
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_000_000)
        },
        .init(.unknown, "noise", .unreadKind(.unknown)) { Noise.bytes(1_000_000) },
        .init(.text, "a program", text: { "\u{7F}ELF\u{2}\u{1}\u{1}\u{0}" }),
    ]
}
