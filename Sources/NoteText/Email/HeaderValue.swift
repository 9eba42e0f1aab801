/// A value with parameters: `text/plain; charset=utf-8`.
///
/// RFC 2045, and RFC 2231 for parameters in pieces and in charsets of their own.
struct HeaderValue {
    /// In small letters.
    let value: String
    private var parameters: [String: [UInt8]] = [:]

    /// The most parameters that are read.
    private static let most = 100

    init(_ bytes: [UInt8]) {
        let parts = Self.parts(of: bytes)
        value = String(decoding: parts.first ?? [], as: UTF8.self).trimmedLines.first?.lowercased() ?? ""
        for part in parts.dropFirst().prefix(Self.most) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: part[..<equals].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
            if parameters[name] == nil { parameters[name] = Self.unquoted(part[(equals + 1)...]) }
        }
    }

    /// Returns a parameter as a person reads it.
    subscript(name: String) -> String? {
        if let bytes = parameters[name] { return EncodedWords.text(bytes) }
        if let bytes = parameters[name + "*"] { return Self.extended(bytes) }
        return inPieces(name)
    }

    /// The bytes of a parameter, for one that is compared with bytes.
    func bytes(_ name: String) -> [UInt8]? { parameters[name] }

    // MARK: Reading

    /// Divides a value at its semicolons, but for those between quotation marks.
    private static func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var (start, isQuoted, isEscaped) = (0, false, false)
        for (index, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isQuoted
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ";"), !isQuoted {
                parts.append(bytes[start..<index])
                start = index + 1
            }
        }
        return parts + [bytes[start...]]
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let value = bytes.drop { $0 <= 0x20 }
        guard value.first == UInt8(ascii: "\"") else { return Array(value.prefix { $0 > 0x20 }) }
        var unquoted: [UInt8] = []
        var isEscaped = false
        for byte in value.dropFirst() {
            if !isEscaped, byte == UInt8(ascii: "\"") { break }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            if !isEscaped { unquoted.append(byte) }
        }
        return unquoted
    }

    // MARK: RFC 2231

    private func inPieces(_ name: String) -> String? {
        var whole: [UInt8] = []
        var charset: Charset?
        for number in 0..<Self.most {
            if let piece = parameters["\(name)*\(number)"] {
                whole += piece
            } else if let piece = parameters["\(name)*\(number)*"] {
                let (found, bytes) = number == 0 ? Self.split(piece) : (charset, Self.unescaped(piece[...]))
                charset = found
                whole += bytes
            } else {
                break
            }
        }
        return whole.isEmpty ? nil : (charset ?? Charset(named: "utf-8"))?.text(of: whole)
    }

    private static func extended(_ bytes: [UInt8]) -> String {
        let (charset, bytes) = split(bytes)
        return (charset ?? Charset(named: "utf-8"))?.text(of: bytes) ?? ""
    }

    /// Divides `utf-8'nl'verslag%20%C3%A9%C3%A9n.docx` into its charset and its bytes.
    private static func split(_ bytes: [UInt8]) -> (Charset?, [UInt8]) {
        let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return (nil, unescaped(bytes[...])) }
        return (Charset(named: String(decoding: parts[0], as: UTF8.self)), unescaped(parts[2]))
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        TransferEncoding.unescaped(bytes, mark: UInt8(ascii: "%"))
    }
}
