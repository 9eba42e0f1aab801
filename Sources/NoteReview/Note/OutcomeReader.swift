/// Finds where the form of a note tells what came of earlier actions, besides sections that look back by their words.
///
///     ## Actielijst van 28 april        | afspraak 10 februari | stand |
///     1. Huisbezoek: twee keer gedaan   | leerwerkplek zoeken  | gedaan, bakkerij |
struct OutcomeReader: LayoutReader {
    let lists: ActionListReader

    var layout: NoteLayout { lists.layout }

    /// Returns the tokens of each line that tells it.
    func outcomes() -> [Range<Int>] {
        sections.flatMap { section in
            Self.agreed.contains(section.kind) && lists.isLookback(section)
                ? entries(of: section) : rows(in: section)
        }
    }

    /// What has a day in its heading that is past is what was agreed then.
    private static let agreed: Set<SectionKind> = [.actions, .plan, .decision]

    private func entries(of section: Section) -> [Range<Int>] {
        section.lines.map { number in
            let line = lines[number]
            return line.content.overlaps(section.title)
                ? afterColon(section.title.upperBound, line) : line.content
        }.filter { tells($0) }
    }

    /// Returns the rows of tables of what was agreed, of which a column says what came of it.
    private func rows(in section: Section) -> [Range<Int>] {
        var state: Int?
        return section.lines.compactMap { number in
            let line = lines[number]
            guard line.kind == .row else {
                if line.kind != .rule { state = nil }
                return nil
            }
            let cells = structure.cells(of: line.content)
            if let header = stateColumn(of: cells) {
                state = header
                return nil
            }
            guard let state, state < cells.count, tells(cells[state]), !isPending(cells[state]) else {
                return nil
            }
            return line.content
        }
    }

    /// Returns the column for what came of what another column names, if the cells are titles of such a table.
    private func stateColumn(of cells: [Range<Int>]) -> Int? {
        guard let state = cells.lastIndex(where: { structure.contains(.outcome, in: $0) }),
            cells.allSatisfy({ $0.count <= ActionListReader.longestTitle || looksBack($0) })
        else { return nil }
        return cells[..<state].contains { structure.contains(.what, in: $0) || looksBack($0) } ? state : nil
    }

    private func looksBack(_ title: Range<Int>) -> Bool { structure.heading(in: title) == .lookback }

    /// `open`, `gepland`: in a list of new actions, what came of it is still to come.
    private func isPending(_ state: Range<Int>) -> Bool { structure.contains(.pending, in: state) }

    private func tells(_ words: Range<Int>) -> Bool {
        words.contains { tokens[$0].isWord } && !structure.isNothing(words)
    }
}
