extension Block {
    var isBlank: Bool {
        switch self {
        case .paragraph(let text), .heading(let text, _), .item(let text, _, _):
            text.utf8.allSatisfy { $0 <= 0x20 || $0 == 0x7F }
        case .table(let rows): !rows.contains { $0.contains { $0.contains { !$0.isBlank } } }
        }
    }

    /// The block on one line, as it stands in a cell.
    var line: String {
        switch self {
        case .paragraph(let text), .heading(let text, _): text.trimmedLines.joinedSentences.withoutBars
        case .item(let text, let marker, _):
            (marker == "-" ? "" : marker + " ") + text.trimmedLines.joinedSentences.withoutBars
        case .table(let rows):
            rows.map { $0.map { $0.map(\.line).joinedSentences }.joinedSentences }.joinedSentences
        }
    }
}

extension [String] {
    /// Joins what stood on lines of their own: a mark keeps apart what no mark ends.
    var joinedSentences: String {
        reduce(into: "") { whole, part in
            guard !part.isEmpty else { return }
            if let end = whole.utf8.last {
                whole += ".,:;?!".utf8.contains(end) ? " " : "; "
            }
            whole += part
        }
    }
}

extension String {
    /// The lines that hold something, without the white space around them; control characters are left out.
    ///
    /// A tab that divides columns stays; one after a colon or amid nothing is a space.
    var trimmedLines: [String] {
        var lines: [String] = []
        for line in utf8.split(separator: UInt8(ascii: "\n")) {
            let bytes = Array(line.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
            let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
            guard start < end else { continue }
            lines.append(String(decoding: Self.withoutTabs(bytes[start..<end]), as: UTF8.self))
        }
        return lines
    }

    private static func withoutTabs(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var last: UInt8 = 0
        return bytes.compactMap { byte in
            defer { last = byte == 0x09 && last == UInt8(ascii: ":") ? last : byte }
            guard byte == 0x09 else { return byte }
            return last == 0x09 ? nil : last == UInt8(ascii: ":") ? 0x20 : 0x09
        }
    }

    /// A bar within a cell would divide it.
    fileprivate var withoutBars: String {
        utf8.contains(UInt8(ascii: "|"))
            ? String(decoding: utf8.map { $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
            : self
    }
}
