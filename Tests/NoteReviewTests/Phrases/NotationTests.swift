import Testing

@testable import NoteReview

@Suite struct `A phrase is written with a few signs` {
    @Test(
        "A phrase is written with a few signs",
        arguments: [
            ("maatregel", "de maatregelen zijn zwaar", ["maatregelen"]),
            ("=maatregel", "de maatregelen en de maatregel", ["maatregel"]),
            ("~dreigen", "hij dreigde en dreigt", ["dreigde", "dreigt"]),
            ("~op|pakken", "de wijkagent pakt de draad op", ["pakt de draad op"]),
            ("~op|pakken", "het is opgepakt", ["opgepakt"]),
            ("~op|pakken", "om het op te pakken", ["op te pakken"]),
            ("(~noemen|kop)", "hij noemt de kop", ["noemt", "kop"]),
            ("(~op|pakken|~noemen)", "hij pakt het op en noemt het", ["pakt het op", "noemt"]),
            ("~op|pakken", "hij pakt de bus", []), ("\"OM\"", "het OM en om het huis", ["OM"]),
            ("\"OM\"", "Om half tien", []), ("\"e-learning\"", "een e-learning", ["e-learning"]),
            ("(kar|touwtje)", "de kar en het touwtje", ["kar", "touwtje"]),
            (
                "de (zware)? maatregel", "de maatregel en de zware maatregelen",
                ["de maatregel", "de zware maatregelen"]
            ),
            (
                "(de (zware|lichte) maatregel|straf)", "de lichte maatregel of straf",
                ["de lichte maatregel", "straf"]
            ),
            ("{date} + overleg", "het overleg is op 14-03-2026", ["overleg is op 14-03-2026"]),
            ("{number} keer", "hij kwam 3 keer", ["3 keer"]),
            ("{person} belt", "morgen belt iemand; dan belt K. de Boer", ["belt K. de Boer"]),
            ("{number}", "hij kwam 3 keer", ["3"]), ("{date}", "het is 14 maart 2026", ["14 maart 2026"]),
            ("besproken op {past}", "besproken op 14 maart 2026", ["besproken op 14 maart 2026"]),
            ("{date} + {organisation}", "school belt 14-3", ["school belt 14-3"]),
            ("(moeder|{person}) belt", "dan belt K. Smit; moeder belt ook", ["moeder belt"]),
            ("(moeder|{person}) belt", "nu K. Smit belt", ["K. Smit belt"]),
            ("{quotation}", "hij riep 'kom maar op'", ["'kom maar op'"]),
            ("{organisation|role} belt", "de wijkagent belt hem", ["wijkagent belt"]),
            ("{subject} dreigt", "dan dreigt hij", ["dreigt hij"]),
            ("roept {quotation}", "hij roept 'kom maar op'", ["roept 'kom maar op'"]),
            ("trekt ... kar", "hij trekt nu toch echt de kar", ["trekt nu toch echt de kar"]),
            ("trekt ... kar", "hij trekt nu toch wel heel lang een kar", []),
            ("mes + school", "op school trok hij een mes", ["school trok hij een mes"]),
            ("mes + school + !keuken", "op school trok hij een mes", ["school trok hij een mes"]),
            ("mes + school + !keuken", "in de keuken van school lag een mes", []),
            ("mes + !mes van school", "in de keuken lag een mes van school", []),
            ("mes + !mes", "in de keuken lag een mes", ["mes"]),
            ("zorg- en veiligheidshuis", "het Zorg- en Veiligheidshuis", ["Zorg- en Veiligheidshuis"]),
            ("zorg en veiligheidshuis", "het zorg-en-veiligheidshuis", ["zorg-en-veiligheidshuis"]),
            ("de  jongen", "de jongens", ["de jongens"]),
            ("m.b.t.", "m.b.t. het huis en mbt de auto", ["m.b.t.", "mbt"]),
        ])
    func signs(_ phrase: String, _ text: String, _ words: [String]) throws {
        #expect(try Rules(seeking: phrase).words(in: "Het was zo: \(text).") == words)
    }

    @Test(
        "a day is past or coming by the day of the meeting",
        arguments: [
            ("{past}", "14 maart", true), ("{past}", "2 april", true), ("{past}", "9 mei", false),
            ("{past}", "28 december", true), ("{past}", "14 maart 2027", false),
            ("{coming}", "14 maart", false), ("{coming}", "2 april", false), ("{coming}", "9 mei", true),
        ])
    func day(_ phrase: String, _ day: String, _ isFound: Bool) throws {
        let note = "Datum: 2 april 2026\n\nHij kwam ook op \(day) nog."
        #expect(try Rules(seeking: "kwam ook op \(phrase)").words(in: note).isEmpty != isFound)
    }

    @Test func `a verb in English is conjugated in English`() throws {
        let rules = Rules(seeking: "~threaten", in: .english)
        #expect(try rules.words(in: "He had threatened the man with that.") == ["threatened"])
    }

    @Test(
        "A phrase of one language is not looked for in a note of the other",
        arguments: [
            (Language.dutch, "Hij zei dat de man van het plan is.", 1),
            (.dutch, "He said that the man had the plan.", 0),
            (.english, "He said that the man had the plan.", 1),
            (.english, "Hij zei dat de man van het plan is.", 0),
        ])
    func language(_ language: Language, _ text: String, _ count: Int) throws {
        #expect(try Rules(seeking: "plan", in: language).mentions(in: text).count == count)
    }

    @Test func `a phrase of both languages is looked for in each`() throws {
        let rules = Rules(seeking: "plan", in: nil)
        #expect(try rules.words(in: "He said that the man had the plan.") == ["plan"])
        #expect(try rules.words(in: "Hij zei dat de man van het plan is.") == ["plan"])
    }
}
