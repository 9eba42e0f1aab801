/// The partners, roles, headings and abbreviations that notes use, as their file gives them.
package struct GlossaryDefinition: Sendable {
    package let organisations: [Organisation]
    package let roles: [Role]
    /// The headings of each kind of section, in the order of `SectionKind`.
    package let headings: [PhraseList]
    /// Abbreviations that everybody at the table knows.
    package let abbreviations: [Written]
    /// The words that open a list, an action or a correction, by what they open.
    package let markers: [PhraseList]

    package init(
        organisations: [Organisation], roles: [Role], headings: [PhraseList], abbreviations: [Written],
        markers: [PhraseList]
    ) {
        self.organisations = organisations
        self.roles = roles
        self.headings = headings
        self.abbreviations = abbreviations
        self.markers = markers
    }

    package struct Organisation: Sendable {
        package let id: Written
        package let name: Wording
        package let aliases: PhraseList

        package init(id: Written, name: Wording, aliases: PhraseList) {
            self.id = id
            self.name = name
            self.aliases = aliases
        }
    }

    package struct Role: Sendable {
        package let id: Written
        package let aliases: PhraseList
        /// The organisation that somebody in this role comes from, when there is only one.
        package let organisation: String?

        package init(id: Written, aliases: PhraseList, organisation: String?) {
            self.id = id
            self.aliases = aliases
            self.organisation = organisation
        }
    }
}
