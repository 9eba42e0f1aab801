/// Tells which organisations say, decide or do something in a note.
///
/// Being there is no contribution: neither the lines that say who came, wrote and led, nor what a chair does to lead.
struct Contributions {
    let note: Note
    /// The ids of the organisations of the glossary.
    let organisations: [String]
    /// The organisation of everybody on the attendance list, by the words and initials of their names.
    let people: [ArraySlice<UInt8>: String]

    /// The first place of each organisation that contributes; in a note about several cases in the part of any of them,
    /// as a partner may have come for another one.
    func places() -> [String: Range<Int>] {
        let attendance = attendanceSentences
        let last = attendance.max() ?? -1
        let writer = writer
        var places: [String: Range<Int>] = [:]
        for (number, sentence) in note.sentences.enumerated()
        where !attendance.contains(number) && !isBesideTheCase(sentence) {
            for (id, tokens) in named(in: sentence) where places[id] == nil { places[id] = tokens }
            if let writer, number > last, places[writer] == nil, let speaker = speaker(in: sentence) {
                places[writer] = speaker
            }
        }
        return places
    }

    /// Whether a sentence tells nothing of the case: it leads the meeting, or leaves the turn of a partner empty.
    private func isBesideTheCase(_ sentence: Sentence) -> Bool {
        let section = note.sections[sentence.section].kind
        return section == .attendance || section == .agenda || isEmptyTurn(sentence.tokens)
            || structure.contains(.leads, in: sentence.tokens)
                && Set(named(in: sentence).map(\.0)).count < 2
    }

    /// Whether the turn of a partner holds nothing: `Halt: --`.
    private func isEmptyTurn(_ sentence: Range<Int>) -> Bool {
        guard let colon = sentence.prefix(6).first(where: { note.tokens[$0].kind == .colon }) else {
            return false
        }
        let rest = colon + 1..<sentence.upperBound
        return !rest.isEmpty && !rest.contains { note.tokens[$0].isWord || note.tokens[$0].kind == .number }
    }

    /// The organisations that a sentence names, by themselves or by somebody of theirs.
    private func named(in sentence: Sentence) -> [(String, Range<Int>)] {
        let slots = note.matcher.slots.slots(in: sentence.tokens).filter {
            $0.kind == .organisation && !opensNumber($0.tokens)
        }
        let names = sentence.tokens.filter { note.tokens[$0].traits.contains(.capitalised) }
        return slots.map { (organisations[$0.name], $0.tokens) }
            + names.compactMap { token in
                people[note.text[note.tokens[token].bytes]].map { ($0, token..<token + 1) }
            } + turnInSmallLetters(sentence.tokens)
    }

    /// `ineke: 3x te laat`: quick notes leave out the capital of whoever has the turn.
    private func turnInSmallLetters(_ sentence: Range<Int>) -> [(String, Range<Int>)] {
        guard let first = sentence.first, first + 1 < sentence.upperBound, note.tokens[first].isWord,
            !note.tokens[first].traits.contains(.capitalised), note.tokens[first + 1].kind == .colon
        else { return [] }
        var name = Array(note.text[note.tokens[first].bytes])
        name[0] = ASCII.isLower(name[0]) ? name[0] - 32 : name[0]
        return people[ArraySlice(name)].map { [($0, first..<first + 1)] } ?? []
    }

    /// Whether an abbreviation is part of the number of a case: `ZVH-2026-114`.
    private func opensNumber(_ name: Range<Int>) -> Bool {
        let after = Int(note.tokens[name.upperBound - 1].end)
        let next = note.text[after...].prefix(2)
        return next.count == 2 && next.first.map("-./".utf8.contains) == true
            && ASCII.isDigit(next[next.startIndex + 1])
    }

    // MARK: Attendance

    /// The sentences that say who was there, and the first lines of the note up to them.
    private var attendanceSentences: Set<Int> {
        let entries = Stretches(note.attendance.map(\.place.bytes))
        let saying = note.sentences.indices.filter { number in
            entries.overlap(note.tokens.bytes(of: note.sentences[number].tokens))
        }
        let head = note.layout.mailHead.lines.upperBound
        let lists = saying.filter { note.sentences[$0].line >= head }
        guard let first = lists.first, note.sentences[first].line < Self.headLines else { return Set(saying) }
        return Set(saying + note.sentences.indices.prefix(first))
    }

