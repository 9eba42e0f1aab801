import Testing

@testable import NoteReview

@Suite struct `A Dutch verb is conjugated` {
    @Test(
        "A Dutch verb is conjugated",
        arguments: [
            ("bedreigen", "bedreig bedreigt bedreigde bedreigden bedreigd bedreigend bedreigende"),
            ("pakken", "pak pakt pakte pakten gepakt gepakte"), ("maken", "maak maakt maakte gemaakt"),
            ("geven", "geef geeft gaf gaven gegeven"), ("reizen", "reis reist reisde gereisd"),
            ("beloven", "beloof belooft beloofde beloofd"), ("wachten", "wacht wachtte wachtten gewacht"),
            ("melden", "meld meldt meldde meldden gemeld"), ("zetten", "zet zette zetten gezet"),
            ("luisteren", "luister luistert luisterde geluisterd"),
            ("handelen", "handel handelt handelde gehandeld"),
            ("tekenen", "teken tekent tekende getekend"), ("vertellen", "vertel vertelt vertelde verteld"),
            ("bespreken", "bespreek bespreekt besprak bespraken besproken"),
            ("verliezen", "verlies verliest verloor verloren"),
            ("ontkennen", "ontken ontkent ontkende ontkend"),
            ("onderzoeken", "onderzoek onderzoekt onderzocht onderzochten"),
            ("slaan", "sla slaat sloeg sloegen geslagen"),
            ("gaan", "ga gaat ging gingen gegaan"), ("zijn", "ben bent is was waren geweest"),
            ("hebben", "heb hebt heeft had hadden gehad"), ("steken", "steek steekt stak staken gestoken"),
            ("schieten", "schiet schoot schoten geschoten"), ("kiezen", "kies kiest koos kozen gekozen"),
            ("overleggen", "overleg overlegt overlegde overlegd"), ("lachen", "lach lacht lachte gelachen"),
            ("faxen", "fax faxt faxte gefaxt"), ("kunnen", "kan kun kunt kon konden gekund"),
        ])
    func conjugates(_ infinitive: String, _ forms: String) {
        let made = Set(DutchVerb(infinitive).joinedForms.map(\.description))
        let missing = Set(forms.split(separator: " ").map(String.init)).subtracting(made)
        #expect(missing.isEmpty)
    }

    @Test(
        "but no form is made of another verb",
        arguments: [
            ("maken", "mak makt gemakt"), ("geven", "geev geeven geefde gegeefd"),
            ("melden", "meldd gemeldd"),
            ("bedreigen", "gebedreigd bedreigte"), ("pakken", "pakk pakkt pakde gepakd"),
            ("reizen", "reiz reizt"), ("zijn", "zij zijt"),
        ])
    func refuses(_ infinitive: String, _ forms: String) {
        let made = Set(DutchVerb(infinitive).joinedForms.map(\.description))
        #expect(made.isDisjoint(with: forms.split(separator: " ").map(String.init)))
    }

    @Test(
        "A separable verb is written as one word",
        arguments: [
            ("op|pakken", "oppakken oppakt oppakte opgepakt oppakkend"),
            ("vast|stellen", "vaststellen vaststelt vastgesteld"),
            ("aan|houden", "aanhouden aanhoudt aanhield aangehouden"),
            ("af|spreken", "afspreekt afsprak afgesproken"),
        ])
    func joins(_ infinitive: String, _ forms: String) {
        let made = Set(DutchVerb(infinitive).joinedForms.map(\.description))
        #expect(Set(forms.split(separator: " ").map(String.init)).subtracting(made) == [])
    }

    @Test func `A separable verb has its particle and the forms that stand apart from it`() {
        let verb = DutchVerb("op|pakken")
        #expect(verb.particle == "op")
        #expect(
            Set(verb.finiteForms.map(\.description)).isSuperset(of: [
                "pak", "pakt", "pakte", "pakten", "pakken",
            ]))
        #expect(Set(verb.finiteForms.map(\.description)).isDisjoint(with: ["gepakt", "oppakt"]))
    }
}
