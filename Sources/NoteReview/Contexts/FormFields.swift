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
        // `Medicatie: ....... (sinds: .......)`: a bracket behind the blank is a field of its own.
        let field = (start + 1..<sentence.upperBound).prefix {
            ![.closing, .comma, .semicolon].contains(tokens[$0].kind)
                && (tokens[$0].kind != .opening || $0 == start + 1)
        }
        let slashes = field.count { tokens[$0].kind == .slash }
        let words = field.count { tokens[$0].isWord }
        let isBlank =
            words == 0 && field.allSatisfy(isBlank)
            && (field.count != 1 || field.contains(where: isFiller))
        let end = field.endIndex + 1
        let isAnswered = end < sentence.upperBound && (tokens[end].kind == .colon || isAnswer(end))
        let isYesOrNo = tokens[start].kind == .opening && isChoice(at: start) && !isAnswered
        guard isBlank || isYesOrNo || slashes > 1 && words <= 2 * (slashes + 1) else { return nil }
        return Cue(field: start..<start + 1, .template, "choice")
    }

    /// `.......`, `__-__-____`: room for an answer.
    func isBlank(_ index: Int) -> Bool { isFiller(index) || [.dash, .slash].contains(tokens[index].kind) }

    func isFiller(_ index: Int) -> Bool { [.other, .stop].contains(tokens[index].kind) }

    /// `Schulden: (toelichting)`: what is to be filled in, and nothing behind it.
    private func isHint(_ colon: Int, in sentence: Range<Int>) -> Bool {
        let rest = colon + 1..<sentence.upperBound
        // `Schulden (toelichten)`
        if tokens[colon].kind == .opening, rest.count == 2, tokens[rest.upperBound - 1].kind == .closing {
            return lexicon.classes(of: tokens[colon + 1].entry).contains(.infinitive)
        }
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
        // The note may end with the mention.
        let next = min(mention.upperBound, tokens.count - 1)
        if let contexts = nextCell(after: mention, in: sentence) {
            return Cue(field: next..<next + 1, contexts, "value")
        }
        if !isSaid(mention, in: sentence), let contexts = bareValue(at: mention.upperBound, in: sentence) {
            return Cue(field: next..<next + 1, contexts, "value")
        }
        guard let mark = rest.first(where: { !tokens[$0].isWord }), mark - mention.upperBound <= 4 else {
            return nil
        }
        let verbs: WordClass = [.finite, .present, .past]
        let isNoun = mention.allSatisfy { lexicon.classes(of: tokens[$0].entry).isDisjoint(with: verbs) }
        if isNoun, isBrushedAside(behind: mark) { return Cue(field: mark + 1..<mark + 2, .negated, "value") }
        // `Wapenbezit (nee)`
        if tokens[mark].kind == .opening, isAnswer(mark + 1), mark + 2 < tokens.count,
            tokens[mark + 2].kind == .closing
        {
            return contexts(ofAnswer: mark + 1).map { Cue(field: mark..<mark + 1, $0, "value") }
        }
        guard [.colon, .dash, .question].contains(tokens[mark].kind), !isStatement(mention, before: mark)
        else { return nil }
        return answer(at: mark + 1, in: sentence).map { Cue(field: mark..<mark + 1, $0, "value") }
    }

    /// `⟦Zijn telefoon liet hij zien⟧: geen groep`: told, and what stands behind the colon answers nothing.
    private func isStatement(_ mention: Range<Int>, before mark: Int) -> Bool {
        let first = mark + 1 < tokens.count ? lexicon.classes(of: tokens[mark + 1].entry) : []
        return tokens[mark].kind == .colon && first.isSuperset(of: [.no, .determiner])
            && mention.dropFirst().contains {
                !lexicon.classes(of: tokens[$0].entry).isDisjoint(with: [.past, .imperfect])
                    && $0 + 1 < mention.upperBound
                    && lexicon.classes(of: tokens[$0 + 1].entry).contains(.subject)
            }
    }

    /// `⟦ruzie met de buren⟧, welnee, …`: a no that stands alone behind a comma.
    private func isBrushedAside(behind mark: Int) -> Bool {
        guard tokens[mark].kind == .comma, mark + 1 < tokens.count, tokens[mark + 1].isWord,
            mark + 2 >= tokens.count || !tokens[mark + 2].isWord
        else { return false }
        return lexicon.classes(of: tokens[mark + 1].entry).isSuperset(of: [.no, .interjection])
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
        return word.contains(.no) ? .negated : nil
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
        let isShort =
            words.count <= 3 || words.count <= 8 && isAnswer(start) && isUnknown(start + 1)
            || words.count <= 7 && isUnseen(start)
        return isShort ? contexts(ofAnswer: start) : nil
    }

    /// `Agressie – niet gezien dit kwartaal`: a no and a participle.
    private func isUnseen(_ start: Int) -> Bool {
        guard start + 1 < tokens.count, tokens[start + 1].isWord else { return false }
        let no = lexicon.classes(of: tokens[start].entry)
        return no.contains(.no) && no.isDisjoint(with: .determiner)
            && lexicon.classes(of: tokens[start + 1].entry).contains(.participle)
    }

    func isAnswer(_ index: Int) -> Bool {
        index < tokens.count
            && !lexicon.classes(of: tokens[index].entry).isDisjoint(with: [.no, .yes, .unknown])
    }

    func contexts(ofAnswer index: Int) -> Contexts? {
        let word = lexicon.classes(of: tokens[index].entry)
        if word.contains(.no) { return isUnknown(index + 1) ? .uncertain : .negated }
        return word.contains(.unknown) ? .uncertain : nil
    }

    /// Whether a no is one to knowing: `niet bekend`, `not known`.
    private func isUnknown(_ index: Int) -> Bool {
        index < tokens.count && lexicon.classes(of: tokens[index].entry).contains(.asks)
            && tokens[index].isWord
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
