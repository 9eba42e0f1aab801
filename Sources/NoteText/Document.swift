/// A document as it was dropped: bytes, and what kind its name says it is.
package struct Document: Sendable {
    /// The most bytes of text that a document may hold: 8 MiB.
    package static let textLimit = 8 * 1024 * 1024

    /// The most marks that one letter may carry.
    ///
    /// More make comparing texts quadratic, and no language needs them.
    package static let markLimit = 30

    /// The kind, by the content first and by the name where the content could be several.
    package let kind: DocumentKind
    package let bytes: [UInt8]
    /// How many documents this one is enclosed in: an attachment of an e-mail is one deeper than the e-mail.
    let depth: Int

    package init(_ bytes: [UInt8], kind: DocumentKind) {
        self.init(bytes, kind: kind, depth: 0)
    }

    init(_ bytes: [UInt8], kind: DocumentKind, depth: Int) {
        self.kind = DocumentKind(of: bytes, named: kind)
        self.bytes = bytes
        self.depth = depth
    }

    /// Returns the text of the document.
    package func text() throws(DocumentError) -> DocumentText {
        guard bytes.count <= kind.limit else { throw .tooLarge(bytes: bytes.count, limit: kind.limit) }
        switch kind {
        case .text, .markdown: return try PlainText.read(bytes)
        case .docx: return try Docx.read(bytes)
        case .odt: return try Odt.read(bytes)
        case .html: return try Html.read(bytes)
        case .rtf: return try Rtf.read(bytes)
        case .eml: return try Email.read(bytes, depth: depth)
        case .pdf: return try Pdf.read(bytes)
        case .doc, .msg, .unknown: throw .unreadKind(kind)
        }
    }
}
