/// What the styles of an odt say of paragraphs and lists.
struct OdtStyles {
    private struct Style {
        var parent: String?
        var level: Int?
        var isBold = false
    }

    private var styles: [String: Style] = [:]
    /// The levels of a list that count, by list style.
    private var numbered: [String: Set<Int>] = [:]
    private var style: String?
    private var list: String?

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch (name.space, name.local) {
        case (.style, "style"):
            style = attributes["name"]
            guard let style else { return }
            let level = attributes["default-outline-level"].flatMap { Int($0) }
            styles[style] = Style(parent: attributes["parent-style-name"], level: level)
        case (.style, "text-properties"):
            if let style, attributes["font-weight"] == "bold" { styles[style]?.isBold = true }
        case (.text, "list-style"): list = attributes["name"]
        case (.text, "list-level-style-number"):
            if let list, let level = attributes["level"].flatMap({ Int($0) }),
                attributes["num-format"]?.isEmpty == false
            {
                numbered[list, default: []].insert(level)
            }
        default: break
        }
    }

    mutating func end(_ name: XMLName) {
        if name == XMLName(.style, "style") { style = nil }
        if name == XMLName(.text, "list-style") { list = nil }
    }

    /// The level of a heading that is written as a paragraph: its title.
    func headingLevel(of id: String) -> Int? {
        first(from: id) { name, _ in name == "Title" ? 1 : nil }
    }

    func isBold(_ id: String) -> Bool { styles[id]?.isBold ?? false }

    func counts(_ list: String, at level: Int) -> Bool { numbered[list]?.contains(level) ?? false }

    private func first<Fact>(from id: String, _ fact: (String, Style) -> Fact?) -> Fact? {
        var next: String? = id
        for _ in 0..<16 {
            guard let id = next, let style = styles[id] else { return nil }
            if let found = fact(id, style) { return found }
            next = style.parent
        }
        return nil
    }
}
