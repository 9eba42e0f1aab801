/// Reads the entries of lists and tables of actions, and lines that say of themselves that they are one.
struct ActionListReader: LayoutReader {
    let assignments: AssignmentReader
    /// The tokens at which sentences start.
    private let sentenceStarts: Set<Int>
    /// Whether a list of actions has a heading of its own; what is decided elsewhere is then no action.
    let hasList: Bool

    var layout: NoteLayout { assignments.layout }

    init(_ assignments: AssignmentReader) {
        self.assignments = assignments
        sentenceStarts = Set(assignments.sentences.map(\.tokens.lowerBound))
        hasList = assignments.sections.contains { $0.kind == .actions && $0.lines.count > 2 }
    }

    func entries() -> [ActionEntry] {
        sections.flatMap { section in
            isLookback(section) || section.kind == .attendance ? [] : entries(in: section)
        }
    }

    private func entries(in section: Section) -> [ActionEntry] {
        var columns: [ActionEntry.Column] = []
        var all: [ActionEntry] = []
        var list = ListState()
        for number in section.lines where !lines[number].content.isEmpty {
            let line = lines[number]
            if line.kind != .row || lines[max(0, number - 1)].isBlank { columns = [] }
            if line.kind == .row, let header = header(of: line, in: section) {
                columns = header
                continue
            }
            if section.kind == .actions, isOver(list, at: number, in: section) { break }
            guard !isDone(line, columns),
                let content = actionText(of: line, in: section, isTable: !columns.isEmpty)
            else { continue }
            all.append(ActionEntry(content: content, line: number, columns: columns))
            list.add(line.kind)
        }
        return all
    }

    /// What a list of actions is made of so far.
    private struct ListState {
        var hasLines = false
        var hasMarks = false

        mutating func add(_ kind: Line.Kind) {
            hasLines = true
            if kind == .item || kind == .row { hasMarks = true }
        }
    }

    /// Whether text after a list, or after an empty line, is no entry of it.
    private func isOver(_ list: ListState, at number: Int, in section: Section) -> Bool {
        guard list.hasLines, lines[number].kind == .text else { return false }
        if section.level == 9, lines[number - 1].isBlank { return true }
        return list.hasMarks
            || lines[number - 1].isBlank && !assignments.startsWithOwner(lines[number].content)
    }

    /// Whether a section looks back on what was agreed before: `Acties 7 oktober`, on a later day.
    func isLookback(_ section: Section) -> Bool {
        if section.kind == .lookback { return true }
        guard let reference = assignments.reference else { return false }
        if let date = assignments.dates.dates(in: section.title).last?.date(near: reference) {
            return date < reference
        }
        // `Acties juli`, in September.
        let month = section.title.lazy.compactMap { assignments.dates.month(at: $0, in: section.title) }.first
        return month.map { (1...6).contains((reference.month - $0 + 12) % 12) } ?? false
    }

    /// Returns the tokens of a line that records an action, or nothing.
    private func actionText(of line: Line, in section: Section, isTable: Bool) -> Range<Int>? {
        if case .heading = line.kind { return nil }
        guard line.kind != .rule, !isAboutMeeting(line.content) else { return nil }
        let isTitled = line.content.overlaps(section.title)
        let content = isTitled ? afterColon(section.title.upperBound, line) : line.content
        guard content.contains(where: { tokens[$0].isWord }), !structure.isNothing(content),
            !isTitled || !namesOnlyPeople(content), !isTable || !isDecision(content)
        else { return nil }
        if line.kind == .row, !isTable, let field = structure.field(of: content) {
            return field.kind == .actions ? field.values[0].lowerBound..<content.upperBound : nil
        }
        if section.kind == .actions {
            return line.kind == .item || line.kind == .row || isTitled || startsEntry(line) ? content : nil
        }
        if line.kind == .row {
            // `| RvdK | Vader gebeld, niet te bereiken | deze week |` is what a partner tells.
            let isTold = section.kind == .facts && !assignments.hasDueDate(content)
            return isTable || !isTold && assignments.isRow(content) ? content : nil
        }
        if tokens[content.lowerBound].kind == .arrow {
            if hasList, section.kind != .facts { return nil }
            return assignments.isDated(content) || layout.hasSoon(content) ? content : nil
        }
        return marked(content)
    }

    /// Whether somebody is said to have nothing to do, as in `Bianca: geen actie`, or to have none still to do.
    func isLeftAlone(_ content: Range<Int>) -> Bool {
        guard let owner = assignments.owner(startingIn: content) ?? assignments.attendee(startingIn: content),
            owner.upperBound < content.upperBound
        else { return false }
        // `Nijland heeft geen taak`, `Bea niets, tenzij …`
        let rest = (owner.upperBound..<content.upperBound).drop { index in
            !tokens[index].isWord || layout.string(of: index..<index + 1) == "heeft"
        }
        let end = rest.first { tokens[$0].kind == .comma } ?? rest.upperBound
        let marker = structure.hit(of: .nothing, in: rest)?.tokens
        return structure.isNothing(rest.lowerBound..<end)
            || marker.map { $0.lowerBound == rest.lowerBound && $0.count > 1 } ?? false
    }

    /// Whether a cell of a row says that it records a decision, as another says that it records an action.
    private func isDecision(_ row: Range<Int>) -> Bool {
        structure.cells(of: row).contains { cell in
            cell.count { tokens[$0].isWord } == 1 && structure.heading(in: cell) == .decision
        }
    }

