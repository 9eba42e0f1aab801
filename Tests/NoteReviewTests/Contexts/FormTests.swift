import Testing

@testable import NoteReview

@Suite struct `A form answers by its boxes and values` {
    @Test(
        "A form answers by its boxes and values",
        arguments: [
            ("☐ signalen van ⟦geweld⟧", "template"), ("☒ signalen van ⟦geweld⟧", ""),
            ("[ ] ⟦geweld⟧", "template"),
            ("[x] ⟦geweld⟧", ""), ("- [ ] ⟦geweld⟧", "template"), ("☐ wapens ☒ ⟦geweld⟧", ""),
            ("☒ wapens ☐ ⟦geweld⟧", "template"),
            ("⟦Geweld⟧: ☐ ja ☒ nee", "negated"), ("⟦Geweld⟧: ☒ ja ☐ nee", ""),
            ("⟦Geweld⟧: ☐ ja ☐ nee", "template"),
            ("⟦Geweld⟧: [ ] ja [ ] nee [x] onbekend", "uncertain"),
            ("⟦Geweld⟧ (laag / midden / hoog)", "template"), ("⟦Geweld⟧: ..........", "template"),
        ])
    func boxes(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A value after a colon, a dash or a question mark is an answer",
        arguments: [
            ("Is er ⟦geweld⟧ - nee", "negated"), ("Gezien: ⟦geweld⟧ - onbekend", "uncertain"),
            ("Signalen van ⟦geweld⟧: nee, niets van de afgelopen tijd", "negated"),
            ("Signalen van ⟦geweld⟧: ja", ""),
            ("Signalen van ⟦geweld⟧: geen sprake van een rustige week", ""),
        ])
    func values(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText("Zo was het op school. " + text)) == contexts)
    }

    @Test(
        "A question does not know",
        arguments: [
            ("Is er sprake van ⟦geweld⟧?", "uncertain"),
            ("Heeft hij ⟦gedreigd⟧ (ook op school)?", "uncertain"),
            ("Of hij heeft ⟦gedreigd⟧, is niet bekend", "uncertain"), ("Hij heeft ⟦gedreigd⟧!", ""),
            ("Wie is hij? Hij heeft ⟦gedreigd⟧.", ""), ("⟦Geweld⟧ op straat? Geen keer gezien.", "negated"),
        ])
    func questions(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)).contains(contexts))
    }

    @Test(
        "A longer quotation is what somebody said",
        arguments: [
            ("Hij zei: \"ik maak hem morgen ⟦dood⟧ op straat\"", "reported"),
            ("Hij heeft \"⟦gedreigd⟧\" op straat", ""),
        ])
    func quotations(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A heading says nothing of its own",
        arguments: [("## ⟦Geweld⟧\n\nNee.", "template"), ("GEWELD EN ⟦WAPENS⟧\n\nNee.", "template")])
    func headings(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test func `the cue is shown by its code points`() throws {
        let text = "Eén 🙂. Hij heeft niet gedreigd"
        let read = try Rules().checklist().contexts(of: 22..<30, in: text)
        #expect(read.contexts == .negated)
        #expect(read.cues.map(\.start) == [17])
        #expect(read.cues.map(\.end) == [21])
        #expect(read.cues.map(\.group) == ["not"])
    }

    @Test(
        "A place outside the text is read as nothing",
        arguments: [0..<0, 3..<900, 500..<600, 1_000_000..<2_000_000])
    func outside(_ place: Range<Int>) throws {
        _ = try Rules().checklist().contexts(of: place, in: "Hij 🙂.")
    }
}
