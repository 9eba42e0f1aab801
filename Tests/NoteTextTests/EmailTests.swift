import Testing

@testable import NoteText

@Suite struct `Reading an e-mail` {
    private func read(_ lines: String...) throws -> DocumentText {
        try Document(Array(lines.joined(separator: "\r\n").utf8), kind: .eml).text()
    }

    @Test func `gives who wrote what to whom, and what it says`() throws {
        let read = try read(
            "From: =?utf-8?Q?M=C3=A9lanie_de_Wit?= <m@voorbeeld.nl>", "To: p@voorbeeld.nl,",
            "  q@voorbeeld.nl",
            "Subject: =?iso-8859-1?B?VmVyc2xhZyDpIA==?= =?utf-8?q?n=C3=BA?=",
            "Date: Mon, 2 Mar 2026 10:00:00 +0100", "",
            "Casus 12 besproken.")
        #expect(
            read.text(of: .emailHeader) == """
                Van: Mélanie de Wit <m@voorbeeld.nl>
                Aan: p@voorbeeld.nl, q@voorbeeld.nl
                Datum: Mon, 2 Mar 2026 10:00:00 +0100
                Onderwerp: Verslag é nú

                """)
        #expect(read.text(of: .body) == "Casus 12 besproken.\n")
    }

    private static let bodies: [([String], String, String)] = [
        (
            ["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable"],
            "E=E9n=\r\n regel  \r\ntwee", "Eén regel\ntwee"
        ),
        (
            ["Content-Type: text/plain; charset=\"utf-8\"", "Content-Transfer-Encoding: base64"], "w6nDqW4=",
            "één"
        ),
        (["Content-Type: text/html; charset=utf-8"], "<h1>Kop</h1><p>tekst", "# Kop\ntekst"),
        (["Content-Type: text/plain; charset=windows-1252"], "een", "een"),
        ([], "één", "één"),
    ]

    @Test(arguments: bodies)
    func `decodes what mail servers need`(
        _ header: [String], _ body: String, _ expected: String
    ) throws {
        let mail = (["From: a@b"] + header + ["", body]).joined(separator: "\r\n")
        #expect(try Document(Array(mail.utf8), kind: .eml).text().text(of: .body) == expected + "\n")
    }

    @Test func `takes the plain one of two forms, or the other where the plain one is empty`() throws {
        for (plain, expected) in [("gewoon", "gewoon\n"), ("", "opgemaakt\n")] {
            let read = try read(
                "From: a@b", #"Content-Type: multipart/alternative; boundary="x y""#, "", "--x y",
                "Content-Type: text/plain",
                "", plain, "--x y", "Content-Type: text/html", "", "<p>opgemaakt", "--x y--", "")
            #expect(read.text(of: .body) == expected)
        }
    }

    @Test func `reads attachments that are notes, and names the others`() throws {
        let document = try DocumentFixture.bytes("python-docx.docx")
        let read = try read(
            "From: a@b", "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Zie bijlage.", "--b",
            "Content-Type: application/octet-stream",
            "Content-Disposition: attachment; filename*0*=utf-8''verslag%20; filename*1*=%C3%A9%C3%A9n.docx",
            "Content-Transfer-Encoding: base64", "", Base64.encoded(document), "--b",
            #"Content-Type: image/png; name="foto.png""#, "Content-Transfer-Encoding: base64", "", "iVBORw0K",
            "--b",
            "Content-Type: message/rfc822", "", "From: c@d", "Subject: Eerder", "", "Doorgestuurd.", "--b--")
        #expect(read.text(of: .body) == "Zie bijlage.\n")
        #expect(read.text.contains("\n# Bijlage: verslag één.docx\n"))
        #expect(read.text(of: .attachment).contains("# Casus RV-2026-031"))
        #expect(read.text.contains("\nNiet gelezen: foto.png\n"))
        #expect(read.text(of: .attachment).contains("Onderwerp: Eerder\n\nDoorgestuurd.\n"))
        #expect(read.warnings == [.unreadPart])
        #expect(read.regions.compactMap(\.name) == ["verslag één.docx", "foto.png", "message/rfc822"])
    }

    @Test(arguments: [
        ("application/pkcs7-mime", DocumentError.encrypted(.eml)),
        ("text/plain; charset=big5", .unreadCharset),
    ])
    func `is refused where its text cannot be read`(_ type: String, _ error: DocumentError) {
        #expect(throws: error) { try read("From: a@b", "Content-Type: \(type)", "", "x") }
    }
}

/// Writes bytes as mail programs do.
enum Base64 {
    static func encoded(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            let digits = (0...group.count).map { alphabet[bits >> (18 - 6 * $0) & 63] }
            text += String(digits) + String(repeating: "=", count: 3 - group.count)
            if start % 57 == 54 { text += "\r\n" }
        }
        return text
    }
}
