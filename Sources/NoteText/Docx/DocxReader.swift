/// Reads the text of one XML part of a docx: of the body, a header, the notes or the comments.
///
/// Tracked insertions are read and deletions are not, so that the text is what the last writer meant it to be.
final class DocxReader: XMLHandler {
    let styles: DocxStyles
    let numbering: DocxNumbering
    var warnings: Set<DocumentWarning> = []

    /// The builder of the part and, within it, of each open text box.
    var builders = [BlockBuilder()]
    /// The open paragraphs: a text box stands within one.
    var paragraphs: [DocxParagraph] = []
    /// The elements around what comes next.
    var path: [XMLName] = []
    /// The depth below which nothing is read.
    private var skipped: Int?
    /// Whether one of the forms that a thing is given in was read, for each choice that is open.
    private var choices: [Bool] = []
    /// Whether what stands in each open content control is what asks for an entry, and not an entry.
    var placeholders: [Bool] = []
    /// What an open note, footnote or comment is called in the text.
    private var label: String?

    init(styles: DocxStyles, numbering: DocxNumbering) {
        self.styles = styles
        self.numbering = numbering
    }

    func blocks() -> [Block] { builders[0].finish() }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(DocumentError) {
        path.append(name)
        guard skipped == nil else { return }
        if isSkipped(name, attributes) {
            skipped = path.count
            return
        }
        switch name.space {
        case .word: try startWord(name.local, attributes)
        case .vml where name.local == "textpath": paragraph { $0.append(attributes["string"] ?? "") }
        default: break
        }
    }

    func end(_ name: XMLName) {
        defer { path.removeLast() }
        if let depth = skipped {
            if depth == path.count { skipped = nil }
            return
        }
        if name == XMLName(.compatibility, "AlternateContent") { _ = choices.popLast() }
        if name.space == .word { endWord(name.local) }
    }

    func text(_ text: String) {
        guard skipped == nil, let name = path.last, name.local == "t", [.word, .math].contains(name.space)
        else { return }
        paragraph { $0.append(text) }
    }

    func paragraph(_ edit: (inout DocxParagraph) -> Void) {
        guard !paragraphs.isEmpty else { return }
        edit(&paragraphs[paragraphs.count - 1])
    }

    func edit(_ body: (inout BlockBuilder) throws(DocumentError) -> Void) throws(DocumentError) {
        try body(&builders[builders.count - 1])
    }

    // MARK: What is not read

    private func isSkipped(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
        if name.space == .compatibility { return isOtherChoice(name.local) }
        guard name.space == .word else { return false }
        switch name.local {
        case "del", "moveFrom":
            warnings.insert(.trackedChanges)
            return true
        case "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange",
            "tblGridChange",
            "rt":
            return true
        case "sdtContent": return placeholders.last == true
        case "footnote", "endnote": return !["normal", nil].contains(attributes["type"])
        default: return false
        }
    }

    /// Whether an alternative form of what was read: else text boxes would be read twice.
    private func isOtherChoice(_ local: String) -> Bool {
        switch local {
        case "AlternateContent":
            choices.append(false)
            return false
        case "Choice", "Fallback":
            guard let taken = choices.last else { return false }
            choices[choices.count - 1] = true
            return taken
        default: return false
        }
    }

    // MARK: Notes and comments

    func startNote(_ local: String, _ attributes: XMLAttributes) {
        if local == "comment" {
            label = attributes["author"].flatMap { $0.isEmpty ? nil : "\($0): " }
        } else {
            label = attributes["id"].map { "[\(numbering.number(ofNote: $0, kind: local))] " }
        }
    }

    /// Returns the label of a note for its first paragraph.
    func takeLabel() -> String {
        defer { label = nil }
        return label ?? ""
    }
}
