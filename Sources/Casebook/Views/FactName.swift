import NoteReview

/// What people call the facts that make a question apply, or that were looked for.
enum FactName {
    /// Returns the name of a fact; nothing for the phrases that a checklist names only for itself.
    static func wording(of fact: String) -> Wording? {
        known[fact]
    }

    private static let known: [String: Wording] = [
        "decision": Wording(dutch: "een besluit", english: "a decision"),
        "measure": Wording(dutch: "een maatregel", english: "a measure"),
        "plan": Wording(dutch: "een plan van aanpak", english: "a plan"),
        "closing": Wording(dutch: "een afsluiting of afschaling", english: "a closing or scaling down"),
        "follow-up": Wording(dutch: "een vervolgbespreking", english: "a follow-up"),
        "crime": Wording(dutch: "een strafbaar feit of een verdenking", english: "an offence or a suspicion"),
        "youth": Wording(dutch: "een jongere", english: "a young person"),
        "concern": Wording(
            dutch: "een zorg over radicalisering of extremisme",
            english: "a concern about radicalisation or extremism"),
        "indicator": Wording(dutch: "gedrag dat vragen oproept", english: "behaviour that raises questions"),
        "ideology": Wording(dutch: "een ideologie", english: "an ideology"),
        "online": Wording(dutch: "een groep of kanaal online", english: "an online group or channel"),
        "other-table": Wording(dutch: "een ander overleg", english: "another consultation"),
        "organisations": Wording(dutch: "meer dan één organisatie", english: "more than one organisation"),
        "absent": Wording(dutch: "een afwezige partner", english: "an absent partner"),
        "actions": Wording(dutch: "actiepunten", english: "action points"),
    ]
}
