/// What a question asks, and what answers it.
extension FormFields {
    /// A question mark asks what stands before it, back to a semicolon.
    func question(_ mention: Range<Int>, in sentence: Range<Int>) -> Cue? {
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
        if let contexts = takenUp(at: start) ?? bare(at: start) { return contexts }
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

    /// `Heeft hij een wapen? Volgens ons niet`: a few words without a verb, and a no at their end.
    private func bare(at start: Int) -> Contexts? {
        func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }
        let words = tokens.indices.dropFirst(start).prefix(7).prefix { tokens[$0].isWord }
        guard words.count < 7, let no = words.last, classes(no).contains(.no),
            classes(no).isDisjoint(with: [.determiner, .nobody]),
            words.dropLast().allSatisfy({
                classes($0).isDisjoint(with: [.finite, .past, .present, .coordinator, .yes])
            })
        else { return nil }
        // `Volgens hem niet`
        return words.contains { !classes($0).isDisjoint(with: [.third, .object]) } ? .contested : .negated
    }

    /// `Schulden? Die zijn er niet meer`, `Dat heeft niemand gezien`: a pronoun for what was asked, and a no.
    func takenUp(at start: Int) -> Contexts? {
        func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens[index].entry) }
        guard start + 1 < tokens.count, classes(start).contains(.demonstrative),
            classes(start + 1).contains(.finite), classes(start + 1).isDisjoint(with: .modal)
        else { return nil }
        let words = tokens.indices.dropFirst(start + 2).prefix(4).prefix { tokens[$0].isWord }
        guard let no = words.first(where: { !classes($0).isDisjoint(with: [.no, .nobody]) }) else {
            return nil
        }
        return classes(no).contains(.no) ? contexts(ofAnswer: no) : .negated
    }

    /// Returns what a short reply behind a question says: `Geweld? Nee.`, `Steun? ja ☒ nee ☐`.
    private func reply(at start: Int) -> Contexts? {
        guard start < tokens.count else { return nil }
        if isChoice(at: start) || isRoom(at: start) { return .template }
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
        guard isAnswer(start), end >= tokens.count || !tokens[end].isWord else { return refusal(at: start) }
        return spoken(contexts(ofAnswer: start) ?? [], behind: end)
    }

    /// `Agressie? Nul keer gezien.`: a few words without a subject that say no.
    private func refusal(at start: Int) -> Contexts? {
        let words = tokens.indices.dropFirst(start).prefix(7).prefix { tokens[$0].isWord }
        let verbs: WordClass = [.finite, .subject, .contrast, .coordinator]
        guard words.count < 7, lexicon.classes(of: tokens[start].entry).contains(.no),
            words.allSatisfy({ lexicon.classes(of: tokens[$0].entry).isDisjoint(with: verbs) })
        else { return nil }
        return contexts(ofAnswer: start)
    }

    /// `Wapens? .......`: room for an answer on the line of the question, and none given.
    private func isRoom(at start: Int) -> Bool {
        guard isBlank(start), tokens[start].kind == .other, !tokens[start].traits.contains(.startsLine) else {
            return false
        }
        let rest = tokens.indices.dropFirst(start).lazy.prefix { !tokens[$0].traits.contains(.startsLine) }
        return rest.allSatisfy(isBlank)
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
    func isChoice(at start: Int) -> Bool {
        let first = tokens[start].kind == .opening ? start + 1 : start
        return first + 2 < tokens.count && isAnswer(first) && tokens[first + 1].kind == .slash
            && isAnswer(first + 2)
    }

    /// `Wie deed dat? Hij dus.`: a pronoun alone, or with one word, as the answer.
    private func isName(at start: Int) -> Bool {
        let words = tokens[start...].prefix { $0.isWord }
        let verbs: WordClass = [.present, .past]
        return words.count <= 2
            && words.dropFirst().allSatisfy { lexicon.classes(of: $0.entry).isDisjoint(with: verbs) }
            && !lexicon.classes(of: tokens[start].entry).isDisjoint(with: [.third, .personConcerned])
    }
}
