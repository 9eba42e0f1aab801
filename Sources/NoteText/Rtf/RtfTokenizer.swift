/// A piece of a rich text.
enum RtfToken: Equatable {
    case open, close
    /// A control word with its number, or a control sign.
    case control(String, Int?)
    /// Bytes of text, in the charset that holds there.
    case text(ArraySlice<UInt8>)
}

/// Divides a rich text into groups, controls and text, whatever state it is in.
struct RtfTokenizer {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> RtfToken? {
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): return control()
            // A line break says nothing here; neither does a zero.
            case 0x0A, 0x0D, 0x00: continue
            default: return text()
            }
        }
        return nil
    }

    private mutating func text() -> RtfToken {
        let start = place - 1
        place = bytes[place...].firstIndex(where: Self.endsText) ?? bytes.count
        return .text(bytes[start..<place])
    }

    private mutating func control() -> RtfToken? {
        guard place < bytes.count else { return nil }
        guard Self.isLetter(bytes[place]) else { return sign() }
        let start = place
        while place < bytes.count, Self.isLetter(bytes[place]), place - start < 32 { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        let number = number()
        if place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
        if word == "bin" {
            place = min(place + max(number ?? 0, 0), bytes.count)
            return .control("bin", nil)
        }
        return .control(word, number)
    }

    private mutating func sign() -> RtfToken {
        let sign = bytes[place]
        place += 1
        switch sign {
        case UInt8(ascii: "'"):
            guard place + 2 <= bytes.count,
                let byte = UInt8(String(decoding: bytes[place..<(place + 2)], as: UTF8.self), radix: 16)
            else { return .control("'", nil) }
            place += 2
            return .text([byte])
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): return .text([sign])
        case 0x0A, 0x0D: return .control("par", nil)
        default: return .control(String(Unicode.Scalar(sign)), nil)
        }
    }

    private mutating func number() -> Int? {
        let start = place
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
        while place < bytes.count, Self.isDigit(bytes[place]), place - start < 11 { place += 1 }
        let number = Int(String(decoding: bytes[start..<place], as: UTF8.self))
        if number == nil { place = start }
        return number
    }

    private static func endsText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0A, 0x0D, 0x00: true
        default: false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
