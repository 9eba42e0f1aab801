/// What a note shows of one item of the checklist, for one case.
package struct Finding: Hashable, Sendable {
    package let item: String
    package let status: Status
    /// Why: the places that made the item apply, and the places that answer it.
    package let because: [Reason]

    package init(item: String, status: Status, because: [Reason]) {
        self.item = item
        self.status = status
        self.because = because
    }

    package enum Status: String, CaseIterable, Codable, Hashable, Sendable {
        /// The item applies, and nothing in the note answers it.
        case open
        /// The item applies, and the note answers it: yes, no, or not known yet.
        case addressed
        /// The item does not apply to this case.
        case notApplicable = "not-applicable"
    }
}

/// One reason for the status of a finding.
package struct Reason: Hashable, Sendable {
    package let role: Role
    /// Where it stands; nothing when the reason is that something is absent.
    package let place: Place?
    package let contexts: Contexts
    /// What was recognised there, by the name the checklist gives it, such as `decision` or `organisations`.
    package let fact: String

    package init(role: Role, place: Place?, contexts: Contexts = [], fact: String) {
        self.role = role
        self.place = place
        self.contexts = contexts
        self.fact = fact
    }

    package enum Role: String, CaseIterable, Hashable, Sendable {
        case applies, answers, absence
    }
}
