import Testing

@testable import NoteReview

/// What holds of every note, whatever it says.
@Suite struct `Any text is read to its end` {
    static let checklist = Result {
        try Rules(
            phrases: [.list("school", ["=school"]), .list("handles", ["~op|pakken", "{person} + belt"])],
            indicators: [.list("knife", ["mes", "\"XQW\"", "geweld*", "{date} + casus"])],
            items: [
                .item(
                    "both", when: .named("knife"),
                    answered: .together([.named("knife"), .named("school")], in: .section)),
                .item("structure", when: .structure(.organisations(1)), answered: .structure(.actions)),
                .item(
                    "abbreviations",
                    attention: .init(
                        places: .structure(.unknownAbbreviations), unless: .named("handles"),
                        unit: .neighbours)),
            ]
        ).checklist()
    }

    @Test func `a thousand random texts of hostile pieces`() throws {
        let checklist = try Self.checklist.get()
        var generator = SeededGenerator(seed: 2026)
        for _ in 0..<1000 {
            let pieces = (0..<Int.random(in: 0...80, using: &generator)).compactMap { _ in
                HostileText.alphabet.randomElement(using: &generator)
            }
            let spaced = Bool.random(using: &generator)
            try Self.check(pieces.joined(separator: spaced ? " " : ""), by: checklist)
        }
    }

    @Test func `random bytes, read as text`() throws {
        let checklist = try Self.checklist.get()
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
            try Self.check(String(decoding: bytes, as: UTF8.self), by: checklist)
        }
    }

    @Test("texts of one shape", arguments: HostileText.shapes.map(\.piece))
    func shapes(_ piece: String) throws {
        try Self.check(HostileText.text(of: piece, bytes: 4000), by: Self.checklist.get())
    }

    @Test("texts of one character", arguments: HostileText.alphabet)
    func characters(_ piece: String) throws {
        try Self.check(piece, by: Self.checklist.get())
    }

    /// Expects the same review twice, with places that lie in the text and lines that are counted right.
    private static func check(_ text: String, by checklist: Checklist) throws {
        let review = checklist.review(Note(parsing: text, with: checklist.reader))
        #expect(review == checklist.review(Note(parsing: text, with: checklist.reader)))
        let reasons = review.cases.flatMap { $0.findings.flatMap { $0.because.compactMap(\.place) } }
        let mentions = review.cases.flatMap { $0.mentions.map(\.place) + $0.actions.map(\.place) }
        for place in reasons + mentions + review.attendance.map(\.place) {
            try #require(place.bytes.lowerBound >= 0 && place.bytes.upperBound <= text.utf8.count)
            #expect(place == text.place(of: place.bytes))
        }
        #expect(review.cases.allSatisfy { $0.findings.count == checklist.items.count })
    }
}

extension String {
    /// The place of some bytes, counted one code point after another.
    fileprivate func place(of bytes: Range<Int>) -> Place? {
        let all = Array(utf8)
        let before = String(decoding: all[..<bytes.lowerBound], as: UTF8.self)
        let inside = String(decoding: all[bytes], as: UTF8.self)
        let after = String(decoding: all[bytes.upperBound...], as: UTF8.self)
        return MarkedText(before + "⟦" + inside + "⟧" + after).places.first
    }
}
