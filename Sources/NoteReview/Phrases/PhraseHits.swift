/// Where the lists of a book stand in a note: their plain phrases, and their frames made of what was found.
///
/// Each list is looked for when somebody asks for it.
final class PhraseHits {
    private let book: PhraseBook
    private let places: PartPlaces
    private let bounds: Bounds
    private let actors: Acting
    private var frames: [FrameHit] = []
    /// The places of the parts of frame hits.
    private var spreads: [Range<Int>] = []
    /// Where the frame hits of each list that was asked for stand in `frames`; a negative start for the others.
    private var known: [FrameHits]

    private var slotPlaces: [Slots: [FoundSequence]] = [:]

    /// A place where the parts of a frame stand.
    private struct FrameHit {
        let phrase: Int32
        let tokens: Range<Int>
        let spread: Range<Int>
        let range: Int
    }

    /// Where the frame hits of a list stand among all.
    private struct FrameHits {
        let start: Int32
        let end: Int32

        static let unknown = FrameHits(start: -1, end: -1)

        var numbers: Range<Int> { Int(start)..<Int(end) }
    }

    /// The tokens of a unit around a token that stands in a range of that number.
    typealias Bounds = (Unit, _ token: Int, _ range: Int) -> Range<Int>

    /// Who acts in the clause at a token that stands in a range of that number.
    typealias Acting = (_ token: Int, _ range: Int) -> Actor

    init(
        in places: PartPlaces, bounds: @escaping Bounds, actors: @escaping Acting = { _, _ in .anybody }
    ) {
        self.actors = actors
        book = places.book
        self.places = places
        self.bounds = bounds
        known = [FrameHits](repeating: .unknown, count: places.book.names.count)
    }

    // MARK: Lists

    /// Returns the hits of a list in the order of the note; of hits that overlap the longest alone.
    func hits(of list: PhraseBook.List) -> [Hit] {
        var hits = places.numbers(of: book.listParts[Int(list)]).map { number in
            let place = places[number]
            return Hit(
                list: list, phrase: place.phrase, tokens: place.tokens, spread: nil, range: Int(place.range))
        }
        for number in frameHits(of: list) {
            let hit = frames[number]
            let spread = hit.spread.count == 1 ? nil : Array(spreads[hit.spread])
            hits.append(
                Hit(list: list, phrase: hit.phrase, tokens: hit.tokens, spread: spread, range: hit.range))
        }
        return hits.count < 2 ? hits : Hit.longest(of: hits)
    }

    /// Returns the hits of all lists, in the order of the note, the longest at a place first.
    func all() -> [Hit] {
        book.names.indices.flatMap { hits(of: PhraseBook.List($0)) }.sorted { $0.standsBefore($1) }
    }

    /// Returns the numbers of the frame hits of a list, in the order of the note.
    private func frameHits(of list: PhraseBook.List) -> Range<Int> {
        if known[Int(list)].start < 0 { find(list) }
        return known[Int(list)].numbers
    }

    // MARK: Frames

