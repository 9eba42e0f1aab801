/// Writes blocks as the plain text that the reader of notes knows: headings after `#`, items after a marker, rows
/// between `|`, and an empty line where two lines would else look like one that was broken for its length.
struct TextWriter {
    private var lines: [UInt8] = []
    private var regions: [Region] = []
    private var last = Last.start

    /// What stands on the line before.
    private enum Last {
        case start, blank, heading, item, row
        case text(bytes: Int)
    }

    /// From this length on, in bytes, the reader takes a line for one that goes on in the next.
    private static let broken = 40
    /// The most paragraphs of a cell that stays a cell.
    private static let cellBlocks = 4

    /// Writes blocks as a region of their own, under a title where they are no part of the running text.
    mutating func write(
        _ blocks: [Block], as kind: Region.Kind, named name: String? = nil, title: String? = nil
    ) throws(DocumentError) {
        guard blocks.contains(where: { !$0.isBlank }) else { return }
        if let title { try heading(title, level: 1) } else { try blankLine() }
        let start = lines.count
        for block in blocks { try write(block) }
        addRegion(kind, name, from: start)
        try blankLine()
    }

    /// Writes the text of a document that stood within this one.
    mutating func write(
        _ text: DocumentText, as kind: Region.Kind, named name: String, title: String
    ) throws(DocumentError) {
        try heading(title, level: 1)
        try write(plain: text.text, as: kind, named: name)
    }

    /// Writes a text as it is, as a region of its own.
    mutating func write(
        plain text: String, as kind: Region.Kind, named name: String? = nil
    ) throws(DocumentError) {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        if case .heading = last {} else { try blankLine() }
        let start = lines.count
        try append(bytes.filter { $0 != 0x0D && $0 != 0 })
        if lines.last != UInt8(ascii: "\n") { try append([UInt8(ascii: "\n")]) }
        addRegion(kind, name, from: start)
        last = .text(bytes: Self.broken)
    }

    /// Returns what was written, as the text of a document.
    func text(
        encoding: TextEncoding = .declared, warnings: Set<DocumentWarning> = []
    ) throws(DocumentError) -> DocumentText {
        let end = (lines.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1) + 1
        let text = String(decoding: lines[..<min(end + 1, lines.count)], as: UTF8.self)
        try PlainText.check(text)
        return DocumentText(
            text: text, encoding: encoding, regions: regions,
            warnings: DocumentWarning.allCases.filter(warnings.contains))
    }

    /// Makes a region of what was written; empty lines at its end are no part of it.
    private mutating func addRegion(_ kind: Region.Kind, _ name: String?, from start: Int) {
        guard let last = lines[start...].lastIndex(where: { $0 != UInt8(ascii: "\n") }) else { return }
        regions.append(Region(kind: kind, name: name, bytes: start..<min(last + 2, lines.count)))
    }

    // MARK: Blocks

    private mutating func write(_ block: Block) throws(DocumentError) {
        switch block {
        case .paragraph(let text): try paragraph(text)
        case .heading(let text, let level): try heading(text, level: level)
        case .item(let text, let marker, let level): try item(text, marker, level: level)
        case .table(let rows):
            try blankLine()
            for row in rows { try write(row) }
            try blankLine()
        }
    }

    private mutating func paragraph(_ text: String) throws(DocumentError) {
        let parts = text.trimmedLines
        guard !parts.isEmpty else { return try blankLine() }
        for part in parts {
            switch last {
            case .text(let bytes) where bytes >= Self.broken: try blankLine()
            case .item: try blankLine()
            default: break
            }
            try line(part)
            last = .text(bytes: part.utf8.count)
        }
    }

    private mutating func heading(_ text: String, level: Int) throws(DocumentError) {
        let text = text.trimmedLines.joined(separator: " ")
        guard !text.isEmpty else { return }
        try blankLine()
        try line(String(repeating: "#", count: min(max(level, 1), 6)) + " " + text)
        last = .heading
    }

    private mutating func item(_ text: String, _ marker: String, level: Int) throws(DocumentError) {
        let text = text.trimmedLines.joined(separator: " ")
        guard !text.isEmpty else { return }
        if case .text = last { try blankLine() }
        try line(String(repeating: "  ", count: min(max(level, 0), 8)) + marker + " " + text)
        last = .item
    }

    /// Writes a row of a table on one line; what only stands in a table for its looks is written as it would stand
    /// without one.
    private mutating func write(_ row: [Block.Cell]) throws(DocumentError) {
        let filled = row.filter { $0.contains { !$0.isBlank } }
        guard filled.count > 1, !row.contains(where: Self.isLayout) else {
            for (number, cell) in filled.enumerated() {
                try write(cell, isLabel: number == 0 && filled.count == 2)
            }
            return
        }
        try line("| " + row.map { $0.map(\.line).joinedSentences }.joined(separator: " | ") + " |")
        last = .row
    }

    /// Writes a cell as blocks; a label beside a long cell is written as the heading that it is.
    private mutating func write(_ cell: Block.Cell, isLabel: Bool) throws(DocumentError) {
        if isLabel, cell.count == 1, case .paragraph(let text) = cell[0], text.utf8.count <= 60,
            !text.contains("\n"), let end = text.last, end.isLetter || end.isNumber
        {
            return try write(.paragraph(text + ":"))
        }
        for block in cell { try write(block) }
    }

    private static func isLayout(_ cell: Block.Cell) -> Bool {
        cell.count(where: { !$0.isBlank }) > cellBlocks
            || cell.contains {
                switch $0 {
                case .heading, .table: true
                case .paragraph, .item: false
                }
            }
    }

    // MARK: Lines

    private mutating func blankLine() throws(DocumentError) {
        switch last {
        case .start, .blank: return
        default:
            try append([UInt8(ascii: "\n")])
            last = .blank
        }
    }

    private mutating func line(_ text: String) throws(DocumentError) {
        try append(Array(text.utf8) + [UInt8(ascii: "\n")])
    }

    private mutating func append(_ bytes: [UInt8]) throws(DocumentError) {
        guard lines.count + bytes.count <= Document.textLimit else { throw .overLimit(.text) }
        lines += bytes
    }
}
