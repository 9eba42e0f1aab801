/// Where the lists of a book stand in a note: their plain phrases, and their frames made of what was found.
///
/// Each list is looked for when somebody asks for it.
struct PhraseHits {
    let book: PhraseBook
    let places: PartPlaces
    private let bounds: Bounds
    private let actors: Acting
    var frames: [FrameHit] = []
    /// The places of the parts of frame hits.
    var spreads: [Range<Int>] = []
    /// The places of the parts of the frames that are being looked for, those of an inner one behind those of the outer one.
    var placed: [Range<Int>] = []
    /// Where the frame hits of each list that was asked for stand in `frames`.
    private var known: [Range<Int>?]

    var slotPlaces: [Slots: [PartPlace]] = [:]
    /// The places of parts that lists fill, one part after another, each gathered when a frame asks for it.
    var gathered: [PartPlace] = []
    /// Where the places of each part that was asked for stand in `gathered`.
    var gatheredParts: [Range<Int>?]

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
        known = [Range<Int>?](repeating: nil, count: places.book.names.count)
        gatheredParts = [Range<Int>?](repeating: nil, count: places.book.parts.count)
    }

    // MARK: Lists

    /// Returns the hits of a list in the order of the note; of hits that overlap the longest alone.
    mutating func hits(of list: PhraseBook.List) -> [Hit] {
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
    mutating func all() -> [Hit] {
        var all: [Hit] = []
        for list in book.names.indices { all += hits(of: PhraseBook.List(list)) }
        return all.sorted { $0.standsBefore($1) }
    }

    /// Returns the numbers of the frame hits of a list, in the order of the note.
    mutating func frameHits(of list: PhraseBook.List) -> Range<Int> {
        if let known = known[Int(list)] { return known }
        let hits = found(list)
        let numbers = frames.count..<frames.count + hits.count
        known[Int(list)] = numbers
        frames += hits
        return numbers
    }

    // MARK: Frames

    private mutating func found(_ list: PhraseBook.List) -> [FrameHit] {
        var hits: [FrameHit] = []
        for number in book.frames(of: list) { find(book.frames[number], &hits) }
        if hits.count > 1 { hits.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
        return hits
    }

    private mutating func find(_ frame: Frame, _ hits: inout [FrameHit]) {
        guard places.isIn(frame.languages), let anchor = anchor(of: frame) else { return }
        let isAlone = frame.parts.range.count + frame.excluded.range.count == 1
        func look(around tokens: Range<Int>, _ range: Int32) {
            let unit = isAlone ? tokens : bounds(frame.unit, tokens.lowerBound, Int(range))
            let start = placed.count
            defer { placed.removeLast(placed.count - start) }
            guard place(frame, around: tokens, anchor, in: unit),
                isDone(by: frame.doers, at: tokens.lowerBound, Int(range))
            else { return }
            let firstSpread = spreads.count
            for (number, place) in zip(frame.parts.range, start...) {
                spread(book.frameParts[Int(number)], at: placed[place])
            }
            hits.append(
                FrameHit(
                    phrase: frame.phrase, tokens: placed[start...].hull, spread: firstSpread..<spreads.count,
                    range: Int(range)))
        }
        let part = book.frameParts[anchor]
        let definition = book.parts[Int(part)]
        if definition.lists.isEmpty {
            for number in places.numbers(of: part) {
                look(around: places[number].tokens, places[number].range)
            }
        } else {
            for number in gathered(part) { look(around: gathered[number].tokens, gathered[number].range) }
        }
        guard !definition.slots.isEmpty else { return }
        for place in places(of: definition.slots) { look(around: place.tokens, place.range) }
    }

    /// Whether somebody whom a frame asks for acts in the clause at a token.
    private mutating func isDone(by doers: Doers?, at token: Int, _ range: Int) -> Bool {
        guard let doers else { return true }
        let actor = actors(token, range)
        if !actor.kinds.isDisjoint(with: doers.kinds) { return true }
        // `Veilig Thuis`: words of a partner's name are nobody of a list.
        guard let part = doers.part, let named = actor.tokens, actor.kinds != .partner else { return false }
        return first(part, in: named, besides: nil, placedFrom: placed.count) != nil
    }

    /// Returns the number of the part by which a frame is looked for: the one that was found least often, or the first
    /// where it matters who acts there; nothing when one was not found at all.
    private mutating func anchor(of frame: Frame) -> Int? {
        // Words are known already: what lists fill is gathered only where all words stand.
        for number in frame.parts.range {
            let part = book.frameParts[Int(number)]
            if book.parts[Int(part)].isFilledByWords, places.numbers(of: part).isEmpty { return nil }
        }
        var rarest = (part: Int(frame.parts.range.lowerBound), count: Int.max)
        for number in frame.parts.range {
            let part = book.frameParts[Int(number)]
            let definition = book.parts[Int(part)]
            guard definition.slots.isEmpty else { continue }
            let count = definition.lists.isEmpty ? places.numbers(of: part).count : gathered(part).count
            if count == 0 { return nil }
            if count < rarest.count { rarest = (Int(number), count) }
        }
        return frame.doers == nil ? rarest.part : Int(frame.parts.range.lowerBound)
    }

    /// Places the parts of a frame in their order; returns whether all stand there, and none that is excluded.
    private mutating func place(
        _ frame: Frame, around anchor: Range<Int>, _ anchorNumber: Int, in unit: Range<Int>
    ) -> Bool {
        let first = placed.count
        var start = unit.lowerBound
        for number in frame.parts.range {
            if number != anchorNumber {
                let end = frame.isOrdered && number < anchorNumber ? anchor.lowerBound : unit.upperBound
                guard start <= end,
                    let next = self.first(
                        book.frameParts[Int(number)], in: start..<end, besides: anchor, placedFrom: first)
                else { return false }
                placed.append(next)
                if frame.isOrdered { start = next.upperBound }
            } else {
                if frame.isOrdered, anchor.lowerBound < start { return false }
                placed.append(anchor)
                if frame.isOrdered { start = anchor.upperBound }
            }
        }
        return !frame.excluded.range.contains {
            self.first(
                book.frameParts[Int($0)], in: unit, besides: anchor, placedFrom: first, beyond: true) != nil
        }
    }
}
