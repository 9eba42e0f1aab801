/// What the structure of a note is read with: words, partners, roles and headings.
package struct Glossary: Codable, Sendable {
    let book: PhraseBook
    /// What each list of the book stands for.
    let meanings: [Meaning]
    /// The ids of the organisations.
    let organisations: [String]
    let roles: [Role]
    /// Abbreviations without full stops, in capitals and small letters as they are written: those that everybody knows, and
    /// those that partners and roles go by.
    let abbreviations: Set<String>

    struct Role: Codable, Sendable {
        let id: String
        /// The organisation that somebody in this role comes from, when there is only one.
        let organisation: String?
    }

    enum Meaning: Codable, Sendable {
        case organisation(Int)
        case role(Int)
        case heading(SectionKind)
        case marker(Marker)
    }

    /// A phrase that tells the reader of a note's structure something.
    enum Marker: String, CaseIterable, Codable, Sendable {
        /// Opens a list of who is there in running text: `aan tafel zaten`.
        case present
        /// Names who wrote or led: `opgesteld door`; and what was written, before whoever wrote it: `verslag van`.
        case author, minutes
        /// Says what a chair does to lead the meeting, or a writer for the note: `sluit de vergadering`.
        case leads
        /// Marks somebody as absent, as substituted, or a note as a correction.
        case absent, substituted, correction
        /// Says goodbye at the end of a mail: `groet`.
        case greets
        /// Names whom the case is about, or the family: `moeder`, `cliënt`.
        case concerned
        /// Names who is left out of all: `behalve`, `op … na`.
        case except
        /// Opens an action point: `actie`, `AP`.
        case action
        /// Names nobody: `allen`, `n.t.b.`
        case nobody
        /// The column of a table: what, who, when, name, organisation, presence.
        case what, who, when, name, organisation, presence
        /// Says what happens to somebody, or what somebody wants, and not what somebody is going to do: `krijgt`, `wil`.
        case undergoes
        /// Says what somebody is going to do with a verb of many other uses: `gaat`, `doet`.
        case undertakes
        /// Says what somebody says, where `dat` follows: `meldt`.
        case states
        /// Opens what was agreed: `afgesproken`; and a day to come without an article: `morgen`.
        case agreed
        case dayToCome = "day-to-come"
        /// The column of a table that looks back: how an action ended; and that one has not: `open`, `loopt`.
        case outcome, pending
        /// Follows an empty part: `geen`, `n.v.t.`
        case nothing
        /// Announces the date of the meeting, or another date: the next meeting, a birthday.
        case dateOfMeeting = "date-of-meeting"
        case otherDate = "other-date"
        /// Tells of the meeting in a mail, and of the day before the mail was sent: `ons overleg`, `gisteren`.
        case meeting
        case dayBefore = "day-before"
        case sameDay = "same-day"
    }

    /// Compiles the lists of the glossary; what is wrong with them is reported to the compiler.
    init(_ definition: GlossaryDefinition, with compiler: inout PhraseCompiler) {
        organisations = definition.organisations.map(\.id.text)
        roles = definition.roles.map { Role(id: $0.id.text, organisation: $0.organisation) }
        let names = definition.organisations.map(\.aliases) + definition.roles.map(\.aliases)
        abbreviations = Set(definition.abbreviations.map(\.text)).union(names.flatMap(\.literals))
        var lists: [(Written, Meaning)] = []
        for (number, organisation) in definition.organisations.enumerated() {
            lists.append((organisation.aliases.name, .organisation(number)))
        }
        for (number, role) in definition.roles.enumerated() {
            lists.append((role.aliases.name, .role(number)))
        }
        for heading in definition.headings {
            guard let kind = SectionKind(rawValue: heading.name.text.droppingPrefix("heading:")) else {
                compiler.report("'\(heading.name.text)' is no kind of section", at: heading.name)
                continue
            }
            lists.append((heading.name, .heading(kind)))
        }
        for marker in definition.markers {
            guard let kind = Marker(rawValue: marker.name.text.droppingPrefix("marker:")) else {
                compiler.report("'\(marker.name.text)' is no marker", at: marker.name)
                continue
            }
            lists.append((marker.name, .marker(kind)))
        }
        book = compiler.book(of: lists.map(\.0))
        let known = Dictionary(lists.map { ($0.0.text, $0.1) }) { first, _ in first }
        meanings = book.names.map { known[$0] ?? .marker(.nothing) }
    }
}

extension String {
    func droppingPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
