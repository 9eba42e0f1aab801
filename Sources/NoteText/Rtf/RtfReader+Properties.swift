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
        case "s": style(number ?? 0)
        default: try paragraph(word, number)
        }
    }

    private mutating func select(_ font: Int) {
        if group.destination == .fonts { fonts.define(font) } else { group.font = font }
    }

    private mutating func style(_ number: Int) {
        if group.destination == .styles { styles.define(number) } else { group.format.style = number }
    }

    private mutating func paragraph(_ word: String, _ number: Int?) throws(DocumentError) {
        let nesting = min(max(number ?? 1, 0), BlockBuilder.nestingLimit + 1)
        switch word {
        case "pard": group.format = RtfFormat()
        case "outlinelevel": group.format.outline = number
        case "ilvl": group.format.listLevel = number ?? 0
        case "ls": group.format.isInList = number != 0
        case "intbl": group.format.nesting = max(group.format.nesting, 1)
        case "itap": group.format.nesting = nesting
        default: try end(word)
        }
    }

    /// Ends a paragraph, a cell or a row.
    private mutating func end(_ word: String) throws(DocumentError) {
        guard group.destination == .text, !places.isEmpty else { return }
        let (format, styles, last) = (group.format, styles, places.count - 1)
        switch word {
        case "par", "sect", "page": try places[last].endParagraph(format, styles)
        case "cell", "nestcell": try places[last].endCell(format, styles)
        case "row", "nestrow": try places[last].endRow(format, styles)
        default: break
        }
    }
}
