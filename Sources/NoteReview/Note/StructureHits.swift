/// The words of the glossary in the lines of a note, and over their ends where text goes on: headings, partners, roles,
/// markers.
struct StructureHits: Sendable {
    private let text: [UInt8]
    private let tokens: [Token]
    private let lexicon: Lexicon
    private let glossary: Glossary
    /// In the order of the note.
    let hits: [Hit]

    /// Finds them within ranges of tokens: lines, each with those that go on with it.
    init(in ranges: [Range<Int>], matcher: Matcher, with reader: NoteReader, language: Language) {
        text = matcher.text
        tokens = matcher.tokens
        lexicon = matcher.lexicon
        glossary = reader.glossary
        let places = PartPlaces(
            of: reader.glossary.book, by: reader.glossaryIndex, matcher, in: language, ranges: ranges)
        var found = PhraseHits(in: places) { _, _, number in ranges[number] }
        hits = found.all()
    }

    func meaning(of hit: Hit) -> Glossary.Meaning { glossary.meanings[Int(hit.list)] }

    /// Returns the hits that lie within a range of tokens.
    func hits(in range: Range<Int>) -> ArraySlice<Hit> {
        hits.starting(in: range, by: \.tokens.lowerBound)
    }

    func contains(_ marker: Glossary.Marker, in range: Range<Int>) -> Bool {
        hit(of: marker, in: range) != nil
    }

    func hit(of marker: Glossary.Marker, in range: Range<Int>) -> Hit? {
        hits(in: range).first { isMarker(marker, $0) }
    }

    func hits(of marker: Glossary.Marker, in range: Range<Int>) -> [Hit] {
        hits(in: range).filter { isMarker(marker, $0) }
    }

    private func isMarker(_ marker: Glossary.Marker, _ hit: Hit) -> Bool {
        if case .marker(marker) = meaning(of: hit) { true } else { false }
    }

    /// Whether a part says that there is nothing in it: `geen`, `n.v.t.`, `-`.
    func isNothing(_ range: Range<Int>) -> Bool {
        let words = range.filter { tokens[$0].isWord }
        guard let marker = hit(of: .nothing, in: range) else { return words.isEmpty }
        return marker.tokens.count >= words.count
    }

    /// Whether a word joins the last entries of a list: `en`.
    func joinsList(_ token: Token) -> Bool {
        lexicon.classes(of: token.entry).contains(.coordinator)
    }

    /// A row of a table that has its headings in the first column: `| Besluit | Gebiedsverbod. |`.
    struct Field {
        let title: Range<Int>
        let kind: SectionKind
        /// The cells behind the title that are filled.
        let values: [Range<Int>]
    }

    /// Reads a row as a field; nothing where its first cell is no heading, or nothing stands behind it.
    func field(of row: Range<Int>) -> Field? {
        let cells = cells(of: row).filter { !$0.isEmpty }
        guard cells.count > 1, let kind = heading(in: cells[0]), coversLabel(cells[0]) else { return nil }
        return Field(title: cells[0], kind: kind, values: Array(cells.dropFirst()))
    }

    /// Divides a line at the bars and tabs of a table.
    func cells(of range: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        for index in range {
            if tokens[index].kind == .bar {
                // A row starts with a bar; its first cell may be empty.
                if index > range.lowerBound { cells.append(start..<index) }
                start = index + 1
            } else if index > start, isAfterTab(index) {
                cells.append(start..<index)
                start = index
            }
        }
        if start < range.upperBound { cells.append(start..<range.upperBound) }
        return cells
    }

    private func isAfterTab(_ index: Int) -> Bool {
        guard index > 0, tokens[index - 1].end < tokens[index].start else { return false }
        let gap = text[Int(tokens[index - 1].end)..<Int(tokens[index].start)]
        return gap.contains(UInt8(ascii: "\t")) || gap.count(where: { $0 == UInt8(ascii: " ") }) > 2
    }

    // MARK: Headings

    /// Returns the kind of section that the words of a title announce.
    func heading(in title: Range<Int>) -> SectionKind? {
        headings(in: title).max { $0.hit.tokens.count < $1.hit.tokens.count }?.kind
    }

    /// Returns how many words at the start of a line are those of a heading.
    func headingWords(startingIn line: Range<Int>) -> Int? {
        headings(in: line).first { $0.hit.tokens.lowerBound == line.lowerBound }?.hit.tokens.count
    }

    /// Whether the words of a heading are most of a label: one word more at the most.
    func coversLabel(_ label: Range<Int>) -> Bool {
        let known = headings(in: label).map(\.hit.tokens.count).max() ?? 0
        return known > 0 && label.filter { tokens[$0].isWord }.count <= known + 1
    }

    private func headings(in range: Range<Int>) -> [(hit: Hit, kind: SectionKind)] {
        hits(in: range).compactMap { hit in
            guard case .heading(let kind) = meaning(of: hit), hit.tokens.upperBound <= range.upperBound else {
                return nil
            }
            return (hit, kind)
        }
    }

    // MARK: Partners

    /// An organisation or a role that a note names, by their numbers in the glossary.
    struct Partner: Sendable {
        let tokens: Range<Int>
        let organisation: Int?
        let role: Int?
    }

    /// Returns the organisations and roles in a range, the longest at each place.
    func partners(in range: Range<Int>) -> [Partner] {
        var partners: [Partner] = []
        for hit in hits(in: range) where hit.tokens.upperBound <= range.upperBound {
            guard hit.tokens.lowerBound >= partners.last?.tokens.upperBound ?? 0 else { continue }
            switch meaning(of: hit) {
            case .organisation(let number):
                partners.append(Partner(tokens: hit.tokens, organisation: number, role: nil))
            case .role(let number):
                partners.append(
                    Partner(tokens: hit.tokens, organisation: organisation(ofRole: number), role: number))
            case .heading, .marker: continue
            }
        }
        return partners
    }

    /// Returns the organisation that a short title names: whose turn it is to speak.
    func speaker(in title: Range<Int>) -> Int? {
        guard title.count <= 6 else { return nil }
        return partners(in: title).first?.organisation
    }

    private func organisation(ofRole number: Int) -> Int? {
        guard let id = glossary.roles[number].organisation else { return nil }
        return glossary.organisations.firstIndex(of: id)
    }
}
