/// What kind of document a file holds.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable, Codable {
    case text = "txt"
    case markdown = "md"
    case docx, odt, rtf, html, eml, pdf, doc, msg
    case unknown

    /// Tells the kind by the name of a file, in any letter case; the name need not be UTF-8.
    package init(ofFileNamed name: [UInt8]) {
        let base = name.split(separator: UInt8(ascii: "/")).last ?? []
        let parts = base.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let ending = parts.count > 1 ? parts.last.map { String(decoding: $0, as: UTF8.self) } : nil
        self = ending.flatMap { Self.endings[$0.lowercased()] } ?? .unknown
    }

    /// Whether it is read by more than decoding bytes: a process of its own does that.
    package var needsProcess: Bool {
        switch self {
        case .docx, .odt, .rtf, .html, .eml, .pdf: true
        case .text, .markdown, .doc, .msg, .unknown: false
        }
    }

    /// The most bytes that a document of the kind may have: documents may hold pictures, plain text does not.
    package var limit: Int {
        switch self {
        case .text, .markdown, .html, .unknown: 8 * 1024 * 1024
        case .docx, .odt, .rtf, .eml, .pdf, .doc, .msg: 64 * 1024 * 1024
        }
    }

    private static let endings: [String: Self] = {
        let own = allCases.filter { $0 != .unknown }.map { ($0.rawValue, $0) }
        let others: [(String, Self)] = [
            ("text", .text), ("markdown", .markdown), ("htm", .html), ("docm", .docx), ("dotx", .docx),
            ("ott", .odt),
        ]
        return Dictionary(uniqueKeysWithValues: own + others)
    }()
}
