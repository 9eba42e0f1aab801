/// A place where a phrase or frame of a list stands.
struct Hit: Sendable {
    let list: PhraseBook.List
    let frame: Int
    /// The tokens of each part that was found; the first is the one it was found by.
    let parts: [Range<Int>]

    /// All tokens from the first part to the last.
    var tokens: Range<Int> {
        let start = parts.map(\.lowerBound).min() ?? 0
        let end = parts.map(\.upperBound).max() ?? 0
        return start..<end
    }
}

/// Finds the frames of a book in the tokens of a note.
struct FrameFinder {
    let book: PhraseBook
    let matcher: Matcher
    /// The language of the note.
    let language: Language

    /// Returns the hits whose anchor stands in `range`; `bounds` gives the tokens of the unit around a token.
    func hits(in range: Range<Int>, bounds: (Unit, Int) -> Range<Int>) -> [Hit] {
        var hits: [Hit] = []
        for position in range {
            if matcher.tokens[position].entry != 0 {
                for term in matcher.lexicon.terms(of: matcher.tokens[position].entry) {
                    hits += book.anchors(of: term).compactMap { hit(at: position, $0, bounds) }
                }
            }
            if !book.slotAnchors.isEmpty, matcher.mayFillSlot(position) {
                hits += book.slotAnchors.compactMap { hit(at: position, $0, bounds) }
            }
        }
        return hits
    }

    private func hit(at position: Int, _ anchor: PhraseBook.Anchor, _ bounds: (Unit, Int) -> Range<Int>)
        -> Hit?
    {
        let frame = book.frames[Int(anchor.frame)]
        guard frame.language == nil || frame.language == language else { return nil }
        let start = matcher.start(Int(anchor.atom), before: position)
        let limits = bounds(.sentence, position)
        let sequence = frame.parts[Int(anchor.part)].alternatives[Int(anchor.alternative)]
        guard start >= limits.lowerBound,
            let end = matcher.end(of: sequence, at: start, before: limits.upperBound)
        else { return nil }
        guard frame.parts.count > 1 else { return hit(anchor, [start..<end]) }
        return others(
            of: frame, besides: Int(anchor.part), found: start..<end, in: bounds(frame.unit, position)
        )
        .map { hit(anchor, [start..<end] + $0) }
    }

    private func hit(_ anchor: PhraseBook.Anchor, _ parts: [Range<Int>]) -> Hit {
        Hit(list: PhraseBook.List(book.lists[Int(anchor.frame)]), frame: Int(anchor.frame), parts: parts)
    }

    /// Returns where the other parts of a frame stand, or nothing when one is missing or an excluded one stands there.
    private func others(
        of frame: Frame, besides anchored: Int, found: Range<Int>, in unit: Range<Int>
    ) -> [Range<Int>]? {
        var places: [Range<Int>] = []
        var previousEnd = unit.lowerBound
        for (number, part) in frame.parts.enumerated() {
            if number == anchored {
                if frame.isOrdered, found.lowerBound < previousEnd { return nil }
                previousEnd = found.upperBound
                continue
            }
            let range = frame.isOrdered ? previousEnd..<max(previousEnd, unit.upperBound) : unit
            let place = first(part, in: range, besides: places + [found])
            if part.isExcluded {
                if place != nil { return nil }
                continue
            }
            guard let place else { return nil }
            places.append(place)
            previousEnd = place.upperBound
        }
        return places
    }

    private func first(_ part: Frame.Part, in range: Range<Int>, besides taken: [Range<Int>]) -> Range<Int>? {
        for position in range where !taken.contains(where: { $0.contains(position) }) {
            for sequence in part.alternatives {
                if let end = matcher.end(of: sequence, at: position, before: range.upperBound) {
                    return position..<end
                }
            }
        }
        return nil
    }
}
