import NoteText
import Testing

@Suite struct `The kind of a document` {
    @Test(arguments: [
        ("verslag.txt", DocumentKind.text), ("VERSLAG.TXT", .text), ("a.b.md", .markdown),
        ("x.markdown", .markdown),
        ("x.docx", .docx), ("x.htm", .html), ("x.msg", .msg), ("verslag", .unknown), ("txt", .unknown),
        ("map.txt/verslag", .unknown), ("x.exe", .unknown), ("x.unknown", .unknown), ("", .unknown),
    ])
    func `follows from the ending of its name`(_ name: String, _ kind: DocumentKind) {
        #expect(DocumentKind(ofFileNamed: Array(name.utf8)) == kind)
    }

    @Test func `follows from the ending of a name that is not UTF-8`() {
        #expect(DocumentKind(ofFileNamed: [0xE9, 0x6E] + Array(".txt".utf8)) == .text)
    }

    @Test(arguments: DocumentKind.allCases.filter { $0 != .text && $0 != .markdown })
    func `decides whether it is read`(_ kind: DocumentKind) {
        #expect(throws: DocumentError.unreadKind(kind)) { try Document([65], kind: kind).text() }
    }
}
