/// Stretches of a text, searched by halves for those that overlap another.
struct Stretches {
    private let inOrder: [Range<Int>]
    /// How far each of them and those before it reach.
    private let reach: [Int]

    init(_ stretches: [Range<Int>]) {
        inOrder = stretches.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        var reach: [Int] = []
        for stretch in inOrder { reach.append(max(reach.last ?? 0, stretch.upperBound)) }
        self.reach = reach
    }

    /// Whether any of them overlaps a stretch.
    func overlap(_ other: Range<Int>) -> Bool { count(overlapping: other, atMost: 1) == 1 }

    /// How many of them overlap a stretch, counted up to a limit.
    func count(overlapping other: Range<Int>, atMost limit: Int) -> Int {
        guard !other.isEmpty else { return 0 }
        var (number, count) = (inOrder.partitioningIndex { $0.lowerBound >= other.upperBound } - 1, 0)
        while number >= 0, reach[number] > other.lowerBound, count < limit {
            if inOrder[number].upperBound > other.lowerBound { count += 1 }
            number -= 1
        }
        return count
    }
}