    /// Whether what stands behind a label is a list of people, as in `Lijst: K. Smit, J. de Vries`.
    private func namesOnlyPeople(_ content: Range<Int>) -> Bool {
        let people = content.split { tokens[$0].kind == .comma }
        return people.count > 2 && people.allSatisfy { assignments.isSomebody($0.startIndex..<$0.endIndex) }
    }

    /// Reads `Actie: …` and `Acties bij dit dossier. De heer Aydemir: …`.
    private func marked(_ content: Range<Int>) -> Range<Int>? {
        guard let marker = structure.hit(of: .action, in: content),
            marker.tokens.lowerBound <= content.lowerBound + 1,
            structure.heading(in: content.prefix(8)) != .lookback,
            // `Afspraak: …`, beside a list of actions, is what was decided.
            !hasList || structure.heading(in: marker.tokens) == .actions
        else { return nil }
        let rest = marker.tokens.upperBound..<content.upperBound
        guard let mark = rest.prefix(10).first(where: { [.colon, .number].contains(tokens[$0].kind) }) else {
            return nil
        }
        // `Acties van 12 mei: …`, on a later day.
        let title = rest.prefix(10).prefix { tokens[$0].kind != .colon }
        let day = assignments.dates.dates(in: title).first?.date(near: assignments.reference)
        if let day, let reference = assignments.reference, day < reference { return nil }
        // `De actie voor de woningbouw is afgehandeld: hij heeft een flat.`
        return (rest.lowerBound..<mark).contains { layout.classes(of: $0).contains(.finite) } ? nil : rest
    }

    /// Whether a plain line under an actions heading is an entry of its own: a sentence, somebody, or a number.
    private func startsEntry(_ line: Line) -> Bool {
        sentenceStarts.contains(line.content.lowerBound) || assignments.startsWithOwner(line.content)
            || tokens[line.content.lowerBound].kind == .number || isDivided(line)
    }

    /// Whether slashes divide a line: `beide / Desmond / afspraken doorgeven / 17 september`.
    private func isDivided(_ line: Line) -> Bool {
        line.content.count { tokens[$0].kind == .slash && !tokens[$0].traits.contains(.attached) } > 1
    }

    /// `Volgende tafel 14 april`, `Opgeschreven door Machteld, 27 maart`.
    func isAboutMeeting(_ content: Range<Int>) -> Bool {
        [Glossary.Marker.otherDate, .author].contains { marker in
            structure.hit(of: marker, in: content).map { hit in
                let start = hit.tokens.lowerBound
                return start == content.lowerBound
                    || start == content.lowerBound + 1 && !isName(content.lowerBound)
            } ?? false
        }
    }

    /// `Bouhali schrijft de overdracht`: what follows a name tells of who has to do it.
    private func isName(_ first: Int) -> Bool {
        assignments.names.isKnown(first..<first + 1, assignments.known)
    }

    // MARK: Tables

    /// Reads the heading of a table of actions; one that has a column for what came of them looks back.
    private func header(of line: Line, in section: Section) -> [ActionEntry.Column]? {
        let cells = structure.cells(of: line.content)
        let columns = cells.map { cell in
            ActionEntry.Column.allCases.first { structure.contains($0.marker, in: cell) }
        }
        guard cells.allSatisfy({ $0.count <= Self.longestTitle }) else { return nil }
        // A list of actions with its state is kept from meeting to meeting.
        let isKept = section.kind == .actions && columns.contains(.when)
        guard isKept || !structure.contains(.outcome, in: line.content) else { return nil }
        guard cells.count > 1, let who = columns.firstIndex(of: .who), opens(cells[who], .who) else {
            return nil
        }
        let isAction =
            hasList ? columns.contains(.when) : columns.contains(.what) || columns.contains(.when)
        let isWhole = [.what, .who, .when].allSatisfy(columns.contains)
        guard section.kind == .actions || isWhole || section.kind != .facts && isAction else { return nil }
        return columns.map { $0 ?? .other }
    }

    /// Whether the row of a list that is kept from meeting to meeting tells of an action that is no longer open.
    private func isDone(_ line: Line, _ columns: [ActionEntry.Column]) -> Bool {
        guard line.kind == .row, let state = columns.cell(.outcome, in: structure.cells(of: line.content))
        else {
            return false
        }
        return state.contains { tokens[$0].isWord } && !structure.contains(.pending, in: state)
    }

    /// Whether a title starts with a word: `wie`, and not `van wie gehoord`.
    private func opens(_ title: Range<Int>, _ marker: Glossary.Marker) -> Bool {
        let first = title.first { tokens[$0].isWord }
        return structure.hits(of: marker, in: title).contains { $0.tokens.lowerBound == first }
    }

    /// The most tokens of the title of a column.
    static let longestTitle = 5
}

/// A line or a row that records an action.
struct ActionEntry {
    let content: Range<Int>
    let line: Int
    /// What the columns of its table hold; empty where it stands in none.
    var columns: [Column] = []

    enum Column: CaseIterable {
        case outcome, what, who, when, other

        var marker: Glossary.Marker {
            switch self {
            case .outcome: .outcome
            case .what: .what
            case .who: .who
            case .when: .when
            case .other: .nothing
            }
        }
    }
}

extension [ActionEntry.Column] {
    /// Returns the cell under a column, or nothing where the table has no such column.
    func cell(_ column: ActionEntry.Column, in cells: [Range<Int>]) -> Range<Int>? {
        guard let index = firstIndex(of: column), index < cells.count else { return nil }
        return cells[index]
    }
}
