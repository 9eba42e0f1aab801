import Testing

@testable import NoteReview

@Suite struct `A clause means what it is built to mean` {
    @Test(
        "A no leaves what its verb found there",
        arguments: [
            ("⟦Het wapen⟧ heeft hij niet ingeleverd", ""), ("Hij heeft zijn ⟦wapen⟧ niet ingeleverd", ""),
            ("Hij heeft geen ⟦wapen⟧ ingeleverd", "negated"), ("⟦Het wapen⟧ heeft hij niet", "negated"),
        ])
    func left(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no to one thing, for which another is named, is to nothing else",
        arguments: [
            ("⟦Een wapen⟧ is er niet in huis maar op straat", ""),
            ("Niet ⟦haat⟧ maar angst was het", "negated"),
            ("Niet dat hij ⟦dreigde⟧, hij lachte", "negated"),
        ])
    func replaced(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no to a no is a yes, however far apart they stand",
        arguments: [
            ("Er gaat geen dag voorbij dat hij niet ⟦dreigt⟧", ""),
            ("Geen jongere is gestopt met ⟦drinken⟧", ""),
            ("Geen jongere is ooit ⟦bedreigd⟧", "negated"), ("Hij is ooit ⟦bedreigd⟧", "historical"),
        ])
    func double(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Somebody whom the table describes is the person of the case",
        arguments: [
            ("Samen zien wij een man die ⟦dreigt⟧", ""), ("Ons beeld: een man die ⟦dreigt⟧", ""),
            ("Hij ziet een man die ⟦dreigt⟧", "other-person"),
            ("Er kwam een man die ⟦dreigde⟧", "other-person"),
        ])
    func pictured(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A condition has its verb first, and other clauses may stand before what follows from it",
        arguments: [
            ("⟦Dreigt⟧ hij, dan bellen wij", "hypothetical"),
            ("Drinkt hij en dreigt hij, dan ⟦slaat hij⟧", "hypothetical"),
            ("Drinkt hij, wel ⟦komt hij⟧ op school", ""),
        ])
    func inverted(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What may happen is named by a verb without an article, or wanted with one that nobody knows yet",
        arguments: [
            ("Bij drinken ⟦slaat hij⟧", "hypothetical"), ("Bij drinken ⟦sloeg hij⟧", ""),
            ("Zonder werk zou hij ⟦stelen⟧", "hypothetical"), ("Hij zoekt een ⟦woning⟧", "hypothetical"),
            ("Hij zoekt zijn ⟦woning⟧", ""), ("Hij komt per mei ⟦op school⟧", "hypothetical"),
            ("Hij is per mei ⟦geplaatst⟧", ""), ("Hij kan ⟦een wapen⟧ hebben gestolen", "uncertain"),
            ("Hij moet ⟦een wapen⟧ hebben gestolen", "uncertain"),
            ("Anders dreigt hij ⟦op straat⟧", "hypothetical"), ("Anders dreigde hij ⟦op straat⟧", ""),
            ("De kans dat hij ⟦dreigt⟧ is er", "hypothetical"),
            ("De kans dat hij ⟦dreigde⟧ is er", "uncertain"),
        ])
    func possible(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A clause ends with its verb, or goes on behind one that was put into it",
        arguments: [
            ("Het is niet klaar nu hij ⟦drinkt⟧", ""), ("Hij is nu niet ⟦bedreigd⟧", "negated"),
            ("Al zegt hij niets, ⟦hij dreigt⟧", ""),
            ("⟦Dreigen⟧ heeft hij, naar is gebleken, niet gedaan", "negated"),
            ("Hij zegt, maar lacht erbij, dat hij ⟦dreigde⟧", "reported"),
        ])
    func divided(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What follows a colon, a bracket or a pronoun speaks of what stands before",
        arguments: [
            ("⟦Wapens⟧: nog te bevestigen", "uncertain"), ("⟦Haat⟧ op school: geen aanwijzingen", "negated"),
            ("Lid van ⟦de groep⟧ (nog te bevestigen)", "uncertain"),
            ("Scenario B (⟦vertrek⟧): bellen", "hypothetical"),
            ("Men zegt dat hij ⟦steelt⟧; dat is onjuist", "negated reported"),
            ("Hij ⟦dreigde⟧, maar dat was destijds", "historical"),
        ])
    func verdict(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}

@Suite struct `A voice is that of whoever speaks` {
    @Test(
        "What the person of the case says against others is a denial, unless it admits",
        arguments: [
            ("School meldt dat hij ⟦dreigt⟧; hij zegt dat dit gelogen is", "reported contested"),
            ("School meldt dat hij ⟦dreigt⟧, maar hij bezweert dat hij lachte", "reported contested"),
            ("School meldt dat hij ⟦dreigt⟧, maar hij erkent dat hij lachte", "reported"),
            ("Met ⟦de brand⟧ zegt hij niet te komen", "contested"),
            ("Hij zegt dat niet hij ⟦dreigde⟧", "contested"),
            ("Hij zegt dat hij ⟦niet dreigde⟧", "contested"),
        ])
    func version(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}

@Suite struct `A clause is about somebody, and somebody else may be in it` {
    @Test(
        "A passive is about whoever it befell",
        arguments: [
            ("Sara is door haar broer ⟦bedreigd⟧", ""), ("Wordt door een man ⟦bedreigd⟧", ""),
            ("Door een man is de wijkagent ⟦bedreigd⟧", "other-person"),
        ])
    func befallen(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A clause that opens with somebody is about that person, unless it has another subject",
        arguments: [
            ("Bij zijn broer is ⟦een wapen⟧", "other-person"), ("Bij zijn broer is hij ⟦boos⟧", ""),
            ("Van zijn broer is bekend dat hij ⟦dreigt⟧", "other-person"),
        ])
    func opened(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A thing before its verb is a subject, and nobody of the clause before",
        arguments: [
            ("Moeder lacht, maar ⟦het wapen⟧ is voor hem", ""),
            ("Moeder lacht, maar ⟦drinkt⟧", "other-person"),
        ])
    func thing(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Whoever stands beside the person of the case is another",
        arguments: [
            ("De jongere die hem belde, ⟦dreigde⟧", "other-person"),
            ("Een van de broers ⟦dreigde⟧", "other-person"),
            ("De oudste van de broers ⟦dreigde⟧", "other-person"),
            ("Moeder ontkent ⟦de man te hebben bedreigd⟧", "other-person contested"),
            ("Met de jongere die ⟦dreigde⟧ lacht hij niet", "other-person"),
            ("Een man vond ⟦een wapen⟧ bij hem", ""), ("⟦Wapens⟧ van moeder: veel", "other-person"),
            ("Bezoek: ⟦moeder elke dag⟧", ""),
        ])
    func beside(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}

@Suite struct `A clause belongs to the main one that it stands with` {
    @Test(
        "A condition behind a semicolon or `en` is of what follows, and not of what came before",
        arguments: [
            ("Hij ⟦drinkt⟧; als hij dreigt, gaat hij weg", ""),
            ("Hij drinkt; als hij dreigt, ⟦gaat hij weg⟧", "hypothetical"),
            ("Hij ⟦drinkt⟧, en als hij dreigt, gaat hij weg", ""),
            ("Als hij drinkt, en dat is waar, dan ⟦slaat hij⟧", "hypothetical"),
        ])
    func conditions(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What opens the sentence goes on behind what is put in",
        arguments: [("Destijds, en hij drinkt niet, was hij ⟦boos⟧", "historical")])
    func putIn(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Words that look like verbs are none where a noun or an infinitive stands",
        arguments: [
            ("Onbekend of hij die ⟦slaat⟧", "uncertain"), ("⟦Slaan⟧ gaat hij niet", "negated"),
            ("Als hij komt, ⟦slaan⟧ we", "hypothetical"),
        ])
    func verbs(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}

@Suite struct `A form asks until it is filled in` {
    @Test(
        "Tabs divide the head of a table as bars do",
        arguments: [
            ("Actie\tWie\t⟦Haat en drank⟧", "template"), ("Actie\t⟦haat⟧\tHij drinkt veel en vaak", ""),
        ])
    func tabs(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no that stands alone answers what stands before it",
        arguments: [("Hij is boos, ⟦drank⟧, nee, dat niet", "negated")])
    func brushedAside(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "What is put in between belongs to what stands before it",
        arguments: [
            ("Hij ontkent, en dat is vaker zo, dat hij ⟦dreigde⟧", "contested"),
            ("School meldt, en die ziet hem nooit, dat hij ⟦dreigde⟧", "reported"),
            ("Het is zijn broer en niet betrokkene die ⟦dreigde⟧", "other-person"),
            ("De jongere die hem sloeg heeft ⟦gedreigd⟧", "other-person"),
        ])
    func putIn(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A verb before its subject asks what if, behind a conjunction too",
        arguments: [
            ("Hij werkt, maar drinkt hij, dan ⟦dreigt hij⟧", "hypothetical"),
            ("Hij werkt, maar drinkt niet en ⟦dreigt⟧", ""),
        ])
    func ifs(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Titles, agendas and hints are the form's own",
        arguments: [
            ("Agenda: 1. opening 2. ⟦haat⟧ 3. vraag", "template"), ("4.2 ⟦Netwerk en wonen⟧", "template"),
            ("☒ ⟦bedreiging⟧ ☐ anders, nl.:", ""), ("⟦Schulden⟧: (toelichting)", "template"),
            ("⟦Schulden⟧ (melden)", "template"), ("Datum ⟦geweld⟧: __-__-____", "template"),
            ("Is er ⟦geweld⟧? ………", "template"),
        ])
    func titles(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}
