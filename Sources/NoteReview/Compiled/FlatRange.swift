/// A range of numbers in an array of plain values, which `Range` is none of.
struct FlatRange: BitwiseCopyable, Sendable {
    private let start: Int32
    private let end: Int32

    init(_ range: Range<Int32>) {
        start = range.lowerBound
        end = range.upperBound
    }

    @inline(__always)
    var range: Range<Int32> { start..<end }

    @inline(__always)
    var isEmpty: Bool { start == end }
}
