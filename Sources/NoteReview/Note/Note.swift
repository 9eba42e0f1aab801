/// A note with its structure: sections, sentences, attendance, actions and the parts about each case.
package final class Note: Sendable {
    package let text: [UInt8]
    package let language: Language
    /// The day of the meeting; nothing when the note gives none.
    package let date: CalendarDate?
    package let isCorrection: Bool
    package let attendance: [Attendance]

    let layout: NoteLayout
    /// Who and what the slots of frames hold.
    let matcher: Matcher
    let cases: [CasePart]
    let actions: [ActionReader.Found]
    /// The tokens of the lines whose form says that they tell what came of earlier actions.
    let outcomes: [Range<Int>]

    var tokens: [Token] { layout.tokens }
    var lexicon: Lexicon { layout.lexicon }
    var lines: [Line] { layout.lines }
    var sections: [Section] { layout.sections }
    var sentences: [Sentence] { layout.sentences }
    var places: PlaceFinder { layout.places }

    func place(of range: Range<Int>) -> Place { layout.place(of: range) }

    /// Reads the structure of a note from its text.
    package init(parsing text: String, with reader: NoteReader) {
        layout = NoteLayout(of: Array(text.utf8), with: reader)
        let partners = layout.structure.partners(in: layout.tokens.indices)
        let dates = DateReader(layout, months: reader.months)
        let names = NameReader(layout, besides: partners)
        date = MeetingDate(layout: layout, dates: dates).date()
        attendance = AttendanceReader(layout: layout, names: names, dates: dates, meeting: date).attendance()
        let known = NameReader.knownNames(in: attendance)
        let named = names.namesBySentence(besides: known)
        let concerned = ConcernedNames(named, names, besides: known)
        let assignments = AssignmentReader(
            layout: layout, names: names,
            known: known.union(named.joined().flatMap(names.words)).subtracting(concerned.words),
            attendees: names.attendees(attendance), dates: dates, reference: date)
        let actionReader = ActionReader(assignments, besides: attendance)
        actions = actionReader.actions()
        outcomes = OutcomeReader(lists: actionReader.lists).outcomes()
        cases = CaseReader(layout).parts()
        matcher = layout.matcher.filling(
            SlotTable(
                Slot.all(in: layout, partners, named, names, known, dates, of: date) + concerned.slots,
                tokenCount: layout.tokens.count))
        isCorrection = layout.lines.prefix(8).contains { [layout] line in
            layout.structure.contains(.correction, in: line.tokens)
        }
        self.text = layout.text
        language = layout.language
    }
}

extension [Token] {
    /// Returns the bytes from the first token of a range to the last.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return Int(self[first].start)..<Int(self[last].end)
    }
}

extension Language {
    /// Tells the language of a note by its common words; Dutch where they say nothing.
    init(of tokens: [Token], in lexicon: Lexicon) {
        var dutch = 0
        var english = 0
        for token in tokens.prefix(4000) where token.entry != 0 {
            let classes = lexicon.classes(of: token.entry)
            if classes.contains(.dutch) { dutch += 1 }
            if classes.contains(.english) { english += 1 }
        }
        self = english > dutch ? .english : .dutch
    }
}

extension NameReader {
    /// The words of a name by which it is known further on.
    func words(of name: Range<Int>) -> [[UInt8]] {
        name.filter { tokens[$0].isWord && tokens[$0].bytes.count > 2 }.map { Array(text[tokens[$0].bytes]) }
    }

    /// Returns the words of the names on the attendance list, and their initials: they are names wherever they stand.
    static func knownNames(in attendance: [Attendance]) -> Set<[UInt8]> {
        let all = attendance.compactMap(\.name).map { $0.split { " .-".contains($0) } }
        let words = all.joined().filter(isName).map(String.init)
        let initials = all.map { String($0.compactMap(\.first)) }.filter { $0.count > 1 }
        return Set((words + initials).map { Array($0.utf8) })
    }

    /// Returns the words of the names on the attendance list in small letters, each with the organisation of whoever has it.
    func attendees(_ attendance: [Attendance]) -> [[UInt8]: String?] {
        var all: [[UInt8]: String?] = [:]
        for entry in attendance {
            for word in entry.name?.split(whereSeparator: { " .-".contains($0) }) ?? [] {
                let small = word.utf8.map(ASCII.lowercased)
                let classes = lexicon.classes(of: lexicon.entry(of: WordKey(folded: small)))
                guard small.count > 2,
                    classes.isDisjoint(with: [.title, .nameParticle, .determiner, .preposition])
                else { continue }
                // A name that several have tells nothing of any.
                all.updateValue(all.keys.contains(small) ? nil : entry.organisation, forKey: small)
            }
        }
        return all
    }

    /// Whether a word of a name is one by itself: `Mo`, and not the initials `MB`.
    private static func isName(_ word: Substring) -> Bool {
        guard word.first?.isUppercase == true else { return false }
        return word.count > 2 || word.count == 2 && word.last?.isLowercase == true
    }
}

extension Slot {
    /// Returns everything in a note that a slot may hold.
    static func all(
        in layout: NoteLayout, _ partners: [StructureHits.Partner], _ named: [[Range<Int>]],
        _ names: NameReader, _ known: Set<[UInt8]>, _ dates: DateReader, of meeting: CalendarDate?
    ) -> [Slot] {
        let tokens = layout.tokens
        var slots = partners.flatMap { partner in
            let organisation = partner.organisation.map {
                Slot(kind: .organisation, tokens: partner.tokens, name: $0)
            }
            let role = partner.role.map { Slot(kind: .role, tokens: partner.tokens, name: $0) }
            return [organisation, role].compactMap { $0 }
        }
        for (sentence, found) in zip(layout.sentences, named) {
            slots += found.map { name in
                let kind: Slots = names.isKnown(name, known) ? [.person, .attendee] : .person
                return Slot(kind: kind, tokens: name, name: -1)
            }
            slots += dates.dates(in: sentence.tokens).map { day in
                Slot(
                    kind: [.date, day.isPast(at: meeting) ? .past : .coming], tokens: day.tokens, name: -1)
            }
        }
        if let meeting {
            slots += layout.sentences.flatMap { dates.bygone(in: $0.tokens, before: meeting) }
                .map { Slot(kind: .bygone, tokens: $0, name: -1) }
        }
        slots += tokens.indices.filter { tokens[$0].kind == .number }
            .map { Slot(kind: .number, tokens: $0..<$0 + 1, name: -1) }
        return slots
    }
}
