/// Headings that stand on the line, or in the row, of the text that they head.
extension SectionReader {
    /// Reads `Besluit: …` and `**Besluit.** …` at the start of a line.
    func label(of line: Line) -> Heading? {
        let colon = line.content.prefix(7).first { tokens[$0].kind == .colon }
        guard let end = colon ?? endOfBold(in: line) else { return nil }
        let title = line.content.lowerBound..<end
        guard !title.isEmpty, end + 1 < line.content.upperBound else { return nil }
        guard let kind = structure.heading(in: title), structure.coversLabel(title),
            // `Aanwezig politie: Vermeer` labels with one word and then with another.
            kind != .attendance || !endsInPartner(title)
        else { return nil }
        return Heading(level: 9, title: title, kind: kind, speaker: nil, isLabel: true)
    }

    private func endsInPartner(_ title: Range<Int>) -> Bool {
        structure.partners(in: title).contains {
            $0.organisation != nil && $0.tokens.upperBound == title.upperBound
                && structure.heading(in: title.lowerBound..<$0.tokens.lowerBound) == .attendance
        }
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

    /// Reads `Aanwezig: Mehmet – wijkagent | Corrie – school`: a label before people with bars between them.
    func peopleInRow(_ row: Line) -> Heading? {
        guard let first = row.content.first, tokens[first].kind != .bar, let label = label(of: row),
            label.kind == .attendance
        else { return nil }
        return label
    }

    /// Reads `aanw pol B. Rinia` and `niet    DJI (ziek)`: a word for who is there or is not, and then who.
    func bareLabel(of line: Line) -> Heading? {
        guard let word = opening(line, .presence) ?? opening(line, .absent),
            structure.heading(in: word.tokens) == .attendance,
            let next = line.content.first(where: { $0 >= word.tokens.upperBound && tokens[$0].kind != .stop }
            ),
            tokens[next].isWord, !lexicon.classes(of: tokens[next].entry).contains(.finite)
        else { return nil }
        // `Niet iedereen was er` is text; blanks set `niet` apart.
        let gap = text[Int(tokens[next - 1].end)..<Int(tokens[next].start)]
        guard structure.contains(.presence, in: word.tokens) || gap.count > 2 else { return nil }
        return Heading(
            level: 9, title: word.tokens.lowerBound..<next, kind: .attendance, speaker: nil, isLabel: true)
    }

    private func opening(_ line: Line, _ marker: Glossary.Marker) -> Hit? {
        structure.hit(of: marker, in: line.content).flatMap {
            $0.tokens.lowerBound == line.content.lowerBound ? $0 : nil
        }
    }
}
