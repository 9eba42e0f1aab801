/// Reads the text of a page as a browser would show it without running or fetching anything.
enum Html {
    static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        var writer = TextWriter()
        let (blocks, warnings) = try blocks(of: decoded(bytes))
        try writer.write(blocks, as: .body)
        return try writer.text(warnings: warnings)
    }

    /// Returns the blocks of a page that is decoded.
    static func blocks(of text: String) throws(DocumentError) -> ([Block], Set<DocumentWarning>) {
        var tokenizer = HtmlTokenizer(Array(text.utf8))
        var reader = HtmlReader()
        while let token = tokenizer.next() { try reader.read(token) }
        return reader.finish()
    }

    /// Decodes a page: by its mark, by what it names in its first bytes, as UTF-8, else as Windows-1252.
    private static func decoded(_ bytes: [UInt8]) throws(DocumentError) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Charset(named: "utf-16")?.text(of: bytes) ?? ""
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let name = charset(in: bytes.prefix(2048)) ?? "windows-1252"
        guard let charset = Charset(named: name) else { throw .unreadCharset }
        return charset.text(of: bytes)
    }

    private static func charset(in head: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard let start = text.utf8.firstRange(of: "charset=")?.upperBound else { return nil }
        let rest = text[start...].drop { "\"' ".contains($0) }
        let name = rest.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
        return name.isEmpty ? nil : String(name)
    }
}

extension String.UTF8View {
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        let wanted = Array(text.utf8)
        return indices.lazy.compactMap { start in
            self[start...].starts(with: wanted) ? start..<self.index(start, offsetBy: wanted.count) : nil
        }.first
    }
}
