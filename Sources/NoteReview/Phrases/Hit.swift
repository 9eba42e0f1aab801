/// A place where a phrase or frame of a list stands.
struct Hit: Sendable {
    let list: PhraseBook.List
    /// The number of the phrase in the book.
    let phrase: Int32
    /// The tokens from its first word to its last.
    let tokens: Range<Int>
    /// The tokens of each part of a frame; nothing where they are all tokens.
    let spread: [Range<Int>]?
    /// The number of the range, such as a sentence, in which it was found.
    let range: Int

    /// The tokens of each part that was found; what stands between them is not part of it.
    var parts: [Range<Int>] { spread ?? [tokens] }

    /// Of hits of one list that overlap, the longest says most.
    static func longest(of hits: [Hit]) -> [Hit] {
        var kept: [Hit] = []
        for hit in hits.sorted(by: { $0.standsBefore($1) }) {
            guard let last = kept.last, last.tokens.upperBound > hit.tokens.lowerBound else {
                kept.append(hit)
                continue
            }
            if hit.tokens.count > last.tokens.count { kept[kept.count - 1] = hit }
        }
        return kept
    }

    /// Whether it comes first in the order of a note, the longest at a place first.
    func standsBefore(_ other: Hit) -> Bool {
        (tokens.lowerBound, -tokens.count) < (other.tokens.lowerBound, -other.tokens.count)
    }
}

/// A place where the parts of a frame stand, while frames that hold it are looked for.
struct FrameHit {
    let phrase: Int32
    let tokens: Range<Int>
    /// The numbers of the places of its parts among those of all frames.
    let spread: Range<Int>
    let range: Int
}

extension RandomAccessCollection<Range<Int>> {
    /// From the first start to the last end.
    var hull: Range<Int> {
        guard let first else { return 0..<0 }
        return dropFirst().reduce(first) { hull, next in
            Swift.min(hull.lowerBound, next.lowerBound)..<Swift.max(hull.upperBound, next.upperBound)
        }
    }
}
