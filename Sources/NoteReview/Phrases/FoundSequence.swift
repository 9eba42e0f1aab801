/// A place where the words of a sequence stand.
struct FoundSequence: Sendable {
    let phrase: Int32
    let start: Int32
    let end: Int32
    /// The number of the range in which it was found.
    let range: Int32

    @inline(__always)
    init(_ phrase: Int32, _ tokens: Range<Int>, in range: Int) {
        self.phrase = phrase
        start = Int32(truncatingIfNeeded: tokens.lowerBound)
        end = Int32(truncatingIfNeeded: tokens.upperBound)
        self.range = Int32(truncatingIfNeeded: range)
    }

    @inline(__always)
    var tokens: Range<Int> { Int(start)..<Int(end) }

    /// Whether it comes first among those of its part: the longest at a place, and of equals the phrase written first.
    @inline(__always)
    private func standsBefore(_ other: FoundSequence) -> Bool {
        if start != other.start { return start < other.start }
        if end != other.end { return end > other.end }
        return phrase < other.phrase
    }

    /// Lays it among those of its part, which start at `first` and go on up to `next`.
    ///
    /// They come nearly in order: a word or two stand between a start and the word it was found by.
    @inline(__always)
    func lay(in all: inout MutableSpan<FoundSequence>, from first: Int32, next: inout Int32) {
        var place = Int(next)
        next &+= 1
        while place > first, standsBefore(all[place &- 1]) {
            all[place] = all[place &- 1]
            place &-= 1
        }
        all[place] = self
    }
}
