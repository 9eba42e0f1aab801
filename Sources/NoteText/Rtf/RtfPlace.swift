/// The body of a rich text, or a note, a header or a text box in it, while it is read.
struct RtfPlace {
    let region: Region.Kind
    /// The number of groups that are open when it is.
    let depth: Int
    /// What stands before its first paragraph.
    var label = ""
    var boxes: [Block] = []

    /// The bullet or number that stands before an entry of a list.
    var marker = ""

    private var builder = BlockBuilder()
    private var text = ""
    private var allBold = true
    /// The tables that are open.
    private var tables = 0

    init(region: Region.Kind, depth: Int) {
        self.region = region
        self.depth = depth
    }

    mutating func append(_ more: String, isBold: Bool) {
        if !label.isEmpty {
            // What stands between the number of a note and its text is there for its looks.
            guard more.utf8.contains(where: { $0 > 0x20 }) else { return }
            text += label + more.drop { $0 == "\t" || $0 == " " }
            label = ""
            allBold = false
            return
        }
        text += more
        allBold = allBold && (isBold || more.utf8.allSatisfy { $0 <= 0x20 })
    }

    mutating func takeLabel() -> String {
        defer { label = "" }
        return label.isEmpty ? "" : label + ": "
    }

    mutating func endParagraph(_ format: RtfFormat, _ styles: RtfStyles) throws(DocumentError) {
        try enter(format.nesting)
        addBlock(format, styles)
    }

    mutating func endCell(_ format: RtfFormat, _ styles: RtfStyles) throws(DocumentError) {
        try enter(max(format.nesting, 1))
        addBlock(format, styles)
        builder.closeCell()
    }

    mutating func endRow(_ format: RtfFormat, _ styles: RtfStyles) throws(DocumentError) {
        guard tables > 0 else { return }
        if !text.isEmpty { try endCell(format, styles) }
        builder.closeRow()
    }

    mutating func finish(_ format: RtfFormat, _ styles: RtfStyles) throws(DocumentError) -> [Block] {
        try endParagraph(format, styles)
        return builder.finish()
    }

    /// Closes and opens tables until what comes next stands in as many.
    private mutating func enter(_ nesting: Int) throws(DocumentError) {
        guard !builder.isFull else { throw .overLimit(.elements) }
        while tables > nesting {
            builder.closeTable()
            tables -= 1
        }
        while tables < nesting {
            if tables > 0 { builder.enterCell() }
            try builder.openTable()
            tables += 1
        }
        if tables > 0 { builder.enterCell() }
    }

    private mutating func addBlock(_ format: RtfFormat, _ styles: RtfStyles) {
        defer {
            text = ""
            allBold = true
            marker = ""
            boxes = []
        }
        if !text.isEmpty || tables == 0 { builder.append(block(format, styles)) }
        boxes.forEach { builder.append($0) }
    }

    private func block(_ format: RtfFormat, _ styles: RtfStyles) -> Block {
        if let level = format.outline.map({ $0 + 1 }) ?? format.style.flatMap(styles.headingLevel),
            1...9 ~= level
        {
            return .heading(text, level: level)
        }
        if format.isInList || marker.utf8.contains(where: { $0 > 0x20 }) {
            return .item(text, marker: number ?? "-", level: format.listLevel)
        }
        if tables == 0, LooksLikeHeading.holds(text, isBold: allBold) {
            return .heading(text, level: LooksLikeHeading.level)
        }
        return .paragraph(text)
    }

    /// The number or letter of an entry; nothing for a bullet.
    private var number: String? {
        let marker = String(decoding: marker.utf8.filter { $0 > 0x20 }, as: UTF8.self)
        guard marker.utf8.count < 8, marker.hasSuffix("."),
            marker.contains(where: { $0.isNumber || $0.isLetter })
        else { return nil }
        return marker
    }
}
