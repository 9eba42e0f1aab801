package import NoteText

/// A document that a fuzzer made up, with the promises that hold for every document.
package struct FuzzedDocument {
    private let text: () throws(DocumentError) -> DocumentText

    /// Makes a document of bytes; for docx and odt these may also be the XML of the main part alone, since hardly any
    /// change of an archive leaves it sound.
    package init(_ bytes: UnsafeBufferPointer<UInt8>, kind: DocumentKind) {
        self.init(unsafe Array(bytes), kind: kind)
    }

    package init(_ bytes: [UInt8], kind: DocumentKind) {
        let isArchive = bytes.starts(with: [0x50, 0x4B])
        let document =
            switch kind {
            case .docx where !isArchive:
                Document(Self.archive(of: bytes, "word/document.xml"), kind: kind)
            case .odt where !isArchive: Document(Self.archive(of: bytes, "content.xml"), kind: kind)
            default: Document(bytes, kind: kind)
            }
        text = document.text
    }

    /// Makes what `pdftotext` might write; the program itself is fuzzed by those who write it.
    package init(pages bytes: [UInt8]) {
        text = { () throws(DocumentError) in try Pdf.text(of: bytes) }
    }

    private static func archive(of xml: [UInt8], _ name: String) -> [UInt8] {
        ZipMaker([ZipMaker.Part(name, xml).with { $0.isDeflated = false }]).bytes
    }

    /// Reads it; ends the process where a promise does not hold.
    package func read() {
        guard let text = try? text() else { return }
        let bytes = Array(text.text.utf8)
        precondition(bytes.count <= Document.textLimit, "more text than the limit")
        precondition(bytes.contains { $0 > 0x20 && $0 != 0x7F }, "a text that says nothing")
        for region in text.regions {
            precondition(region.bytes.upperBound <= bytes.count, "a region beyond the text")
            precondition(
                String(validating: bytes[region.bytes], as: UTF8.self) != nil,
                "a region that divides a letter")
        }
        precondition(
            zip(text.regions, text.regions.dropFirst()).allSatisfy {
                $0.bytes.upperBound <= $1.bytes.lowerBound
            },
            "regions that overlap")
    }
}
