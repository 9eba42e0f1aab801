/// Finds the headings of a note, in all the styles in which Dutch notes write them.
struct SectionReader {
    let text: [UInt8]
    let tokens: [Token]
    let lexicon: Lexicon
    let structure: StructureHits
    let mailHead: MailHead
    /// Those of the lines before any is known to be a heading.
    let paragraphs: Paragraphs

    /// Marks the headings among the lines, and returns the sections.
    func sections(of lines: inout [Line]) -> [Section] {
        var sections: [Section] = [.text(from: 0, to: lines.count, kind: .head)]
        // The headings above the line, from the highest level to the lowest.
        var open: [(level: Int, kind: SectionKind)] = []
        var lastBlank = -1
        for number in lines.indices {
            defer { if lines[number].isBlank { lastBlank = number } }
            guard let heading = heading(at: number, in: lines) else {
                if endsLabel(sections[sections.count - 1], at: number, behind: lastBlank, in: lines)
                    || endsEntry(sections[sections.count - 1], at: number, in: lines, below: open)
                {
                    open.removeAll { $0.level == 9 }
                    append(
                        .text(from: number, to: lines.count, kind: kind(of: lines[number], below: open.last)),
                        to: &sections)
                }
                continue
            }
            if !heading.isLabel { lines[number].kind = .heading(heading.level) }
            open.removeAll { $0.level >= heading.level }
            let kind = heading.kind ?? inherited(from: open.last)
            open.append((heading.level, kind))
            append(
                Section(
                    kind: kind, level: heading.level, title: heading.title, lines: number..<lines.count,
                    speaker: heading.speaker), to: &sections)
        }
        return sections
    }

    private func append(_ section: Section, to sections: inout [Section]) {
        let last = sections.count - 1
        sections[last].lines = sections[last].lines.lowerBound..<section.lines.lowerBound
        sections.append(section)
    }

    /// Whether what a label announces is over: `Aanwezig:` at text after an empty line, `Vorige acties: …` at its end.
    private func endsLabel(
        _ section: Section, at number: Int, behind lastBlank: Int, in lines: [Line]
    ) -> Bool {
        guard section.level == 9 else { return false }
        // A field of a table holds its own row.
        if lines[section.lines.lowerBound].kind == .row { return true }
        if section.kind == .lookback || section.kind == .goal {
            return endsOneLine(section, at: number, in: lines)
        }
        let first = section.lines.lowerBound
        guard section.kind == .attendance, lines[number].kind == .text || lines[number].kind == .row else {
            return false
        }
        return lines[number].kind == .text && lastBlank > first + 1
            || lines[number - 1].isBlank && first < number - 1 && !isBareTitle(section, lines[first])
    }

    /// Whether the label of an entry is over, as it is at the next entry: `- De kring: grotendeels gelukt`, in a list of something else.
    private func endsEntry(
        _ section: Section, at number: Int, in lines: [Line], below open: [(level: Int, kind: SectionKind)]
    ) -> Bool {
        let first = lines[section.lines.lowerBound]
        guard section.level == 9, section.kind == .attendance, first.kind == .item,
            !isBareTitle(section, first), lines[number].kind == .item
        else { return false }
        let above = open.last { $0.level < 9 }?.kind
        return lines[number].indent <= first.indent && above != nil && above != .attendance
    }

    /// Whether a line starts something else than the text on the line of a label before it.
    private func endsOneLine(_ section: Section, at number: Int, in lines: [Line]) -> Bool {
        let first = section.lines.lowerBound
        guard !isBareTitle(section, lines[first]), !lines[number].content.isEmpty else { return false }
        return lines[number].kind != .text || lines[number - 1].isBlank || endsSentence(lines[number - 1])
    }

    /// Whether nothing stands on the line after a label.
    private func isBareTitle(_ section: Section, _ line: Line) -> Bool {
        section.title.upperBound + 1 >= line.content.upperBound
    }

    /// Returns what text is for that follows a label: behind `Afwezig: …`, in a list of people, a sentence tells of
    /// something else.
    private func kind(of line: Line, below heading: (level: Int, kind: SectionKind)?) -> SectionKind {
        guard let heading else { return .head }
        return heading.kind == .attendance && endsSentence(line) ? .head : heading.kind
    }

    struct Heading {
        let level: Int
        let title: Range<Int>
        let kind: SectionKind?
        let speaker: Int?
        /// Whether text follows it on the same line.
        let isLabel: Bool
    }

    /// A heading without a known word belongs to the section above it that is on a higher level.
    private func inherited(from parent: (level: Int, kind: SectionKind)?) -> SectionKind {
        guard let parent, parent.kind != .attendance else { return .other }
        return parent.kind
    }

    // MARK: One line

    private func heading(at number: Int, in lines: [Line]) -> Heading? {
        let line = lines[number]
        guard !line.content.isEmpty, line.kind != .rule, !mailHead.lines.contains(number) else { return nil }
        if line.kind == .row { return field(at: number, in: lines) ?? peopleInRow(line) }
        // `… een server waar je / "opdrachten" krijgt: …`: text, over the end of a line.
        let isText = paragraphs.goesOn(number) && !startsWithCapital(line)
        if let label = isText ? nil : label(of: line) { return label }
        if number < Self.headLines, let label = bareLabel(of: line) { return label }
        guard let level = level(of: line, at: number, in: lines) else { return nil }
        let title = withoutColon(line.content)
        return Heading(
            level: level, title: title, kind: structure.heading(in: title),
            speaker: structure.speaker(in: title), isLabel: false)
    }

