/// The sequences that were found in a note, by the part that they fill.
struct PartTable: Sendable {
    /// By part, and for each part in the order of the note.
    private let found: [FoundSequence]
    /// Where the sequences of each part end.
    private let ends: [Int32]

    init(_ places: [FoundSequence], partCount: Int) {
        var ends = [Int32](repeating: 0, count: partCount + 1)
        for place in places { ends[Int(place.part) + 1] &+= 1 }
        for part in ends.indices.dropFirst() { ends[part] &+= ends[part - 1] }
        var sorted = places
        for place in places {
            sorted[Int(ends[Int(place.part)])] = place
            ends[Int(place.part)] &+= 1
        }
        Self.order(&sorted)
        found = sorted
        self.ends = ends
    }

    /// Puts the sequences of each part in the order in which they start: nearly all are already.
    private static func order(_ places: inout [FoundSequence]) {
        for index in places.indices.dropFirst() {
            var place = index
            while place > 0, places[place - 1].part == places[place].part,
                places[place - 1].start > places[place].start
            {
                places.swapAt(place, place - 1)
                place -= 1
            }
        }
    }

    subscript(part: PhraseBook.Part) -> ArraySlice<FoundSequence> { found[range(of: part)] }

    func count(of part: PhraseBook.Part) -> Int { range(of: part).count }

    /// Offers the places of a part that start in a range, in their order, until one is accepted.
    func first(of part: PhraseBook.Part, in tokens: Range<Int>, where accept: (Range<Int>) -> Bool) {
        let range = range(of: part)
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(found[middle].start) < tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < range.upperBound, Int(found[low].start) < tokens.upperBound {
            if accept(found[low].tokens) { return }
            low += 1
        }
    }

    private func range(of part: PhraseBook.Part) -> Range<Int> {
        (part == 0 ? 0 : Int(ends[Int(part) - 1]))..<Int(ends[Int(part)])
    }
}
