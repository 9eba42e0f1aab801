import Testing

@testable import NoteText

@Suite struct `The kind of a document` {
    @Test(arguments: [
        ("verslag.txt", DocumentKind.text), ("VERSLAG.TXT", .text), ("a.b.md", .markdown),
        ("x.markdown", .markdown), ("x.docm", .docx),
        ("x.docx", .docx), ("x.htm", .html), ("x.msg", .msg), ("verslag", .unknown), ("txt", .unknown),
        ("map.txt/verslag", .unknown), ("x.exe", .unknown), ("x.unknown", .unknown), ("", .unknown),
    ])
    func `follows from the ending of its name`(_ name: String, _ kind: DocumentKind) {
        #expect(DocumentKind(ofFileNamed: Array(name.utf8)) == kind)
    }

    @Test func `follows from the ending of a name that is not UTF-8`() {
        #expect(DocumentKind(ofFileNamed: [0xE9, 0x6E] + Array(".txt".utf8)) == .text)
    }

    @Test(arguments: [
        ("{\\rtf1 Verslag}", DocumentKind.doc, DocumentKind.rtf),
        ("\u{FEFF}\n<!DOCTYPE html><p>Verslag", .text, .html), ("<HTML>", .unknown, .html),
        ("%PDF-1.7", .unknown, .pdf), ("Verslag", .eml, .text), ("Van: ik\n\nVerslag", .text, .text),
        ("From: a@b\nMIME-Version: 1.0\n\nVerslag", .unknown, .eml), ("Subject: x\n\nVerslag", .eml, .eml),
    ])
    func `is what its content says, whatever its name`(
        _ content: String, _ name: DocumentKind, _ kind: DocumentKind
    ) {
        #expect(Document(Array(content.utf8), kind: name).kind == kind)
    }

    @Test(arguments: [
        ("libreoffice.docx", DocumentKind.docx), ("libreoffice.odt", .odt), ("libreoffice.rtf", .rtf),
        ("libreoffice.html", .html), ("libreoffice.pdf", .pdf), ("libreoffice.doc", .doc),
    ])
    func `is known without a name`(_ file: String, _ kind: DocumentKind) throws {
        #expect(try Document(DocumentFixture.bytes(file), kind: .unknown).kind == kind)
    }

    @Test(arguments: [
        (DocumentKind.docx, DocumentError.damaged(.docx)), (.odt, .damaged(.odt)), (.rtf, .damaged(.rtf)),
        (.pdf, .damaged(.pdf)), (.doc, .unreadKind(.doc)), (.msg, .unreadKind(.msg)),
        (.unknown, .unreadKind(.unknown)),
    ])
    func `is refused where the content is not of it`(_ kind: DocumentKind, _ error: DocumentError) {
        #expect(throws: error) { try Document(Array("Casus 12 besproken.".utf8), kind: kind).text() }
    }
}
