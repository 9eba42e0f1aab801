/// Reads the action points of a note: from lists and tables under a heading, and from lines that say so themselves.
struct ActionReader: LayoutReader {
    let layout: NoteLayout
    let names: NameReader
    /// The words of the names on the attendance list.
    let known: Set<[UInt8]>
    let dates: DateReader
    /// The day of the meeting, by which dates without a year are read.
    let reference: CalendarDate?
    /// The tokens at which sentences start.
    private let sentenceStarts: Set<Int>

    init(
        layout: NoteLayout, names: NameReader, known: Set<[UInt8]>, dates: DateReader,
        reference: CalendarDate?
    ) {
        self.layout = layout
        self.names = names
        self.known = known
        self.dates = dates
        self.reference = reference
        sentenceStarts = Set(layout.sentences.map(\.tokens.lowerBound))
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
        var columns: [Column] = []
        var all: [Found] = []
        for section in sections {
            for number in section.lines where !lines[number].content.isEmpty {
                let line = lines[number]
                if line.kind == .row, let header = header(of: line) {
                    columns = header
                    continue
                }
                if line.kind != .row { columns = [] }
                guard let content = actionText(of: line, in: section, isTable: !columns.isEmpty) else {
                    continue
                }
                all.append(action(content, line: number, columns: columns))
            }
        }
        return all
    }

    // MARK: Which lines

    /// Returns the tokens of a line that records an action, or nothing.
    private func actionText(of line: Line, in section: Section, isTable: Bool) -> Range<Int>? {
        if case .heading = line.kind { return nil }
        guard line.kind != .rule, section.kind != .lookback, section.kind != .attendance else { return nil }
        let isTitled = line.content.overlaps(section.title)
        let content = isTitled ? afterColon(section.title.upperBound, line) : line.content
        guard content.contains(where: { tokens[$0].isWord }), !structure.isNothing(content) else {
            return nil
        }
        if section.kind == .actions {
            return line.kind == .item || line.kind == .row || isTitled || startsEntry(line) ? content : nil
        }
        if isTable, line.kind == .row { return content }
        if tokens[content.lowerBound].kind == .arrow { return content }
        guard let marker = structure.hit(of: .action, in: content),
            marker.tokens.lowerBound <= content.lowerBound + 1
        else { return nil }
        let rest = marker.tokens.upperBound..<content.upperBound
        return rest.prefix(6).contains { tokens[$0].kind == .colon || tokens[$0].kind == .number }
            ? rest : nil
    }

    /// Whether a plain line under an actions heading is an entry of its own: it names somebody or a date.
    private func startsEntry(_ line: Line) -> Bool {
        sentenceStarts.contains(line.content.lowerBound)
    }

    // MARK: One action

    private func action(_ content: Range<Int>, line: Int, columns: [Column]) -> Found {
        let cells = structure.cells(of: content)
        let who = columns.cell(.who, in: cells) ?? content
        let when = columns.cell(.when, in: cells) ?? content
        let nobody = structure.hit(of: .nobody, in: who)
        let owner = owner(in: who, content)
        let due = dates.dates(in: when).last
        let isSoon = when.contains { lexicon.classes(of: tokens[$0].entry).contains(.soon) }
        let named = owner.name != nil || owner.organisation != nil
        let action = Action(
            place: layout.place(of: content), owner: owner.name, organisation: owner.organisation,
            due: due?.date(near: reference))
        return Found(
            action: action, tokens: content, line: line,
            hasOwner: named && (nobody == nil || owner.name != nil),
            hasDate: due != nil || isSoon)
    }

    private func owner(in who: Range<Int>, _ content: Range<Int>) -> (name: String?, organisation: String?) {
        let people = names.names(in: who, isList: who != content, known: known)
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

    private func header(of line: Line) -> [Column]? {
        let cells = structure.cells(of: line.content)
        let columns = cells.map { cell in
            Column.allCases.first { structure.contains($0.marker, in: cell) }
        }
        guard !structure.contains(.outcome, in: line.content) else { return nil }
        guard cells.count > 1, columns.contains(.who), columns.contains(.what) || columns.contains(.when)
        else { return nil }
        return columns.map { $0 ?? .other }
    }

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
