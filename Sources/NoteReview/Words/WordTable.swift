/// Words by their number, counted from one; zero is none.
struct WordTable: Codable, Sendable {
    private let keys: FlatArray<WordKey>
    private let slots: FlatArray<UInt32>

    init(_ builder: WordTableBuilder) {
        keys = FlatArray(builder.keys)
        slots = FlatArray(builder.slots)
    }

    /// The words in the order of their numbers.
    var words: some Swift.Sequence<WordKey> { keys.dropFirst() }

    /// The number of words.
    var count: Int { keys.count - 1 }

    /// Returns the number of a word, or zero.
    @inline(__always)
    func number(of word: WordKey) -> UInt32 { slots[word.slot(in: slots, of: keys)] }
}

/// Numbers words in the order in which they come.
struct WordTableBuilder {
    fileprivate private(set) var keys = [WordKey()]
    fileprivate private(set) var slots = [UInt32](repeating: 0, count: 64)

    /// The number of words.
    var count: Int { keys.count - 1 }

    /// Returns the number of a word, a new one if need be.
    mutating func add(_ word: WordKey) -> UInt32 {
        let slot = word.slot(in: slots, of: keys)
        if slots[slot] != 0 { return slots[slot] }
        let number = UInt32(keys.count)
        keys.append(word)
        slots[slot] = number
        if keys.count * 3 > slots.count * 2 { grow() }
        return number
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in keys.indices.dropFirst() {
            slots[keys[number].slot(in: slots, of: keys)] = UInt32(truncatingIfNeeded: number)
        }
    }
}

extension WordKey {
    /// Returns where the number of a word stands among slots, or where it would.
    ///
    /// The slots are a power of two; a number stands where the bucket of its word says, or after others that do, and
    /// zeros stand between them.
    @inline(__always)
    fileprivate func slot<Slots: RandomAccessCollection<UInt32>, Keys: RandomAccessCollection<WordKey>>(
        in slots: Slots, of keys: Keys
    ) -> Int where Slots.Index == Int, Keys.Index == Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: bucket) & mask
        while slots[slot] != 0, keys[Int(slots[slot])] != self { slot = (slot &+ 1) & mask }
        return slot
    }
}
