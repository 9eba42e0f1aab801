/// Why a document has no text that can be reviewed.
package enum DocumentError: Error, Hashable, Sendable {
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
}
