/// Reads how a form answers: boxes, `geweld: nee`, and questions.
struct FormFields {
    let tokens: [Token]
    let lexicon: Lexicon

    /// Returns what boxes, values and question marks say about a mention.
    func cues(for mention: Range<Int>, in sentence: Range<Int>) -> [Cue] {
        [
            box(for: mention, in: sentence), choice(after: mention, in: sentence),
            value(after: mention, in: sentence),
            question(mention, in: sentence),
            quotation(around: mention, in: sentence),
        ].compactMap { $0 }
    }

    // MARK: Boxes

    private func box(for mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        let boxes = sentence.filter { [.emptyBox, .tickedBox].contains(tokens[$0].kind) }
        guard !boxes.isEmpty else { return nil }
        if let own = boxes.last(where: { $0 < mention.lowerBound }) {
            return leading(boxes, own, in: sentence)
        }
        guard let ticked = boxes.first(where: { tokens[$0].kind == .tickedBox }) else {
            return Cue(field: boxes[0]..<boxes[0] + 1, .template, "box")
        }
        let isBehind = boxes[0] > sentence.lowerBound && isAnswer(boxes[0] - 1)
        return answer(at: isBehind ? ticked - 1 : ticked + 1, in: sentence)
            .map { Cue(field: ticked..<ticked + 1, $0, "box") }
    }

    /// Boxes before a mention: one of its own, or those of `☒ nee ☐ ja – geweld`.
    private func leading(_ boxes: [Int], _ own: Int, in sentence: Range<Int>) -> Cue? {
        let before = boxes.filter { $0 <= own }
        guard before.allSatisfy({ isAnswer($0 + 1) }) else {
            return tokens[own].kind == .emptyBox ? Cue(field: own..<own + 1, .template, "box") : nil
        }
        guard let ticked = before.first(where: { tokens[$0].kind == .tickedBox }) else {
            return Cue(field: own..<own + 1, .template, "box")
        }
        return contexts(ofAnswer: ticked + 1).map { Cue(field: ticked..<ticked + 1, $0, "box") }
    }

    // MARK: Choices

    /// `Risico (laag / gemiddeld / hoog)`, `Schulden: .......`: words to choose from, or room for some.
    private func choice(after mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        let start = mention.upperBound
        // `Geweld ja / nee / onbekend`
        if start < sentence.upperBound, tokens[start].isWord, isChoice(at: start),
            (start..<sentence.upperBound).allSatisfy({ isAnswer($0) || tokens[$0].kind == .slash })
        {
            return Cue(field: start..<start + 1, .template, "choice")
        }
        guard start + 1 < sentence.upperBound, [.colon, .opening].contains(tokens[start].kind) else {
            return nil
        }
        if isHint(start, in: sentence) { return Cue(field: start..<start + 1, .template, "choice") }
        let field = (start + 1..<sentence.upperBound).prefix {
            ![.closing, .comma, .semicolon].contains(tokens[$0].kind)
        }
        let slashes = field.count { tokens[$0].kind == .slash }
        let words = field.count { tokens[$0].isWord }
        let isBlank = words == 0 && field.allSatisfy { [.other, .stop].contains(tokens[$0].kind) }
        let end = field.endIndex + 1
        let isAnswered = end < sentence.upperBound && (tokens[end].kind == .colon || isAnswer(end))
        let isYesOrNo = tokens[start].kind == .opening && isChoice(at: start) && !isAnswered
        guard isBlank || isYesOrNo || slashes > 1 && words <= 2 * (slashes + 1) else { return nil }
        return Cue(field: start..<start + 1, .template, "choice")
    }

    /// `Schulden: (toelichting)`: what is to be filled in, and nothing behind it.
    private func isHint(_ colon: Int, in sentence: Range<Int>) -> Bool {
        let rest = colon + 1..<sentence.upperBound
        guard tokens[colon].kind == .colon, let first = rest.first, let last = rest.last, rest.count < 6
        else {
            return false
        }
        return tokens[first].kind == .opening && tokens[last].kind == .closing
    }

    // MARK: Values

    /// Reads the short answer after `mention:`, `mention -` or `mention?`.
    private func value(after mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        let rest = mention.upperBound..<max(mention.upperBound, sentence.upperBound)
        if let contexts = nextCell(after: mention, in: sentence) {
            return Cue(field: mention.upperBound..<mention.upperBound + 1, contexts, "value")
        }
        if !isSaid(mention, in: sentence), let contexts = bareValue(at: mention.upperBound, in: sentence) {
            return Cue(field: mention.upperBound..<mention.upperBound + 1, contexts, "value")
        }
        guard let mark = rest.first(where: { !tokens[$0].isWord }), mark - mention.upperBound <= 4,
            [.colon, .dash, .question].contains(tokens[mark].kind)
        else { return nil }
        return answer(at: mark + 1, in: sentence).map { Cue(field: mark..<mark + 1, $0, "value") }
    }

