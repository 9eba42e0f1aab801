/// What a stretch of tokens names: a person, an organisation, a role, a date, a number.
struct Slot: Sendable {
    let kind: Slots
    let tokens: Range<Int>
    /// The number of the organisation or role in the glossary; -1 for any other kind.
    let name: Int
}

/// The slots of a note, by the token at which they start.
struct SlotTable: Sendable {
    private(set) var all: [Slot] = []
    /// The number of the first slot that starts at each token; -1 where none does.
    private var first: [Int32] = []

    /// Whether the names of those whom the note is about are known.
    private(set) var hasConcerned = false

    init() {}

    /// Keeps slots in the order in which they stand; several may start at one token.
    init(_ slots: [Slot], tokenCount: Int) {
        all = slots.sorted {
            ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
        }
        hasConcerned = all.contains { $0.kind == .concerned }
        first = [Int32](repeating: -1, count: tokenCount)
        for (index, slot) in all.enumerated().reversed() {
            first[slot.tokens.lowerBound] = Int32(index)
        }
    }

    /// Returns the end of a slot of one of the wanted kinds that starts at `position`, or -1.
    func end(of wanted: Slots, at position: Int) -> Int {
        guard position < first.count, first[position] >= 0 else { return -1 }
        var index = Int(first[position])
        while index < all.count, all[index].tokens.lowerBound == position {
            if !all[index].kind.isDisjoint(with: wanted) { return all[index].tokens.upperBound }
            index += 1
        }
        return -1
    }

    /// `Mevrouw Tan`, where the person of the case has another name: a title of somebody else.
    func isOthersTitle(_ position: Int) -> Bool {
        let nameEnd = end(of: .person, at: position)
        guard nameEnd > position + 1 else { return end(of: .attendee, at: position) > position }
        return hasConcerned && (position..<nameEnd).allSatisfy { end(of: .concerned, at: $0) < 0 }
    }

    /// Returns the slots that start within a range of tokens.
    func slots(in range: Range<Int>) -> ArraySlice<Slot> {
        all.starting(in: range, by: \.tokens.lowerBound)
    }
}
