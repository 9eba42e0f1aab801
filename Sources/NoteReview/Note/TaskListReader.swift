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

    /// Returns the lines of a section that are entries of such lists.
    func tasks(in section: Section) -> [ActionEntry] {
        let isOpen = Self.kinds.contains(section.kind)
        return lists(in: section).flatMap { list -> [ActionEntry] in
            let isPointed = list.count(where: isPointed) > 1
            guard isOpen || isPointed && section.kind == .head else { return [] }
            let isAgreed = Self.agreed.contains(section.kind) || isPointed
            let tasks =
                isAboutMeeting(list)
                ? [] : list.filter { isTask($0, in: section, isAgreed: isAgreed) }
            // One line that looks like a task may be anything; so may a few among many.
            let share = Self.agreed.contains(section.kind) ? tasks.count + 1 : tasks.count
            let isAlone = isAgreed && section.speaker != nil && tasks.count == list.count
            guard tasks.count > 1 || isAlone, share * 2 > list.count, tasks.contains(where: isToBeDone) else {
                return []
            }
            // Where most entries are tasks, so are the others that start with somebody.
            return list.filter { tasks.contains($0) || isAgreed && startsWithSomebody(lines[$0].content) }
                .map { ActionEntry(content: lines[$0].content, line: $0) }
        }
    }

    private func startsWithSomebody(_ content: Range<Int>) -> Bool {
        assignments.startsWithOwner(content)
            || structure.hits(of: .nobody, in: content).contains {
                $0.tokens.lowerBound <= content.lowerBound + 1
            }
    }

    /// Whether lines tell of the meeting itself, as the first ones of a note do: `Datum: 29 januari`.
    private func isAboutMeeting(_ list: [Int]) -> Bool {
        list.contains { line in
            let start = lines[line].content.lowerBound
            return structure.hit(of: .dateOfMeeting, in: lines[line].content)?.tokens.lowerBound == start
        }
    }

    /// Whether an entry tells of what is to come, as no list of people or of data does.
    private func isToBeDone(_ line: Int) -> Bool {
        let content = lines[line].content
        return assignments.isDated(content) || assignments.tellsWhoActs(content)
            || pieces(of: content).contains(where: assignments.endsInInfinitive)
    }

    /// What is agreed is a list of tasks, where most of its lines look so.
    private static let agreed: Set<SectionKind> = [.decision, .plan]

    /// Whether an arrow points at what is to be done.
    private func isPointed(_ line: Int) -> Bool {
        !hasList && lines[line].content.first.map { tokens[$0].kind == .arrow } ?? false
    }

    /// What is told is no list of tasks, however it looks.
    private static let kinds: Set<SectionKind> = [
        .interpretation, .facts, .decision, .plan, .communication, .closing, .other,
    ]

    /// The lines that follow each other as entries.
    private func lists(in section: Section) -> [[Int]] {
        var lists: [[Int]] = [[]]
        for number in section.lines {
            let line = lines[number]
            let isEntry = line.kind == .item || line.kind == .text && line.content.count <= Self.longestEntry
            if isEntry, !line.content.isEmpty, !line.content.overlaps(section.title) {
                if let last = lists.last?.last, lines[last].kind != line.kind { lists.append([]) }
                lists[lists.count - 1].append(number)
            } else {
                lists.append([])
            }
        }
        return lists
    }

    /// The most tokens of a line without a mark that is an entry of a list.
    private static let longestEntry = 30

    /// Whether an entry says who does what, in any of its sentences where it has a mark of its own.
    private func isTask(_ line: Int, in section: Section, isAgreed: Bool) -> Bool {
        let content = lines[line].content
        let sentences = layout.sentences(startingIn: content).map(\.tokens)
        guard isAgreed, sentences.count > 1, lines[line].kind == .item else {
            return isTaskSentence(content, in: section, isAgreed: isAgreed)
        }
        return sentences.contains { isTaskSentence($0, in: section, isAgreed: isAgreed) }
    }

    private func isTaskSentence(_ line: Range<Int>, in section: Section, isAgreed: Bool) -> Bool {
        let content = line.drop { tokens[$0].kind == .arrow }
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

    private static let dividers: Set<Token.Kind> = [.comma, .colon, .dash, .opening, .closing, .semicolon]
}
