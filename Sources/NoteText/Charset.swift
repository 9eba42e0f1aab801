/// A charset that a document names for a part of it.
///
/// Those of one byte, and of Unicode; East Asian ones are not read.
struct Charset {
    private enum Form {
        case utf8
        case utf16(lowFirst: Bool?)
        case singleByte([Unicode.Scalar])
    }

    private let form: Form

    /// Returns nothing for a charset that is not read.
    init?(named name: String) {
        let name = name.lowercased().filter { !"\"' ".contains($0) }
        switch Self.aliases[name] ?? name {
        case "utf-8": form = .utf8
        case "utf-16": form = .utf16(lowFirst: nil)
        case "utf-16le": form = .utf16(lowFirst: true)
        case "utf-16be": form = .utf16(lowFirst: false)
        case let name:
            guard let table = Self.upperHalves[name] else { return nil }
            form = .singleByte(table)
        }
    }

    /// The charset of a number that Windows gives it.
    init?(codePage: Int) {
        switch codePage {
        case 65001: self.init(named: "utf-8")
        case 10000: self.init(named: "macintosh")
        case 437, 850: self.init(named: "ibm\(codePage)")
        case 28591...28606: self.init(named: "iso-8859-\(codePage - 28590)")
        default: self.init(named: "windows-\(codePage)")
        }
    }

    /// What old Windows programs write, and most of those that name no charset.
    static let windows1252 = Charset(named: "windows-1252")

    /// Decodes bytes; what says that it is UTF-8 and is not is mostly Windows-1252.
    func text(of bytes: some Collection<UInt8>) -> String {
        switch form {
        case .utf8:
            String(validating: bytes, as: UTF8.self) ?? Self.windows1252?.text(of: bytes)
                ?? String(decoding: bytes, as: UTF8.self)
        case .utf16(let lowFirst): Self.utf16(Array(bytes), lowFirst: lowFirst)
        case .singleByte(let upperHalf): Self.singleByte(bytes, upperHalf)
        }
    }

    private static func singleByte(_ bytes: some Collection<UInt8>, _ upperHalf: [Unicode.Scalar]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80])
        }
        return String(scalars)
    }

    private static func utf16(_ bytes: [UInt8], lowFirst: Bool?) -> String {
        let isLowFirst = lowFirst ?? bytes.starts(with: [0xFF, 0xFE])
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            let (low, high) = isLowFirst ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            return UInt16(high) << 8 | UInt16(low)
        }
        return String(decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
    }

    private static let aliases = [
        "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "us-ascii": "windows-1252", "ascii": "windows-1252",
        "iso-8859-1": "windows-1252", "latin1": "windows-1252", "iso8859-1": "windows-1252",
        "cp1252": "windows-1252", "ansi_x3.4-1968": "windows-1252", "iso-8859-9": "windows-1254",
        "latin5": "windows-1254", "latin2": "iso-8859-2", "latin-9": "iso-8859-15",
        "iso8859-15": "iso-8859-15",
        "cp850": "ibm850", "cp437": "ibm437", "mac": "macintosh", "x-mac-roman": "macintosh",
        "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1254": "windows-1254",
    ]
}
