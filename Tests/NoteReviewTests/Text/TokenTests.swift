import Testing

@testable import NoteReview

@Suite struct `A note is read into tokens` {
    @Test(
        "A note is read into tokens",
        arguments: [
            ("De jongen, 16.", ["De", "jongen", ",", "16", "."]),
            ("m.b.t. de inzet", ["m.b.t.", "de", "inzet"]), ("n.a.v. dit", ["n.a.v.", "dit"]),
            ("J.P. de Vries", ["J.P.", "de", "Vries"]), ("op 14-03-2026", ["op", "14-03-2026"]),
            ("14/3 om 10:30", ["14/3", "om", "10:30"]), ("1.250,50 euro.", ["1.250,50", "euro", "."]),
            ("3e keer", ["3e", "keer"]), ("zijn auto's", ["zijn", "auto's"]), ("auto’s", ["auto’s"]),
            ("'t huis", ["t", "huis"]), ("e-mail", ["e", "mail"]), ("pak-\nken", ["pak-\nken"]),
            ("zorg-\nen", ["zorgen"]), ("zorg-\nen veiligheid", ["zorg", "en", "veiligheid"]),
            ("Zorg-\nVeiligheid", ["Zorg", "Veiligheid"]), ("☐ ja ☒ nee", ["☐", "ja", "☒", "nee"]),
            ("[ ] ja [x] nee", ["[ ]", "ja", "[x]", "nee"]), ("( ) ja (X) nee", ["( )", "ja", "(X)", "nee"]),
            ("(ja)", ["(", "ja", ")"]), ("wacht... even", ["wacht", "...", "even"]),
            ("JdV -> school", ["JdV", "-", ">", "school"]), ("JdV => school", ["JdV", "=>", "school"]),
            ("JdV → school", ["JdV", "→", "school"]), ("wat?!", ["wat", "?", "!"]), ("", []),
            (" \t\n\r\n", []),
            ("\u{200B}", []), ("**vet**", ["vet"]), ("café", ["café"]), ("ja/nee", ["ja", "/", "nee"]),
        ])
    func tokens(_ text: String, _ expected: [String]) {
        let words = Tokenizer.tokens(of: text).map {
            String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
        }
        #expect(words == expected.map { $0 == "zorgen" ? "zorg-\nen" : $0 })
    }

    @Test(
        "A token knows what it looks like",
        arguments: [
            ("OM", Token.Traits.allCapitals), ("Jan", .capitalised), ("m.b.t.", .dotted), ("K", .single),
            ("Élan", .capitalised), ("GGZ", .capitalised),
        ])
    func traits(_ text: String, _ trait: Token.Traits) throws {
        let token = try #require(Tokenizer.tokens(of: text).first)
        #expect(token.traits.contains(trait))
    }

    @Test(
        "An apostrophe before a short word stands for letters, and not for speech",
        arguments: [
            ("zag 'm", 0), ("‘s avonds", 0), ("hij zei 'nee'", 2), ("'t is 'waar'", 2), ("Mr K.'s", 1),
            ("'men'", 2),
        ])
    func clitics(_ text: String, _ quotationMarks: Int) {
        #expect(Tokenizer.tokens(of: text).count { $0.kind == .quotation } == quotationMarks)
    }

    @Test(
        "A box is ticked or not",
        arguments: [
            ("☐", Token.Kind.emptyBox), ("[ ]", .emptyBox), ("( )", .emptyBox), ("□", .emptyBox),
            ("☑", .tickedBox), ("☒", .tickedBox), ("[x]", .tickedBox), ("[X]", .tickedBox), ("✓", .tickedBox),
        ])
    func boxes(_ text: String, _ kind: Token.Kind) throws {
        let token = try #require(Tokenizer.tokens(of: text).first)
        #expect(token.kind == kind)
    }
}

extension Tokenizer {
    fileprivate static func tokens(of text: String) -> [Token] {
        var tokenizer = Tokenizer(Array(text.utf8), with: LexiconBuilder().build())
        tokenizer.readAll()
        return tokenizer.tokens
    }
}
