import Testing

@testable import NoteReview

@Suite struct `The structure of a note is a condition too` {
    static let checklist = Result { try Rules().checklist() }
    static let present = "Aanwezig: politie, school, gemeente\n\n"

    @Test(
        "The structure of a note is a condition too",
        arguments: [
            (.organisations(3), present, true), (.organisations(4), present, false),
            (.organisations(2), "De politie sprak met school.", true),
            (.organisations(1), "Hij is boos.", false),
            (.organisations(2), "Aanwezig: politie\nAfwezig: school\n\nHij is er.", false),
            (.contributions(2), present, false),
            (.contributions(2), present + "Politie: rustig. School ziet verzuim.", true),
            (.absentPartner, present, false), (.absentPartner, present + "Afwezig: OM", true),
            (.substitute, "Afwezig: OM, vervangen door K. Smit", true), (.substitute, "Afwezig: OM", false),
            (.actions, present, false), (.actions, "Acties:\n- politie belt", true),
            (.incompleteActions, "Acties:\n- politie belt", true),
            (.incompleteActions, "Acties:\n- politie belt, 14 maart 2026", false),
            (.incompleteActions, "Acties:\n- bellen, 14 maart 2026", true),
            (.incompleteActions, "Acties:\n- allen lezen, 14 maart 2026", true),
            // What came of earlier actions stands under a heading with their day, or in a column of its own.
            (.outcomes, "Datum: 9 mei 2026\n\n## Acties 28 april\n\n- huisbezoek: twee keer", true),
            (.outcomes, "Datum: 9 mei 2026\n\n## Acties 28 april\n\n- geen", false),
            (.outcomes, "Datum: 9 mei 2026\n\n## Acties 28 mei\n\n- huisbezoek: twee keer", false),
            (.outcomes, "| Actie | Status |\n|---|---|\n| huisbezoek | twee keer |", true),
            (.outcomes, "| Actie | Status |\n|---|---|\n| huisbezoek | |", false),
            (.outcomes, "| Actie | Status |\n|---|---|\n| huisbezoek | open |", false),
            (.outcomes, "| Wie | Status |\n|---|---|\n| politie | ziek |", false),
            (.silentOrganisations, present + "Politie ziet hem. School ook. De gemeente kijkt.", false),
            (.silentOrganisations, present + "Politie ziet hem. School ook.", true),
            (
                .silentOrganisations, present + "Politie ziet hem. School ook.\n\nActies:\n- gemeente belt",
                false
            ),
            // Leading, writing, an empty turn and the number of a case are no contribution.
            (.silentOrganisations, "Aanwezig: politie (Bea), gemeente (Ilse, vz)\n\nBea ziet hem.", true),
            (.silentOrganisations, present + "Politie en school zien hem. Gemeente: --", true),
            (.silentOrganisations, "Aanwezig: politie, OM\n\nPolitie ziet hem in zaak OM-2026-114.", true),
            (
                .silentOrganisations,
                "Aanwezig: school (Bea), OM (Ilse)\n\nBea ziet hem. Ilse sluit de vergadering.", true
            ),
            (.silentOrganisations, "Aanwezig: politie, school (Bea, vz)\n\nPolitie ziet hem. Ik ook.", false),
            (.silentOrganisations, "Aanwezig: politie, school (Bea, vz)\n\nPolitie: ik zie hem.", true),
            (.silentOrganisations, "Aanwezig: OM (Ilse), politie (Ed)\n\nilse: rustig\ned: ook", false),
            (.silentOrganisations, "Aanwezig: OM (Ilse), politie (Ed)\n\nEd sprak met ilse: rustig", true),
            (
                .silentOrganisations,
                "Aanwezig: OM (mevrouw Van der Spoel), politie (Ed)\n\nVdS wacht. Ed ook.", false
            ),
            (.abbreviations, "De GGZ belt.", true), (.abbreviations, "De jongen belt.", false),
            (.abbreviations, "J.P. belt.", false),
            (.unknownAbbreviations, "De GGZ belt.", false), (.unknownAbbreviations, "De XQW belt.", true),
            (.unknownAbbreviations, "De hulpdienst (XQW) belt; XQW komt.", false),
            (.unknownAbbreviations, "XQW (hulpdienst) belt.", false),
            (.unknownAbbreviations, "Casus XQW-2026-014.", false),
            (.unknownAbbreviations, "HIJ KOMT VANDAAG", false),
            (.unknownAbbreviations, "Dat mag NIET zo. De STORM kwam.", false),
            (.unknownAbbreviations, "Xandra Quaadvliet belt. XQ komt terug.", false),
            (.actionsOfOneOrganisation(2), "Acties:\n- politie belt\n- politie schrijft", true),
            (.actionsOfOneOrganisation(2), "Acties:\n- politie belt\n- school schrijft", false),
            (.actionsOfOnePerson(4), "Acties:\n- KS belt\n- KS mailt\n- KS komt\n- JdV gaat", true),
            (.actionsOfOnePerson(4), "Acties:\n- KS belt\n- KS mailt\n- JdV komt\n- JdV gaat", false),
            (.actionsOfOnePerson(4), "Acties:\n- KS belt\n- KS mailt\n- KS komt", false),
        ] as [(Structure, String, Bool)])
    func holds(_ structure: Structure, _ note: String, _ holds: Bool) throws {
        #expect(try Self.checklist.get().holds(.structure(structure), in: note) == holds)
    }
}