    /// `| Vuurwapen in huis | nee, gecontroleerd |`: the cell of a table behind one that opens with the words.
    private func nextCell(after mention: Range<Int>, in sentence: Range<Int>) -> Contexts? {
        guard let bar = sentence.last, tokens[bar].kind == .bar, bar - mention.upperBound < 3,
            mention.lowerBound - sentence.lowerBound < 3, bar + 2 < tokens.count, tokens[bar + 1].isWord
        else { return nil }
        return tokens[bar + 2].isWord && !isUnknown(bar + 2) ? nil : contexts(ofAnswer: bar + 1)
    }

    /// `Hij schuwt ⟦geweld⟧ niet`: a verb stands before the words, since the last mark.
    private func isSaid(_ mention: Range<Int>, in sentence: Range<Int>) -> Bool {
        sentence.prefix { $0 < mention.lowerBound }.reversed().prefix { tokens[$0].isWord }
            .contains { !lexicon.classes(of: tokens[$0].entry).isDisjoint(with: [.finite, .present, .past]) }
    }

    /// `hallucinaties –`, `schorsingen 0x`: a dash or a number in the place of a value.
    private func bareValue(at index: Int, in sentence: Range<Int>) -> Contexts? {
        guard index < sentence.upperBound, index + 1 >= sentence.upperBound || !tokens[index + 1].isWord
        else { return nil }
        if tokens[index].kind == .dash { return index + 1 >= sentence.upperBound ? .negated : nil }
        let word = lexicon.classes(of: tokens[index].entry)
        return word.contains(.no) && word.isDisjoint(with: .determiner) ? .negated : nil
    }

    /// Returns what an answer says that stands alone, or has a comma or a bracket after it.
    private func answer(at start: Int, in sentence: Range<Int>) -> Contexts? {
        guard start < sentence.upperBound else { return nil }
        let words = (start..<sentence.upperBound).prefix { tokens[$0].isWord }
        // `of hij steelt: juist niet, …`
        if words.count == 2, contexts(ofAnswer: start) == nil, contexts(ofAnswer: start + 1) == .negated {
            return .negated
        }
        // `als gooier: kan`; `bij een wapen: niet wachten` says what to do.
        if words.count == 1, lexicon.classes(of: tokens[start].entry).contains(.modal) { return .uncertain }
        if words.count == 2, lexicon.classes(of: tokens[start + 1].entry).contains(.infinitive) { return nil }
        let isShort = words.count <= 3 || words.count <= 8 && isAnswer(start) && isUnknown(start + 1)
        return isShort ? contexts(ofAnswer: start) : nil
    }

    private func isAnswer(_ index: Int) -> Bool {
        index < tokens.count
            && !lexicon.classes(of: tokens[index].entry).isDisjoint(with: [.no, .yes, .unknown])
    }

    private func contexts(ofAnswer index: Int) -> Contexts? {
        let word = lexicon.classes(of: tokens[index].entry)
        if word.contains(.no) { return isUnknown(index + 1) ? .uncertain : .negated }
        return word.contains(.unknown) ? .uncertain : nil
    }

    /// Whether a no is one to knowing: `niet bekend`, `not known`.
    private func isUnknown(_ index: Int) -> Bool {
        index < tokens.count && lexicon.classes(of: tokens[index].entry).contains(.asks)
            && tokens[index].isWord
    }

    // MARK: Questions

    /// A question mark asks what stands before it, back to a semicolon.
    private func question(_ mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        guard
            let last = sentence.last(where: { tokens[$0].kind != .closing && tokens[$0].kind != .quotation }),
            tokens[last].kind == .question, sentence.count > 1,
            !(mention.upperBound..<max(mention.upperBound, last)).contains(where: {
                tokens[$0].kind == .semicolon
            })
        else { return nil }
        let mark = last..<last + 1
        // `Nee joh, een wapen?`: the answer stands before what was asked.
        if lexicon.classes(of: tokens[sentence.lowerBound].entry).isSuperset(of: [.no, .interjection]) {
            return Cue(field: mark, .negated, "answer")
        }
        guard let answer = reply(at: last + 1) ?? quoted(at: last + 1) ?? longReply(at: last + 1) else {
            // `Wapens?`: one word asks, where another possibility follows; else it is a field of a form.
            return sentence.count > 2 || goesOn(at: last + 1)
                ? Cue(field: mark, .uncertain, "question") : nil
        }
        return answer.isEmpty ? nil : Cue(field: mark, answer, "answer")
    }

