import Foundation
import NoteText

/// What the powerless process says: a mark, the lengths of two parts, what was read or why not as JSON, the text.
///
/// Whoever reads it believes nothing that is not checked: a document may have taken the process over.
struct ExtractionMessage {
    /// The most bytes of a message: the text, and room for the rest.
    static let limit = NoteText.Document.textLimit + headLimit + prefix
    private static let headLimit = 1024 * 1024
    private static let mark = Array("CLX1".utf8)
    private static let prefix = 12

    let result: Result<DocumentText, DocumentError>

    private struct Head: Codable {
        var refusal: DocumentError?
        var encoding: TextEncoding?
        var regions: [Region] = []
        var warnings: [DocumentWarning] = []
    }

    init(_ result: Result<DocumentText, DocumentError>) {
        self.result = result
    }

    /// The message; nothing when it cannot be written.
    var bytes: [UInt8]? {
        let (head, text) = parts
        guard let head = try? JSONEncoder().encode(head), head.count <= Self.headLimit else { return nil }
        return Self.mark + Self.bytes(of: head.count) + Self.bytes(of: text.utf8.count) + head + text.utf8
    }

    private var parts: (Head, String) {
        switch result {
        case .success(let text):
            (Head(encoding: text.encoding, regions: text.regions, warnings: text.warnings), text.text)
        case .failure(let refusal): (Head(refusal: refusal), "")
        }
    }

    /// Reads a message; returns nothing for what is none.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.prefix, bytes.starts(with: Self.mark) else { return nil }
        let (headCount, textCount) = (Self.number(bytes[4..<8]), Self.number(bytes[8..<12]))
        guard headCount <= Self.headLimit, textCount <= NoteText.Document.textLimit,
            bytes.count == Self.prefix + headCount + textCount,
            let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[12..<(12 + headCount)]))
        else { return nil }
        if let refusal = head.refusal {
            result = .failure(refusal)
        } else {
            guard let text = Self.text(bytes[(12 + headCount)...], head) else { return nil }
            result = .success(text)
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>, _ head: Head) -> DocumentText? {
        guard let text = String(validating: bytes, as: UTF8.self), let encoding = head.encoding,
            head.regions.allSatisfy({ 0 <= $0.bytes.lowerBound && $0.bytes.upperBound <= bytes.count })
        else { return nil }
        return DocumentText(text: text, encoding: encoding, regions: head.regions, warnings: head.warnings)
    }

    private static func bytes(of number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
