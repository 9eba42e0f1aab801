/// A paragraph of a docx while it is read: its runs joined, as Word divides phrases over runs wherever it likes.
struct DocxParagraph {
    private(set) var text = ""
    var style: String?
    var list: String?
    var listLevel: Int?
    /// The level of the outline that the paragraph itself names: 0 to 8, and 9 for none.
    var outline: Int?
    /// What stood in text boxes beside it.
    var boxes: [Block] = []
    /// Whether the run at hand is bold.
    var isBold = false
    /// Whether a box to tick is ticked, while it is read.
    var box: Bool?

    private var allBold: Bool
    /// The fields that are open: whether it is their instruction that comes, and not their result.
    private var fields: [Bool] = []

    /// What stands before the text: the number of a note, the writer of a comment.
    private var label: String

    init(_ label: String) {
        self.label = label
        allBold = label.isEmpty
    }

    mutating func startRun() { isBold = false }

    mutating func append(_ more: String) {
        guard !fields.contains(true) else { return }
        if !label.isEmpty {
            // What stands between the number of a note and its text is there for its looks.
            guard more.utf8.contains(where: { $0 > 0x20 }) else { return }
            text += label + more.drop { $0 == "\t" || $0 == " " }
            label = ""
            return
        }
        text += more
        allBold = allBold && (isBold || more.utf8.allSatisfy { $0 <= 0x20 })
    }

    mutating func field(_ step: String?) {
        switch step {
        case "begin": fields.append(true)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
        default: _ = fields.popLast()
        }
    }

    /// Writes a box to tick of an old form, as a box.
    mutating func endBox() {
        text += box == true ? "☒" : "☐"
        box = nil
    }

    /// Whether it is a heading by its look.
    var looksLikeHeading: Bool { LooksLikeHeading.holds(text, isBold: allBold) }
}

/// The signs that Word takes from a font of signs; those that mean something in a note.
enum DocxSymbol {
    /// Returns a sign by its number in the font Wingdings, in hexadecimal.
    static func text(_ number: String?) -> String {
        switch number?.uppercased() {
        case "F0A8", "F06F", "F071", "F072": "☐"
        case "F0FE", "F0FD", "F078", "F054", "F053": "☒"
        case "F0FC", "F0FB": "✓"
        case "F0E0", "F0E8": "→"
        case "F0B7", "F0A7", "F0D8": "•"
        default: ""
        }
    }
}
