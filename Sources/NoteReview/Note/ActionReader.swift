/// Reads the action points of a note: from lists and tables under a heading, and from lines that say so themselves.
struct ActionReader: LayoutReader {
    private let assignments: AssignmentReader
    /// The tokens at which sentences start.
    private let sentenceStarts: Set<Int>
    /// Whether a list of actions has a heading of its own; what is decided elsewhere is then no action.
    private let hasList: Bool

    var layout: NoteLayout { assignments.layout }

    init(_ assignments: AssignmentReader) {
        self.assignments = assignments
        sentenceStarts = Set(assignments.sentences.map(\.tokens.lowerBound))
        hasList = assignments.sections.contains { $0.kind == .actions && $0.lines.count > 2 }
    }

    /// An action with what the review needs to know of it.
    struct Found: Sendable {
        let action: Action
        let tokens: Range<Int>
        let line: Int
        let hasOwner: Bool
        let hasDate: Bool
    }

    func actions() -> [Found] {
        var all = listed()
        var known = Set(all.map(\.line))
        for kind in [unannounced(), assigned()] {
            all += kind.filter { !known.contains($0.line) }
            known.formUnion(kind.map(\.line))
        }
        return all.sorted { $0.line < $1.line }
    }

    /// Reads lists of actions that stand under no heading of theirs.
    private func unannounced() -> [Found] {
        let tasks = TaskListReader(layout: layout, assignments: assignments, hasList: hasList)
        return sections.filter { !isLookback($0) && !(hasList && $0.kind == .decision) }.flatMap { section in
            tasks.tasks(in: section).filter { !isAboutMeeting($0.content) }
                .map { action($0.content, line: $0.line, columns: []) }
        }
    }

    // MARK: Lists and tables

    private func listed() -> [Found] {
        sections.flatMap { section in
            isLookback(section) || section.kind == .attendance ? [] : listed(in: section)
        }
    }

