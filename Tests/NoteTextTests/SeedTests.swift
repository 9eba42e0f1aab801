import Foundation
import NoteText
import TestDocuments
import Testing

@Suite struct `What a fuzzer starts from, and what it found` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds")

    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0 != "README.md" }.sorted()

    @Test func `is there for every kind that is read here`() {
        let kinds = Set(
            Self.names.filter { !Self.isPages($0) }.map { DocumentKind(ofFileNamed: Array($0.utf8)) })
        #expect(kinds == [.docx, .odt, .html, .rtf, .eml, .text])
        #expect(Self.names.contains(where: Self.isPages))
    }

    @Test(arguments: names)
    func `breaks no promise that holds for every document`(_ name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
        let document =
            Self.isPages(name)
            ? FuzzedDocument(pages: bytes)
            : FuzzedDocument(bytes, kind: DocumentKind(ofFileNamed: Array(name.utf8)))
        document.read()
    }

    /// Whether it is what `pdftotext` wrote.
    private static func isPages(_ name: String) -> Bool { name.hasSuffix(".pages") }
}
