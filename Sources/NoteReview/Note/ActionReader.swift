/// Reads the action points of a note: from lists and tables under a heading, and from lines that say so themselves.
struct ActionReader: LayoutReader {
    let assignments: AssignmentReader
    let lists: ActionListReader
    /// The lines that tell who was there.
    let attendanceLines: Set<Int>

    var layout: NoteLayout { assignments.layout }

    init(_ assignments: AssignmentReader, besides attendance: [Attendance]) {
        self.assignments = assignments
        attendanceLines = Set(attendance.map { $0.place.line - 1 })
        lists = ActionListReader(assignments)
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
        var all = lists.entries().flatMap(divided)
        var known = Set(all.map(\.line))
        for kind in [unannounced(), assigned()] {
            all += kind.filter { !known.contains($0.line) }
            known.formUnion(kind.map(\.line))
        }
        all += besides(all)
        // A tick says that something was done where a box waits for one; elsewhere it is a bullet.
        let hasBoxes = all.contains { mark(of: lines[$0.line]) == .emptyBox }
        all = all.filter {
            !lists.isLeftAlone($0.content) && !(hasBoxes && mark(of: lines[$0.line]) == .tickedBox)
        }
        return all.sorted { $0.line < $1.line }.map(action)
    }

    /// Reads lists of actions that stand under no heading of theirs.
    private func unannounced() -> [ActionEntry] {
        let tasks = TaskListReader(layout: layout, assignments: assignments, hasList: lists.hasList)
        return sections.filter { !lists.isLookback($0) && !(lists.hasList && Self.agreed.contains($0.kind)) }
            .flatMap(tasks.tasks).filter { !lists.isAboutMeeting($0.content) }
    }

    /// What is agreed beside a list of actions is none of them.
    private static let agreed: Set<SectionKind> = [.decision, .plan]

    // MARK: Text

    /// Reads `Mevrouw Goossens legt het besluit voor, uiterlijk 6 oktober`: who does what by when, in running text.
    ///
    /// In a note that has a list of actions, text repeats them or tells of what is no action; but whoever brings the absent
    /// up to date stands beside their names alone.
    private func assigned() -> [ActionEntry] {
        let agreements = agreements
        return sections.flatMap { section -> [ActionEntry] in
            guard !lists.isLookback(section), !Self.without.contains(section.kind) else { return [] }
            let isAgreed = agreements.contains(section.lines)
            guard agreements.isEmpty || isAgreed || section.kind == .attendance else { return [] }
            let read = section.lines.filter {
                !lists.hasList || section.kind == .attendance || attendanceLines.contains($0)
            }
            return read.flatMap { number in
                // The first sentence of a list of people names them: `Niet: Samir. Joost praat hem vrijdag bij.`
                sentences(startingAt: number).dropFirst(attendanceLines.contains(number) ? 1 : 0)
                    .compactMap { assignment(in: $0, section, isAgreed: isAgreed) }
                    .map { ActionEntry(content: $0, line: number) }
            }
        }
    }

    /// Returns what gives somebody something to do: a sentence, or what stands in it after `, en`.
    ///
    /// Behind a label for what is agreed it is enough to say who acts, on whatever day.
    private func assignment(in sentence: Range<Int>, _ section: Section, isAgreed: Bool) -> Range<Int>? {
        if isAgreed && assignments.tellsWhoActs(sentence) || assignments.isAssignment(sentence, in: section) {
            return sentence
        }
        let joints = sentence.dropFirst().filter {
            structure.joinsList(tokens[$0]) && tokens[$0 - 1].kind == .comma
        }
        return joints.lazy.map { $0 + 1..<sentence.upperBound }
            .first { assignments.isAssignment($0, in: section) }
    }

    /// The lines behind the labels that set apart what is agreed about each case, `Afspraken: …`, where a note has several: there
    /// the decisions beside them give nobody something to do.
    private var agreements: Set<Range<Int>> {
        let labelled = sections.filter { section in
            section.level == 9 && section.kind == .plan
                && section.lines.contains { number in
                    sentences(startingAt: number).contains { assignments.isAssignment($0, in: section) }
                }
        }
        return labelled.count > 1 ? Set(labelled.map(\.lines)) : []
    }

    static let without: Set<SectionKind> = [.agenda, .closing, .reflection]

