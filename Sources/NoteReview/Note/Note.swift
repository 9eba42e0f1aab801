/// A note with its structure: sections, sentences, attendance, actions and the parts about each case.
package struct Note: Sendable {
    package let text: [UInt8]
    package let language: Language
    /// The day of the meeting; nothing when the note gives none.
    package let date: CalendarDate?
    package let isCorrection: Bool
    package let attendance: [Attendance]

    let matcher: Matcher
    let lines: [Line]
    let sections: [Section]
    let sentences: [Sentence]
    let cases: [CasePart]
    let actions: [ActionReader.Found]
    let places: PlaceFinder

    var tokens: [Token] { matcher.tokens }
    var lexicon: Lexicon { matcher.lexicon }

    /// Reads the structure of a note from its text.
    package init(parsing text: String, with reader: NoteReader) {
        let bytes = Array(text.utf8)
        var tokenizer = Tokenizer(bytes, with: reader.lexicon)
        tokenizer.readAll()
        let tokens = tokenizer.tokens
        let places = PlaceFinder(bytes, lineStarts: tokenizer.lineStarts)
        var matcher = Matcher(text: bytes, tokens: tokens, lexicon: reader.lexicon)
        let language = Language(of: tokens, in: reader.lexicon)
        var lines = LineReader(text: bytes, tokens: tokens, lineStarts: tokenizer.lineStarts).lines()
        let structure = StructureHits(
            in: lines, matcher: matcher, glossary: reader.glossary, language: language)
        let sections = SectionReader(
            text: bytes, tokens: tokens, lexicon: reader.lexicon, structure: structure
        )
        .sections(of: &lines)
        let sentences = SentenceReader(text: bytes, tokens: tokens, lexicon: reader.lexicon)
            .sentences(of: lines, in: sections)
        let dates = DateReader(text: bytes, tokens: tokens, lexicon: reader.lexicon, months: reader.months)
        let meeting = MeetingDate(tokens: tokens, lines: lines, structure: structure, dates: dates).date()

        let whole = tokens.indices
        let partners = structure.partners(in: whole)
        let taken = Set(partners.flatMap { Array($0.tokens) })
        let names = NameReader(text: bytes, tokens: tokens, lexicon: reader.lexicon, taken: taken)
        func place(_ range: Range<Int>) -> Place { places.place(of: tokens.bytes(of: range)) }
        func string(_ range: Range<Int>) -> String {
            String(decoding: bytes[tokens.bytes(of: range)], as: UTF8.self)
        }
        func id(_ organisation: Int) -> String { reader.glossary.organisations[organisation].id.text }

        attendance =
            AttendanceReader(
                tokens: tokens, lines: lines, sections: sections, sentences: sentences, structure: structure,
                names: names, lexicon: reader.lexicon, place: place,
                text: string, organisationID: id
            ).attendance()
        let known = NameReader.knownNames(in: attendance)
        matcher.slots = SlotTable(
            Slot.all(
                partners: partners, sentences: sentences, names: names, known: known, dates: dates,
                tokens: tokens),
            tokenCount: tokens.count)
        actions =
            ActionReader(
                tokens: tokens, lines: lines, sections: sections,
                sentenceStarts: Set(sentences.map(\.tokens.lowerBound)), structure: structure,
                names: names, known: known, dates: dates, lexicon: reader.lexicon, reference: meeting,
                place: place,
                text: string, organisationID: id
            ).actions()
        cases = CaseReader(
            text: bytes, tokens: tokens, lexicon: reader.lexicon, lines: lines, sections: sections
        ).parts()
        isCorrection = lines.prefix(8).contains { structure.contains(.correction, in: $0.tokens) }
        date = meeting
        self.text = bytes
        self.language = language
        self.matcher = matcher
        self.lines = lines
        self.sections = sections
        self.sentences = sentences
        self.places = places
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
    /// Returns the words of the names on the attendance list: they are names wherever they stand.
    static func knownNames(in attendance: [Attendance]) -> Set<[UInt8]> {
        let words = attendance.compactMap(\.name).flatMap { $0.split { $0 == " " || $0 == "." } }
        return Set(words.filter { $0.count > 2 && $0.first?.isUppercase == true }.map { Array($0.utf8) })
    }
}

extension Slot {
    /// Returns everything in a note that a slot may hold.
    static func all(
        partners: [(tokens: Range<Int>, organisation: Int?, role: Int?)], sentences: [Sentence],
        names: NameReader,
        known: Set<[UInt8]>, dates: DateReader, tokens: [Token]
    ) -> [Slot] {
        var slots = partners.flatMap { partner in
            let organisation = partner.organisation.map {
                Slot(kind: .organisation, tokens: partner.tokens, name: $0)
            }
            let role = partner.role.map { Slot(kind: .role, tokens: partner.tokens, name: $0) }
            return [organisation, role].compactMap { $0 }
        }
        for sentence in sentences {
            slots += names.names(in: sentence.tokens, isList: false, known: known)
                .map { Slot(kind: .person, tokens: $0, name: -1) }
            slots += dates.dates(in: sentence.tokens).map { Slot(kind: .date, tokens: $0.tokens, name: -1) }
        }
        slots += tokens.indices.filter { tokens[$0].kind == .number }
            .map { Slot(kind: .number, tokens: $0..<$0 + 1, name: -1) }
        return slots
    }
}

/// Finds the day of the meeting among the dates of a note.
struct MeetingDate {
    let tokens: [Token]
    let lines: [Line]
    let structure: StructureHits
    let dates: DateReader

    /// Returns the date after the word for it in the first lines, else the first full date of the first lines.
    func date() -> CalendarDate? {
        let head = lines.prefix(25)
        let labelled = head.lazy.filter { structure.contains(.dateOfMeeting, in: $0.tokens) }
            .compactMap { line in dates.dates(in: line.tokens).first { $0.year != nil }?.date(near: nil) }
            .first
        if let labelled { return labelled }
        return head.lazy.filter { !structure.contains(.otherDate, in: $0.tokens) }
            .compactMap { line in dates.dates(in: line.tokens).first { $0.year != nil }?.date(near: nil) }
            .first
    }
}
