/// Headings that stand on the line, or in the row, of the text that they head.
extension SectionReader {
    /// Reads `Besluit: …` and `**Besluit.** …` at the start of a line.
    func label(of line: Line) -> Heading? {
        let colon = line.content.prefix(7).first { tokens[$0].kind == .colon }
        guard let end = colon ?? endOfBold(in: line) else { return nil }
        let title = line.content.lowerBound..<end
        guard !title.isEmpty, end + 1 < line.content.upperBound else { return nil }
        if let kind = structure.heading(in: title), structure.coversLabel(title) {
            return Heading(level: 9, title: title, kind: kind, speaker: nil, isLabel: true)
        }
        return nil
    }

    /// Returns the stop at the end of the bold words that a line starts with.
    private func endOfBold(in line: Line) -> Int? {
        guard let stop = line.content.prefix(7).first(where: { tokens[$0].kind == .stop }) else { return nil }
        let before = text[line.bytes.lowerBound..<Int(tokens[stop].start)].drop { $0 == UInt8(ascii: " ") }
        let behind = text[Int(tokens[stop].end)...]
        let isBold = ["**", "__"].contains { before.starts(with: $0.utf8) && behind.starts(with: $0.utf8) }
        return isBold ? stop : nil
    }

    /// Reads the row of a table of two columns, of which the first holds the headings, and that is not its header.
    func field(at number: Int, in lines: [Line]) -> Heading? {
        let isHeader = number + 1 < lines.count && lines[number + 1].kind == .rule
        guard !isHeader, let field = structure.field(of: lines[number].content), field.values.count == 1,
            field.values[0].count > 2 || field.kind == .attendance
        else { return nil }
        return Heading(level: 9, title: field.title, kind: field.kind, speaker: nil, isLabel: true)
    }

    /// Reads `aanw pol B. Rinia`: a word for who is there, and then who.
    func bareLabel(of line: Line) -> Heading? {
        guard let hit = structure.hit(of: .presence, in: line.content),
            hit.tokens.lowerBound == line.content.lowerBound,
            structure.heading(in: hit.tokens) == .attendance,
            let next = line.content.first(where: { $0 >= hit.tokens.upperBound && tokens[$0].kind != .stop }),
            tokens[next].isWord, !lexicon.classes(of: tokens[next].entry).contains(.finite)
        else { return nil }
        return Heading(
            level: 9, title: hit.tokens.lowerBound..<next, kind: .attendance, speaker: nil, isLabel: true)
    }
}
