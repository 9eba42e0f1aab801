import Testing

@testable import NoteReview

@Suite struct `Stretches of a text` {
    private let stretches = Stretches([20..<24, 0..<10, 2..<4, 6..<6, 12..<13])

    @Test(arguments: [
        (0..<1, true), (3..<9, true), (10..<12, false), (13..<20, false), (23..<40, true), (24..<40, false),
    ])
    func `overlap what shares a byte with them`(_ other: Range<Int>, _ isShared: Bool) {
        #expect(stretches.overlap(other) == isShared)
    }

    @Test func `are counted behind a long one too, and no further than the limit`() {
        #expect(stretches.count(overlapping: 3..<13, atMost: 9) == 3)
        #expect(stretches.count(overlapping: 0..<40, atMost: 2) == 2)
        #expect(stretches.count(overlapping: 8..<9, atMost: 9) == 1)
    }

    @Test func `that are empty overlap nothing`() {
        #expect(stretches.count(overlapping: 5..<5, atMost: 9) == 0)
        #expect(!Stretches([6..<6]).overlap(0..<40))
    }
}
