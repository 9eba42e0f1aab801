/// Tells how the mentions of a note are meant; looks only at sentences that hold one.
final class ContextReader {
    let note: Note
    private let clauses: ClauseTable
    private var sentences: [Int: CuedSentence] = [:]
    /// What was found of the parts of a mention: many lists hold the same words.
    private var known: [[Range<Int>]: (contexts: Contexts, cues: [Cue])] = [:]
    /// The cues by their sentence, in the order of the note.
    private let bySentence: [Int: [Cue]]

    init(_ note: Note, clauses: ClauseTable, cues: [Cue]) {
        self.note = note
        self.clauses = clauses
        bySentence = Dictionary(grouping: cues, by: \.sentence)
    }

    /// Returns the contexts of the parts of a mention in a sentence, with the cues that gave them.
    func contexts(of parts: [Range<Int>], in number: Int) -> (contexts: Contexts, cues: [Cue]) {
        if let known = known[parts] { return known }
        let found = read(parts, in: number)
        known[parts] = found
        return found
    }

    /// Returns the contexts of the parts of a mention by its cues as they count for it.
    func contexts(
        of parts: [Range<Int>], in number: Int, by counted: (Cue) -> Cue?
    ) -> (contexts: Contexts, cues: [Cue]) {
        let all = contexts(of: parts, in: number)
        // The form's own text has none.
        guard !all.cues.isEmpty else { return all }
        let cues = all.cues.compactMap(counted)
        return (Self.combined(cues), cues)
    }

    private func read(_ parts: [Range<Int>], in number: Int) -> (contexts: Contexts, cues: [Cue]) {
        let sentence = note.sentences[number]
        guard !isTitle(sentence), !isTableHead(number) else { return (.template, []) }
        let mention = SpanOfMention(parts)
        var found = cuedSentence(number).cues(for: mention) + labels(before: number) + titles(before: number)
        found += years(beside: number)
        // `Item 4, ⟦geweld⟧: ☒ aanwezig`: a form that is filled in.
        if sentence.tokens.contains(where: { note.tokens[$0].kind == .tickedBox }) {
            found.removeAll { $0.contexts == .template }
        }
        found += FormFields(tokens: note.tokens, lexicon: note.lexicon).cues(
            for: mention.tokens, in: sentence.tokens)
        if let past = past(before: number, of: mention) { found.append(past) }
        if cuedSentence(number).isLeftByEnding(mention) {
            found.removeAll { $0.contexts == .negated && ($0.isPlainNo || $0.group == "value") }
        }
        if found.contains(where: { $0.group == "open question" }), let answer = answer(behind: number) {
            found.append(answer)
        }
        if found.contains(where: { $0.group == "question" }), let denial = denial(behind: number) {
            found.removeAll { $0.group == "question" }
            found.append(denial)
        }
        return (Self.combined(found), found)
    }

    /// Returns the cues of a sentence that name a time long ago.
    func dates(in number: Int) -> [Cue] {
        (bySentence[number] ?? []).filter { $0.contexts == .historical && $0.traits.contains(.dated) }
    }

    /// `Nagegaan is of ⟦hij dealt⟧. Dat is niet zo.`: a sentence that takes up what was asked, and says no to it.
    private func answer(behind number: Int) -> Cue? {
        guard number + 1 < note.sentences.count,
            note.sentences[number + 1].line == note.sentences[number].line
        else { return nil }
        let start = note.sentences[number + 1].tokens.lowerBound
        guard FormFields(tokens: note.tokens, lexicon: note.lexicon).takenUp(at: start) == .negated else {
            return nil
        }
        return Cue(field: start..<start + 1, .negated, "answer")
    }

    /// `⟦Diefstal⟧? Hij houdt vol dat hij …`: what the person of the case says to what is asked.
    private func denial(behind number: Int) -> Cue? {
        guard number + 1 < note.sentences.count,
            note.sentences[number + 1].line == note.sentences[number].line
        else { return nil }
        let subjects = clauses.subjects(of: number + 1)
        return bySentence[number + 1]?.first {
            ($0.contexts == .contested && $0.traits.contains(.denies) || $0.traits.contains(.insists))
                && subjects.isConcerned(at: $0.tokens.lowerBound)
        }.map { Cue(field: $0.tokens, .contested, "own denial") }
    }

