import Testing

@testable import NoteReview

@Suite struct `A word has forms` {
    @Test(
        "A Dutch noun has a plural and a diminutive, an adjective an ending",
        arguments: [
            ("jaar", "jaren jaartje"), ("brief", "brieven briefje"), ("huis", "huizen huisje"),
            ("plan", "plannen plannetje"),
            ("verslag", "verslagen"), ("maatregel", "maatregelen maatregels maatregeltje"),
            ("auto", "auto's"),
            ("kind", "kinderen kindje"), ("mogelijkheid", "mogelijkheden"), ("bijeenkomst", "bijeenkomsten"),
            ("politieman", "politielieden"), ("centrum", "centra"), ("baan", "banen baantje"),
            ("school", "scholen"),
            ("gezin", "gezinnen gezinnetje"), ("boos", "boze bozer"), ("dik", "dikke dikker dikst"),
            ("groot", "grote groter grootst"),
            ("braaf", "brave braver"), ("onveilig", "onveilige onveiliger onveiligheid"),
            ("jongen", "jongens"),
            ("probleem", "problemen"), ("bom", "bommen"), ("wapen", "wapens"), ("mes", "messen"),
            ("vriend", "vrienden vriendje"), ("idee", "ideeen"), ("mooi", "mooie mooier"),
            ("bode", "boden bodes"), ("kring", "kringen kringetje"),
        ])
    func dutch(_ word: String, _ forms: String) {
        #expect(
            Set(forms.split(separator: " ").map(String.init)).subtracting(
                DutchWord.forms(of: Letters(folding: word)).map(\.description)) == [])
    }

    @Test(
        "but it is no other word",
        arguments: [
            ("om", "omen oms"), ("maan", "mannen"), ("baan", "bannen"), ("been", "bennen"),
            ("raad", "radden"), ("alle", "alleen"), ("signaal", "signaleren"), ("regeling", "regelinger"),
        ])
    func otherWords(_ word: String, _ forms: String) {
        #expect(
            Set(DutchWord.forms(of: Letters(folding: word)).map(\.description)).isDisjoint(
                with: forms.split(separator: " ").map(String.init)))
    }

    @Test(
        "An English word has a plural, a possessive and comparatives",
        arguments: [
            ("measure", "measures measure's"), ("family", "families"), ("boy", "boys boy's"),
            ("watch", "watches"),
            ("box", "boxes"), ("big", "bigger biggest"), ("angry", "angrier angriest"),
            ("late", "later latest"),
        ])
    func english(_ word: String, _ forms: String) {
        #expect(
            Set(forms.split(separator: " ").map(String.init)).subtracting(
                EnglishWord.forms(of: Letters(folding: word)).map(\.description)) == [])
    }

    @Test(
        "An English verb is conjugated",
        arguments: [
            ("threaten", "threatens threatened threatening"), ("deny", "denies denied denying"),
            ("make", "makes made making"),
            ("plan", "plans planned planning"), ("say", "says said saying"), ("take", "took taken taking"),
            ("watch", "watches watched watching"), ("play", "plays played playing"),
            ("visit", "visits visited visiting"),
            ("be", "is are was were been being"), ("go", "goes went gone going"),
            ("agree", "agrees agreed agreeing"),
            ("lie", "lies lied lying"), ("see", "saw seen seeing"), ("admit", "admits admitted admitting"),
        ])
    func englishVerbs(_ verb: String, _ forms: String) {
        #expect(
            Set(forms.split(separator: " ").map(String.init)).subtracting(
                EnglishWord.verbForms(of: Letters(folding: verb)).map(\.description))
                == [])
    }
}
