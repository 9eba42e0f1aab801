extension DocumentKind {
    /// Tells the kind by the first bytes of a document, and by its name where these could be several.
    ///
    /// People rename files, and programs write RTF and HTML under `.doc`.
    init(of bytes: [UInt8], named name: Self) {
        self = Self.signature(of: bytes, named: name) ?? name
        if self == .eml, !EmailHeader.starts(bytes) { self = .text }
    }

    private static func signature(of bytes: [UInt8], named name: Self) -> Self? {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archived(bytes, named: name) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return compound(bytes, named: name)
        }
        if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
        if bytes.prefix(1024).contains("%PDF-") { return .pdf }
        if isHtml(bytes) { return .html }
        return name == .unknown && EmailHeader.isFromServer(bytes) ? .eml : nil
    }

    /// Tells apart what is kept in a ZIP archive, by the names that its directory holds.
    private static func archived(_ bytes: [UInt8], named name: Self) -> Self {
        let tail = bytes.suffix(4096 * 128)
        if bytes.prefix(256).contains("application/vnd.oasis.opendocument.text") { return .odt }
        if tail.contains("word/document") || tail.contains("word/styles") { return .docx }
        return name == .docx || name == .odt ? name : .unknown
    }

    /// Tells apart what old Office programs keep in a compound file, by the names of its streams in UTF-16.
    private static func compound(_ bytes: [UInt8], named name: Self) -> Self {
        func holds(_ stream: String) -> Bool { bytes[...].contains(stream.utf8.flatMap { [$0, 0] }) }
        // What only a password opens keeps its name.
        if holds("EncryptedPackage") { return name == .odt || name == .doc ? name : .docx }
        if holds("__substg1.0_") { return .msg }
        return holds("WordDocument") ? .doc : name == .msg || name == .doc ? name : .unknown
    }

    private static func isHtml(_ bytes: [UInt8]) -> Bool {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let start = bytes.dropFirst(mark).prefix(512).drop { $0 <= 0x20 }.prefix(14)
        let word = String(decoding: start, as: UTF8.self).lowercased()
        return word.hasPrefix("<!doctype html") || word.hasPrefix("<html")
    }
}

extension ArraySlice<UInt8> {
    func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }

    /// Whether the bytes hold a sequence of others.
    func contains(_ wanted: [UInt8]) -> Bool { firstIndex(of: wanted) != nil }

    /// Returns where a sequence of bytes starts.
    func firstIndex(of wanted: [UInt8]) -> Int? {
        guard let first = wanted.first, count >= wanted.count else { return nil }
        var place = startIndex
        while let index = self[place...].firstIndex(of: first), index + wanted.count <= endIndex {
            if self[index...].starts(with: wanted) { return index }
            place = index + 1
        }
        return nil
    }
}