    /// Whether a sentence is a heading, or the numbered title of a part: `4.2 ⟦Netwerk⟧`; a ticked box answers.
    private func isTitle(_ sentence: Sentence) -> Bool {
        if sentence.isHeading { return !sentence.tokens.contains { note.tokens[$0].kind == .tickedBox } }
        guard let first = sentence.tokens.first, first > 0, sentence.tokens.count < 9 else { return false }
        let number = note.tokens[first - 1]
        let title = sentence.tokens.map { note.lexicon.classes(of: note.tokens[$0].entry) }
        return number.kind == .number && number.traits.contains(.startsLine)
            && note.text[number.bytes].contains(UInt8(ascii: ".")) && isLast(sentence)
            && title.allSatisfy { $0.isDisjoint(with: [.finite, .present, .past, .participle]) }
            && sentence.tokens.allSatisfy { note.tokens[$0].isWord }
    }

    private func isLast(_ sentence: Sentence) -> Bool {
        let next = sentence.tokens.upperBound
        return next >= note.tokens.count || note.tokens[next].traits.contains(.startsLine)
    }

    /// `| Nr | ⟦Dreiging⟧ | Actie | Wie |`: a row of few words each, of which two at least are the names of columns.
    private func isTableHead(_ number: Int) -> Bool {
        let line = note.sentences[number].line
        let isRow = note.lines[line].kind == .row
        if isRow, line + 1 < note.lines.count, note.lines[line + 1].kind == .rule { return true }
        guard let row = isRow ? cells(around: number) : number...number else { return false }
        let cells =
            row.count > 1
            ? row.map { note.sentences[$0].tokens } : columns(of: note.sentences[number].tokens)
        let words = cells.map { cell in cell.filter { note.tokens[$0].isWord } }
        let isShort = zip(cells, words).allSatisfy { cell, words in
            words.count <= 4 && !cell.contains { note.tokens[$0].kind == .number }
        }
        let heads = row.flatMap { bySentence[$0] ?? [] }.filter { $0.traits.contains(.heads) }
        let named = words.count { words in heads.contains { Array($0.tokens) == words } }
        return isShort && named > 1
    }

    /// `Datum⇥Bron⇥⟦Dreiging⟧`: the words between the tabs of a line.
    private func columns(of line: Range<Int>) -> [Range<Int>] {
        let tabs = line.dropFirst().filter {
            let start = note.tokens[$0].bytes.lowerBound
            return note.text[min(note.tokens[$0 - 1].bytes.upperBound, start)..<start]
                .contains(UInt8(ascii: "\t"))
        }
        guard tabs.count > 1 else { return [] }
        return zip([line.lowerBound] + tabs, tabs + [line.upperBound]).map { $0..<$1 }
    }

    /// Returns the sentences on the line of one, or nothing where they are too many for a table that somebody reads.
    private func cells(around number: Int) -> ClosedRange<Int>? {
        let all = note.sentences
        var first = number
        var last = number
        while first > 0, all[first - 1].line == all[number].line, last - first < 16 { first -= 1 }
        while last + 1 < all.count, all[last + 1].line == all[number].line, last - first < 16 { last += 1 }
        return last - first < 16 ? first...last : nil
    }

    /// `| ⟦Gebiedsverbod⟧ | 2018–2019 |`: the years of a row, in a cell of their own.
    private func years(beside number: Int) -> [Cue] {
        guard note.lines[note.sentences[number].line].kind == .row, let cells = cells(around: number) else {
            return []
        }
        return cells.filter { note.sentences[$0].tokens.count < 6 }.flatMap { cell in
            (bySentence[cell] ?? []).filter { $0.contexts == .historical && $0.reach == .before }
        }
    }

