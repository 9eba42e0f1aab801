/// Reads the text of one XML part of an odt: its content, or its styles with the headers and footers of the pages.
final class OdtReader: XMLHandler {
    var styles: OdtStyles
    private(set) var warnings: Set<DocumentWarning> = []

    /// Where the blocks of a region go, and the paragraphs that are open in it.
    struct Place {
        let region: Region.Kind
        /// How many elements are open when it is.
        let depth: Int
        var builder = BlockBuilder()
        var paragraphs: [OdtParagraph] = []
        var lists: [OdtList] = []
        /// What stands before its first paragraph.
        var label = ""
    }

    /// The open places: a note stands within a paragraph of the body, a text box within any.
    var places: [Place] = []
    private var finished: [Region.Kind: [Block]] = [:]
    private var path: [XMLName] = []
    private var skipped: Int?

    init(styles: OdtStyles) {
        self.styles = styles
    }

    /// Returns what was read of a region; of headers and footers the same one only once.
    func blocks(_ region: Region.Kind) -> [Block] { finished[region] ?? [] }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(DocumentError) {
        path.append(name)
        guard skipped == nil else { return }
        if isSkipped(name) {
            skipped = path.count
            return
        }
        styles.start(name, attributes)
        if let region = region(of: name, attributes) {
            places.append(Place(region: region, depth: path.count))
        }
        try startInPlace(name, attributes)
    }

    func end(_ name: XMLName) {
        defer { path.removeLast() }
        if let depth = skipped {
            if depth == path.count { skipped = nil }
            return
        }
        styles.end(name)
        endInPlace(name)
        if places.last?.depth == path.count { closePlace() }
    }

    func text(_ text: String) {
        guard skipped == nil, !places.isEmpty, let name = path.last else { return }
        if name == XMLName(.dublinCore, "creator"), path.dropLast().last == XMLName(.office, "annotation") {
            edit { $0.label += $0.label.isEmpty ? text + ": " : "" }
        } else if name.space == .text, name.local != "note-citation" {
            paragraph { $0.append(text) }
        }
    }

    func edit(_ body: (inout Place) -> Void) {
        guard !places.isEmpty else { return }
        body(&places[places.count - 1])
    }

    func paragraph(_ body: (inout OdtParagraph) -> Void) {
        edit { place in
            guard !place.paragraphs.isEmpty else { return }
            body(&place.paragraphs[place.paragraphs.count - 1])
        }
    }

    // MARK: Places

    private func region(of name: XMLName, _ attributes: XMLAttributes) -> Region.Kind? {
        switch (name.space, name.local) {
        case (.office, "text"): .body
        case (.office, "annotation"): .comment
        case (.text, "note"): attributes["note-class"] == "endnote" ? .endnote : .footnote
        case (.draw, "text-box") where !places.isEmpty: places[places.count - 1].region
        case (.style, "header"), (.style, "header-first"), (.style, "header-left"): .header
        case (.style, "footer"), (.style, "footer-first"), (.style, "footer-left"): .footer
        default: nil
        }
    }

    private func closePlace() {
        guard var place = places.popLast() else { return }
        let blocks = place.builder.finish()
        if place.region == places.last?.region {
            // A text box stands beside its paragraph: so it is read after it.
            if places.last?.paragraphs.isEmpty == false {
                paragraph { $0.boxes += blocks }
            } else {
                edit { place in blocks.forEach { place.builder.append($0) } }
            }
            return
        }
        let said = blocks.map(\.line).joinedSentences
        let isRepeated =
            [.header, .footer].contains(place.region)
            && finished[place.region, default: []].map(\.line).joinedSentences.contains(said)
        if !isRepeated { finished[place.region, default: []] += blocks }
    }

    private func isSkipped(_ name: XMLName) -> Bool {
        switch (name.space, name.local) {
        case (.text, "tracked-changes"):
            warnings.insert(.trackedChanges)
            return true
        case (.text, "table-of-content"), (.text, "ruby-text"), (.svg, "title"), (.svg, "desc"),
            (.office, "forms"):
            return true
        case (.text, "hidden-text"), (.text, "hidden-paragraph"):
            warnings.insert(.hiddenText)
            return false
        default: return false
        }
    }
}
