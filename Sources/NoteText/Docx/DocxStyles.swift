/// The paragraph styles of a docx: which are headings, and which number what they are given to.
///
/// A style is known by its name: `heading 1` stays English, while its id is in the language of the program (`Kop1`).
final class DocxStyles: XMLHandler {
    private struct Style {
        var name = ""
        var parent: String?
        var level: Int?
        var list: DocxListPlace?
    }

    private var styles: [String: Style] = [:]
    private var id: String?
    /// What the style was before a tracked change is of no account.
    private var isInChange = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .word else { return }
        if name.local == "style" {
            id = attributes["styleId"]
            if let id { styles[id] = Style() }
        }
        if name.local == "pPrChange" { isInChange = true }
        guard let id, !isInChange, let value = attributes["val"] else { return }
        let list = styles[id]?.list
        switch name.local {
        case "name": styles[id]?.name = value.lowercased()
        case "basedOn": styles[id]?.parent = value
        case "outlineLvl": styles[id]?.level = Int(value).flatMap { 0..<9 ~= $0 ? $0 + 1 : nil }
        case "numId": styles[id]?.list = DocxListPlace(list: value, level: list?.level ?? 0)
        case "ilvl":
            styles[id]?.list = DocxListPlace(list: list?.list ?? "", level: Int(value) ?? 0)
        default: break
        }
    }

    func end(_ name: XMLName) {
        guard name.space == .word else { return }
        if name.local == "style" { id = nil }
        if name.local == "pPrChange" { isInChange = false }
    }

    func text(_ text: String) {}

    /// The level of a heading, 1 the highest; nothing for the style of a text.
    func headingLevel(of id: String) -> Int? {
        first(from: id) { style in
            if style.name == "title" || style.name == "titel" { return 1 }
            for word in ["heading ", "kop "] where style.name.hasPrefix(word) {
                return Int(style.name.dropFirst(word.count))
            }
            return style.level
        }
    }

    /// Whether it is of a table of contents, which says what the headings say.
    func isContents(_ id: String) -> Bool {
        first(from: id) { $0.name.hasPrefix("toc ") && $0.name != "toc heading" ? true : nil } ?? false
    }

    func list(of id: String) -> DocxListPlace? {
        first(from: id) { $0.list.flatMap { $0.list.isEmpty ? nil : $0 } }
    }

    /// Returns the first thing that a style, or one that it is based on, says of it.
    private func first<Fact>(from id: String, _ fact: (Style) -> Fact?) -> Fact? {
        var next: String? = id
        for _ in 0..<16 {
            guard let style = next.flatMap({ styles[$0] }) else { return nil }
            if let found = fact(style) { return found }
            next = style.parent
        }
        return nil
    }
}

/// Where a paragraph stands in which list.
struct DocxListPlace {
    let list: String
    let level: Int
}
