/// Reads how a form answers: boxes, `geweld: nee`, and questions.
struct FormFields {
    let tokens: [Token]
    let lexicon: Lexicon

    /// Returns what boxes, values and question marks say about a mention.
    func cues(for mention: Range<Int>, in sentence: Range<Int>) -> [Cue] {
        [
            box(for: mention, in: sentence), value(after: mention, in: sentence), question(sentence),
            quotation(around: mention, in: sentence),
            indirectQuestion(mention, in: sentence),
        ].compactMap { $0 }
    }

    // MARK: Boxes

    private func box(for mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        let boxes = sentence.filter { [.emptyBox, .tickedBox].contains(tokens[$0].kind) }
        guard !boxes.isEmpty else { return nil }
        if let own = boxes.last(where: { $0 < mention.lowerBound }) {
            return tokens[own].kind == .emptyBox ? Cue(field: own..<own + 1, .template, "box") : nil
        }
        guard let ticked = boxes.first(where: { tokens[$0].kind == .tickedBox }) else {
            return Cue(field: boxes[0]..<boxes[0] + 1, .template, "box")
        }
        return answer(at: ticked + 1, in: sentence).map { Cue(field: ticked..<ticked + 2, $0, "box") }
    }

    // MARK: Values

    /// Reads the short answer after `mention:`, `mention -` or `mention?`.
    private func value(after mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        let rest = mention.upperBound..<max(mention.upperBound, sentence.upperBound)
        guard let mark = rest.first(where: { !tokens[$0].isWord }), mark - mention.upperBound <= 4,
            [.colon, .dash, .question].contains(tokens[mark].kind)
        else { return nil }
        return answer(at: mark + 1, in: sentence).map { Cue(field: mark..<mark + 2, $0, "value") }
    }

    /// Returns what an answer says that stands alone, or has a comma or a bracket after it.
    private func answer(at start: Int, in sentence: Range<Int>) -> Contexts? {
        guard start < sentence.upperBound, tokens[start].isWord else { return nil }
        let classes = lexicon.classes(of: tokens[start].entry)
        let words = (start..<sentence.upperBound).prefix { tokens[$0].isWord }
        guard words.count <= 3 else { return nil }
        if classes.contains(.no) { return .negated }
        return classes.contains(.unknown) ? .uncertain : nil
    }

    // MARK: Questions

    private func question(_ sentence: Range<Int>) -> Cue? {
        guard
            let last = sentence.last(where: { tokens[$0].kind != .closing && tokens[$0].kind != .quotation }),
            tokens[last].kind == .question, sentence.count > 2
        else { return nil }
        return Cue(field: last..<last + 1, .uncertain, "question")
    }

    // MARK: Sentences

    /// `Of hij …, is niet bekend`: a sentence that starts with `of` does not know.
    private func indirectQuestion(_ mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
        guard let first = sentence.first(where: { tokens[$0].isWord }),
            lexicon.classes(of: tokens[first].entry).contains(.whether)
        else { return nil }
        return Cue(field: first..<first + 1, .uncertain, "indirect question")
    }

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
