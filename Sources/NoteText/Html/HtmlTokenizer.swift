/// A piece of a page.
enum HtmlToken {
    /// Text, its entities resolved.
    case text(String)
    case start(String, attributes: [String: String])
    case end(String)
}

/// Divides a page into tags and text, whatever state it is in.
///
/// Every byte is looked at a fixed number of times, so that no page takes longer than its length.
struct HtmlTokenizer {
    private let bytes: [UInt8]
    private var place = 0
    /// An element whose content is no text but is read up to its end tag.
    private var raw: String?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> HtmlToken? {
        if let name = raw { return endOfRaw(name) }
        guard place < bytes.count else { return nil }
        guard bytes[place] == UInt8(ascii: "<"), let token = tag() else { return text() }
        return token
    }

    private mutating func text() -> HtmlToken {
        let start = place
        // A `<` that starts no tag is text.
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        return .text(HtmlEntities.resolve(bytes[start..<place]))
    }

    // MARK: Tags

    /// Reads a tag, a comment or a declaration; nothing where there is none.
    private mutating func tag() -> HtmlToken? {
        let next = byte(place + 1)
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return declaration() }
        let isEnd = next == UInt8(ascii: "/")
        let start = place + (isEnd ? 2 : 1)
        guard Self.isLetter(byte(start)) else { return nil }
        var end = start
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        let name = Self.name(bytes[start..<end])
        place = end
        let attributes = attributes()
        if isEnd { return .end(name) }
        if Self.rawElements.contains(name) { raw = name }
        return .start(name, attributes: attributes)
    }

    /// A name in small letters; one that is longer than any that is known need not be read.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(12).map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func declaration() -> HtmlToken {
        if bytes[place...].starts(with: "<!--".utf8) {
            place = end(of: "-->", from: place + 4)
        } else {
            place = end(of: ">", from: place)
        }
        return .text("")
    }

    /// Reads the attributes up to the end of the tag; a name twice keeps its first value.
    private mutating func attributes() -> [String: String] {
        var all: [String: String] = [:]
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            guard !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: "/") else {
                place += 1
                continue
            }
            let start = place
            place += 1
            while place < bytes.count, bytes[place] != UInt8(ascii: "="), !Self.endsName(bytes[place]) {
                place += 1
            }
            let name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
            let value = value()
            if Self.known.contains(name), all[name] == nil { all[name] = value }
        }
        place = min(place + 1, bytes.count)
        return all
    }

    private mutating func value() -> String {
        var next = place
        while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
        guard byte(next) == UInt8(ascii: "=") else { return "" }
        next += 1
        while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
        if let quote = byte(next), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = bytes[(next + 1)...].firstIndex(of: quote) ?? bytes.count
            place = min(end + 1, bytes.count)
            return String(decoding: bytes[(next + 1)..<end].prefix(200), as: UTF8.self)
        }
        place = next
        while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
            place += 1
        }
        return String(decoding: bytes[next..<place].prefix(200), as: UTF8.self)
    }

    // MARK: Elements without text

    /// Skips what a script or a style holds, up to its end tag.
    private mutating func endOfRaw(_ name: String) -> HtmlToken {
        raw = nil
        let wanted = Array("</\(name)".utf8)
        while let tag = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            let found = bytes[tag...].prefix(wanted.count).map { Self.isLetter($0) ? $0 | 0x20 : $0 }
            place = tag
            if found == wanted { return .text("") }
            place += 1
        }
        place = bytes.count
        return .text("")
    }

    private func end(of mark: String, from start: Int) -> Int {
        guard start < bytes.count else { return bytes.count }
        return bytes[start...].firstIndex(of: Array(mark.utf8)).map { $0 + mark.utf8.count } ?? bytes.count
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func isLetter(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static let rawElements: Set<String> = [
        "script", "style", "template", "noscript", "iframe", "xmp", "noembed", "noframes",
    ]
    /// The attributes that say something of the text.
    private static let known: Set<String> = ["style", "hidden", "start", "type", "checked", "value"]
}
