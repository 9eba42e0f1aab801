import Testing

@testable import NoteReview

@Suite struct `A stem is found inside longer words` {
    @Test(
        "A stem with a star stands in longer words",
        arguments: [
            ("geweld*", "een geweldsincident", ["geweldsincident"]), ("geweld*", "het geweld", ["geweld"]),
            ("geweld*", "Geweldplegers", ["Geweldplegers"]),
            ("*wapens", "vuurwapens en wapens", ["vuurwapens", "wapens"]),
            ("*geweld*", "straatgeweldpleger", ["straatgeweldpleger"]),
            ("*geweld*", "partnergeweld", ["partnergeweld"]),
            ("*extremis*", "rechtsextremisme", ["rechtsextremisme"]),
            ("*extremis*", "rechts-extremistisch", ["extremistisch"]),
            ("explosie*", "explo\u{AD}sieven", ["explo\u{AD}sieven"]),
        ])
    func stems(_ phrase: String, _ text: String, _ words: [String]) throws {
        #expect(try Rules(seeking: phrase).words(in: "Hij sprak over \(text).") == words)
    }

    @Test(
        "and not in others",
        arguments: [
            ("geweld*", "partnergeweld"), ("*wapens", "wapensmokkel"), ("geweld*", "gewelf"),
            ("geweld*", String(repeating: "a", count: 70) + "geweld"),
        ])
    func others(_ phrase: String, _ text: String) throws {
        #expect(try Rules(seeking: phrase).words(in: "Hij sprak over \(text).").isEmpty)
    }

    @Test func `a word in which a stem and a longer one stand is found by both`() throws {
        let rules = Rules(indicators: [.list("violence", ["*geweld*"]), .list("all", ["*partnergeweld*"])])
        let found = try rules.review("Er is sprake van partnergeweldpleging.").cases[0].mentions
        #expect(found.map(\.indicator) == ["all", "violence"])
    }
}