    /// The lines in which a note says what it is before anything else.
    private static let headLines = 20

    // MARK: The writer

    private var structure: StructureHits { note.layout.structure }

    /// The organisation of whoever writes the note, where it says who that is.
    private var writer: String? {
        let entries = note.attendance.filter { $0.presence == .present && $0.organisation != nil }
        let sender = note.layout.mailHead[.sender].map { note.tokens.bytes(of: $0) }
        let sent = entries.first { sender?.overlaps($0.place.bytes) == true }
        let places = Stretches(note.attendance.map(\.place.bytes))
        return (sent ?? entries.first { writes($0, among: places) })?.organisation ?? signed
    }

    /// Whether an entry of the list of those present is the writer's: `Dylan Ros (schrijft)`.
    private func writes(_ entry: Attendance, among entries: Stretches) -> Bool {
        let bytes = entry.place.bytes
        let line = note.lines[note.places.line(of: bytes.lowerBound)].tokens
        let isAlone = entries.count(overlapping: note.tokens.bytes(of: line), atMost: 2) == 1
        return structure.hits(of: .author, in: line).contains { marker in
            isAlone || note.tokens.bytes(of: marker.tokens).overlaps(bytes)
        }
    }

    /// The organisation that stands behind the first word for the writer: `getypt door mij (Karim, jongerenwerk)`,
    /// `ondergetekende, H. Meerman, namens de reclassering`.
    private var signed: String? {
        let head = note.lines.prefix(Self.headLines).flatMap { Array($0.tokens) }
        guard let last = head.last, let word = head.first(where: note.layout.standsForWriter), word < last,
            [.opening, .comma].contains(note.tokens[word + 1].kind)
                || note.layout.classes(of: word + 1).contains(.preposition)
        else { return nil }
        let behind = word + 1..<min(word + 10, last + 1)
        return structure.partners(in: behind).lazy.compactMap(\.organisation).first.map(
            note.layout.organisationID)
    }

    /// Returns the `ik` of whoever writes the note: outside quotation marks, and not in the turn of a partner.
    private func speaker(in sentence: Sentence) -> Range<Int>? {
        let turn = note.lines[sentence.line].content.prefix(6)
        let isTurn = turn.contains { note.tokens[$0].kind == .colon }
        guard !isTurn || turn.first.map(note.layout.standsForWriter) == true else { return nil }
        var isQuoted = false
        for token in sentence.tokens {
            if note.tokens[token].kind == .quotation { isQuoted.toggle() }
            if !isQuoted, note.layout.standsForWriter(token) { return token..<token + 1 }
        }
        return nil
    }
}

extension Note {
    /// The organisation of everybody on the attendance list, by each word of a name, and by initials: `VdS` for
    /// `mr. Van der Spoel`.
    var organisationsOfPeople: [ArraySlice<UInt8>: String] {
        var people: [ArraySlice<UInt8>: String] = [:]
        for entry in attendance {
            guard let id = entry.organisation, let name = entry.name else { continue }
            let words = name.split { $0 == " " || $0 == "." }.filter { !classes($0).contains(.title) }
            let names = words.filter { isName($0) }.map(String.init)
            let initials = words.compactMap(\.first).map(String.init).joined()
            let firsts = names.compactMap { $0.split(separator: "-").first.map(String.init) }
            for key in names + firsts + (initials.count > 1 ? [initials] : []) {
                people[ArraySlice(key.utf8)] = id
            }
        }
        return people
    }

    /// Whether a word of a name is one by itself: `Ed`, and neither an initial nor `Van`.
    private func isName(_ word: Substring) -> Bool {
        word.first?.isUppercase == true && word.count > 1 && word.last?.isLowercase == true
            && !classes(word).contains(.nameParticle)
    }

    private func classes(_ word: Substring) -> WordClass {
        lexicon.classes(of: lexicon.entry(of: WordKey(folded: word.utf8.map(ASCII.lowercased))))
    }
}
