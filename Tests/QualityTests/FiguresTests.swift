import Testing

@testable import casuslens_quality

@Suite struct `The figures of the rules` {
    /// Scores of notes that were right so many times, and missed once.
    private let scores = [3, 0, 5, 2, 1, 4, 0, 2].map { right in
        var score = Score()
        for _ in 0..<right { score.add(expected: true, found: true) }
        score.add(expected: true, found: false)
        return score
    }

    @Test func `have a range around them that every run draws alike`() throws {
        let range = try #require(Bootstrap.interval(of: scores) { $0.recall })
        #expect(range.contains(try #require(scores.total.recall)))
        #expect(range.lowerBound < range.upperBound)
        #expect(range == Bootstrap.interval(of: scores) { $0.recall })
    }

    @Test func `have a narrower range where there are more notes`() throws {
        let few = try #require(Bootstrap.interval(of: scores) { $0.recall })
        let many = try #require(
            Bootstrap.interval(of: Array(repeating: scores, count: 16).flatMap(\.self)) { $0.recall })
        #expect(many.upperBound - many.lowerBound < (few.upperBound - few.lowerBound) / 3)
    }

    @Test func `have no range where hardly any draw holds what is scored`() {
        var rare = Array(repeating: Score(), count: 200)
        #expect(Bootstrap.interval(of: rare) { $0.precision } == nil)
        rare[0].add(expected: false, found: true)
        let draws = Bootstrap.interval(of: rare) { $0.precision }
        #expect(draws == 0...0)
    }

    @Test func `draw chance as its authors publish it`() {
        // The first numbers of SplitMix64 from seed 1234567, as its reference implementation gives them.
        var chance = SplitMix64(seed: 1_234_567)
        #expect(chance.next() == 6_457_827_717_110_365_317)
        #expect(chance.next() == 3_203_168_211_198_807_973)
    }

    @Test func `say nothing where nothing was found or expected`() {
        var tally = Tally()
        var missed = Score()
        missed.add(expected: true, found: false)
        tally.add(["dissent": missed])
        tally.add([:])
        #expect(
            Figures("item", tally).markdown == """
                | item | precision | recall | F1 | right | missed | false |
                |---|---|---|---|---|---|---|
                | dissent | – | 0.00 (0.00–0.00) | 0.00 (0.00–0.00) | 0 | 1 | 0 |

                """)
    }

    @Test func `take their place in a page, and leave the rest of it`() throws {
        let page = "Before.\n<!-- figures bank -->\nold\n<!-- end -->\nAfter.\n<!-- end -->\n"
        #expect(
            try page.filling("bank", with: "new\n")
                == "Before.\n<!-- figures bank -->\n\nnew\n\n<!-- end -->\nAfter.\n<!-- end -->\n")
        #expect(throws: (any Error).self) { try page.filling("notes", with: "new\n") }
    }
}
