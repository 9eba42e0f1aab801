/// The text of a document, and how its bytes were read.
package struct DocumentText: Hashable, Sendable {
    /// The version of what reads documents: a newer one may read what this one refused.
    package static let extractor = "2"

    package let text: String
    package let encoding: TextEncoding
    /// What stands where in the text, in its order; a plain text is one body.
    package let regions: [Region]
    /// What a reader of the text should know of the document.
    package let warnings: [DocumentWarning]

    package init(
        text: String, encoding: TextEncoding, regions: [Region]? = nil, warnings: [DocumentWarning] = []
    ) {
        self.text = text
        self.encoding = encoding
        self.regions = regions ?? [Region(kind: .body, name: nil, bytes: 0..<text.utf8.count)]
        self.warnings = warnings
    }
}

/// A stretch of the text that stood somewhere of its own in the document.
package struct Region: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case header, body, footer, footnote, endnote, comment
        case emailHeader = "email-header"
        case attachment
    }

    package let kind: Kind
    /// The file name of an attachment.
    package let name: String?
    /// Where it stands, in bytes of the text in UTF-8.
    package let bytes: Range<Int>
}

/// What a reader of the text should know of the document.
package enum DocumentWarning: String, CaseIterable, Hashable, Sendable, Codable {
    /// It has changes that nobody accepted or rejected: insertions were read, deletions were not.
    case trackedChanges = "tracked-changes"
    /// It has text that its program does not show; it was read.
    case hiddenText = "hidden-text"
    /// An attachment or an embedded document was not read; an attachment is named in the text.
    case unreadPart = "unread-part"
}

/// How the bytes of a text stand for characters.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable, Codable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    /// What old Windows programs write; no file says so of itself, so this is a judgement.
    case windows1252 = "windows-1252"
    /// What the document itself says of each of its parts.
    case declared
}
