/// A place of what a frame asks for.
struct PartPlace {
    private let start: Int32
    private let end: Int32
    /// The number of the range in which it was found.
    let range: Int32
    /// The number of the frame hit that fills it; -1 where words do that stand next to each other.
    let frame: Int32

    init(_ tokens: Range<Int>, _ range: Int, byFrame frame: Int = -1) {
        start = Int32(truncatingIfNeeded: tokens.lowerBound)
        end = Int32(truncatingIfNeeded: tokens.upperBound)
        self.range = Int32(truncatingIfNeeded: range)
        self.frame = Int32(truncatingIfNeeded: frame)
    }

    @inline(__always)
    var tokens: Range<Int> { Int(start)..<Int(end) }

    @inline(__always)
    func starts(before token: Int) -> Bool { Int(start) < token }
}

extension ArraySlice<PartPlace> {
    /// Offers the places that start in a range, in their order, until one is accepted.
    func first(in tokens: Range<Int>, where accept: (Range<Int>) -> Bool) {
        for place in self[partitioningIndex(where: { !$0.starts(before: tokens.lowerBound) })...] {
            guard place.starts(before: tokens.upperBound), !accept(place.tokens) else { return }
        }
    }
}

extension Range<Int> {
    /// Whether a place stands between the words of another: `acht uur` in `maakt acht uur vrij`.
    func isWithin(_ other: Range<Int>) -> Bool {
        lowerBound > other.lowerBound && upperBound < other.upperBound
    }
}
