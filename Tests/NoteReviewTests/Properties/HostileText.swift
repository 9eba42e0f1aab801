/// Texts made to trouble a reader of notes.
enum HostileText {
    /// Pieces from which random notes are put together.
    static let alphabet: [String] = [
        "mes", "Mes", "geen", "niet", "als", "hij", "zijn", "broer", "dat", "of", "maar", "en", "volgens",
        "K.", "dhr",
        "politie", "school", "XQW", "Casus", "ZVH-2026-014", "14-03-2026", "31-02-2026",
        "9999999999999999999999",
        "Aanwezig:", "Besluit", "Acties", "Actie", "Datum", "wie", "wat", "|", "||", "|---|", "\t", " ", "  ",
        "\n",
        "\r\n", "\r", "\n\n", "#", "##", "- ", "* ", "1. ", "1.1.1.1", "> ", ">>>>", "===", "---", "***",
        "**", "_", "`",
        "~", ".", "...", ",", ";", ":", "?", "!", "(", ")", "[", "]", "[x]", "[ ]", "☐", "☒", "→", "=>", "•",
        "-", "-\n",
        "'", "\"", "‘", "’", "“", "”", "/", "\\", "@", "🙂", "👩‍👩‍👧", "日本語", "é", "e\u{301}", "\u{301}", "\u{323}",
        "\u{200B}", "\u{200D}", "\u{AD}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{0}", "\u{7}", "\u{1B}[2J",
        "\u{85}",
        "\u{2028}", "\u{A0}", "\u{E0041}", "\u{10FFFF}", "ß", "ĳ", "Æ", "İ", "ﬀ", "ｍｅｓ", "m\u{435}s", "",
    ]

    /// Texts of one shape and any length, by the name of their shape.
    static let shapes: [(name: String, piece: String)] = [
        ("alternating combining marks", "\u{301}\u{323}"),
        ("one long line", "Hij had een mes en zijn broer niet "),
        ("one long word", "mes"), ("only punctuation", ".,;:!?()[]\"'/"), ("only new lines", "\n"),
        ("only CRLF", "\r\n"),
        ("only spaces", " "), ("deep quotes", "> "), ("deep brackets", "("), ("only quotation marks", "\""),
        ("only hyphens", "-"), ("hyphens at line ends", "mes-\n"), ("bars", "| mes "),
        ("headings", "## Besluit\n"),
        ("labels", "Aanwezig: politie, K. Smit\n"), ("actions", "Acties:\n- politie belt 14-3\n"),
        ("cases", "## Casus ZVH-2026-014\n"), ("abbreviations", "De XQW (RHX) belt. "),
        ("names", "J. de K. van der P. "),
        ("conditions", "als hij een mes had, "), ("negations", "geen niet nooit zonder "),
        ("dotted letters", "m.b.t."),
        ("digits", "1.2-3/4:5,"), ("asterisks in a word", "a*"), ("zero-width joiners", "\u{200D}"),
        ("dates", "14 maart "),
        ("two parts apart", "mes. Zo. school. "), ("case words", "casus: "), ("emoji", "👩‍👩‍👧"),
        ("boxes", "☐ mes "),
        ("separable verbs", "pakt het "), ("commas", "mes, "), ("colons", "mes: "), ("lists", "- politie\n"),
    ]

    static func text(of piece: String, bytes: Int) -> String {
        String(repeating: piece, count: bytes / piece.utf8.count)
    }
}

/// Numbers that are the same in every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
