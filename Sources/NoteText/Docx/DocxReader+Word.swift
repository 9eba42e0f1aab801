extension DocxReader {
    func startWord(_ local: String, _ attributes: XMLAttributes) throws(DocumentError) {
        switch local {
        case "p": paragraphs.append(DocxParagraph(takeLabel()))
        case "tbl": try edit { builder throws(DocumentError) in try builder.openTable() }
        case "tr": try edit { $0.openRow() }
        case "tc": try edit { $0.openCell() }
        case "txbxContent": builders.append(BlockBuilder())
        case "footnote", "endnote", "comment": startNote(local, attributes)
        case "sdt": placeholders.append(false)
        case "showingPlcHdr": if !placeholders.isEmpty { placeholders[placeholders.count - 1] = true }
        case "ins", "moveTo": warnings.insert(.trackedChanges)
        case "altChunk": warnings.insert(.unreadPart)
        default: startInParagraph(local, attributes)
        }
    }

    private func startInParagraph(_ local: String, _ attributes: XMLAttributes) {
        let isInRun = path.dropLast().last == XMLName(.word, "r")
        let value = attributes["val"]
        switch local {
        case "pStyle": paragraph { $0.style = value }
        case "numId": paragraph { $0.list = value }
        case "ilvl": paragraph { $0.listLevel = value.flatMap { Int($0) } }
        case "outlineLvl": paragraph { $0.outline = value.flatMap { Int($0) } }
        case "vanish" where attributes.isOn && path.contains(XMLName(.word, "r")):
            warnings.insert(.hiddenText)
        case "r": paragraph { $0.startRun() }
        case "b" where path.dropLast(2).last == XMLName(.word, "r"): paragraph { $0.isBold = attributes.isOn }
        case "tab" where isInRun, "ptab": paragraph { $0.append("\t") }
        case "br" where isInRun, "cr": paragraph { $0.append("\n") }
        case "noBreakHyphen": paragraph { $0.append("-") }
        case "sym": paragraph { $0.append(DocxSymbol.text(attributes["char"])) }
        case "footnoteReference": refer("footnote", attributes)
        case "endnoteReference": refer("endnote", attributes)
        case "fldChar": paragraph { $0.field(attributes["fldCharType"]) }
        case "default",
            "checked" where path.dropLast().last == XMLName(.word, "checkBox"):
            paragraph { $0.box = attributes.isOn }
        default: break
        }
    }

    private func refer(_ kind: String, _ attributes: XMLAttributes) {
        guard let id = attributes["id"] else { return }
        let number = numbering.number(ofNote: id, kind: kind)
        paragraph { $0.append("[\(number)]") }
    }

    func endWord(_ local: String) {
        switch local {
        case "p": endParagraph()
        case "tc": builders[builders.count - 1].closeCell()
        case "tr": builders[builders.count - 1].closeRow()
        case "tbl": builders[builders.count - 1].closeTable()
        case "txbxContent":
            guard builders.count > 1, var box = builders.popLast() else { return }
            // It stands beside its paragraph: so it is read after it.
            let blocks = box.finish()
            if paragraphs.isEmpty {
                blocks.forEach { builders[builders.count - 1].append($0) }
            } else {
                paragraph { $0.boxes += blocks }
            }
        case "checkBox": paragraph { $0.endBox() }
        case "sdt": _ = placeholders.popLast()
        default: break
        }
    }

    private func endParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        if let block = block(of: paragraph) { builders[builders.count - 1].append(block) }
        paragraph.boxes.forEach { builders[builders.count - 1].append($0) }
    }

    private func block(of paragraph: DocxParagraph) -> Block? {
        let text = paragraph.text
        if let style = paragraph.style, styles.isContents(style) { return nil }
        if let level = headingLevel(of: paragraph) { return .heading(text, level: level) }
        if let place = listPlace(of: paragraph), let marker = numbering.marker(at: place) {
            return .item(text, marker: marker, level: place.level)
        }
        if paragraph.looksLikeHeading, !builders[builders.count - 1].isInTable {
            return .heading(text, level: LooksLikeHeading.level)
        }
        return .paragraph(text)
    }

    private func headingLevel(of paragraph: DocxParagraph) -> Int? {
        if let outline = paragraph.outline { return 0..<9 ~= outline ? outline + 1 : nil }
        return paragraph.style.flatMap(styles.headingLevel)
    }

    private func listPlace(of paragraph: DocxParagraph) -> DocxListPlace? {
        let inherited = paragraph.style.flatMap(styles.list)
        guard let list = paragraph.list ?? inherited?.list else { return nil }
        return DocxListPlace(list: list, level: paragraph.listLevel ?? inherited?.level ?? 0)
    }
}
