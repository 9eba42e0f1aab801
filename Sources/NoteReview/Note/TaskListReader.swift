/// Finds lists of actions that no heading announces: lines one after another, most of which say who does what.
///
///     - contact met de opvang: mevrouw Bos, 10 februari
///     - Rob: wijkagent instrueren
///     - postadres - Kamphuis - 13-03
struct TaskListReader: LayoutReader {
    let layout: NoteLayout
    let assignments: AssignmentReader
    /// Whether a list of actions has a heading of its own elsewhere.
    let hasList: Bool

    /// A line that looks like an entry, with the lines that go on with it.
    private struct Entry {
        let line: Int
        var content: Range<Int>
    }

    /// Returns the lines of a section that are entries of such lists.
    func tasks(in section: Section) -> [ActionEntry] {
        let isOpen = Self.kinds.contains(section.kind)
        return lists(in: section).flatMap { list -> [ActionEntry] in
            let isPointed = list.count(where: isPointed) > 1
            guard isOpen || isPointed && section.kind == .head else { return [] }
            let isAgreed = Self.agreed.contains(section.kind) || isPointed
            let isOther = isAboutMeeting(list)
            let isTask = list.map { !isOther && self.isTask($0, in: section, isAgreed: isAgreed) }
            let tasks = zip(list, isTask).filter(\.1).map(\.0)
            // One line that looks like a task may be anything; so may a few among many.
            let share = Self.agreed.contains(section.kind) ? tasks.count + 1 : tasks.count
            let isAlone = isAgreed && section.speaker != nil && tasks.count == list.count
            guard tasks.count > 1 || isAlone, share * 2 > list.count, tasks.contains(where: isToBeDone) else {
                return []
            }
            // Where most entries are tasks, so are the others that start with somebody.
            return zip(list, isTask).filter { $1 || isAgreed && startsWithSomebody($0.content) }
                .map { ActionEntry(content: $0.0.content, line: $0.0.line) }
        }
    }

    private func startsWithSomebody(_ content: Range<Int>) -> Bool {
        assignments.startsWithOwner(content)
            || structure.hits(of: .nobody, in: content).contains {
                $0.tokens.lowerBound <= content.lowerBound + 1
            }
    }

    /// Whether lines tell of the meeting itself, as the first ones of a note do: `Datum: 29 januari`.
    private func isAboutMeeting(_ list: [Entry]) -> Bool {
        list.contains { entry in
            let marker = structure.hit(of: .dateOfMeeting, in: entry.content)
            return marker?.tokens.lowerBound == entry.content.lowerBound
        }
    }

    /// Whether an entry tells of what is to come, as no list of people or of data does.
    private func isToBeDone(_ entry: Entry) -> Bool {
        assignments.isDated(entry.content) || assignments.tellsWhoActs(entry.content)
            || pieces(of: entry.content).contains(where: assignments.endsInInfinitive)
    }

    /// What is agreed is a list of tasks, where most of its lines look so.
    private static let agreed: Set<SectionKind> = [.decision, .plan]

    /// Whether an arrow points at what is to be done, or a box waits for a tick.
    private func isPointed(_ entry: Entry) -> Bool {
        !hasList && entry.content.first.map { [.arrow, .emptyBox].contains(tokens[$0].kind) } ?? false
    }

    /// What is told is no list of tasks, however it looks.
    private static let kinds: Set<SectionKind> = [
        .interpretation, .facts, .decision, .plan, .communication, .closing, .other,
    ]

    /// The lines that follow each other as entries.
    private func lists(in section: Section) -> [[Entry]] {
        var lists: [[Entry]] = [[]]
        for number in section.lines {
            let line = lines[number]
            if let last = lists.last?.last, goesOn(line, with: last) {
                lists[lists.count - 1][lists[lists.count - 1].count - 1].content =
                    last.content.lowerBound..<line.content.upperBound
                continue
            }
            let isEntry = line.kind == .item || line.kind == .text && line.content.count <= Self.longestEntry
            if isEntry, !line.content.isEmpty, !line.content.overlaps(section.title), startsSentence(line) {
                if let last = lists.last?.last, lines[last.line].kind != line.kind { lists.append([]) }
                lists[lists.count - 1].append(Entry(line: number, content: line.content))
            } else {
                lists.append([])
            }
        }
        return lists
    }

    /// Whether a line without a mark goes on with the entry above it: with its sentence, or as far to the right.
    private func goesOn(_ line: Line, with entry: Entry) -> Bool {
        guard line.kind == .text, lines[entry.line].kind == .item, !line.content.isEmpty,
            line.content.lowerBound == entry.content.upperBound
        else { return false }
        return !startsSentence(line) || line.indent > lines[entry.line].indent
    }

