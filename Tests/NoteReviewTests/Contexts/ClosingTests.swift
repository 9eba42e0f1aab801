import Testing

@testable import NoteReview

/// Where a clause ends that no comma closes, and what it then says nothing of.
@Suite struct `A clause ends at the verb, the subject or the mark that closes it` {
    @Test(
        "A condition ends at the clause that follows from it",
        arguments: [
            ("Als hij drinkt belt zij, maar ⟦hij slaat⟧", ""),
            ("Als hij drinkt, ⟦slaat hij⟧", "hypothetical"),
            ("Als wij bellen dan ⟦slaat hij⟧", "hypothetical"),
            ("If he called she called, but ⟦he threatens⟧", ""),
        ])
    func conditions(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A Dutch subject right before its verb begins anew, whatever came before it",
        arguments: [
            ("Als wij bellen, ⟦hij slaat⟧", ""),
            ("Nooit alcohol, ⟦hij werkt⟧", ""),
            ("Geen alcohol hier, bij school ⟦slaat hij⟧", ""),
            ("Nooit ⟦slaat hij⟧", "negated"),
            ("Destijds, hij was jong, ⟦sloeg hij⟧", "historical"),
        ])
    func subjects(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What is set against a denial is no part of it, where it names a subject",
        arguments: [
            ("Hij ontkent dat hij drinkt, maar ⟦betrokkene werkt bij school⟧", ""),
            ("Hij ontkent dat hij drinkt en ⟦een man slaat⟧", "contested"),
        ])
    func contrasts(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A verb that closes one clause ends it before that of the next",
        arguments: [
            ("Zonder dat zijn broer het wist ⟦sloeg hij⟧", ""),
            ("Hoewel hij volgens school belt, ⟦slaat hij⟧", ""),
            ("Volgens school ⟦slaat hij⟧", "reported"),
        ])
    func verbs(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What was done is told behind a colon, and neither planned nor supposed",
        arguments: [
            ("Plan: ⟦hij heeft gebeld⟧", ""),
            ("Plan: ⟦hij belt⟧", "hypothetical"),
            ("Mocht hij drinken: ⟦hij heeft gebeld⟧", ""),
            ("Meld: ⟦hij slaat⟧", ""),
            ("Hij zegt: \"als hij komt, ⟦slaat hij⟧\"", "reported"),
        ])
    func colons(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A pronoun behind what is said points at whom the sentence named last",
        arguments: [
            ("Zijn broer komt, en ik weet dat die ⟦een man slaat⟧", "other-person"),
            ("Bij ⟦het drinken van water⟧ belt hij", "hypothetical"),
        ])
    func pronouns(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}
