import Testing

@testable import NoteReview

/// What stands in the same sentence as some words, and says nothing of them.
@Suite struct `A word speaks of its own clause, and of no other` {
    @Test(
        "A no leaves the main clause behind the one that it stands in",
        arguments: [
            ("Omdat hij niet belt, ⟦gamet hij⟧", ""),
            ("Zonder dat zijn broer het wist, ⟦sloeg hij⟧", ""),
            ("Hij ⟦slaat⟧ een man en niet zijn vriend", ""),
            ("Hij belt en ⟦slaat⟧ niet", "negated"),
            ("Zij heeft ⟦geweld⟧ gezien en belt haar broer niet", ""),
            ("Wapens: geen, ⟦geweld⟧: ja", ""), ("Hij ⟦slaat⟧ niet uit woede, maar voor geld", ""),
            ("Hij ⟦slaat⟧ niet op straat, maar belt", "negated"), ("Niet thuis, ⟦ruzie⟧ op straat", ""),
            ("Hij, die niet belt, ⟦slaat⟧", ""), ("While he has no job he ⟦calls⟧", ""),
            ("Because nobody had come, ⟦he slept⟧", ""), ("Geen wapens die hij ⟦zoekt⟧", "negated"),
        ])
    func noes(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no as the subject of a suspicion takes it away",
        arguments: [
            ("Geen jongere leek ⟦bedreigd⟧", "negated"),
            ("Zij leek ⟦bedreigd⟧", "uncertain"),
            ("Geen broer heeft ⟦een wapen⟧", "negated"),
            ("Een broer heeft ⟦een wapen⟧", "other-person"),
        ])
    func nobody(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A doubt about why something was done is none about what was done",
        arguments: [
            ("Mogelijk vanwege de drukte ⟦sloeg hij⟧", ""),
            ("Mogelijk ⟦sloeg hij⟧", "uncertain"),
        ])
    func causes(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What somebody says ends where the note tells more",
        arguments: [
            ("Moeder zegt dat hij komt, maar zijn broer weet dat hij ⟦drinkt⟧", ""),
            ("Moeder zegt dat hij komt en dat hij ⟦drinkt⟧", "reported"),
            ("Hij zegt: \"ik kom\", en ⟦slaat een man⟧", ""),
            ("De buurt, die volgens moeder belt, ⟦is bedreigd⟧", ""),
        ])
    func reports(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A day plans what a modal tells of it, and what happens each time is no condition",
        arguments: [
            ("Hij is per mei ⟦geplaatst⟧", ""),
            ("Hij zou per mei ⟦werken⟧", "hypothetical"),
            ("Komt hij, dan ⟦slaat hij⟧", "hypothetical"),
            ("Komt hij, dan ⟦slaat hij gewoon⟧", ""),
        ])
    func times(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A first name says no in its own voice, and what is told is no part of a form",
        arguments: [
            ("Rowan bezweert dat hij nooit ⟦sloeg⟧", "contested"),
            ("Volgens Rowan heeft hij nooit ⟦gebeld⟧", "contested"),
            ("Moeder bezweert dat hij nooit ⟦sloeg⟧", "negated reported"),
            ("Hij ⟦sloeg⟧ in een rubriek een man", ""),
            ("Een rubriek over ⟦geweld⟧", "template"),
        ])
    func voices(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "How many somebody is with, and how the table describes somebody, names nobody else",
        arguments: [
            ("In het huis waar zij woont, elf broers, blijft ⟦een mes⟧", ""),
            ("Hier is een man die ⟦slaat⟧", ""),
            ("Samen zien wij een man die drinkt, die vaak ⟦slaat⟧", ""),
            ("Er was een man die ⟦sloeg⟧", "other-person"),
        ])
    func persons(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}