    /// `Verkenning? Of gewoon een parkeerzoeker.`: more about it, on the same line.
    private func goesOn(at start: Int) -> Bool {
        start < tokens.count && tokens[start].isWord && !tokens[start].traits.contains(.startsLine)
            && !isAnswer(start)
    }

    /// Returns what a whole sentence behind a question answers: `Heb ik nooit gezien`, `Was hij niet`, `Welnee, geleend`.
    private func longReply(at start: Int) -> Contexts? {
        guard start + 1 < tokens.count, tokens[start].isWord else { return nil }
        let first = lexicon.classes(of: tokens[start].entry)
        if first.isSuperset(of: [.no, .interjection]) { return .negated }
        let words = tokens[start...].prefix(12).prefix { $0.isWord }
        guard first.contains(.finite), first.isDisjoint(with: [.possessive, .conditional]),
            let no = words.firstIndex(where: { lexicon.classes(of: $0.entry).contains(.no) }),
            lexicon.classes(of: tokens[start + 1].entry).contains(.subject),
            !words[..<no].dropFirst(2).contains(where: { lexicon.classes(of: $0.entry).contains(.complement) }
            ),
            lexicon.classes(of: tokens[no].entry).isDisjoint(with: .determiner)
        else { return nil }
        // `Was hij niet`: the person's own word.
        return first.contains(.finite) && words.count == 3
            && lexicon.classes(of: tokens[start + 1].entry).contains(.third) ? .contested : .negated
    }

    /// Returns what a short reply behind a question says: `Geweld? Nee.`, `Steun? ja ☒ nee ☐`.
    private func reply(at start: Int) -> Contexts? {
        guard start < tokens.count else { return nil }
        if isChoice(at: start) { return .template }
        if isName(at: start) { return [] }
        let field = tokens[start...].prefix(8)
        let boxes = field.indices.filter { [.emptyBox, .tickedBox].contains(tokens[$0].kind) }
        if let first = boxes.first, first <= start + 1 {
            guard let ticked = boxes.first(where: { tokens[$0].kind == .tickedBox }) else { return nil }
            let value = first == start ? ticked + 1 : ticked - 1
            return isAnswer(value) ? contexts(ofAnswer: value) ?? [] : nil
        }
        let end = start + 1
        // `Tuurlijk niet, zei hij.`
        if end + 1 < tokens.count, tokens[start].isWord, !isAnswer(start), isAnswer(end),
            !tokens[end + 1].isWord
        {
            return spoken(contexts(ofAnswer: end) ?? [], behind: end + 1)
        }
        guard isAnswer(start), end >= tokens.count || !tokens[end].isWord else { return nil }
        return spoken(contexts(ofAnswer: start) ?? [], behind: end)
    }

    /// `Nooit gezien, zegt hij`: a few words that say no, and who says so.
    private func quoted(at start: Int) -> Contexts? {
        let words = tokens.indices.dropFirst(start).prefix(4).prefix { tokens[$0].isWord }
        guard let end = words.last,
            words.contains(where: { lexicon.classes(of: tokens[$0].entry).contains(.no) }),
            spoken(.negated, behind: end + 1) == .contested
        else { return nil }
        return .contested
    }

    /// `Nooit, riep hij`: a no in the person's own voice is a denial.
    private func spoken(_ answer: Contexts, behind comma: Int) -> Contexts {
        guard answer == .negated, comma + 2 < tokens.count, tokens[comma].kind == .comma,
            !lexicon.classes(of: tokens[comma + 1].entry).isDisjoint(with: [.past, .present]),
            lexicon.classes(of: tokens[comma + 2].entry).contains(.third)
        else { return answer }
        return .contested
    }

    /// `(ja/nee)`: answers to choose from.
    private func isChoice(at start: Int) -> Bool {
        let first = tokens[start].kind == .opening ? start + 1 : start
        return first + 2 < tokens.count && isAnswer(first) && tokens[first + 1].kind == .slash
            && isAnswer(first + 2)
    }

    /// `Wie deed dat? Hij dus.`: a pronoun alone, or with one word, as the answer.
    private func isName(at start: Int) -> Bool {
        let words = tokens[start...].prefix { $0.isWord }
        return words.count <= 2
            && !lexicon.classes(of: tokens[start].entry).isDisjoint(with: [.third, .personConcerned])
    }

    // MARK: Sentences

    /// Words of a longer quotation are what somebody said.
    private func quotation(around mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        let marks = sentence.filter { tokens[$0].kind == .quotation }
        let before = marks.filter { $0 < mention.lowerBound }
        guard before.count % 2 == 1, let open = before.last,
            let close = marks.first(where: { $0 >= mention.upperBound }),
            close - open > 4
        else { return nil }
        return Cue(field: open..<open + 1, .reported, "quotation")
    }
}
