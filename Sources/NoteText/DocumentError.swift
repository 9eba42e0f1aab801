/// Why a document has no text that can be reviewed.
///
/// It holds kinds and numbers only: a word that the document chose would end up in the journal.
package enum DocumentError: Error, Hashable, Sendable, Codable {
    /// A kind that is not read.
    case unreadKind(DocumentKind)
    case tooLarge(bytes: Int, limit: Int)
    /// No bytes, or white space alone.
    case empty
    /// A byte of value zero, counted from 0: not a text.
    case zeroByte(at: Int)
    /// Bytes that no accepted encoding explains, counted from 0.
    case notUTF8(at: Int)
    /// UTF-16 with half a character, counted in bytes from 0.
    case brokenUTF16(at: Int)
    /// More than `Document.markLimit` marks on one letter; the line counts from 1.
    case stackedMarks(line: Int)
    /// Not whole, or not made as its kind is made.
    case damaged(DocumentKind)
    /// Only a password opens it.
    case encrypted(DocumentKind)
    /// It would take more to read than any note takes.
    case overLimit(DocumentLimit)
    /// An XML part with a DOCTYPE: no office program writes one, and it can name files and swell.
    case doctype(DocumentKind)
    /// A PDF of pictures alone: a scan.
    case noTextLayer
    /// A kind that a program reads which is not there.
    case missingProgram(DocumentKind)
    /// A text in an encoding that is not read, or is none.
    case unreadCharset
    /// No process could be started to read it; that says nothing of the document, and may pass.
    case notStarted
    /// The process that reads documents could not finish this one.
    case unfinished(ExtractionFailure)
}

/// What a document may not have more of.
package enum DocumentLimit: String, CaseIterable, Hashable, Sendable, Codable {
    /// Files in a ZIP archive: 4,096.
    case entries
    /// Bytes of a ZIP archive once inflated: 64 MiB.
    case inflated
    /// Bytes inflated from one byte: 200, above 1 MiB.
    case ratio
    /// Elements within elements, groups within groups: 256.
    case depth
    /// Elements of an XML part, and paragraphs of any document: 500,000.
    case elements
    /// Bytes of text: 8 MiB.
    case text
    /// Parts of an e-mail: 200.
    case parts
}

/// Why the process that reads a document did not finish.
package enum ExtractionFailure: String, CaseIterable, Hashable, Sendable, Codable {
    case crash
    case time
    case memory
}