    /// Returns the level at which a line is a heading by its look or its words, or nothing when it is text.
    private func level(of line: Line, at number: Int, in lines: [Line]) -> Int? {
        if case .heading(let level) = line.kind { return level }
        let words = line.content.filter { tokens[$0].isWord }
        guard !words.isEmpty, words.count <= 10 else { return nil }
        if isNumberedTitle(line, at: number, in: lines) { return 4 }
        guard !endsSentence(line) || asksByWords(line, words: words.count) || isShortened(line) else {
            return nil
        }
        if line.kind == .text, number + 1 < lines.count, lines[number + 1].kind == .rule,
            number == 0 || !isText(lines[number - 1])
        {
            return text[lines[number + 1].bytes.lowerBound] == UInt8(ascii: "=") ? 1 : 2
        }
        if isBold(line) { return 3 }
        if words.allSatisfy({
            tokens[$0].traits.contains(.allCapitals) || tokens[$0].traits.contains(.single)
        }),
            words.contains(where: { tokens[$0].bytes.count > 3 })
        {
            return 3
        }
        let endsInColon = tokens[line.content.upperBound - 1].kind == .colon
        if endsInColon, words.count <= 8, line.kind != .item || structure.heading(in: line.content) != nil {
            return 5
        }
        return isHeadingByWords(line, words: words.count) || isShortTitle(line, words, at: number, in: lines)
            ? 4 : nil
    }

    /// Whether a word or three stand above text, and say nothing themselves: `Waarom hier`, `KB`.
    private func isShortTitle(_ line: Line, _ words: [Int], at number: Int, in lines: [Line]) -> Bool {
        guard line.kind == .text, words.count <= 3, words.count == line.content.count,
            number > 0, lines[number - 1].isBlank, number + 1 < lines.count, lines[number + 1].kind == .text,
            tokens[line.content.lowerBound].traits.contains(.capitalised)
        else { return false }
        return words.allSatisfy { lexicon.classes(of: tokens[$0].entry).isDisjoint(with: .verbal) }
    }

    /// Whether a short line holds the words of a heading and hardly anything beside them.
    private func isHeadingByWords(_ line: Line, words: Int) -> Bool {
        guard let known = structure.headingWords(startingIn: line.content), words <= known + 2, words <= 6
        else { return false }
        guard line.kind != .item || isNumbered(line) else { return false }
        // `4. Verslag rondsturen - Wessels - 4/2` is a task.
        let isTask = line.kind == .item && line.content.count { tokens[$0].kind == .dash } > 1
        return words == known
            || !isTask && !line.content.contains { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
    }

    /// Whether the words of a heading are a question, as in `Wat gaan we doen?`, and there is nothing beside them.
    private func asksByWords(_ line: Line, words: Int) -> Bool {
        line.content.last.map { tokens[$0].kind == .question } ?? false
            && structure.headingWords(startingIn: line.content) == words
    }

    /// Whether a line is a word for who was there, cut off, as `Aanw.` is.
    private func isShortened(_ line: Line) -> Bool {
        guard line.kind == .text, line.content.count == 2, tokens[line.content.lowerBound + 1].kind == .stop
        else { return false }
        let word = line.content.lowerBound..<line.content.lowerBound + 1
        return structure.heading(in: word) == .attendance
    }

    private func isNumbered(_ line: Line) -> Bool { tokens[line.tokens.lowerBound].kind == .number }

    /// Whether a short line with a number stands above text, and is no entry of a list: `4/ Dus`.
    private func isNumberedTitle(_ line: Line, at number: Int, in lines: [Line]) -> Bool {
        guard isNumbered(line), line.kind == .item, number > 0, lines[number - 1].isBlank,
            number + 1 < lines.count, lines[number + 1].kind == .text
        else { return false }
        return !line.content.contains { [.stop, .comma, .semicolon, .colon].contains(tokens[$0].kind) }
    }

    /// How far down a note people are listed without a heading.
    private static let headLines = 25

    private func withoutColon(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, tokens[last].kind == .colon else { return range }
        return range.dropLast()
    }

    private func endsSentence(_ line: Line) -> Bool {
        guard let last = line.content.last else { return false }
        return [.stop, .question, .exclamation, .comma, .semicolon].contains(tokens[last].kind)
    }

    private func isText(_ line: Line) -> Bool { line.kind == .text }

    private func startsWithCapital(_ line: Line) -> Bool {
        tokens[line.content.lowerBound].traits.contains(.capitalised)
    }

    private func isBold(_ line: Line) -> Bool {
        let bytes = text[line.bytes].drop { $0 == UInt8(ascii: " ") }
        var end = bytes
        if end.last == UInt8(ascii: ":") { end = end.dropLast() }
        for mark in ["**", "__"] where bytes.starts(with: mark.utf8) && end.suffix(2).elementsEqual(mark.utf8)
        {
            return bytes.count > 4
        }
        return false
    }
}

extension WordClass {
    /// A form of a verb, whatever it is.
    fileprivate static let verbal: WordClass = [.finite, .past, .present, .stem, .infinitive, .participle]
}
