@testable import NoteReview

extension GlossaryDefinition {
    /// Four partners, two roles, and the headings and words that tests write.
    static let small = GlossaryDefinition(
        organisations: organisations, roles: roles,
        headings: lists("heading:", headings), abbreviations: ["OM", "GGZ"],
        markers: lists("marker:", markers))

    private static let organisations: [Organisation] = [
        organisation("police", "politie", ["politie", "wijkagent", "police"]),
        organisation("school", "school", ["school", "mentor"]),
        organisation("municipality", "gemeente", ["gemeente", "burgemeester", "municipality"]),
        organisation("prosecution", "Openbaar Ministerie", ["openbaar ministerie", "\"OM\"", "prosecution"]),
    ]

    private static let roles: [Role] = [
        Role(id: "chair", aliases: .list("role:chair", ["voorzitter", "chair"], nil), organisation: nil),
        Role(
            id: "process-coordinator", aliases: .list("role:process-coordinator", ["procesregisseur"], nil),
            organisation: "municipality"),
    ]

    private static func organisation(_ id: String, _ name: String, _ aliases: [String]) -> Organisation {
        Organisation(
            id: Written(id), name: Wording(dutch: name, english: id),
            aliases: .list(Written("organisation:" + id), aliases, nil))
    }

    private static func lists(_ prefix: String, _ phrases: KeyValuePairs<String, [String]>) -> [PhraseList] {
        phrases.map { .list(Written(prefix + $0.key), $0.value, nil) }
    }

    private static let headings: KeyValuePairs<String, [String]> = [
        "attendance": [
            "aanwezig", "aanwezigen", "=aanw", "afwezig", "afgemeld", "present", "absent",
        ],
        "agenda": ["agenda", "opening"],
        "goal": ["doel", "aanleiding"],
        "lookback": ["terugblik", "stand van zaken"],
        "facts": ["feiten", "beeldvorming", "inbreng partners", "facts"],
        "interpretation": ["duiding", "oordeelsvorming"],
        "decision": ["besluit", "besluiten", "conclusie", "decision"],
        "plan": ["plan van aanpak", "plan"],
        "actions": ["acties", "actiepunten", "afspraken", "actions"],
        "reflection": ["evaluatie"],
        "closing": ["rondvraag", "volgend overleg", "sluiting"],
    ]

    private static let markers: KeyValuePairs<String, [String]> = [
        "present": ["aan tafel zaten"],
        "author": ["opgesteld door", "=vz"],
        "minutes": ["verslag", "notulen", "minutes"],
        "leads": ["sluit de vergadering"],
        "absent": ["afwezig", "afgemeld", "verhinderd", "absent"],
        "except": ["behalve"],
        "concerned": ["moeder"],
        "greets": ["groet"],
        "substituted": ["~vervangen", "vervanger", "namens"],
        "correction": ["gecorrigeerd verslag", "corrected version"],
        "action": ["actie", "\"AP\"", "action"],
        "states": ["~melden", "~zeggen"],
        "agreed": ["afgesproken is"],
        "nobody": ["allen", "n.t.b.", "iedereen"],
        "what": ["wat", "actie"],
        "who": ["wie", "actiehouder"],
        "when": ["wanneer", "deadline"],
        "outcome": ["status"],
        "pending": ["=open"],
        "name": ["naam"],
        "organisation": ["organisatie"],
        "presence": ["aanwezig", "=aanw"],
        "nothing": ["=geen", "=niets", "n.v.t.", "geen (actie|taak)", "hoeft niets te doen"],
        "date-of-meeting": ["datum", "datum overleg"],
        "other-date": ["geboren", "volgend overleg"],
    ]
}
