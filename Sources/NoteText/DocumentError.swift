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
    /// More marks on one letter than any language writes; the line counts from 1.
    case stackedMarks(line: Int)
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadKind(.unknown): "not a kind of document that is read; save the note as .txt or .md"
        case .unreadKind(let kind): "\(kind.rawValue) is not read; save the note as .txt or .md"
        case .tooLarge(let bytes, let limit): "\(bytes) bytes, over the limit of \(limit); split the note"
        case .empty: "no text in it; write the note and save it again"
        case .zeroByte(let byte): "not a text: a zero at byte \(byte); save the note as text in UTF-8"
        case .notUTF8(let byte): "not UTF-8 at byte \(byte); save the note as UTF-8"
        case .brokenUTF16(let byte): "broken UTF-16 at byte \(byte); save the note as UTF-8"
        case .stackedMarks(let line):
            "over \(PlainText.markLimit) accents on one letter in line \(line); remove them"
        }
    }
}
