/// What kind of document a file holds, by the ending of its name.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable {
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

    private static let endings: [String: Self] = {
        let own = allCases.filter { $0 != .unknown }.map { ($0.rawValue, $0) }
        let others: [(String, Self)] = [("text", .text), ("markdown", .markdown), ("htm", .html)]
        return Dictionary(uniqueKeysWithValues: own + others)
    }()
}
