/// Finds sequences of words in the tokens of a note.
struct Matcher: Sendable {
    let text: [UInt8]
    let tokens: [Token]
    let lexicon: Lexicon
    /// Who and what the slots hold, by token.
    var slots = SlotTable()

    /// Returns the same with what the slots hold.
    func filling(_ slots: SlotTable) -> Matcher {
        Matcher(text: text, tokens: tokens, lexicon: lexicon, slots: slots)
    }

    /// Returns where a sequence ends that starts at `start`, or nothing when it does not stand there.
    func end(of sequence: Frame.Sequence, at start: Int, before limit: Int) -> Int? {
        end(of: sequence.atoms[...], at: start, before: limit)
    }

    private func end(of atoms: ArraySlice<Frame.Atom>, at start: Int, before limit: Int) -> Int? {
        var position = start
        for index in atoms.indices {
            if case .gap(let most) = atoms[index] {
                return end(of: atoms[(index + 1)...], after: position, most: most, before: limit)
            }
            if index > atoms.startIndex, !holdsQuotation(atoms[index]) {
                position = skippingQuotes(position, limit)
            }
            guard position < limit, let next = end(of: atoms[index], at: position, before: limit) else {
                return nil
            }
            position = next
        }
        return position
    }

    /// Returns the end of the first place after up to `most` words where the atoms stand.
    private func end(of atoms: ArraySlice<Frame.Atom>, after start: Int, most: Int, before limit: Int) -> Int?
    {
        for position in start..<max(start, min(limit, start + most + 1)) {
            if tokens[position].kind == .semicolon { return nil }
            if let end = end(of: atoms, at: position, before: limit) { return end }
        }
        return nil
    }

    @inline(__always)
    private func end(of atom: Frame.Atom, at position: Int, before limit: Int) -> Int? {
        switch atom {
        case .term(let term): lexicon.isForm(tokens[position].entry, of: term) ? position + 1 : nil
        case .literal(let term, let spelling): isLiteral(term, spelling, at: position) ? position + 1 : nil
        case .slot(let wanted): end(of: wanted, at: position, before: limit)
        case .gap: position
        }
    }

    private func end(of wanted: Slots, at position: Int, before limit: Int) -> Int? {
        if !lexicon.classes(of: tokens[position].entry).isDisjoint(with: wanted.wordClasses) {
            return position + 1
        }
        if wanted.contains(.quotation), let end = endOfQuotation(at: position, before: limit) { return end }
        return slots.end(of: wanted, at: position).flatMap { $0 <= limit ? $0 : nil }
    }

    /// Whether a name, a date, a number or a quotation starts at a token.
    func mayFillSlot(_ position: Int) -> Bool {
        !slots.slots(at: position).isEmpty || tokens[position].kind == .quotation
    }

    /// Returns the end of words between quotation marks that start at `position`.
    private func endOfQuotation(at position: Int, before limit: Int) -> Int? {
        guard tokens[position].kind == .quotation else { return nil }
        return (position + 1..<limit).first { tokens[$0].kind == .quotation }.map { $0 + 1 }
    }

    private func isLiteral(_ term: Lexicon.Term, _ spelling: [UInt8], at position: Int) -> Bool {
        guard lexicon.isForm(tokens[position].entry, of: term) else { return false }
        return text[tokens[position].bytes].elementsEqual(spelling)
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

    private func holdsQuotation(_ atom: Frame.Atom) -> Bool {
        if case .slot(let wanted) = atom { wanted.contains(.quotation) } else { false }
    }

    private func skippingQuotes(_ position: Int, _ limit: Int) -> Int {
        var position = position
        while position < limit, tokens[position].kind == .quotation { position += 1 }
        return position
    }
}

/// What a stretch of tokens names: a person, an organisation, a role, a date, a number, a quotation.
struct Slot: Sendable {
    let kind: Slots
    let tokens: Range<Int>
    /// The number of the organisation or role in the glossary; -1 for any other kind.
    let name: Int
}

/// The slots of a note, by the token at which they start.
struct SlotTable: Sendable {
    private(set) var all: [Slot] = []
    private var first: [Int32] = []

    init() {}

    /// Keeps slots in the order in which they stand; several may start at one token.
    init(_ slots: [Slot], tokenCount: Int) {
        all = slots.sorted {
            ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
        }
        first = [Int32](repeating: -1, count: tokenCount)
        for (index, slot) in all.enumerated().reversed() {
            first[slot.tokens.lowerBound] = Int32(index)
        }
    }

    /// Returns the end of a slot of one of the wanted kinds that starts at `position`.
    func end(of wanted: Slots, at position: Int) -> Int? {
        slots(at: position).first { !$0.kind.isDisjoint(with: wanted) }?.tokens.upperBound
    }

    func slots(at position: Int) -> ArraySlice<Slot> {
        guard position < first.count, first[position] >= 0 else { return [] }
        let start = Int(first[position])
        var end = start
        while end < all.count, all[end].tokens.lowerBound == position { end += 1 }
        return all[start..<end]
    }

    /// Returns the slots that start within a range of tokens.
    func slots(in range: Range<Int>) -> ArraySlice<Slot> {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].tokens.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < all.count, all[end].tokens.lowerBound < range.upperBound { end += 1 }
        return all[low..<end]
    }
}