    /// `Hoofdstuk 3. ⟦Schulden⟧`: a label of the form before a full stop that ends no sentence.
    private func titles(before number: Int) -> [Cue] {
        guard number > 0, note.sentences[number - 1].line == note.sentences[number].line,
            note.sentences[number - 1].tokens.count < 5
        else { return [] }
        return (bySentence[number - 1] ?? []).filter { $0.contexts == .template && $0.reach == .sentence }
    }

    /// `Plan: …`: what a heading on the same line says of what it opens.
    private func labels(before number: Int) -> [Cue] {
        guard let label = label(of: number) else { return [] }
        let isTold = note.sentences[number].tokens.contains {
            !note.lexicon.classes(of: note.tokens[$0].entry).isDisjoint(with: [.finite, .present])
        }
        let reach = cuedSentence(number).reach
        // `Afspraak 4 juni: ⟦hij heeft zijn pas ingeleverd⟧`
        let isDone = reach.isTold(reach.clauses.clause(at: note.sentences[number].tokens.lowerBound))
        return Cue.strongest(of: bySentence[label] ?? []).filter { cue in
            guard cue.reach == .announced else { return false }
            if cue.contexts == .hypothetical { return label == number - 1 && !isDone }
            return cue.tokens.lowerBound == note.sentences[label].tokens.lowerBound
                && (cue.contexts == .template || label == number - 1 && !isTold)
        }
    }

    /// Returns the heading that opens the line of a sentence: right before it, or before a numbered list on the line.
    private func label(of number: Int) -> Int? {
        let all = note.sentences
        var first = number
        while first > 0, all[first - 1].line == all[number].line, number - first < 8 {
            first -= 1
            if all[first].isHeading { return first }
            // `Opening 2.`
            let last = all[first].tokens.last { note.tokens[$0].kind != .stop }
            guard let last, note.tokens[last].kind == .number else { return nil }
        }
        return nil
    }

    private static func combined(_ cues: [Cue]) -> Contexts {
        var contexts = cues.reduce(into: Contexts()) { $0.formUnion($1.contexts) }
        // The form's own text is nobody's: whatever it says of the words is an example.
        if contexts.contains(.template) { return .template }
        // What somebody denies in words of their own is a denial, and no report.
        if cues.contains(where: \.isOwnDenial), !cues.contains(where: \.isReport) {
            return contexts.subtracting([.reported, .negated])
        }
        // `Als hij drinkt, zou hij slaan`: what would be so if is no hearsay.
        let reports = cues.filter { $0.contexts.contains(.reported) }
        if contexts.contains(.hypothetical), reports.allSatisfy({ $0.group == "hearsay" }) {
            contexts.remove(.reported)
        }
        // What somebody denies is not denied by the note, nor doubted where it was only asked.
        if contexts.contains(.contested) {
            contexts.remove(.negated)
            if cues.allSatisfy({ !$0.contexts.contains(.uncertain) || $0.group == "open question" }) {
                contexts.remove(.uncertain)
            }
        }
        // `Zou hij drugs gebruiken?` asks, and passes nothing on.
        if cues.contains(where: { $0.group == "question" }), reports.allSatisfy({ $0.group == "hearsay" }) {
            contexts.remove(.reported)
        }
        // A question that has its answer is open no more.
        if contexts.contains(.negated), cues.contains(where: { ["value", "answer"].contains($0.group) }) {
            contexts.remove(.uncertain)
        }
        // A question about what would be so if asks, and does not doubt.
        let doubts = cues.contains {
            $0.contexts.contains(.uncertain) && !["question", "could"].contains($0.group)
        }
        return contexts.contains(.hypothetical) && !doubts ? contexts.subtracting(.uncertain) : contexts
    }

    func cuedSentence(_ number: Int) -> CuedSentence {
        if let known = sentences[number] { return known }
        let sentence = CuedSentence(
            note, note.sentences[number], clauses.subjects(of: number), cues: bySentence[number] ?? [])
        sentences[number] = sentence
        return sentence
    }
}
