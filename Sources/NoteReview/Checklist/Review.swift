/// What a note leaves open and what it answers, case by case.
package struct Review: Hashable, Sendable {
    package let language: Language
    /// The day of the meeting; nothing when the note gives none.
    package let date: CalendarDate?
    /// Whether the note says of itself that it corrects an earlier one.
    package let isCorrection: Bool
    package let attendance: [Attendance]
    /// The cases of the note in its order, one at least.
    package let cases: [CaseReview]

    package init(
        language: Language, date: CalendarDate?, isCorrection: Bool = false,
        attendance: [Attendance], cases: [CaseReview]
    ) {
        self.language = language
        self.date = date
        self.isCorrection = isCorrection
        self.attendance = attendance
        self.cases = cases
    }
}

/// The review of one case of a note.
package struct CaseReview: Hashable, Sendable {
    /// The case number as the note writes it; nothing when the note gives none.
    package let number: String?
    /// The lines of the note that are about this case alone, from 1.
    package let lines: ClosedRange<Int>
    /// One finding for every item of the checklist, in its order.
    package let findings: [Finding]
    /// Every mention of an indicator, whatever its contexts, in the order of the note.
    package let mentions: [Mention]
    package let actions: [Action]

    package init(
        number: String?, lines: ClosedRange<Int>, findings: [Finding], mentions: [Mention], actions: [Action]
    ) {
        self.number = number
        self.lines = lines
        self.findings = findings
        self.mentions = mentions
        self.actions = actions
    }
}

/// A place where a note names a behaviour, a protective or a contradicting fact, or a circumstance.
package struct Mention: Hashable, Sendable {
    package let indicator: String
    package let place: Place
    package let contexts: Contexts

    package init(indicator: String, place: Place, contexts: Contexts) {
        self.indicator = indicator
        self.place = place
        self.contexts = contexts
    }
}

/// Who does what by when, as a note records it.
package struct Action: Hashable, Sendable {
    package let place: Place
    /// The person who does it, as the note writes the name.
    package let owner: String?
    /// The id of the organisation that does it.
    package let organisation: String?
    package let due: CalendarDate?

    package init(place: Place, owner: String?, organisation: String?, due: CalendarDate?) {
        self.place = place
        self.owner = owner
        self.organisation = organisation
        self.due = due
    }
}

/// One line of a note's attendance list.
package struct Attendance: Hashable, Sendable {
    package let presence: Presence
    /// The id of the organisation in the glossary; nothing when the glossary does not know it.
    package let organisation: String?
    /// The person's name, as the note writes it.
    package let name: String?
    package let place: Place

    package init(presence: Presence, organisation: String?, name: String?, place: Place) {
        self.presence = presence
        self.organisation = organisation
        self.name = name
        self.place = place
    }

    package enum Presence: String, CaseIterable, Hashable, Sendable {
        case present, absent
        /// Absent, with somebody in their place.
        case substituted
    }
}
