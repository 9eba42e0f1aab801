/// Where what frames ask for stands: words, what lists hold, and what fills slots.
extension PhraseHits {
    /// Returns the numbers of the places of a part that lists fill, its own sequences included, in the order of the note.
    mutating func gathered(_ part: PhraseBook.Part) -> Range<Int> {
        if let known = gatheredParts[Int(part)] { return known }
        let lists = book.parts[Int(part)].lists.range
        for number in lists { _ = frameHits(of: book.partLists[Int(number)]) }
        let start = gathered.count
        gatherSequences(of: part)
        for number in lists {
            let list = book.partLists[Int(number)]
            gatherSequences(of: book.listParts[Int(list)])
            for hit in frameHits(of: list) {
                gathered.append(PartPlace(frames[hit].tokens, frames[hit].range, byFrame: hit))
            }
        }
        // The sort keeps the order of those that start together.
        if gathered.count > start + 1 {
            gathered[start...].sort { $0.starts(before: $1.tokens.lowerBound) }
        }
        gatheredParts[Int(part)] = start..<gathered.count
        return start..<gathered.count
    }

    private mutating func gatherSequences(of part: PhraseBook.Part) {
        for number in places.numbers(of: part) {
            gathered.append(PartPlace(places[number].tokens, Int(places[number].range)))
        }
    }

    /// Keeps where the words of a part stand at one of its places: a frame that fills it may leave words out.
    ///
    /// `heeft hij ⟦wapens⟧ niet ⟦bij zich⟧`: the no between them is no word of theirs.
    mutating func spread(_ part: PhraseBook.Part, at place: Range<Int>) {
        let frame = gatheredParts[Int(part)].map { self.frame(in: $0, at: place) } ?? -1
        if frame < 0 { return spreads.append(place) }
        for number in frames[frame].spread { spreads.append(spreads[number]) }
    }

    /// Returns the number of the frame hit that is the first of what was gathered at a place; -1 where it is none.
    private func frame(in numbers: Range<Int>, at place: Range<Int>) -> Int {
        let first = gathered[numbers].partitioningIndex { !$0.starts(before: place.lowerBound) }
        let filling = gathered[first..<numbers.upperBound].first {
            $0.tokens == place || !$0.starts(before: place.lowerBound + 1)
        }
        guard let filling, filling.tokens == place else { return -1 }
        return Int(filling.frame)
    }

    /// Returns the first place of a part in a range that starts neither in the anchor of a frame nor in the places of its
    /// other parts, or that goes on `beyond` one of them where it may: `bedreigde diersoort` says what `bedreigde` does not.
    mutating func first(
        _ part: PhraseBook.Part, in range: Range<Int>, besides anchor: Range<Int>?, placedFrom start: Int,
        beyond: Bool = false
    ) -> Range<Int>? {
        let definition = book.parts[Int(part)]
        var first: Range<Int>?
        func isTaken(_ place: Range<Int>, by other: Range<Int>) -> Bool {
            other.contains(place.lowerBound) && !place.isWithin(other)
                && !(beyond && place.upperBound > other.upperBound)
        }
        func offer(_ place: Range<Int>) -> Bool {
            guard place.upperBound <= range.upperBound,
                !(anchor.map { isTaken(place, by: $0) } ?? false),
                !placed[start...].contains(where: { isTaken(place, by: $0) })
            else { return false }
            if first.map({ place.lowerBound < $0.lowerBound }) ?? true { first = place }
            return true
        }
        if definition.lists.isEmpty {
            places.first(of: part, in: range, where: offer)
        } else {
            let numbers = gathered(part)
            gathered[numbers].first(in: range, where: offer)
        }
        if !definition.slots.isEmpty { firstSlot(definition.slots, in: range, where: offer) }
        return first
    }

    /// Returns the places of what fills slots; many frames ask for the same ones.
    mutating func places(of slots: Slots) -> [PartPlace] {
        if let known = slotPlaces[slots] { return known }
        let found = places.places(of: slots)
        slotPlaces[slots] = found
        return found
    }

    private func firstSlot(_ slots: Slots, in range: Range<Int>, where accept: (Range<Int>) -> Bool) {
        for position in range {
            let end = places.matcher.end(of: slots, at: position, before: range.upperBound)
            if end > position, accept(position..<end) { return }
        }
    }
}
