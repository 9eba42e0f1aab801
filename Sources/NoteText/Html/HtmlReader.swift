/// Reads the pieces of a page as blocks.
struct HtmlReader {
    private var builder = BlockBuilder()
    private var warnings: Set<DocumentWarning> = []
    /// The text since the last block began; white space as the page has it.
    private var text = ""
    /// The level of the heading that is open.
    private var heading: Int?
    private var lists: [List] = []
    /// Whether an entry of the innermost list begins with the text that comes.
    private var startsItem = false
    /// How many elements are open that make text bold, and whether all of the block is.
    private var bold = 0
    private var allBold = true
    /// Whether line breaks count.
    private var isPreformatted = false
    /// The element that is not shown, and how many of its name are open within it.
    private var hidden: (name: String, depth: Int)?

    private struct List {
        let isNumbered: Bool
        var count: Int
    }

    /// The most lists within lists that make a difference.
    private static let listDepth = 32

    mutating func read(_ token: HtmlToken) throws(DocumentError) {
        switch token {
        case .text(let more): if hidden == nil { append(more) }
        case .start(let name, let attributes):
            guard !isHidden(at: name, attributes) else { return }
            try start(name, attributes)
        case .end(let name):
            guard !isHidden(atEndOf: name) else { return }
            end(name)
        }
    }

    mutating func finish() -> ([Block], Set<DocumentWarning>) {
        endBlock()
        return (builder.finish(), warnings)
    }

    private mutating func append(_ more: String) {
        allBold = allBold && (bold > 0 || more.utf8.allSatisfy { $0 <= 0x20 })
        text +=
            isPreformatted ? more : String(decoding: more.utf8.map { $0 <= 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }

    // MARK: Elements

    private mutating func start(_ name: String, _ attributes: [String: String]) throws(DocumentError) {
        guard !builder.isFull else { throw .overLimit(.elements) }
        if Self.blocks.contains(name) { endBlock() }
        switch name {
        case "br": text += "\n"
        case "hr": endBlock()
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = name.utf8.last.map { Int($0) - 0x30 }
        case "b", "strong": bold += 1
        case "pre": isPreformatted = true
        case "ul", "ol": open(name, attributes)
        case "li":
            startsItem = true
            if !lists.isEmpty { lists[lists.count - 1].count += 1 }
        case "table": try builder.openTable()
        case "tr": builder.openRow()
        case "td", "th": builder.openCell()
        case "input": box(attributes)
        default: break
        }
    }

    private mutating func end(_ name: String) {
        if Self.blocks.contains(name) { endBlock() }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = nil
        case "b", "strong": bold = max(bold - 1, 0)
        case "li": startsItem = false
        case "pre": isPreformatted = false
        case "ul", "ol": _ = lists.popLast()
        case "table": builder.closeTable()
        case "tr": builder.closeRow()
        case "td", "th": builder.closeCell()
        default: break
        }
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        guard lists.count < Self.listDepth else { return }
        let first = attributes["start"].flatMap { Int($0.prefix(4)) } ?? 1
        lists.append(List(isNumbered: name == "ol", count: first - 1))
    }

    /// Writes a box to tick as a box.
    private mutating func box(_ attributes: [String: String]) {
        guard let type = attributes["type"], ["checkbox", "radio"].contains(type.lowercased()) else { return }
        text += attributes["checked"] == nil ? "☐" : "☒"
    }

    /// Makes a block of the text so far.
    private mutating func endBlock() {
        guard !text.isEmpty else { return }
        defer {
            text = ""
            allBold = true
        }
        let text = isPreformatted ? text : text.withSingleSpaces
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
        defer { startsItem = false }
        if let heading {
            builder.append(.heading(text, level: heading))
        } else if startsItem {
            let list = lists.last
            let marker = list?.isNumbered == true ? "\(list?.count ?? 1)." : "-"
            builder.append(.item(text, marker: marker, level: max(lists.count - 1, 0)))
        } else if !builder.isInTable, LooksLikeHeading.holds(text, isBold: allBold) {
            builder.append(.heading(text, level: LooksLikeHeading.level))
        } else {
            builder.append(.paragraph(text))
        }
    }

    // MARK: What is not shown

    private mutating func isHidden(at name: String, _ attributes: [String: String]) -> Bool {
        if let open = hidden {
            if open.name == name { hidden?.depth += 1 }
            return true
        }
        guard !Self.empty.contains(name) else { return false }
        let isStyledAway =
            attributes["hidden"] != nil || attributes["style"].map(Self.hides(style:)) == true
        guard isStyledAway || Self.unread.contains(name) else { return false }
        if name == "del" { warnings.insert(.trackedChanges) }
        hidden = (name, 1)
        return true
    }

    private static func hides(style: String) -> Bool {
        let letters = style.lowercased().utf8.filter { $0 != UInt8(ascii: " ") }
        return letters.indices.contains { letters[$0...].starts(with: "display:none".utf8) }
    }

    private mutating func isHidden(atEndOf name: String) -> Bool {
        guard let open = hidden else { return false }
        if open.name == name { hidden = open.depth > 1 ? (name, open.depth - 1) : nil }
        return true
    }

    private static let unread: Set<String> = [
        "title", "del", "script", "style", "svg", "math", "object", "select",
    ]
    private static let empty: Set<String> = [
        "br", "hr", "img", "input", "meta", "link", "wbr", "col", "area",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr",
        "td",
        "th", "blockquote", "pre", "section", "article", "header", "footer", "aside", "main", "nav", "body",
        "address", "figure", "figcaption", "form", "fieldset", "caption", "details", "summary", "hr",
    ]
}

extension String {
    /// Runs of spaces as one; line breaks stay.
    fileprivate var withSingleSpaces: String {
        var last: UInt8 = 0x20
        return String(
            decoding: utf8.filter { byte in
                defer { last = byte == 0x0A ? 0x20 : byte }
                return byte != 0x20 || last != 0x20
            }, as: UTF8.self)
    }
}
