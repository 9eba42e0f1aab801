/// What a character is to the reader of a note, whatever its encoding.
enum CharacterClass: UInt8 {
    /// Part of a word, with the ASCII letters it is folded to.
    case letter
    case digit
    case apostrophe
    case space
    case newline
    case carriageReturn
    /// Not seen by a reader: zero-width characters, soft hyphens, combining marks, emphasis marks.
    case invisible
    case hyphen
    case mark

    /// Whether it stands for something in the folded letters of a word.
    var isOfWord: Bool { self == .letter || self == .digit || self == .apostrophe }
}

/// ASCII by table: the fast path of every note.
enum ASCII {
    static let classes: [CharacterClass] = (0..<128).map { classOf(UInt8($0)) }
    static let folded: [UInt8] = (0..<128).map { lowercased(UInt8($0)) }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        isUpper(byte) ? byte | 0x20 : byte
    }

    static func isUpper(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }

    static func isLower(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func classOf(_ byte: UInt8) -> CharacterClass {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "\n"): .newline
        case UInt8(ascii: "\r"): .carriageReturn
        case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: .space
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"): .invisible
        case 0..<0x20, 0x7F: .invisible
        default: .mark
        }
    }
}

/// A character beyond ASCII, as the reader of a note sees it.
struct FoldedScalar {
    let kind: CharacterClass
    /// The ASCII letters of a `letter`, first one lowest; zero when it has none.
    let letters: (UInt8, UInt8)
    let isUpper: Bool

    init(_ kind: CharacterClass, _ first: UInt8 = 0, _ second: UInt8 = 0, isUpper: Bool = false) {
        self.kind = kind
        letters = (first, second)
        self.isUpper = isUpper
    }

    /// Reads a scalar value; Latin letters lose their marks, full-width forms become ASCII.
    init(_ value: UInt32) {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self.init(.space)
        case 0x85, 0x2028, 0x2029: self.init(.newline)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x300...0x36F,
            0xFE00...0xFE0F, 0xE0000...0xE007F:
            self.init(.invisible)
        case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4: self.init(.apostrophe, UInt8(ascii: "'"))
        case 0x2010, 0x2011: self.init(.hyphen)
        case 0xFF01...0xFF5E: self.init(fullWidth: value)
        case 0xC0...0x24F, 0x1E00...0x1EFF: self.init(latin: value)
        case 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFF,
            0x10000...0x1EFFF, 0x20000...0x3FFFF:
            self.init(other: value)
        default: self.init(.mark)
        }
    }

    private init(fullWidth value: UInt32) {
        let byte = UInt8(truncatingIfNeeded: value - 0xFEE0)
        let kind = ASCII.classes[Int(byte)]
        self.init(kind, ASCII.lowercased(byte), isUpper: ASCII.isUpper(byte))
    }

    private init(latin value: UInt32) {
        guard value != 0xD7, value != 0xF7 else {
            self.init(.mark)
            return
        }
        let (first, second) = LatinLetters.base(of: value)
        self.init(.letter, first, second, isUpper: LatinLetters.isUpper(value))
    }

    /// Letters of other scripts; those that look like Latin ones are read as they look.
    private init(other value: UInt32) {
        self.init(.letter, LatinLetters.lookalikes[value] ?? 1)
    }
}

extension FoldedScalar {
    /// Returns the one or two letters that a character adds to a folded word; zero where it adds none.
    static func letters(of value: UInt32) -> (UInt8, UInt8) {
        guard value >= 128 else {
            let byte = UInt8(truncatingIfNeeded: value)
            return (ASCII.classes[Int(byte)].isOfWord ? ASCII.lowercased(byte) : 0, 0)
        }
        let folded = FoldedScalar(value)
        return folded.kind.isOfWord ? folded.letters : (0, 0)
    }
}

/// The base letters of Latin letters with marks.
enum LatinLetters {
    /// Returns the one or two ASCII letters of a letter with marks; 1 stands for a letter without any.
    static func base(of value: UInt32) -> (UInt8, UInt8) {
        switch value {
        case 0xC6, 0xE6: (UInt8(ascii: "a"), UInt8(ascii: "e"))
        case 0xDF, 0x1E9E: (UInt8(ascii: "s"), UInt8(ascii: "s"))
        case 0x132, 0x133: (UInt8(ascii: "i"), UInt8(ascii: "j"))
        case 0x152, 0x153: (UInt8(ascii: "o"), UInt8(ascii: "e"))
        default: (bases[lowercased(value)] ?? 1, 0)
        }
    }

    static func isUpper(_ value: UInt32) -> Bool {
        lowercased(value) != value
    }

    private static func lowercased(_ value: UInt32) -> UInt32 {
        let mapping = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
        return mapping?.first?.value ?? value
    }

    private static let bases = Dictionary(
        uniqueKeysWithValues: marked.flatMap { base, letters in
            letters.unicodeScalars.map { ($0.value, base) }
        })

    private static let marked: [(UInt8, String)] = [
        (UInt8(ascii: "a"), "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        (UInt8(ascii: "b"), "ḃḅḇ"),
        (UInt8(ascii: "c"), "çćĉċčḉ"),
        (UInt8(ascii: "d"), "ďḋḍḏḑḓðđ"),
        (UInt8(ascii: "e"), "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        (UInt8(ascii: "f"), "ḟ"),
        (UInt8(ascii: "g"), "ĝğġģǧǵḡ"),
        (UInt8(ascii: "h"), "ĥȟḣḥḧḩḫẖħ"),
        (UInt8(ascii: "i"), "ìíîïĩīĭįǐȉȋḭḯỉịı"),
        (UInt8(ascii: "j"), "ĵǰ"),
        (UInt8(ascii: "k"), "ķǩḱḳḵ"),
        (UInt8(ascii: "l"), "ĺļľḷḹḻḽł"),
        (UInt8(ascii: "m"), "ḿṁṃ"),
        (UInt8(ascii: "n"), "ñńņňǹṅṇṉṋ"),
        (UInt8(ascii: "o"), "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
        (UInt8(ascii: "p"), "ṕṗ"),
        (UInt8(ascii: "r"), "ŕŗřȑȓṙṛṝṟ"),
        (UInt8(ascii: "s"), "śŝşšșṡṣṥṧṩ"),
        (UInt8(ascii: "t"), "ţťțṫṭṯṱẗþŧ"),
        (UInt8(ascii: "u"), "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        (UInt8(ascii: "v"), "ṽṿ"),
        (UInt8(ascii: "w"), "ŵẁẃẅẇẉẘ"),
        (UInt8(ascii: "x"), "ẋẍ"),
        (UInt8(ascii: "y"), "ýÿŷȳẏẙỳỵỷỹ"),
        (UInt8(ascii: "z"), "źżžẑẓẕ"),
    ]

    /// Cyrillic and Greek letters that pass for Latin ones.
    static let lookalikes: [UInt32: UInt8] = [
        0x430: 0x61, 0x435: 0x65, 0x43E: 0x6F, 0x440: 0x70, 0x441: 0x63, 0x445: 0x78, 0x443: 0x79,
        0x456: 0x69,
        0x455: 0x73, 0x458: 0x6A, 0x4BB: 0x68, 0x501: 0x64, 0x3BF: 0x6F, 0x3B1: 0x61, 0x3B9: 0x69,
        0x3BD: 0x76,
    ]
}
