import Testing

@testable import NoteReview

@Suite struct `A cue says something about some words and not about others` {
    @Test(
        "A cue says something about some words and not about others",
        arguments: [
            // The whole clause.
            ("Hij heeft ⟦gedreigd⟧", ""), ("Hij heeft niet ⟦gedreigd⟧", "negated"),
            ("Hij ⟦dreigt⟧ niet", "negated"),
            ("Mogelijk heeft hij ⟦gedreigd⟧", "uncertain"), ("Hij heeft destijds ⟦gedreigd⟧", "historical"),
            ("Destijds, zo bleek later, heeft hij ⟦gedreigd⟧", "historical"),
            // What follows.
            ("Er is geen ⟦wapen⟧ gezien", "negated"), ("Het ⟦wapen⟧ is van geen belang", ""),
            ("Ondanks \"geen vrees\" in het verslag: ⟦haat⟧ was er", ""),
            ("geen vrees, ⟦dreiging⟧ of haat", "negated"), ("geen vrees of ⟦haat⟧ gezien", "negated"),
            // What comes before.
            ("⟦Brandstichting⟧ is uitgesloten", "negated"), ("Diefstal is uitgesloten, ⟦brand⟧ bleef", ""),
            // The next words.
            ("Zonder aanleiding ⟦sloeg hij⟧ een conducteur", ""),
            ("Hij kwam zonder ⟦wapen⟧", "negated"), ("Zonder aarzeling heeft hij ⟦gedreigd⟧", ""),
            ("Er is kans op een ⟦aanslag⟧", "hypothetical"), ("De kans op werk is klein; hij ⟦dreigt⟧", ""),
            // The clauses below.
            ("Onbekend of hij ⟦gedreigd⟧ heeft", "uncertain"),
            ("School meldt dat hij heeft ⟦gedreigd⟧", "reported"),
            ("Hij ontkent dat hij ⟦dreigde⟧", "contested"),
            ("Dat hij ⟦dreigde⟧, ontkent hij", "contested"),
            ("Hij ⟦dreigde⟧, hetgeen hij ontkent", "contested"),
            ("School meldt veel; hij heeft gisteren ⟦gedreigd⟧ met iets", ""),
            // A condition and what follows from it.
            ("Als hij ⟦dreigt⟧, belt de politie", "hypothetical"),
            ("Als hij drinkt, ⟦dreigt⟧ hij", "hypothetical"),
            ("Mocht hij ⟦dreigen⟧, dan belt zij", "hypothetical"),
            ("Hij ⟦dreigt⟧, indien hij drinkt", "hypothetical"),
            // The sentence.
            ("Volgens school heeft hij ⟦gedreigd⟧", "reported"),
            ("Hij heeft ⟦gedreigd⟧, volgens school", "reported"),
            ("Hij heeft ⟦gedreigd⟧. Volgens school is dat zo.", ""),
            // Another person as the subject.
            ("Zijn broer heeft ⟦gedreigd⟧", "other-person"), ("Hij heeft zijn broer ⟦bedreigd⟧", ""),
            ("Zijn broer is weg en hij heeft ⟦gedreigd⟧", ""),
            ("Zijn broer, die ⟦dreigde⟧, is weg", "other-person"),
            ("Zijn broer is ⟦bedreigd⟧ door betrokkene", ""),
            ("De jongere heeft ⟦gedreigd⟧", ""), ("De jongere van de straat heeft ⟦gedreigd⟧", ""),
            ("De jongere van zijn broer heeft ⟦gedreigd⟧", "other-person"),
            ("De jongere met wie hij omgaat heeft ⟦gedreigd⟧", "other-person"),
            // A title.
            ("De adviseur ⟦radicalisering⟧ belt", "template"),
        ])
    func reach(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Contrast ends what a cue says",
        arguments: [
            ("Er is geen wapen gezien, wel een ⟦mes⟧", ""),
            ("Er is geen ⟦wapen⟧ gezien, wel een mes", "negated"),
            ("Hij heeft niet geslagen, maar wel ⟦gedreigd⟧", ""),
            ("Als hij drinkt is hij stil, maar nu heeft hij ⟦gedreigd⟧", ""),
        ])
    func contrast(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "The longest cue at a place wins, and some are none",
        arguments: [
            ("Hij heeft niet alleen ⟦gedreigd⟧", ""), ("Er is geen afname van de ⟦dreiging⟧", ""),
            ("Hij heeft niet eerder ⟦gedreigd⟧", "negated historical"),
            ("Hij heeft eerder ⟦gedreigd⟧", "historical"),
        ])
    func longest(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "Contexts combine",
        arguments: [
            ("Volgens school heeft hij eerder ⟦gedreigd⟧", "historical reported"),
            ("Volgens school heeft hij niet ⟦gedreigd⟧", "negated reported"),
            ("Volgens school heeft zijn broer mogelijk ⟦gedreigd⟧", "uncertain other-person reported"),
        ])
    func combine(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A clause goes on after one that was put into it",
        arguments: [
            ("De jongen, die boos is, heeft niet ⟦gedreigd⟧", "negated"),
            ("Hij heeft, zegt zij, niet ⟦gedreigd⟧", "negated"),
            ("Hij heeft niet, omdat zij er was, ⟦gedreigd⟧", "negated"),
            ("De jongen, die niet boos is, ⟦dreigt⟧", ""),
        ])
    func resumed(_ text: String, _ contexts: String) throws {
        #expect(
            try Reading.contexts(of: MarkedText(text)).contains("negated") == contexts.contains("negated"))
    }

    @Test(
        "English notes are read alike",
        arguments: [
            ("He has not ⟦threatened⟧ the man", "negated"),
            ("According to the school he has ⟦threatened⟧ him", "reported"),
            ("If he has ⟦threatened⟧ the man, she will call", "hypothetical"),
            ("His brother has ⟦threatened⟧ the man", "other-person"),
            ("He has not only ⟦threatened⟧ the man", ""),
            ("It is unknown whether he has ⟦threatened⟧ the man", "uncertain"),
        ])
    func english(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText(text)) == contexts)
    }

    @Test(
        "A month half a year before the meeting is past, where its clause tells what was",
        arguments: [
            ("Hij heeft in mei 2025 ⟦gedreigd⟧", "historical"), ("Hij ⟦sloeg⟧ in mei 2025", "historical"),
            ("⟦Geweld⟧ in mei 2025", "historical"), ("Hij heeft in januari 2026 ⟦gedreigd⟧", ""),
            ("Hij ⟦drinkt⟧ in mei 2025", ""), ("Hij ⟦sloeg⟧ in 2024", "historical"),
        ])
    func bygone(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText("Datum: 2 maart 2026\n\n" + text)) == contexts)
    }

    @Test(
        "A sentence that goes on in the past tells of the same time",
        arguments: [
            ("In mei 2025 sloeg hij een man. Hij ⟦dreigde⟧ zijn broer.", "historical"),
            ("In mei 2025 sloeg hij een man. Hij bleef. Hij ⟦dreigde⟧.", "historical"),
            ("In mei 2025 sloeg hij een man. Hij ⟦dreigt⟧ zijn broer.", ""),
            ("In mei 2025 sloeg hij een man. Nu ⟦dreigde⟧ hij.", ""),
            ("In mei 2025 sloeg hij een man. Hij is vandaag. Hij ⟦dreigde⟧.", ""),
            ("In januari 2026 sloeg hij een man. Hij ⟦dreigde⟧ zijn broer.", ""),
        ])
    func goingOn(_ text: String, _ contexts: String) throws {
        #expect(try Reading.contexts(of: MarkedText("Datum: 2 maart 2026\n\n" + text)) == contexts)
    }
}
