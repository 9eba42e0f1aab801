/// What the place of a sentence in its note says of all that it mentions.
struct SentencePlace {
    /// Whether its words are those of a form, and nobody's.
    let isForm: Bool
    /// Whether a box of a form is ticked in it.
    let isTicked: Bool
    /// The cues that stand around it.
    let cues: [Cue]

    init(of number: Int, in reader: ContextReader) {
        let sentence = reader.note.sentences[number]
        isForm = reader.isTitle(sentence) || reader.isTableHead(number)
        isTicked = sentence.tokens.contains { reader.note.tokens[$0].kind == .tickedBox }
        cues =
            isForm
            ? []
            : reader.labels(before: number) + reader.titles(before: number) + reader.years(beside: number)
    }
}

extension ContextReader {
    /// Whether a sentence is a heading, or the numbered title of a part: `4.2 ⟦Netwerk⟧`; a ticked box answers.
    fileprivate func isTitle(_ sentence: Sentence) -> Bool {
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
    fileprivate func isTableHead(_ number: Int) -> Bool {
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
    fileprivate func years(beside number: Int) -> [Cue] {
        guard note.lines[note.sentences[number].line].kind == .row, let cells = cells(around: number) else {
            return []
        }
        return cells.filter { note.sentences[$0].tokens.count < 6 }.flatMap { cell in
            (bySentence[cell] ?? []).filter { $0.contexts == .historical && $0.reach == .before }
        }
    }

    /// `Hoofdstuk 3. ⟦Schulden⟧`: a label of the form before a full stop that ends no sentence.
    fileprivate func titles(before number: Int) -> [Cue] {
        guard number > 0, note.sentences[number - 1].line == note.sentences[number].line,
            note.sentences[number - 1].tokens.count < 5
        else { return [] }
        return (bySentence[number - 1] ?? []).filter { $0.contexts == .template && $0.reach == .sentence }
    }

    /// `Plan: …`: what a heading on the same line says of what it opens.
    fileprivate func labels(before number: Int) -> [Cue] {
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
}
