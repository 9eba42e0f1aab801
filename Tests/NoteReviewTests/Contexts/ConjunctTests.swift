import Testing

@testable import NoteReview

/// Which of several things in a clause a no is about.
@Suite struct `A no speaks of its own part of a clause` {
    @Test(
        "A no right behind a conjunction leaves what stands before it",
        arguments: [
            ("Hij is ⟦gekomen⟧ en niet gebleven", ""),
            ("Hij is niet ⟦gekomen⟧ en niet gebleven", "negated"),
            ("Hij vindt ⟦een mes⟧ en verder geen", ""),
            ("Geen telefoon van de broer en ⟦de moeder⟧", "negated"),
            ("Geen telefoon bij zich en ⟦een mes⟧ op zak", ""),
            ("Wel ⟦drinken⟧, geen wapens", ""),
            ("Niet gekomen en ⟦de man bedreigd⟧", ""),
            ("Niet gekomen en ⟦gebleven⟧", "negated"),
            ("Geen mes maar ⟦een bijl⟧", ""),
        ])
    func conjuncts(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no to one reason for which another is named leaves what was done",
        arguments: [
            ("Hij ⟦sloeg⟧ niet vanwege zijn broer, maar vanwege geld", ""),
            ("Hij ⟦sloeg⟧ niet vanwege zijn broer", "negated"),
        ])
    func reasons(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no alone behind a noun is to the verb before it",
        arguments: [
            ("De dreiging is verdwenen, ⟦zijn haat⟧ niet", ""),
            ("De dreiging is gebleven, ⟦zijn haat⟧ niet", "negated"),
        ])
    func gaps(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}

/// What answers a question, and what nobody told.
@Suite struct `An answer may stand in a sentence of its own` {
    @Test(
        "A few words that end in a no, and a pronoun with one",
        arguments: [
            ("Heeft hij ⟦een wapen⟧? Volgens ons niet.", "negated"),
            ("Heeft hij ⟦een wapen⟧? Volgens hem niet.", "contested"),
            ("Onbekend of hij ⟦een wapen heeft⟧. Dat is niet zo.", "negated"),
            ("⟦Wapens⟧ (nee)", "negated"),
            ("⟦Wapens⟧ (brief)", ""),
        ])
    func answers(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What was not told is no report",
        arguments: [
            ("Moeder heeft niet gezegd dat ⟦hij drinkt⟧", ""),
            ("Moeder heeft gezegd dat ⟦hij niet drinkt⟧", "reported"),
        ])
    func untold(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A name behind a pronoun is another's, and so is whoever does something to the person of the case",
        arguments: [
            ("Hij belt Bram, maar Bram ⟦dreigt⟧", "other-person"),
            ("Bram belt, maar Bram ⟦dreigt⟧", ""),
            ("Hij belt een handelaar die hem ⟦bedreigt⟧", "other-person"),
            ("Hij woont bij een man die ⟦dreigt⟧", "other-person"),
            ("Moeder vindt ⟦zijn brieven⟧", ""),
        ])
    func names(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What a clause about somebody else takes as known is the person's own affair",
        arguments: [
            ("Moeder belt hem om ⟦de dreiging⟧", ""),
            ("Moeder belt na ⟦de dreiging⟧", ""),
            ("Moeder slaat hem met ⟦de fles⟧", "other-person"),
            ("Moeder slaat met ⟦een fles⟧", "other-person"),
            ("Over hem en zijn broer is ⟦ruzie⟧", ""),
        ])
    func affairs(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}
