/// Where the lists of a book stand in a note: their plain phrases, and their frames made of what was found.
struct PhraseHits: Sendable {
    private let book: PhraseBook
    private let matcher: Matcher
    private let languages: Languages
    /// What was found by itself, by part, in the order of the note.
    private let found: PartTable
    /// The ranges that were searched, such as sentences.
    private let ranges: [Range<Int>]
    private var frames: [FrameHit] = []
    /// Where the frame hits of each list end; lists are filled in the order of the book.
    private var frameEnds: [Int32] = []
    /// The places of the parts of frame hits.
    private var spreads: [Range<Int>] = []

    /// A place where the parts of a frame stand.
    private struct FrameHit {
        let phrase: Int32
        let tokens: Range<Int>
        let spread: Range<Int>
        let range: Int
    }

    /// What stands where a part may: its tokens, and how it was found.
    private struct Place {
        let tokens: Range<Int>
        let range: Int
    }

    /// The tokens of a unit around a token that stands in a range of that number.
    typealias Bounds = (Unit, _ token: Int, _ range: Int) -> Range<Int>

    init(
        of finder: PhraseFinder, in ranges: [Range<Int>],
        bounds: Bounds = { _, token, _ in token..<token }
    ) {
        book = finder.book
        matcher = finder.matcher
        languages = finder.languages
        self.ranges = ranges
        found = PartTable(finder.places(in: ranges), partCount: finder.book.parts.count)
        frameEnds.reserveCapacity(book.names.count)
        for list in book.names.indices { fill(PhraseBook.List(list), bounds) }
    }

    // MARK: Lists

    /// Returns the hits of a list in the order of the note; of hits that overlap the longest alone.
    func hits(of list: PhraseBook.List) -> [Hit] {
        let words = found[book.listParts[Int(list)]].map {
            Hit(list: list, phrase: $0.phrase, tokens: $0.tokens, spread: nil, range: Int($0.range))
        }
        let framed = frameHits(of: list).map { hit in
            Hit(
                list: list, phrase: hit.phrase, tokens: hit.tokens,
                spread: hit.spread.count == 1 ? nil : Array(spreads[hit.spread]), range: hit.range)
        }
        return framed.isEmpty && words.count < 2 ? words : Hit.longest(of: words + framed)
    }

    /// Returns the hits of all lists, in the order of the note, the longest at a place first.
    func all() -> [Hit] {
        book.names.indices.flatMap { hits(of: PhraseBook.List($0)) }.sorted {
            ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
        }
    }

    private func frameHits(of list: PhraseBook.List) -> ArraySlice<FrameHit> {
        frames[(list == 0 ? 0 : Int(frameEnds[Int(list) - 1]))..<Int(frameEnds[Int(list)])]
    }

    // MARK: Frames

    private mutating func fill(_ list: PhraseBook.List, _ bounds: Bounds) {
        let start = frames.count
        for number in book.frames(of: list) { find(book.frames[number], bounds) }
        if frames.count - start > 1 {
            frames[start...].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        }
        frameEnds.append(Int32(frames.count))
    }

    private mutating func find(_ frame: Frame, _ bounds: Bounds) {
        guard !frame.languages.isDisjoint(with: languages), let anchor = rarest(of: frame) else { return }
        for place in places(of: frame.parts[anchor]) {
            let unit =
                frame.parts.count + frame.excluded.count == 1
                ? place.tokens : bounds(frame.unit, place.tokens.lowerBound, place.range)
            guard let spread = spread(of: frame, around: place.tokens, anchor, in: unit) else { continue }
            frames.append(
                FrameHit(
                    phrase: frame.phrase, tokens: spread.hull,
                    spread: spreads.count..<spreads.count + spread.count, range: place.range))
            spreads += spread
        }
    }

    /// Returns the number of the part that was found least often; nothing when one was not found at all.
    private func rarest(of frame: Frame) -> Int? {
        var rarest = (part: 0, count: Int.max)
        for (number, part) in frame.parts.enumerated() {
            let definition = book.parts[Int(part)]
            guard definition.slots.isEmpty else { continue }
            let count = count(of: part, definition)
            if count == 0 { return nil }
            if count < rarest.count { rarest = (number, count) }
        }
        return rarest.part
    }

    private func count(of part: PhraseBook.Part, _ definition: PhraseBook.PartDefinition) -> Int {
        definition.lists.reduce(found.count(of: part)) { count, list in
            count + found.count(of: book.listParts[Int(list)]) + frameHits(of: list).count
        }
    }