    private func find(_ list: PhraseBook.List) {
        var hits: [FrameHit] = []
        for number in book.frames(of: list) { find(book.frames[number], &hits) }
        if hits.count > 1 { hits.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
        known[Int(list)] = FrameHits(start: Int32(frames.count), end: Int32(frames.count + hits.count))
        frames += hits
    }

    private func find(_ frame: Frame, _ hits: inout [FrameHit]) {
        guard places.isIn(frame.languages), let anchor = anchor(of: frame) else { return }
        let isAlone = frame.parts.range.count + frame.excluded.range.count == 1
        forEachPlace(of: book.frameParts[anchor]) { tokens, range in
            let unit = isAlone ? tokens : bounds(frame.unit, tokens.lowerBound, range)
            guard let spread = spread(of: frame, around: tokens, anchor, in: unit),
                isDone(by: frame.doers, at: tokens.lowerBound, range)
            else { return }
            hits.append(
                FrameHit(
                    phrase: frame.phrase, tokens: spread.hull,
                    spread: spreads.count..<spreads.count + spread.count, range: range))
            spreads += spread
        }
    }

    /// Whether somebody whom a frame asks for acts in the clause at a token.
    private func isDone(by doers: Doers?, at token: Int, _ range: Int) -> Bool {
        guard let doers else { return true }
        let actor = actors(token, range)
        if !actor.kinds.isDisjoint(with: doers.kinds) { return true }
        // `Veilig Thuis`: words of a partner's name are nobody of a list.
        guard let part = doers.part, let named = actor.tokens, actor.kinds != .partner else { return false }
        return first(part, in: named, besides: []) != nil
    }

    /// Returns the number of the part by which a frame is looked for: the one that was found least often, or the first
    /// where it matters who acts there; nothing when one was not found at all.
    private func anchor(of frame: Frame) -> Int? {
        var rarest = (part: Int(frame.parts.range.lowerBound), count: Int.max)
        for number in frame.parts.range {
            let part = book.frameParts[Int(number)]
            let definition = book.parts[Int(part)]
            guard definition.slots.isEmpty else { continue }
            let count = count(of: part, definition)
            if count == 0 { return nil }
            if count < rarest.count { rarest = (Int(number), count) }
        }
        return frame.doers == nil ? rarest.part : Int(frame.parts.range.lowerBound)
    }

    private func count(of part: PhraseBook.Part, _ definition: PhraseBook.PartDefinition) -> Int {
        var count = places.numbers(of: part).count
        for number in definition.lists.range {
            let list = book.partLists[Int(number)]
            count += places.numbers(of: book.listParts[Int(list)]).count + frameHits(of: list).count
        }
        return count
    }

    /// Returns where the parts of a frame stand, or nothing when one is missing or an excluded one stands there.
    private func spread(
        of frame: Frame, around anchor: Range<Int>, _ anchorNumber: Int, in unit: Range<Int>
    ) -> [Range<Int>]? {
        var taken: [Range<Int>] = [anchor]
        var spread: [Range<Int>] = []
        var start = unit.lowerBound
        for number in frame.parts.range {
            var place = anchor
            if number != anchorNumber {
                let end = frame.isOrdered && number < anchorNumber ? anchor.lowerBound : unit.upperBound
                guard start <= end,
                    let next = first(book.frameParts[Int(number)], in: start..<end, besides: taken)
                else { return nil }
                place = next
                taken.append(next)
            } else if frame.isOrdered, anchor.lowerBound < start {
                return nil
            }
            spread.append(place)
            if frame.isOrdered { start = place.upperBound }
        }
        let isExcluded = frame.excluded.range.contains {
            first(book.frameParts[Int($0)], in: unit, besides: taken, beyond: true) != nil
        }
        return isExcluded ? nil : spread
    }

    // MARK: Parts

    /// Calls a function with the tokens and the range of each place of a part, in no order.
    private func forEachPlace(of part: PhraseBook.Part, _ use: (Range<Int>, Int) -> Void) {
        let definition = book.parts[Int(part)]
        for place in places.numbers(of: part).lazy.map({ self.places[$0] }) {
            use(place.tokens, Int(place.range))
        }
        for list in lists(of: definition) {
            for place in places.numbers(of: book.listParts[Int(list)]).lazy.map({ self.places[$0] }) {
                use(place.tokens, Int(place.range))
            }
            for hit in frameHits(of: list).lazy.map({ self.frames[$0] }) { use(hit.tokens, hit.range) }
        }
        guard !definition.slots.isEmpty else { return }
        for place in places(of: definition.slots) { use(place.tokens, Int(place.range)) }
    }

    /// Returns the first place of a part in a range that starts in none of the places that are taken, or that goes on
    /// `beyond` one of them where it may: `bedreigde diersoort` says what `bedreigde` does not.
    private func first(
        _ part: PhraseBook.Part, in range: Range<Int>, besides taken: [Range<Int>], beyond: Bool = false
    ) -> Range<Int>? {
        let definition = book.parts[Int(part)]
        var first: Range<Int>?
        func offer(_ place: Range<Int>) -> Bool {
            guard place.upperBound <= range.upperBound,
                !taken.contains(where: {
                    $0.contains(place.lowerBound) && !place.isWithin($0)
                        && !(beyond && place.upperBound > $0.upperBound)
                })
            else { return false }
            if first.map({ place.lowerBound < $0.lowerBound }) ?? true { first = place }
            return true
        }
        places.first(of: part, in: range, where: offer)
        for list in lists(of: definition) {
            places.first(of: book.listParts[Int(list)], in: range, where: offer)
            firstFrame(of: list, in: range, where: offer)
        }
        if !definition.slots.isEmpty { firstSlot(definition.slots, in: range, where: offer) }
        return first
    }

    /// Returns the places of what fills slots; many frames ask for the same ones.
    private func places(of slots: Slots) -> [FoundSequence] {
        if let known = slotPlaces[slots] { return known }
        let found = places.places(of: slots)
        slotPlaces[slots] = found
        return found
    }

    private func lists(of definition: PhraseBook.PartDefinition) -> Slice<FlatArray<PhraseBook.List>> {
        book.partLists[Int(definition.lists.range.lowerBound)..<Int(definition.lists.range.upperBound)]
    }

    private func firstFrame(
        of list: PhraseBook.List, in range: Range<Int>, where accept: (Range<Int>) -> Bool
    ) {
        for hit in frameHits(of: list).lazy.map({ self.frames[$0] })
        where hit.tokens.lowerBound >= range.lowerBound {
            guard hit.tokens.lowerBound < range.upperBound, !accept(hit.tokens) else { return }
        }
    }

    private func firstSlot(_ slots: Slots, in range: Range<Int>, where accept: (Range<Int>) -> Bool) {
        for position in range {
            let end = places.matcher.end(of: slots, at: position, before: range.upperBound)
            if end > position, accept(position..<end) { return }
        }
    }
}

extension Range<Int> {
    /// Whether a place stands between the words of another: `acht uur` in `maakt acht uur vrij`.
    fileprivate func isWithin(_ other: Range<Int>) -> Bool {
        lowerBound > other.lowerBound && upperBound < other.upperBound
    }
}
