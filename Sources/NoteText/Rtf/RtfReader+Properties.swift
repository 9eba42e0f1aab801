extension RtfReader {
    /// Follows a control that says how what comes next is.
    mutating func property(_ word: String, _ number: Int?) throws(DocumentError) {
        let isOn = number != 0
        switch word {
        case "b": group.isBold = isOn
        case "plain":
            group.isBold = false
            group.isDeleted = false
        case "deleted": group.isDeleted = isOn
        case "uc": group.substitutes = min(max(number ?? 1, 0), 8)
        case "f": select(number ?? 0)
        case "fcharset": if group.destination == .fonts { fonts.name(charset: number ?? 0) }
        case "ansicpg": fonts.document = number.flatMap { Charset(codePage: $0) } ?? fonts.document
        case "mac": fonts.document = Charset(codePage: 10000)
        case "pc": fonts.document = Charset(codePage: 437)
        case "pca": fonts.document = Charset(codePage: 850)
        case "s": try style(number ?? 0)
        default: try paragraph(word, number)
        }
    }

    private mutating func select(_ font: Int) {
        if group.destination == .fonts { fonts.define(font) } else { group.font = font }
    }

    private mutating func style(_ number: Int) throws(DocumentError) {
        if group.destination == .styles { styles.define(number) } else { try edit { $0.style = number } }
    }

    private mutating func paragraph(_ word: String, _ number: Int?) throws(DocumentError) {
        let styles = styles
        switch word {
        case "pard": try edit { $0.startParagraph() }
        case "par", "sect", "page":
            try edit { place throws(DocumentError) in try place.endParagraph(styles) }
        case "outlinelevel": try edit { $0.outline = number }
        case "ilvl": try edit { $0.listLevel = number ?? 0 }
        case "ls": try edit { $0.isInList = number != 0 }
        case "intbl", "itap": try edit { $0.nesting = word == "intbl" ? max($0.nesting, 1) : number ?? 1 }
        case "cell", "nestcell": try edit { place throws(DocumentError) in try place.endCell(styles) }
        case "row", "nestrow": try edit { place throws(DocumentError) in try place.endRow(styles) }
        default: break
        }
    }

    private mutating func edit(
        _ body: (inout RtfPlace) throws(DocumentError) -> Void
    ) throws(DocumentError) {
        guard group.destination == .text, !places.isEmpty else { return }
        try body(&places[places.count - 1])
    }
}
