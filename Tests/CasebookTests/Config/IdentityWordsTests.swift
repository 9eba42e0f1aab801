import Foundation
import SystemPackage
import Testing

@testable import Casebook
@testable import NoteReview

/// Faith, origin, dress and looks are never a sign of anything.
@Suite struct `Who somebody is makes no question apply` {
    static let definition = Result {
        let path = FilePath.shippedRules.appending("checklist.yaml")
        return try ChecklistFile.read(String(contentsOfFile: path.string, encoding: .utf8), name: path.string)
    }

    /// Words for what somebody is, wears, eats or believes; a house of worship may be named as the target of a threat.
    static let never = [
        "afghaan", "afkomst", "afrikaan", "arabier", "baard", "bekeerd", "bekeerling", "bekering", "bidden",
        "bidt",
        "boerka", "burka", "christen", "djellaba", "etniciteit", "etnisch", "gebed", "gelovig",
        "halal", "hidjab", "hijab", "hoofddoek", "huidskleur", "islam", "kerkgang", "keppel",
        "koran",
        "marokkaan", "marokkaans", "migratieachtergrond", "moskeebezoek", "moslima",
        "nikab",
        "niqab", "ramadan", "somaliër", "syriër", "tulband", "turk", "turks", "beard", "convert",
        "conversion", "ethnicity", "headscarf", "immigrant", "moroccan", "origin",
        "prayer", "pray", "quran", "religion", "turkish",
    ]

    @Test("No list names who somebody is, but the one that guards against it", arguments: never)
    func names(_ word: String) throws {
        let definition = try Self.definition.get()
        let lists = definition.phrases + definition.indicators.map(\.phrases)
        let naming = lists.filter { $0.name.text != "identity-words" && $0.names(word) }
        #expect(naming.map(\.name.text) == [])
    }

    @Test(
        "The same deed is read alike, whoever did it",
        arguments: [
            "bakker", "vluchteling", "moslim", "christen", "Marokkaan", "Pool", "asielzoeker", "atheïst",
            "bekeerling",
        ])
    func invariant(_ somebody: String) throws {
        let checklist = try Rules.shipped.get().checklist
        func statuses(_ somebody: String) -> [Finding.Status] {
            let text =
                "Betrokkene (17) is \(somebody). Hij heeft zijn buurman bedreigd met een mes."
            return checklist.review(Note(parsing: text, with: checklist.reader)).cases[0].findings.map(
                \.status)
        }
        #expect(statuses(somebody) == statuses("timmerman"))
    }

    @Test(
        "A neutral mention of it is no indicator, and opens nothing that hangs on one",
        arguments: [
            "Hij bidt vijf keer per dag.", "Zij draagt sinds kort een hoofddoek.",
            "Hij is bekeerd tot de islam.",
            "Hij gaat elke vrijdag naar de moskee.", "Hij gaat elke zondag naar de kerk.",
            "Hij heeft een baard.",
            "Het gezin is van Marokkaanse afkomst.", "Het gezin komt uit Syrië.",
            "Hij eet halal en doet mee aan de ramadan.",
            "Hij gamet elke avond met vrienden.", "Hij stemt op een kleine partij.",
            "Hij is lid van een politieke partij.",
            "Hij liep mee in een vreedzame demonstratie.", "Hij heeft autisme.",
            "Hij spreekt thuis Arabisch.",
            "Zijn moeder is Pools en zijn vader Turks.", "Hij draagt legerkleding.",
            "Hij heeft een Telegram-account.",
        ])
    func neutral(_ sentence: String) throws {
        let checklist = try Rules.shipped.get().checklist
        let review = checklist.review(Note(parsing: sentence, with: checklist.reader)).cases[0]
        let behaviour = Set(checklist.indicators.filter { $0.kind == .behaviour }.map(\.id))
        #expect(review.mentions.filter { behaviour.contains($0.indicator) }.isEmpty)
        let applying = review.findings.filter { $0.status == .open }.map(\.item)
        #expect(Set(applying).isDisjoint(with: Self.hangingOnIndicators))
    }

    private static let hangingOnIndicators: Set<String> = [
        "lens-asked", "concrete-behaviour", "contradicting-protective", "ct-expertise", "no-ideology-close",
        "also-victim", "co-reader", "counter-thinking", "assumptions", "new-trend", "profiling-guard",
    ]
}

extension PhraseList {
    /// Whether a word, or a form of it, stands in one of the phrases.
    fileprivate func names(_ word: String) -> Bool {
        let forms = Set(["", "e", "en", "n", "s"].map { word + $0 })
        return entries.flatMap { $0.all + $0.none }.contains { phrase in
            phrase.text.lowercased().split { !$0.isLetter }.contains { forms.contains(String($0)) }
        }
    }
}
