/// Tells how much a score may owe to the few notes it was measured on.
///
/// The notes are drawn anew, as many as there are, each as often as chance has it; the middle 95 of 100 scores of such
/// draws are the interval (Efron's percentile method). Notes and not items are drawn, since the items of one note are
/// right or wrong together. Every run draws the same.
enum Bootstrap {
    private static let draws = 1000

    /// Returns the interval of a measure of scores, one for each note; nothing where too few draws have one.
    static func interval(of scores: [Score], _ measure: (Score) -> Double?) -> ClosedRange<Double>? {
        var chance = SplitMix64(seed: 2026)
        let drawn = (0..<draws).compactMap { _ -> Double? in
            var total = Score()
            for _ in scores { total.merge(scores[Int(chance.next() % UInt64(scores.count))]) }
            return measure(total)
        }.sorted()
        // Where hardly any draw holds what is measured, the others say nothing.
        guard drawn.count >= draws / 2 else { return nil }
        return drawn[drawn.count / 40]...drawn[drawn.count - 1 - drawn.count / 40]
    }
}

/// The generator of Steele, Lea and Flood (2014): chance that is the same in every run and on every machine.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
