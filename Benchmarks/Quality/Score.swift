import Foundation

/// How often something was found where it was expected, and where it was not.
struct Score {
    private(set) var right = 0
    private(set) var missed = 0
    private(set) var excess = 0

    mutating func add(expected: Bool, found: Bool) {
        if expected, found { right += 1 }
        if expected, !found { missed += 1 }
        if !expected, found { excess += 1 }
    }

    /// Adds each label of two sets: what was expected, and what was found.
    mutating func add(expected: Set<String>, found: Set<String>) {
        right += expected.intersection(found).count
        missed += expected.subtracting(found).count
        excess += found.subtracting(expected).count
    }

    mutating func merge(_ other: Score) {
        right += other.right
        missed += other.missed
        excess += other.excess
    }

    /// The share of what was found that was expected; nothing when nothing was found.
    var precision: Double? { share(of: right, right + excess) }
    /// The share of what was expected that was found; nothing when nothing was expected.
    var recall: Double? { share(of: right, right + missed) }
    /// The harmonic mean of the two.
    var f1: Double? { share(of: 2 * right, 2 * right + missed + excess) }

    static let measures: [(name: String, of: @Sendable (Score) -> Double?)] = [
        ("precision", { $0.precision }), ("recall", { $0.recall }), ("F1", { $0.f1 }),
    ]

    private func share(of part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }
}

extension Double {
    var short: String { String(format: "%.2f", self) }
}

extension String {
    func padded(to width: Int) -> String { padding(toLength: max(width, count), withPad: " ", startingAt: 0) }
}

func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : String(format: "%.1f %%", 100 * Double(part) / Double(whole))
}
