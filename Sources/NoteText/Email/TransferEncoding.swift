/// How the bytes of a part are written so that mail servers carry them: RFC 2045.
enum TransferEncoding {
    /// Returns the bytes that were meant; what is written wrongly stays as it is, or is left out.
    static func decode(_ bytes: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
        switch name?.lowercased() {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count / 4 * 3)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in bytes {
            if byte == UInt8(ascii: "=") { break }
            guard let value = digits[Int(byte)] else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return decoded
    }

    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            // White space at the end of a line was added on the way.
            let end = line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.startIndex
            let isSoft = end > line.startIndex && line[end - 1] == UInt8(ascii: "=")
            decoded += unescaped(line[..<(isSoft ? end - 1 : end)], mark: UInt8(ascii: "="))
            if !isSoft { decoded.append(UInt8(ascii: "\n")) }
        }
        return decoded.dropLast(decoded.last == UInt8(ascii: "\n") ? 1 : 0)
    }

    /// Resolves a mark and two hexadecimal digits to the byte that they stand for.
    static func unescaped(_ bytes: ArraySlice<UInt8>, mark: UInt8) -> [UInt8] {
        var decoded: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == mark, place + 2 < bytes.endIndex, let high = digit(bytes[place + 1]),
                let low = digit(bytes[place + 2])
            {
                decoded.append(high << 4 | low)
                place += 3
            } else {
                decoded.append(bytes[place])
                place += 1
            }
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// The value of each byte as a digit of base 64.
    private static let digits: [UInt8?] = {
        var digits = [UInt8?](repeating: nil, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, byte) in alphabet.utf8.enumerated() { digits[Int(byte)] = UInt8(value) }
        return digits
    }()
}
