import Testing

@testable import NoteReview

/// Whom something happens to, where somebody else does it.
@Suite struct `What somebody else does may be about the person of the case` {
    @Test(
        "What is done to the person of the case is that person's",
        arguments: [
            ("Zijn broer heeft hem ⟦geslagen⟧", ""),
            ("Zijn broer heeft de man ⟦geslagen⟧", "other-person"),
            ("Zijn broer heeft met hem ⟦gewerkt⟧", "other-person"),
            ("Moeder heeft hem ⟦geslagen⟧", ""),
        ])
    func patients(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A group with the person of the case in it is not another",
        arguments: [
            ("Zijn broers, met betrokkene, ⟦bedreigden de man⟧", ""),
            ("Zijn broers, met een vriend, ⟦bedreigden de man⟧", "other-person"),
        ])
    func groups(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A noun beside the name that notes give the person of the case is another",
        arguments: [
            ("De verdachte ⟦belde de man⟧; betrokkene lachte", "other-person"),
            ("De verdachte ⟦belde de man⟧; hij lachte", ""),
        ])
    func names(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Whom quoted words are about does not say them",
        arguments: [
            ("Hij zegt: \"zijn broer ⟦moet werken⟧\"", "reported"),
            ("Hij zegt dat zijn broer ⟦moet werken⟧", "other-person reported"),
        ])
    func quotations(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A word that ends in one for somebody else names another",
        arguments: [
            ("Zijn voetbalvriend ⟦dreigde⟧", "other-person"),
            ("Zijn voetbalverleden ⟦dreigde⟧", ""),
        ])
    func compounds(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}
