/// What must hold in a note: the one grammar of facts and items.
package indirect enum Condition: Sendable {
    /// A fact, a list of phrases, or an indicator, by its name.
    case named(Written)
    /// Mentions of a list or an indicator, with the contexts in which they do.
    case mention(MentionCondition)
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// At least so many places.
    case count(Condition, atLeast: Int)
    /// Places of all of them in one clause, sentence or section.
    case together([Condition], in: Unit)
    case structure(Structure)
    /// A section of this kind with something in it.
    case section(SectionKind)
}

/// Mentions of a list that do for a condition.
package struct MentionCondition: Sendable {
    package let list: Written
    /// The contexts that a mention may have; nothing for those that the place of the condition allows.
    package let allowed: Contexts?
    /// The kinds of section it may stand in; empty for all.
    package let sections: Set<SectionKind>

    package init(list: Written, allowed: Contexts?, sections: Set<SectionKind>) {
        self.list = list
        self.allowed = allowed
        self.sections = sections
    }
}

/// What the structure of a note shows without any phrase.
package enum Structure: Codable, Hashable, Sendable {
    /// At least so many organisations take part.
    case organisations(Int)
    /// At least so many organisations contribute something.
    case contributions(Int)
    /// A partner is absent.
    case absentPartner
    /// A partner who is absent is named, wherever that is.
    case absentPartnerNamed
    /// A partner is absent and somebody stands in.
    case substitute
    /// Action points are recorded.
    case actions
    /// Actions without somebody who does them, or without a date.
    case incompleteActions
    /// What came of earlier actions stands under a heading with its day, or in a column of a table.
    case outcomes
    /// Organisations that are present and nowhere else in the note.
    case silentOrganisations
    /// An abbreviation is used, known or not.
    case abbreviations
    /// Abbreviations that the glossary does not know and the note does not write out.
    case unknownAbbreviations
    /// One organisation holds at least so many actions.
    case actionsOfOneOrganisation(Int)
    /// One person holds more than half of at least so many actions.
    case actionsOfOnePerson(Int)
}

extension Structure {
    /// Whether a fact, by its name, is who takes part in the conversation: each note tells that anew.
    package static func namesWhoTakesPart(_ fact: String) -> Bool {
        [organisations(1), contributions(1)].contains { $0.name == fact }
    }

    /// The name by which it is shown as a reason.
    var name: String {
        switch self {
        case .organisations: "organisations"
        case .contributions: "contributions"
        case .absentPartner: "absent-partner"
        case .absentPartnerNamed: "absent-partner-named"
        case .substitute: "substitute"
        case .actions: "actions"
        case .incompleteActions: "incomplete-actions"
        case .outcomes: "outcomes"
        case .silentOrganisations: "silent-organisations"
        case .abbreviations: "abbreviations"
        case .unknownAbbreviations: "unknown-abbreviations"
        case .actionsOfOneOrganisation: "actions-of-one-organisation"
        case .actionsOfOnePerson: "actions-of-one-person"
        }
    }
}