    private func listed(in section: Section) -> [Found] {
        var columns: [Column] = []
        var all: [Found] = []
        var list = ListState()
        for number in section.lines where !lines[number].content.isEmpty {
            let line = lines[number]
            if line.kind != .row || lines[max(0, number - 1)].isBlank { columns = [] }
            if line.kind == .row, let header = header(of: line, in: section) {
                columns = header
                continue
            }
            if section.kind == .actions, isOver(list, at: number, in: section) { break }
            guard let content = actionText(of: line, in: section, isTable: !columns.isEmpty) else { continue }
            all.append(action(content, line: number, columns: columns))
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
    private func isLookback(_ section: Section) -> Bool {
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
        guard content.contains(where: { tokens[$0].isWord }), !structure.isNothing(content) else {
            return nil
        }
        if line.kind == .row, let field = field(of: content) {
            return field.kind == .actions ? field.rest : nil
        }
        if section.kind == .actions {
            return line.kind == .item || line.kind == .row || isTitled || startsEntry(line) ? content : nil
        }
        if line.kind == .row { return isTable || assignments.isRow(content) ? content : nil }
        if tokens[content.lowerBound].kind == .arrow {
            if hasList, section.kind != .facts { return nil }
            return assignments.isDated(content) || hasSoon(content) ? content : nil
        }
        return marked(content)
    }

    private func hasSoon(_ content: Range<Int>) -> Bool {
        content.contains { layout.classes(of: $0).contains(.soon) }
    }

    /// Reads the row of a table that has its headings in the first column: `Aanleiding | …`.
    private func field(of row: Range<Int>) -> (kind: SectionKind, rest: Range<Int>)? {
        let cells = structure.cells(of: row).filter { !$0.isEmpty }
        guard cells.count > 1, let kind = structure.heading(in: cells[0]), structure.coversLabel(cells[0])
        else { return nil }
        return (kind, cells[1].lowerBound..<row.upperBound)
    }

    /// Reads `Actie: …` and `Acties bij dit dossier. De heer Aydemir: …`.
    private func marked(_ content: Range<Int>) -> Range<Int>? {
        guard let marker = structure.hit(of: .action, in: content),
            marker.tokens.lowerBound <= content.lowerBound + 1,
            structure.heading(in: content.prefix(8)) != .lookback
        else { return nil }
        let rest = marker.tokens.upperBound..<content.upperBound
        return rest.prefix(10).contains { tokens[$0].kind == .colon || tokens[$0].kind == .number }
            ? rest : nil
    }

    /// Whether a plain line under an actions heading is an entry of its own: a sentence, somebody, or a number.
    private func startsEntry(_ line: Line) -> Bool {
        sentenceStarts.contains(line.content.lowerBound) || assignments.startsWithOwner(line.content)
            || tokens[line.content.lowerBound].kind == .number
    }

    /// `Volgende tafel 14 april`, `Opgeschreven door Machteld, 27 maart`.
    private func isAboutMeeting(_ content: Range<Int>) -> Bool {
        [Glossary.Marker.otherDate, .author].contains { marker in
            structure.hit(of: marker, in: content).map { $0.tokens.lowerBound <= content.lowerBound + 1 }
                ?? false
        }
    }

    // MARK: Text

    /// Reads `Mevrouw Goossens legt het besluit voor, uiterlijk 6 oktober`: who does what by when, in running text.
    private func assigned() -> [Found] {
        sections.flatMap { section -> [Found] in
            guard !isLookback(section), !Self.without.contains(section.kind) else { return [] }
            return section.lines.flatMap { number in
                // The first sentence of a list of people names them: `Niet: Samir. Joost praat hem vrijdag bij.`
                sentences(startingAt: number).dropFirst(section.kind == .attendance ? 1 : 0)
                    .filter { assignments.isAssignment($0, in: section) }
                    .map { action($0, line: number, columns: []) }
            }
        }
    }

    private static let without: Set<SectionKind> = [.agenda, .closing, .reflection]

    private func sentences(startingAt number: Int) -> [Range<Int>] {
        let line = lines[number].content
        guard lines[number].kind == .text || lines[number].kind == .item else { return [] }
        return layout.sentences(startingIn: line).filter { !$0.isHeading }.flatMap { pieces(of: $0.tokens) }
    }

    /// Divides a sentence at arrows and semicolons: `niet: GGZ, vakantie → Omar belt haar woensdag`.
    private func pieces(of sentence: Range<Int>) -> [Range<Int>] {
        let marks = sentence.filter { [.arrow, .semicolon].contains(tokens[$0].kind) }
        let starts = [sentence.lowerBound] + marks.map { $0 + 1 }
        return zip(starts, marks + [sentence.upperBound]).filter { $0 < $1 }.map { $0..<$1 }
    }

    // MARK: One action

    private func action(_ content: Range<Int>, line: Int, columns: [Column]) -> Found {
        let cells = structure.cells(of: content)
        let who = columns.cell(.who, in: cells) ?? content
        let when = columns.cell(.when, in: cells) ?? content
        let nobody = structure.hit(of: .nobody, in: who)
        let owner = owner(in: who, content)
        let due = assignments.dates.dates(in: when).last
        let named = owner.name != nil || owner.organisation != nil
        let action = Action(
            place: layout.place(of: content), owner: owner.name, organisation: owner.organisation,
            due: due?.date(near: assignments.reference))
        return Found(
            action: action, tokens: content, line: line,
            hasOwner: named && (nobody == nil || owner.name != nil),
            hasDate: due != nil || hasSoon(when))
    }

    private func owner(in who: Range<Int>, _ content: Range<Int>) -> (name: String?, organisation: String?) {
        let people = assignments.names.names(in: who, isList: who != content, known: assignments.known)
        let head = people.first { isOwnerPosition($0, in: content) } ?? people.first
        let partner = structure.partners(in: who).first { $0.organisation != nil }
        return (head.map(layout.string), partner?.organisation.map(layout.organisationID))
    }

    /// Whether a name stands where notes put the owner: at the start, before a colon, between brackets, at the end.
    private func isOwnerPosition(_ name: Range<Int>, in content: Range<Int>) -> Bool {
        if name.lowerBound <= content.lowerBound + 1 { return true }
        if name.upperBound < content.upperBound, tokens[name.upperBound].kind == .colon { return true }
        return tokens[name.lowerBound - 1].kind == .opening
    }

    // MARK: Tables

    /// Reads the heading of a table of actions; one that has a column for what came of them looks back.
    private func header(of line: Line, in section: Section) -> [Column]? {
        let cells = structure.cells(of: line.content)
        let columns = cells.map { cell in
            Column.allCases.first { structure.contains($0.marker, in: cell) }
        }
        guard !structure.contains(.outcome, in: line.content),
            cells.allSatisfy({ $0.count <= Self.longestTitle })
        else { return nil }
        guard cells.count > 1, let who = columns.firstIndex(of: .who), opens(cells[who], .who) else {
            return nil
        }
        let isAction =
            hasList ? columns.contains(.when) : columns.contains(.what) || columns.contains(.when)
        guard section.kind == .actions || section.kind != .facts && isAction else { return nil }
        return columns.map { $0 ?? .other }
    }

    /// Whether a title starts with a word: `wie`, and not `van wie gehoord`.
    private func opens(_ title: Range<Int>, _ marker: Glossary.Marker) -> Bool {
        let first = title.first { tokens[$0].isWord }
        return structure.hits(of: marker, in: title).contains { $0.tokens.lowerBound == first }
    }

    /// The most tokens of the title of a column.
    private static let longestTitle = 5

    enum Column: CaseIterable {
        case what, who, when, other

        var marker: Glossary.Marker {
            switch self {
            case .what: .what
            case .who: .who
            case .when: .when
            case .other: .nothing
            }
        }
    }
}

extension [ActionReader.Column] {
    /// Returns the cell under a column, or nothing where the table has no such column.
    func cell(_ column: ActionReader.Column, in cells: [Range<Int>]) -> Range<Int>? {
        guard let index = firstIndex(of: column), index < cells.count else { return nil }
        return cells[index]
    }
}
