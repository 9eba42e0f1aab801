/// Tells whether sequences of words stand at a place in the tokens of a note.
final class Matcher: Sendable {
    let text: [UInt8]
    let tokens: [Token]
    let lexicon: Lexicon
    let words: DistinctWords
    /// Who and what the slots hold, by token.
    let slots: SlotTable
    /// The slots that each token may open: nearly all that are asked for it does not.
    private let openings: [Slots]

    init(text: [UInt8], tokens: [Token], lexicon: Lexicon) {
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        words = DistinctWords(of: tokens, in: lexicon)
        slots = SlotTable()
        openings = Self.openings(tokens, lexicon, slots)
    }

    private init(_ matcher: Matcher, slots: SlotTable) {
        text = matcher.text
        tokens = matcher.tokens
        lexicon = matcher.lexicon
        words = matcher.words
        self.slots = slots
        openings = Self.openings(tokens, lexicon, slots)
    }

    private static func openings(_ tokens: [Token], _ lexicon: Lexicon, _ slots: SlotTable) -> [Slots] {
        var openings = tokens.map { token in
            let opened = Slots(filledBy: lexicon.classes(of: token.entry))
            return token.kind == .quotation ? opened.union(.quotation) : opened
        }
        for slot in slots.all { openings[slot.tokens.lowerBound].formUnion(slot.kind) }
        return openings
    }

    /// Returns the same with what the slots hold.
    func filling(_ slots: SlotTable) -> Matcher { Matcher(self, slots: slots) }

    @inline(__always)
    func isForm(at position: Int, of term: Lexicon.Term) -> Bool {
        words.mayHold(term, at: position)
            && lexicon.holds(term, inSet: words.termSet(at: position))
    }

    /// Returns where words end that start at `start`, or -1 when they do not stand there.
    func end(of atoms: Range<Int32>, in book: PhraseBook, at start: Int, before limit: Int) -> Int {
        var position = start
        for index in atoms {
            let atom = book.atoms[Int(index)]
            if case .gap(let most) = atom {
                return end(
                    of: index + 1..<atoms.upperBound, in: book, after: position, most: Int(most),
                    before: limit)
            }
            if case .particle(let term) = atom {
                let particle = SeparatedParticle(of: term, in: self)
                for next in particle.ends(after: position, before: limit) {
                    let end = end(of: index + 1..<atoms.upperBound, in: book, at: next, before: limit)
                    if end >= 0 { return end }
                }
                return -1
            }
            if index > atoms.lowerBound, position < limit, tokens[position].kind == .quotation,
                !atom.holdsQuotation
            {
                position = skippingQuotes(position, limit)
            }
            guard position < limit else { return -1 }
            position = end(of: atom, in: book, at: position, before: limit)
            if position < 0 { return -1 }
        }
        return position
    }

    /// Returns the end of the first place after up to `most` words where the atoms stand.
    private func end(
        of atoms: Range<Int32>, in book: PhraseBook, after start: Int, most: Int, before limit: Int
    ) -> Int {
        let first = atoms.isEmpty ? nil : book.atoms[Int(atoms.lowerBound)].term
        var position = start
        while position <= start + most, position < limit, tokens[position].kind != .semicolon {
            if first.map({ words.mayHold($0, at: position) }) ?? true {
                let end = end(of: atoms, in: book, at: position, before: limit)
                if end >= 0 { return end }
            }
            position += 1
        }
        return -1
    }

    /// Returns where one word ends that an atom stands for, or -1.
    @inline(__always)
    func end(of atom: Atom, in book: PhraseBook, at position: Int, before limit: Int) -> Int {
        switch atom {
        case .term(let term): isForm(at: position, of: term) ? position + 1 : -1
        case .literal(let term, let spelling):
            isLiteral(term, book.spellings[Int(spelling)], at: position) ? position + 1 : -1
        case .accented(let term): isAccented(term, at: position) ? position + 1 : -1
        case .slot(let wanted): end(of: wanted, at: position, before: limit)
        case .gap, .particle: position
        }
    }

    private func isAccented(_ term: Lexicon.Term, at position: Int) -> Bool {
        isForm(at: position, of: term)
            && text[tokens[position].bytes].contains { $0 >= 128 }
    }

    private func isLiteral(_ term: Lexicon.Term, _ spelling: [UInt8], at position: Int) -> Bool {
        guard isForm(at: position, of: term) else { return false }
        return text[tokens[position].bytes].elementsEqual(spelling)
    }

    // MARK: Slots

    /// Returns the end of what fills one of some slots at a token, or -1 when nothing does.
    @inline(__always)
    func end(of wanted: Slots, at position: Int, before limit: Int) -> Int {
        openings[position].isDisjoint(with: wanted) ? -1 : end(ofOpened: wanted, at: position, before: limit)
    }

    private func end(ofOpened wanted: Slots, at position: Int, before limit: Int) -> Int {
        if !lexicon.classes(of: tokens[position].entry).isDisjoint(with: wanted.wordClasses),
            !wanted.contains(.concerned) || !slots.isOthersTitle(position)
        {
            return position + 1
        }
        if wanted.contains(.quotation), tokens[position].kind == .quotation {
            return endOfQuotation(at: position, before: limit)
        }
        let end = slots.end(of: wanted, at: position)
        return end <= limit ? end : -1
    }

    /// Returns the end of words between quotation marks that start at `position`, or -1.
    private func endOfQuotation(at position: Int, before limit: Int) -> Int {
        var end = position + 1
        while end < limit, tokens[end].kind != .quotation { end += 1 }
        return end < limit ? end + 1 : -1
    }

    /// The most tokens of what fills a slot before words.
    private static let longestSlot = 6

    /// Returns where something starts that fills a slot and ends at `end`, or -1.
    func start(of wanted: Slots, before end: Int, after limit: Int) -> Int {
        var start = end - 1
        while start >= max(limit, end - Self.longestSlot) {
            if self.end(of: wanted, at: start, before: end) == end { return start }
            start -= 1
        }
        return -1
    }

    /// Returns the token that stands so many words before another; quotation marks between them are no words.
    func start(_ words: Int, before position: Int) -> Int {
        var start = position
        for _ in 0..<words {
            start -= 1
            while start > 0, tokens[start].kind == .quotation { start -= 1 }
        }
        return start
    }

    private func skippingQuotes(_ position: Int, _ limit: Int) -> Int {
        var position = position
        while position < limit, tokens[position].kind == .quotation { position += 1 }
        return position
    }
}

extension Atom {
    fileprivate var holdsQuotation: Bool {
        if case .slot(let wanted) = self { wanted.contains(.quotation) } else { false }
    }
}
