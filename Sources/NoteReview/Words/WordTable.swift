/// Numbers words from one, in the order in which they come; zero is none.
struct WordTable: Sendable {
    /// The words by their number.
    private(set) var keys = [WordKey()]
    /// Open addressing: the number whose key belongs there, or zero.
    private var slots = [UInt32](repeating: 0, count: 64)

    /// The number of words.
    var count: Int { keys.count - 1 }

    /// Returns the number of a word, or zero.
    @inline(__always)
    func number(of word: WordKey) -> UInt32 { slots[slot(of: word)] }

    /// Returns the number of a word, a new one if need be.
    mutating func add(_ word: WordKey) -> UInt32 {
        let slot = slot(of: word)
        if slots[slot] != 0 { return slots[slot] }
        let number = UInt32(keys.count)
        keys.append(word)
        slots[slot] = number
        if keys.count * 3 > slots.count * 2 { grow() }
        return number
    }

    /// Returns where a word stands, or where it would.
    @inline(__always)
    private func slot(of word: WordKey) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: word.bucket) & mask
        while slots[slot] != 0, keys[Int(slots[slot])] != word { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count &- 1
        for number in keys.indices.dropFirst() {
            var slot = Int(truncatingIfNeeded: keys[number].bucket) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: number)
        }
    }
}

extension WordTable: Codable {
    private enum CodingKeys: CodingKey {
        case keys, slots
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        keys = Array(try values.decode(FlatArray<WordKey>.self, forKey: .keys))
        slots = Array(try values.decode(FlatArray<UInt32>.self, forKey: .slots))
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(FlatArray(keys), forKey: .keys)
        try values.encode(FlatArray(slots), forKey: .slots)
    }
}
