@testable import NoteReview

extension ContextsDefinition {
    /// A cue or two of each kind, and the words that clauses are told by.
    static let small = ContextsDefinition(
        groups: groups, words: words, verbs: verbs, months: months)

    private static let groups: [CueGroup] = [
        .group("no-cue", [], .clause, ["niet alleen", "geen afname", "not only"]),
        .group("none-of", .negated, .after, ["=geen", "=no"]),
        .group("not", .negated, .clause, ["=niet", "nooit", "=not"]),
        .group("without", .negated, .next, ["zonder"]),
        .group("found-none", .negated, .before, ["is uitgesloten"]),
        .group("unknown", .uncertain, .below, ["onbekend of", "unknown whether"]),
        .group("perhaps", .uncertain, .clause, ["mogelijk", "possibly"]),
        .group("if", .hypothetical, .condition, ["als {subject|concerned}", "=mocht", "indien", "=if"]),
        .group("risk", .hypothetical, .next, ["kans op", "risk of"]),
        .group("risk-that", .hypothetical, .complement, ["kans"]),
        .group("ever", .historical, .clause, ["=ooit"]),
        .group("bygone", .historical, .clause, ["in {bygone}"], [.dated]),
        .group("past", .historical, .clause, ["destijds", "eerder", "formerly"]),
        .group("before-now", [.negated, .historical], .clause, ["niet eerder"]),
        .group("according", .reported, .sentence, ["volgens", "according to"]),
        .group("saying", .reported, .below, ["~zeggen", "~melden"]),
        .group("denial", .contested, .below, ["~ontkennen"]),
        .group("titles", .template, .next, ["adviseur"]),
        .group("form", .template, .sentence, ["=rubriek"]),
        .group("places", .otherPerson, .clause, ["bij een vriend"]),
        .group("ended", .negated, .before, ["verdwenen", "voorbij"], [.lifts, .ends]),
        .group("ceasing", .negated, .next, ["gestopt met"], [.ends]),
        .group("waning", [], .clause, ["schuwt"], [.ends]),
        .group("given", [], .clause, ["ondanks", "na", "spijt van"], [.given]),
        .group("undergone", [], .clause, ["aangifte van"], [.undergone]),
        .group("intending", .hypothetical, .clause, ["wil"], [.intends]),
        .group("columns", [], .clause, ["=actie", "=wie"], [.heads]),
        .group("leaving", [], .clause, ["~in|leveren"], [.leaves]),
        .group("finding", [], .clause, ["~vinden"], [.finds]),
        .group("belying", [], .clause, ["gelogen"], [.belies]),
        .group("each-time", [], .clause, ["geen dag voorbij"], [.refutes]),
        .group("admitting", .reported, .below, ["~erkennen"], [.admits]),
        .group("insisting", .reported, .below, ["~bezweren"], [.insists]),
        .group("untrue", .negated, .below, ["onjuist"], [.lifts]),
        .group("none-seen", .negated, .below, ["geen aanwijzingen"], [.lifts]),
        .group("days", .hypothetical, .below, ["per mei"], [.ahead]),
        .group("seeking", .hypothetical, .after, ["~zoeken"], [.seeks]),
        .group("labels", .hypothetical, .announced, ["=plan", "=scenario"]),
        .group("agenda", .template, .announced, ["=agenda"]),
        .group("checking", .uncertain, .clause, ["nog te bevestigen"]),
        .group("seems", .uncertain, .below, ["leek"], [.suspicion]),
    ]

    private static let words: [ClassWords] = [
        ("dutch", "de het een en van dat niet ook met voor zijn is op te bij heeft hij zij er om uit"),
        ("english", "the and were had for with that has been have he she they this from at by"),
        ("conditional", "als indien mocht wanneer if"),
        ("complement", "dat of that whether"),
        ("relative", "die wie waar waarmee who which"),
        ("coordinator", "en of maar want and or but"),
        ("contrast", "maar echter wel but however"),
        ("subordinator", "omdat terwijl hoewel toen nu because while"),
        ("nowadays", "nu now"),
        ("nobody", "geen"),
        ("cause", "vanwege"),
        ("circumstance", "over na"),
        ("habitual", "gewoon"),
        ("tool", "met"),
        ("adverb-of-place", "hier"),
        ("concessive", "al"),
        ("possibility", "kan moet may"),
        ("otherwise", "anders"),
        ("distinguishing", "oudste"),
        ("becoming", "wordt"),
        ("hearsay", "zou"),
        ("demonstrative", "dat die"),
        ("expletive", "het it"),
        ("modal", "kan moet zal zou mag mocht gaat"),
        (
            "finite",
            "is zijn was waren heeft had hebben wordt werd kan moet zal zou mag mocht gaat blijft leek zegt is was has had"
        ),
        ("passive", "is zijn was waren wordt werd was"),
        ("other", "broer broers vriend moeder brother"),
        ("subject", "hij zij ze ik wij we men er he she they"),
        ("writer", "ik ikzelf mij ondergetekende i"),
        ("occasion", "bij"),
        ("preposition", "zonder in op aan van voor met bij naar over door uit om tot volgens of in at with"),
        ("determiner", "de het een deze die dit dat zijn haar geen the a his her"),
        ("possessive", "zijn"),
        ("third", "hij zij ze he she they"),
        ("masculine", "hij he zijn hem"),
        ("feminine", "zij ze she moeder"),
        ("person", "man"),
        ("infinitive-mark", "te to"),
        ("purpose", "om zonder"),
        ("asks", "onbekend onduidelijk weet"),
        ("speaker", "ik wij we"),
        ("yes", "wel ja yes"),
        ("indefinite", "een elf"),
        ("picture", "zien ziet beeld"),
        ("abbreviation", "dhr mw bijv drs nr"),
        ("title", "dhr mw mevrouw meneer"),
        ("name-particle", "van de der den ter el"),
        ("case-word", "casus zaaknummer dossier case"),
        ("soon", "morgen vandaag week"),
        ("no", "nee geen niet no none"),
        ("unknown", "onbekend onduidelijk unknown"),
        ("person-concerned", "betrokkene jongere verdachte"),
        ("comment", "hetgeen"),
        ("agent", "door by"),
        ("object", "hem haar him"),
        ("consequence", "dan then"),
        ("holding", "over van"),
        ("whether", "of whether"),
    ].map { wordClass, words in
        ClassWords(Written(wordClass), words.split(separator: " ").map { Written(String($0)) }, in: nil)
    }

    private static let verbs: [(language: Language, words: [Written])] = [
        (
            .dutch,
            [
                "slaan", "bellen", "wonen", "dreigen", "komen", "gaan", "blijven", "zeggen", "melden",
                "weten", "drinken", "bedreigen", "ontkennen", "blijken", "werken", "lachen", "schuwen",
                "stelen", "om|gaan", "vinden", "zoeken", "plaatsen", "erkennen", "bezweren", "hebben", "zijn",
            ]
        ),
        (.english, ["threaten", "call"]),
    ]

    private static let months: [(name: Written, number: Int)] = [
        ("januari", 1), ("jan", 1), ("maart", 3), ("mrt", 3), ("april", 4), ("mei", 5), ("october", 10),
        ("oktober", 10), ("december", 12), ("march", 3),
    ]
}
