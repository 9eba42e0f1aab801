/// A document as it was dropped: bytes of a kind.
package struct Document: Sendable {
    /// The most bytes that a document may have: 8 MiB.
    package static let limit = 8 * 1024 * 1024

    /// The most marks that one letter may carry.
    ///
    /// More make comparing texts quadratic, and no language needs them.
    package static let markLimit = 30

    package let kind: DocumentKind
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8], kind: DocumentKind) {
        self.kind = kind
        self.bytes = bytes
    }

    /// Returns the text of the document.
    package func text() throws(DocumentError) -> DocumentText {
        guard bytes.count <= Self.limit else {
            throw .tooLarge(bytes: bytes.count, limit: Self.limit)
        }
        guard kind == .text || kind == .markdown else { throw .unreadKind(kind) }
        return try PlainText.read(bytes)
    }
}

/// The text of a document, and how its bytes were read.
package struct DocumentText: Hashable, Sendable {
    /// The version of what reads documents: a newer one may read what this one refused.
    package static let extractor = "1"

    package let text: String
    package let encoding: TextEncoding

    package init(text: String, encoding: TextEncoding) {
        self.text = text
        self.encoding = encoding
    }
}

/// How the bytes of a text stand for characters.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    /// What old Windows programs write; no file says so of itself, so this is a judgement.
    case windows1252 = "windows-1252"
}
