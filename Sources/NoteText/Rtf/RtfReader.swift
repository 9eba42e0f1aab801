/// Reads the pieces of a rich text as blocks.
struct RtfReader {
    private(set) var warnings: Set<DocumentWarning> = []
    /// Whether the outermost group has ended; what follows is no part of the document.
    private(set) var isOver = false

    var groups: [RtfGroup] = []
    var fonts = RtfFonts()
    var styles = RtfStyles()
    /// The places that are open: the body, and a note or text box within it.
    var places: [RtfPlace] = [RtfPlace(region: .body, depth: 0)]
    private var finished: [Region.Kind: [Block]] = [:]
    /// Bytes of text that wait to be decoded together.
    private var pending: [UInt8] = []
    /// The first half of a character that `\u` writes as two.
    private var leadSurrogate: UInt16?
    /// Bytes that still stand for the character that `\u` wrote before.
    private var substitutes = 0
    /// Whether `\*` came before: what it starts is left out where it is not known.
    private var isOptional = false
    private var notes = 0

    var group: RtfGroup {
        get { groups.last ?? RtfGroup() }
        set { if !groups.isEmpty { groups[groups.count - 1] = newValue } }
    }

    mutating func read(_ token: RtfToken) throws(DocumentError) {
        switch token {
        case .open:
            flush()
            guard groups.count < XMLReader.depthLimit else { throw .overLimit(.depth) }
            groups.append(group)
            substitutes = 0
        case .close: try close()
        case .text(let bytes):
            pending += bytes.dropFirst(substitutes)
            substitutes = max(substitutes - bytes.count, 0)
            // No charset makes a text of fewer bytes: what is too long is not decoded first.
            guard pending.count <= Document.textLimit || !isShown else { throw .overLimit(.text) }
        case .control(let word, let number): try control(word, number)
        }
        if case .control("*", _) = token {} else { isOptional = false }
    }

    mutating func finish() throws(DocumentError) {
        flush()
        while !places.isEmpty { try closePlace() }
    }

    func blocks(_ region: Region.Kind) -> [Block] { finished[region] ?? [] }

    // MARK: Text

    /// Decodes the bytes that wait, and puts them where they belong.
    mutating func flush() {
        guard !pending.isEmpty else { return }
        defer { pending = [] }
        guard isShown else { return }
        let charset = fonts.charset(of: group.font)
        append(charset?.text(of: pending) ?? String(decoding: pending, as: UTF8.self))
    }

    /// Whether the text of the group is read at all: not the bytes of a picture.
    private var isShown: Bool { ![.fonts, .skipped].contains(group.destination) }

    mutating func append(_ text: String) {
        switch group.destination {
        case .text:
            let isBold = group.isBold
            if !group.isDeleted { place { $0.append(text, isBold: isBold) } }
        case .styles: styles.append(text)
        case .author: place { $0.label += text.filter { $0 != "\n" } }
        case .marker: place { $0.marker += text }
        case .fonts, .skipped: break
        }
    }

    private mutating func place(_ edit: (inout RtfPlace) -> Void) {
        guard !places.isEmpty else { return }
        edit(&places[places.count - 1])
    }

    private mutating func unicode(_ number: Int) {
        flush()
        let unit = UInt16(truncatingIfNeeded: number)
        substitutes = group.substitutes
        if UTF16.isLeadSurrogate(unit) {
            leadSurrogate = unit
            return
        }
        let units = leadSurrogate.map { [$0, unit] } ?? [unit]
        leadSurrogate = nil
        append(String(decoding: units, as: UTF16.self))
    }

    // MARK: Groups

    private mutating func close() throws(DocumentError) {
        flush()
        substitutes = 0
        if group.destination == .styles { styles.endOfEntry(in: groups.count) }
        if let last = places.last, last.depth == groups.count, places.count > 1 { try closePlace() }
        _ = groups.popLast()
        isOver = groups.isEmpty
    }

    mutating func openPlace(_ region: Region.Kind) {
        flush()
        var place = RtfPlace(region: region, depth: groups.count)
        if region == .footnote {
            notes += 1
            append("[\(notes)]")
            place.label = "[\(notes)] "
        }
        if region == .comment, !places.isEmpty {
            place.label = places[places.count - 1].takeLabel()
        }
        places.append(place)
        group.destination = .text
    }

    private mutating func closePlace() throws(DocumentError) {
        guard var place = places.popLast() else { return }
        let blocks = try place.finish(group.format, styles)
        if place.region == places.last?.region {
            self.place { $0.boxes += blocks }
        } else {
            finished[place.region, default: []] += blocks
        }
    }

    // MARK: Controls

    private mutating func control(_ word: String, _ number: Int?) throws(DocumentError) {
        switch word {
        case "u": return unicode(number ?? 0)
        case "*":
            isOptional = true
            return
        case "bin": return
        default: flush()
        }
        if group.destination == .skipped { return }
        if let destination = RtfDestination(word) { return open(destination) }
        if isOptional {
            group.destination = .skipped
            return
        }
        if let text = Self.signs[word] { return append(text) }
        if word == "deleted" || word == "revised" { warnings.insert(.trackedChanges) }
        if word == "v", number != 0 { warnings.insert(.hiddenText) }
        try property(word, number)
    }

    private mutating func open(_ destination: RtfDestination) {
        switch destination {
        case .region(let region): openPlace(region)
        case .box: openPlace(places.last?.region ?? .body)
        case .inner(let inner): group.destination = inner
        case .skipped: group.destination = .skipped
        case .read: break
        }
    }

    private static let signs = [
        "~": "\u{A0}", "_": "-", "-": "", "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’",
        "ldblquote": "“", "rdblquote": "”", "endash": "–", "emdash": "—", "bullet": "•", "emspace": " ",
        "enspace": " ", "qmspace": " ",
    ]
}