    func sentences(startingAt number: Int) -> [Range<Int>] {
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

    /// Divides a line that tells of several actions, as `Acties: Tessa, papieren, 31 maart. Paul, besluit, n.t.b.` does.
    ///
    /// Another sentence is one of its own where it starts with somebody else, or with a day of its own.
    private func divided(_ entry: ActionEntry) -> [ActionEntry] {
        guard entry.columns.isEmpty, lines[entry.line].kind != .row else { return [entry] }
        let starts = layout.sentences(startingIn: entry.content).map(\.tokens)
            .filter { $0.lowerBound > entry.content.lowerBound && isActionOfItsOwn($0, besides: entry) }
            .map(\.lowerBound)
        guard let second = starts.first else { return [entry] }
        // `Acties bij dit dossier. De heer Aydemir: …` says first what it is about.
        let first = entry.content.lowerBound..<second
        let isAction = assignments.startsWithOwner(first) || !assignments.dates.dates(in: first).isEmpty
        let bounds = (isAction ? [first.lowerBound] : []) + starts + [entry.content.upperBound]
        return zip(bounds, bounds.dropFirst()).map { ActionEntry(content: $0..<$1, line: entry.line) }
    }

    private func isActionOfItsOwn(_ sentence: Range<Int>, besides entry: ActionEntry) -> Bool {
        guard let owner = assignments.owner(startingIn: sentence), owner.upperBound < sentence.upperBound,
            [.comma, .colon].contains(tokens[owner.upperBound].kind) || assignments.tellsWhoActs(sentence)
        else { return false }
        let first = assignments.owner(startingIn: entry.content).map(layout.string)
        return layout.string(of: owner) != first || assignments.isDated(sentence)
    }

    private func action(_ entry: ActionEntry) -> Found {
        let content = entry.content
        let cells = structure.cells(of: content)
        let who = entry.columns.cell(.who, in: cells) ?? content
        let when = entry.columns.cell(.when, in: cells) ?? content
        let nobody = structure.hit(of: .nobody, in: who)
        let owner = owner(in: who, content)
        let due = assignments.dates.dates(in: when).last
        let named = owner.name != nil || owner.organisation != nil
        let action = Action(
            place: layout.place(of: content), owner: owner.name, organisation: owner.organisation,
            due: due?.date(near: assignments.reference))
        return Found(
            action: action, tokens: content, line: entry.line,
            hasOwner: named && (nobody == nil || owner.name != nil),
            hasDate: due != nil || layout.hasSoon(when))
    }

    private func owner(in who: Range<Int>, _ content: Range<Int>) -> (name: String?, organisation: String?) {
        if let first = assignments.owner(startingIn: who), assignments.isWriter(first.lowerBound) {
            return (layout.string(of: first), nil)
        }
        let people = assignments.names.names(in: who, isList: who != content, known: assignments.known)
        let head =
            people.first { isOwnerPosition($0, in: content) }
            ?? people.first { isAtTable($0) || who != content }
            ?? assignments.attendee(startingIn: who)
        let partner = structure.partners(in: who).first { $0.organisation != nil }
        let organisation = partner?.organisation.map(layout.organisationID)
        // `Tamara: OM bellen`: where somebody of the table is from, the list of who was there says.
        return (head.map(layout.string), head.flatMap(assignments.organisation) ?? organisation)
    }

    /// Whether a name may be that of somebody of the table: it has a title, or is on the attendance list, if there is one
    /// with names.
    private func isAtTable(_ name: Range<Int>) -> Bool {
        let attendees = assignments.attendees
        return attendees.isEmpty || layout.classes(of: name.lowerBound).contains(.title)
            || name.contains { attendees.keys.contains(text[tokens[$0].bytes].map(ASCII.lowercased)) }
    }

    /// Whether a name stands where notes put the owner: at the start, before a colon, between brackets, between divisions.
    private func isOwnerPosition(_ name: Range<Int>, in content: Range<Int>) -> Bool {
        if assignments.owner(startingIn: content)?.overlaps(name) == true { return true }
        let next = name.upperBound < content.upperBound ? tokens[name.upperBound].kind : .stop
        let before = name.lowerBound > content.lowerBound ? tokens[name.lowerBound - 1].kind : .bar
        return next == .colon || before == .opening
            || Self.divisions.contains(before) && Self.divisions.union([.stop]).contains(next)
    }

    private static let divisions: Set<Token.Kind> = [.comma, .slash, .dash, .bar]
}