    private func startsSentence(_ line: Line) -> Bool {
        line.content.first.map { !layout.sentences(startingIn: $0..<$0 + 1).isEmpty } ?? false
    }

    /// The most tokens of a line without a mark that is an entry of a list.
    private static let longestEntry = 30

    /// Whether an entry says who does what, in any of its sentences where it has a mark of its own.
    private func isTask(_ entry: Entry, in section: Section, isAgreed: Bool) -> Bool {
        let sentences = layout.sentences(startingIn: entry.content).map(\.tokens)
        guard isAgreed, sentences.count > 1, lines[entry.line].kind == .item else {
            return isTaskSentence(entry.content, in: section, isAgreed: isAgreed)
        }
        return sentences.contains { isTaskSentence($0, in: section, isAgreed: isAgreed) }
    }

    private func isTaskSentence(_ line: Range<Int>, in section: Section, isAgreed: Bool) -> Bool {
        let content = withoutNumber(line.drop { [.arrow, .emptyBox].contains(tokens[$0].kind) })
        let pieces = pieces(of: content)
        guard let first = pieces.first else { return false }
        if assignments.isSomebody(first) { return pieces.count > 1 && isToDo(content, after: first) }
        if endsWithSomebody(pieces) || endsWithAgent(pieces) { return true }
        guard isAgreed else { return assignments.isAssignment(content, in: section) }
        // `PV blijft liggen, Kim bekijkt het in januari`
        return assignments.isShortAssignment(content)
            || pieces.dropFirst().contains(where: assignments.tellsWhoActs)
            || isForNobody(content)
    }

    /// Returns what stands behind a bare number: `1 Van Buuren -> inloopuur -> 11-09`.
    private func withoutNumber(_ line: Range<Int>) -> Range<Int> {
        guard let first = line.first, first + 1 < line.upperBound, tokens[first].kind == .number,
            tokens[first].bytes.count < 3, tokens[first + 1].traits.contains(.capitalised)
        else { return line }
        return line.dropFirst()
    }

    /// Reads `Iemand moet haar naar de boksles krijgen`.
    private func isForNobody(_ content: Range<Int>) -> Bool {
        guard let nobody = structure.hit(of: .nobody, in: content)?.tokens,
            nobody.lowerBound == content.lowerBound, nobody.upperBound < content.upperBound
        else { return false }
        return layout.classes(of: nobody.upperBound).contains(.modal)
    }

    /// Whether what follows whoever has to do it is no report: it has an infinitive, or a day to come or to be named.
    private func isToDo(_ content: Range<Int>, after owner: Range<Int>) -> Bool {
        let rest = owner.upperBound + 1..<content.upperBound
        return assignments.hasDueDate(rest) || assignments.isTask(rest)
            || structure.contains(.nobody, in: rest)
    }

    /// Whether what is to be done comes first, then who does it, and then at the most a day.
    private func endsWithSomebody(_ pieces: [Range<Int>]) -> Bool {
        guard let owner = pieces.dropFirst().lastIndex(where: namesSomebody) else { return false }
        return pieces[(owner + 1)...].allSatisfy(assignments.isOnlyDay)
    }

    /// Whether the first piece ends in who is to do it: `Het verslag wordt gestuurd door Johanneke, 30 maart`.
    private func endsWithAgent(_ pieces: [Range<Int>]) -> Bool {
        pieces.first.map(namesAgent) ?? false && pieces.dropFirst().allSatisfy(assignments.isOnlyDay)
    }

    /// Whether a piece names somebody alone, or ends in who is to do it: `gestuurd door Johanneke`.
    private func namesSomebody(_ piece: Range<Int>) -> Bool {
        assignments.isSomebody(piece) || namesAgent(piece)
    }

    private func namesAgent(_ piece: Range<Int>) -> Bool {
        guard let agent = piece.last(where: { layout.classes(of: $0).contains(.agent) }) else { return false }
        return assignments.isSomebody(agent + 1..<piece.upperBound)
    }

    /// Divides a line at commas, colons, dashes and brackets.
    private func pieces(of content: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = content.lowerBound
        for index in content where Self.dividers.contains(tokens[index].kind) {
            if start < index { pieces.append(start..<index) }
            start = index + 1
        }
        if start < content.upperBound { pieces.append(start..<content.upperBound) }
        return pieces.map(withoutStop).filter { !$0.isEmpty }
    }

    private func withoutStop(_ piece: Range<Int>) -> Range<Int> {
        piece.last.map { tokens[$0].kind == .stop } == true ? piece.dropLast() : piece
    }

    private static let dividers: Set<Token.Kind> = [
        .comma, .colon, .dash, .opening, .closing, .semicolon, .arrow,
    ]
}
