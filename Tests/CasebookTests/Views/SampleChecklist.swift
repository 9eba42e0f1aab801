import NoteReview

extension Checklist {
    /// A checklist with real questions and no phrases.
    static let sample: Checklist = {
        do throws(RuleProblems) {
            return try Checklist(.sample, glossary: .empty, contexts: .empty)
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}

extension ChecklistDefinition {
    static let sample = ChecklistDefinition(
        name: "radicalisation-lens", version: "2026.1", phrases: [],
        indicators: indicators.map { indicator in
            IndicatorDefinition(
                indicator: indicator, phrases: PhraseList(name: Written(indicator.id), entries: []))
        },
        facts: [],
        items: items.map { item in
            ItemDefinition(
                item: item, id: Written(item.id), when: nil, answered: .structure(.actions), attention: nil,
                examples: [.open, .addressed].map {
                    Example(note: Written("…"), expected: $0, isKnownGap: false)
                })
        })

    private static let items: [Item] = [
        .sample(
            "dissent", 1, "Was er verschil van inzicht tussen partners, en staat dat in het verslag?",
            "Did partners disagree, and does the note say so?",
            "Over wat stroef gaat wordt zelden gepraat; vastleggen maakt het bespreekbaar."),
        .sample(
            "proportionality", 1, "Is het besluit proportioneel, en kon het niet lichter?",
            "Is the decision proportionate, and could it be lighter?",
            "Wie de afweging opschrijft, kan haar later uitleggen."),
        .sample(
            "absent-partner", 2, "Hoe bereiken we de partner die er vandaag niet was?",
            "How do we reach the partner who was absent?",
            "Afspraken raken zoek bij wie er niet bij was."),
        .sample(
            "action-owner-date", 2, "Heeft elke actie een naam, een organisatie en een datum?",
            "Does every action have a person or organisation, and a date?",
            "Een actie zonder eigenaar of datum blijft vaak liggen."),
        .sample(
            "shared-picture", 3, "Is er één gezamenlijk beeld, of alleen losse inbreng?",
            "Is there one shared picture, or only separate input?",
            "Losse inbreng is nog geen gedeeld verhaal."),
        .sample(
            "abbreviations", 3, "Begrijpt iedereen aan tafel deze afkorting?",
            "Does everyone understand this abbreviation?",
            "Wie een afkorting niet kent, vraagt er niet altijd naar."),
        .sample(
            "learning-point", 4, "Wat nemen we uit deze casus mee voor een volgende?",
            "What do we take from this case to the next?", "Leren gaat beter als het vaste tijd krijgt."),
        .sample(
            "lens-asked", 5,
            "Is gevraagd of radicalisering of extremisme een rol kan spelen: ja, nee of nog onbekend?",
            "Was it asked whether radicalisation or extremism may play a role: yes, no, or unknown?",
            "Houd bij criminaliteit oog voor radicalisering; ook ‘nee’ of ‘nog onbekend’ is een antwoord."
        ),
        .sample(
            "contradicting-protective", 5,
            "Wat spreekt het vermoeden tegen, en wat werkt beschermend?",
            "What contradicts the concern, and what protects?",
            "Een beeld met alleen zorgen is een half beeld."),
        .sample(
            "coordinator", 8, "Wie voert de regie, op het proces en op de inhoud?",
            "Who coordinates process and content?", "Verbinden is een taak, en een taak heeft een naam."),
        .sample(
            "fact-behind-judgement", nil, "Wat is er precies gezien of gehoord?",
            "What exactly was seen or heard?", "Een oordeel is pas te wegen met het feit erbij."),
    ]

    private static let indicators = [
        Indicator(
            id: "threatens", kind: .behaviour, meaning: Wording(dutch: "dreigt", english: "threatens")),
        Indicator(
            id: "approves-violence", kind: .behaviour,
            meaning: Wording(dutch: "keurt geweld goed", english: "approves violence")),
        Indicator(
            id: "protective", kind: .protective,
            meaning: Wording(dutch: "Beschermend", english: "Protective")),
        Indicator(
            id: "contradicting", kind: .contradicting,
            meaning: Wording(dutch: "Weersprekend", english: "Contradicting")),
    ]
}

extension GlossaryDefinition {
    static let empty = GlossaryDefinition(
        organisations: [], roles: [], headings: [], abbreviations: [], markers: [])
}

extension ContextsDefinition {
    static let empty = ContextsDefinition(groups: [], words: [], verbs: [], months: [])
}

extension Item {
    static func sample(_ id: String, _ lesson: Int?, _ dutch: String, _ english: String, _ why: String)
        -> Item
    {
        Item(
            id: id, lesson: lesson, ask: Wording(dutch: dutch, english: english),
            why: Wording(dutch: why, english: why), source: "factsheet", activity: .active, isSeries: false)
    }
}
