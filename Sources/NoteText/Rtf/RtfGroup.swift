/// What holds within a group of a rich text, and within those that it opens.
struct RtfGroup {
    /// Where the text of a group goes.
    enum Inner {
        case text, fonts, styles, author, marker, skipped
    }

    var destination = Inner.text
    var format = RtfFormat()
    var isBold = false
    /// Whether it is a deletion that nobody accepted.
    var isDeleted = false
    var font: Int?
    /// How many bytes after a `\u` say the same for old programs.
    var substitutes = 1
}

/// How a paragraph is.
struct RtfFormat {
    var style: Int?
    /// The level of the outline, from 0.
    var outline: Int?
    var isInList = false
    var listLevel = 0
    /// How many tables it stands in.
    var nesting = 0
}

/// What a control at the start of a group makes of it.
enum RtfDestination {
    case region(Region.Kind)
    case box
    case inner(RtfGroup.Inner)
    case skipped
    /// Known, and read as the text around it is.
    case read

    init?(_ word: String) {
        guard let known = Self.words[word] else { return nil }
        self = known
    }

    private static let words: [String: Self] = {
        var words: [String: Self] = [
            "footnote": .region(.footnote), "annotation": .region(.comment), "fonttbl": .inner(.fonts),
            "stylesheet": .inner(.styles), "atnauthor": .inner(.author), "shptxt": .box,
            "listtext": .inner(.marker), "pntext": .inner(.marker),
        ]
        for word in ["header", "headerl", "headerr", "headerf"] { words[word] = .region(.header) }
        for word in ["footer", "footerl", "footerr", "footerf"] { words[word] = .region(.footer) }
        for word in ["fldrslt", "shppict", "shp", "shpinst"] { words[word] = .read }
        for word in [
            "colortbl", "info", "pict", "fldinst", "nonshppict", "listtable", "listoverridetable",
            "revtbl", "rsidtbl", "generator", "themedata", "colorschememapping", "datastore", "latentstyles",
            "object", "objdata", "sp", "atnid", "atnref", "atndate", "atntime", "atnicn", "bkmkstart",
            "bkmkend",
            "xmlnstbl", "mmathPr", "nesttableprops", "nonesttables", "ftnsep", "ftnsepc", "aftnsep",
            "aftnsepc",
            "ftncn", "aftncn", "filetbl", "userprops", "shprslt", "xe", "tc", "template", "operator",
        ] {
            words[word] = .skipped
        }
        return words
    }()
}

/// The fonts of a rich text, as far as they say what its bytes stand for.
struct RtfFonts {
    /// The charset of the document.
    var document = Charset.windows1252
    private var charsets: [Int: Charset] = [:]
    private var defined = 0

    mutating func define(_ font: Int) { defined = font }

    /// Names the charset of the font at hand, by its number in Windows.
    mutating func name(charset number: Int) {
        guard let page = Self.pages[number] else { return }
        charsets[defined] = Charset(codePage: page)
    }

    func charset(of font: Int?) -> Charset? { font.flatMap { charsets[$0] } ?? document }

    private static let pages = [
        77: 10000, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 238: 1250,
        255: 850,
    ]
}

/// The styles of a rich text: which of them are headings.
struct RtfStyles {
    private var levels: [Int: Int] = [:]
    private var defined: Int?
    private var name = ""

    mutating func define(_ style: Int) { defined = style }

    mutating func append(_ text: String) { if name.utf8.count < 200 { name += text } }

    /// Reads the name that an entry ended with; the table itself is the second group of a document.
    mutating func endOfEntry(in depth: Int) {
        defer {
            name = ""
            defined = nil
        }
        guard depth > 2, let defined else { return }
        let name = name.lowercased().prefix { $0 != ";" }
        for word in ["heading ", "kop "] where name.hasPrefix(word) {
            levels[defined] = Int(name.dropFirst(word.count).prefix { $0.isNumber })
        }
        if name == "title" || name == "titel" { levels[defined] = 1 }
    }

    func headingLevel(of style: Int) -> Int? { levels[style] }
}
