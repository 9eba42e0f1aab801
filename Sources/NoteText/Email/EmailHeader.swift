/// The header of an e-mail or of one of its parts.
struct EmailHeader {
    /// The most bytes of a header: RFC 5322 has no limit, mail servers have.
    static let limit = 1024 * 1024

    private var fields: [(name: String, value: [UInt8])] = []

    /// Reads the fields up to the empty line; returns where the body starts.
    static func read(_ bytes: ArraySlice<UInt8>) -> (header: EmailHeader, body: ArraySlice<UInt8>) {
        var header = EmailHeader()
        var place = bytes.startIndex
        while place < bytes.endIndex, place - bytes.startIndex < limit {
            let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            var line = bytes[place..<end]
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            let next = min(end + 1, bytes.endIndex)
            guard !line.isEmpty else { return (header, bytes[next...]) }
            guard header.add(line) else { return (header, bytes[place...]) }
            place = next
        }
        return (header, bytes[place...])
    }

    /// Adds a line: a field, or more of the one before; returns false for what is neither.
    private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == 0x20 || line.first == 0x09 {
            guard !fields.isEmpty else { return false }
            fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
            return true
        }
        guard let name = Self.name(of: line) else { return Self.isSeparator(line) }
        let value = line.dropFirst(name.utf8.count + 1).drop { $0 == 0x20 || $0 == 0x09 }
        fields.append((name.lowercased(), Array(value)))
        return true
    }

    private static func name(of line: ArraySlice<UInt8>) -> String? {
        guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy({ 0x21...0x7E ~= $0 })
        else { return nil }
        return String(decoding: line[..<colon], as: UTF8.self)
    }

    /// Whether it is the line that stands before an e-mail in a mailbox file.
    private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
    }

    /// Returns the first value of a field as it is written, its lines joined.
    func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// Returns the first value of a field as a person reads it.
    func text(_ name: String) -> String? { raw(name).map(EncodedWords.text) }

    func field(_ name: String) -> HeaderValue? { raw(name).map { HeaderValue($0) } }

    // MARK: Telling an e-mail

    /// Whether bytes start as an e-mail does: with fields, one of which each e-mail has.
    static func starts(_ bytes: [UInt8]) -> Bool {
        let header = read(bytes.prefix(64 * 1024)).header
        return ["from", "date", "subject", "to", "received", "mime-version", "content-type"]
            .contains { header.raw($0) != nil }
    }

    /// Whether bytes start as an e-mail does that a server has had.
    static func isFromServer(_ bytes: [UInt8]) -> Bool {
        let header = read(bytes.prefix(64 * 1024)).header
        return header.raw("from") != nil
            && (header.raw("received") != nil || header.raw("mime-version") != nil)
    }
}
