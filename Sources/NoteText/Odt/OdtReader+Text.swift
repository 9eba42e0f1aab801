extension OdtReader {
    func startInPlace(_ name: XMLName, _ attributes: XMLAttributes) throws(DocumentError) {
        guard !places.isEmpty else { return }
        switch name.space {
        case .text: startText(name.local, attributes)
        case .table: try startTable(name.local)
        default: break
        }
    }

    private func startText(_ local: String, _ attributes: XMLAttributes) {
        switch local {
        case "p", "h":
            edit { place in
                let level = local == "h" ? Int(attributes["outline-level"] ?? "1") ?? 1 : nil
                place.paragraphs.append(
                    OdtParagraph(place.label, style: attributes["style-name"], level: level))
                place.label = ""
            }
        case "s":
            let count = min(max(attributes["c"].flatMap { Int($0) } ?? 1, 1), 100)
            paragraph { $0.append(String(repeating: " ", count: count)) }
        case "tab": paragraph { $0.append("\t") }
        case "line-break": paragraph { $0.append("\n") }
        case "span": paragraph { $0.spans.append(attributes["style-name"] ?? "") }
        case "note": startNote(attributes)
        case "list":
            edit { $0.lists.append(OdtList(style: attributes["style-name"] ?? $0.lists.last?.style)) }
        case "list-item": edit { if !$0.lists.isEmpty { $0.lists[$0.lists.count - 1].count += 1 } }
        default: break
        }
    }

    /// Writes what refers to a note into the text around it, and before the note.
    private func startNote(_ attributes: XMLAttributes) {
        let id = attributes["id"].map { String($0.drop { !$0.isNumber }) } ?? ""
        edit { $0.label = "[\(id)] " }
        guard places.count > 1 else { return }
        let outer = places.count - 2
        guard !places[outer].paragraphs.isEmpty else { return }
        places[outer].paragraphs[places[outer].paragraphs.count - 1].append("[\(id)]")
    }

    private func startTable(_ local: String) throws(DocumentError) {
        let last = places.count - 1
        switch local {
        case "table": try places[last].builder.openTable()
        case "table-row": places[last].builder.openRow()
        case "table-cell", "covered-table-cell": places[last].builder.openCell()
        default: break
        }
    }

    func endInPlace(_ name: XMLName) {
        switch (name.space, name.local) {
        case (.text, "p"), (.text, "h"): endParagraph()
        case (.text, "span"): paragraph { _ = $0.spans.popLast() }
        case (.text, "list"): edit { _ = $0.lists.popLast() }
        case (.table, "table"): edit { $0.builder.closeTable() }
        case (.table, "table-row"): edit { $0.builder.closeRow() }
        case (.table, "table-cell"), (.table, "covered-table-cell"): edit { $0.builder.closeCell() }
        default: break
        }
    }

    private func endParagraph() {
        guard let last = places.indices.last, let paragraph = places[last].paragraphs.popLast() else {
            return
        }
        let block = block(of: paragraph, in: &places[last])
        places[last].builder.append(block)
        paragraph.boxes.forEach { places[last].builder.append($0) }
    }

    private func block(of paragraph: OdtParagraph, in place: inout Place) -> Block {
        let text = paragraph.text
        if let level = paragraph.level ?? paragraph.style.flatMap(styles.headingLevel) {
            return .heading(text, level: level)
        }
        if let list = place.lists.last, list.count > 0 {
            let depth = place.lists.count
            let counts = list.style.map { styles.counts($0, at: depth) } ?? false
            return .item(text, marker: counts ? "\(list.count)." : "-", level: depth - 1)
        }
        let isBold = { (style: String?) in style.map(self.styles.isBold) ?? false }
        if !place.builder.isInTable, LooksLikeHeading.holds(text, isBold: paragraph.isAllBold(isBold)) {
            return .heading(text, level: LooksLikeHeading.level)
        }
        return .paragraph(text)
    }
}

/// A list of an odt that is open.
struct OdtList {
    let style: String?
    var count = 0
}

/// A paragraph of an odt while it is read.
struct OdtParagraph {
    private(set) var text: String
    let style: String?
    /// The level of a heading.
    let level: Int?
    var boxes: [Block] = []
    /// The styles of the stretches that are open.
    var spans: [String] = []
    /// The styles of the stretches that hold text, nothing for text that stands in none.
    private var styles: Set<String?> = []

    init(_ label: String, style: String?, level: Int?) {
        text = label
        self.style = style
        self.level = level
        if !label.isEmpty { styles.insert(nil) }
    }

    mutating func append(_ more: String) {
        text += more
        if more.utf8.contains(where: { $0 > 0x20 }) { styles.insert(spans.last) }
    }

    func isAllBold(_ isBold: (String?) -> Bool) -> Bool { isBold(style) || styles.allSatisfy(isBold) }
}