    /// Returns where the parts of a frame stand, or nothing when one is missing or an excluded one stands there.
    private func spread(
        of frame: Frame, around anchor: Range<Int>, _ number: Int, in unit: Range<Int>
    ) -> [Range<Int>]? {
        var taken: [Range<Int>] = [anchor]
        var spread: [Range<Int>] = []
        var start = unit.lowerBound
        for (index, part) in frame.parts.enumerated() {
            var place = anchor
            if index != number {
                let end = frame.isOrdered && index < number ? anchor.lowerBound : unit.upperBound
                guard start <= end, let next = first(part, in: start..<end, besides: taken) else {
                    return nil
                }
                place = next
                taken.append(next)
            } else if frame.isOrdered, anchor.lowerBound < start {
                return nil
            }
            spread.append(place)
            if frame.isOrdered { start = place.upperBound }
        }
        let isExcluded = frame.excluded.contains { first($0, in: unit, besides: taken) != nil }
        return isExcluded ? nil : spread
    }

    // MARK: Parts

    /// Returns all places of a part, in no order.
    private func places(of part: PhraseBook.Part) -> [Place] {
        let definition = book.parts[Int(part)]
        var places = found[part].map { Place(tokens: $0.tokens, range: Int($0.range)) }
        for list in definition.lists {
            places += found[book.listParts[Int(list)]].map { Place(tokens: $0.tokens, range: Int($0.range)) }
            places += frameHits(of: list).map { Place(tokens: $0.tokens, range: $0.range) }
        }
        return definition.slots.isEmpty ? places : places + self.places(of: definition.slots)
    }

    private func places(of slots: Slots) -> [Place] {
        ranges.enumerated().flatMap { number, range in
            range.compactMap { token in
                let end = matcher.end(of: slots, at: token, before: range.upperBound)
                return end > token ? Place(tokens: token..<end, range: number) : nil
            }
        }
    }

    /// Returns the first place of a part in a range that starts in none of the places that are taken.
    private func first(
        _ part: PhraseBook.Part, in range: Range<Int>, besides taken: [Range<Int>]
    ) -> Range<Int>? {
        let definition = book.parts[Int(part)]
        var first: Range<Int>?
        func offer(_ place: Range<Int>) -> Bool {
            guard place.upperBound <= range.upperBound,
                !taken.contains(where: { $0.contains(place.lowerBound) })
            else { return false }
            if first.map({ place.lowerBound < $0.lowerBound }) ?? true { first = place }
            return true
        }
        found.first(of: part, in: range, where: offer)
        for list in definition.lists {
            found.first(of: book.listParts[Int(list)], in: range, where: offer)
            firstFrame(of: list, in: range, where: offer)
        }
        if !definition.slots.isEmpty { firstSlot(definition.slots, in: range, where: offer) }
        return first
    }

    private func firstFrame(
        of list: PhraseBook.List, in range: Range<Int>, where accept: (Range<Int>) -> Bool
    ) {
        let hits = frameHits(of: list)
        var index = hits.firstIndex { range.lowerBound <= $0.tokens.lowerBound } ?? hits.endIndex
        while index < hits.endIndex, hits[index].tokens.lowerBound < range.upperBound {
            if accept(hits[index].tokens) { return }
            index += 1
        }
    }

    private func firstSlot(_ slots: Slots, in range: Range<Int>, where accept: (Range<Int>) -> Bool) {
        for position in range {
            let end = matcher.end(of: slots, at: position, before: range.upperBound)
            if end > position, accept(position..<end) { return }
        }
    }
}

extension [Range<Int>] {
    /// From the first start to the last end.
    var hull: Range<Int> {
        guard let first else { return 0..<0 }
        return dropFirst().reduce(first) { hull, next in
            Swift.min(hull.lowerBound, next.lowerBound)..<Swift.max(hull.upperBound, next.upperBound)
        }
    }
}

extension Hit {
    /// Of hits of one list that overlap, the longest says most.
    static func longest(of hits: [Hit]) -> [Hit] {
        let ordered = hits.sorted {
            ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
        }
        var kept: [Hit] = []
        for hit in ordered {
            guard let last = kept.last, last.tokens.upperBound > hit.tokens.lowerBound else {
                kept.append(hit)
                continue
            }
            if hit.tokens.count > last.tokens.count { kept[kept.count - 1] = hit }
        }
        return kept
    }
}
