import Testing

@testable import NoteReview

@Suite struct `A no says no to what its clause states, and to nothing else` {
    @Test(
        "What is given is so, whatever its clause says no to",
        arguments: [
            ("Ondanks ⟦het geweld⟧ is hij niet gebleven", ""), ("Na ⟦de ruzie⟧ belt hij niet", ""),
            ("Hij heeft geen spijt van ⟦de ruzie⟧", ""), ("Hij heeft geen spijt van een ⟦ruzie⟧", ""),
            ("Na de ruzie is geen ⟦geweld⟧ gezien", "negated"),
            ("Na de ruzie ⟦drinkt hij⟧ niet", "negated"),
            ("Hij belt niet door ⟦zijn woede⟧", ""), ("Over ⟦het geweld⟧ belt hij niet", ""),
            ("Hij belt niet over de ⟦ruzie⟧", ""), ("Over ⟦geweld⟧ belt hij niet", "negated"),
        ])
    func given(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no to what is told of a noun leaves the noun",
        arguments: [
            ("⟦De brief⟧ is niet gelezen", ""), ("⟦De brief⟧ is uitgesloten", "negated"),
            ("⟦Geweld⟧ is niet gezien", "negated"), ("⟦De brief⟧ heeft hij niet gelezen", "negated"),
            ("Het ⟦verbod⟧ is niet verlengd", ""), ("⟦De man⟧ slaat niet", ""),
            ("⟦De brief⟧ vindt hij niet", "negated"), ("Bij ⟦de ruzie⟧ belt hij niet", ""),
            ("⟦Ruzie⟧ niet ingeleverd", ""), ("⟦Ruzie⟧ niet gevonden", "negated"),
        ])
    func told(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no to an end says that it goes on",
        arguments: [
            ("⟦De dreiging⟧ is verdwenen", "negated"), ("⟦Dreiging⟧ is niet verdwenen", ""),
            ("Hij is gestopt met ⟦drinken⟧", "negated"), ("Hij is niet gestopt met ⟦drinken⟧", ""),
            ("Hij schuwt ⟦geweld⟧ niet", ""), ("Hij schuwt ⟦geweld⟧", ""),
            ("⟦Drinken⟧ is voorbij en hij werkt niet", "negated"),
        ])
    func ended(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Nothing without it is with it",
        arguments: [
            ("Zonder ⟦wapen⟧ gaat hij niet weg", ""), ("Hij gaat nooit weg zonder ⟦wapen⟧", ""),
            ("Hij gaat weg zonder ⟦wapen⟧", "negated"),
        ])
    func without(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A second thing has an article, a verb or a word of its own",
        arguments: [
            ("Hij heeft geen jas en ⟦een wapen⟧ bij zich", ""), ("Hij heeft geen jas en ⟦wapen⟧", "negated"),
            ("Geen school, geen werk, ⟦drinkt⟧ op straat", ""), ("Geen school, ⟦werk⟧ wel", ""),
            ("Geen jas maar ⟦wapens⟧", ""), ("Hij is niet gekomen en ⟦bedreigde de man⟧", ""),
            ("Om niet te drinken ⟦werkt hij⟧ veel", ""),
        ])
    func second(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}

@Suite struct `A clause is about whoever does what it says` {
    @Test(
        "The person of the case is spoken of beside others",
        arguments: [
            ("Hij bewaart ⟦een wapen⟧ bij een vriend", ""),
            ("Bij een vriend is ⟦een wapen⟧ gezien", "other-person"),
            ("Hij wordt door zijn broer ⟦bedreigd⟧", ""), ("Na ⟦de ruzie⟧ belt zijn broer", ""),
            ("Zijn broer heeft aangifte van ⟦geweld⟧ gedaan", ""),
            ("Moeder weet van ⟦zijn ruzies⟧", ""), ("Moeder ⟦drinkt⟧ veel", "other-person"),
            ("Politie belt ⟦moeder op straat⟧", ""),
            ("Hij is een jongere die ⟦drinkt⟧", ""), ("Hij belt een jongere die ⟦drinkt⟧", "other-person"),
        ])
    func beside(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A no between marks sets the person of the case apart",
        arguments: [
            ("Die lange, niet betrokkene, heeft ⟦gedreigd⟧", "other-person"),
            ("Die lange, en niet hij, heeft ⟦gedreigd⟧", "other-person"),
        ])
    func apart(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)).contains(contexts))
    }
}

@Suite struct `A plan, a habit and a source have their own reach` {
    @Test(
        "What somebody means to do is an infinitive",
        arguments: [
            ("Hij wil ⟦werken⟧", "hypothetical"), ("Hij wil ⟦op straat⟧ gaan werken", "hypothetical"),
            ("Hij wil ⟦op straat⟧ niet werken", "negated"), ("Hij wil een ⟦wapen⟧", ""),
        ])
    func intended(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A condition behind what somebody does tells when",
        arguments: [
            ("Hij ⟦dreigt⟧ als hij drinkt", ""), ("Hij ⟦dreigt⟧, als hij drinkt", "hypothetical"),
            ("Hij zal ⟦dreigen⟧ als hij drinkt", "hypothetical"),
        ])
    func habit(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "The source of a later clause is none of an earlier one",
        arguments: [
            ("Hij heeft ⟦gedreigd⟧; volgens school is hij daarna weg", ""),
            ("Hij heeft ⟦gedreigd⟧, volgens school", "reported"),
        ])
    func source(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A row of names of columns, and words to choose from, are the form's own",
        arguments: [
            ("| Nr | ⟦Dreiging⟧ | Actie | Wie |", "template"), ("| Dreiging | ⟦wapens⟧ | ja |", ""),
            ("⟦Geweld⟧ ja / nee / onbekend", "template"), ("Rubriek 3. ⟦Geweld⟧ thuis", "template"),
            ("| ⟦Wapens⟧ | nee, gezien | school |", "negated"),
        ])
    func forms(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }
}
