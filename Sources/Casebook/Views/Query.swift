package import NoteReview

/// A question to the casebook, as a value: the command makes it from words, a page could make it too.
package enum Query: Hashable, Sendable {
    /// The cases that the filter lets through, those with the oldest open prompt first.
    case cases(Filter)
    /// The flags that the filter lets through, the oldest first.
    case flags(Filter)
    /// A case, a note or a flag, by its id or its case number.
    case show(String)
    /// Why a flag was raised, by its id.
    case why(String)
    /// What waits, what was refused, and whether everything is accounted for.
    case status
    /// Whether store and folders agree.
    case doctor

    /// Whether it reads so much that writers should not wait for its end.
    var takesLong: Bool { self == .doctor }

    /// The word that the audit record keeps.
    package var verb: String {
        switch self {
        case .cases: "cases"
        case .flags: "flags"
        case .show: "show"
        case .why: "why"
        case .status: "status"
        case .doctor: "doctor"
        }
    }

    /// What a list is limited to; nothing set lets all open ones through.
    package struct Filter: Hashable, Sendable {
        /// Whether answered ones are listed too.
        package var includesAnswered = false
        package var caseNumber: String?
        package var item: String?
        package var lesson: Int?
        /// The id of an organisation that took part.
        package var organisation: String?
        /// The first and the last day of the meeting that raised the flag.
        package var since: CalendarDate?
        package var until: CalendarDate?

        package init() {}
    }
}

/// Who asks, for the audit record.
package struct Reader: Hashable, Sendable {
    /// The user id on this machine.
    package let uid: UInt32
    /// Why, in the reader's own words.
    package let reason: String?

    package init(uid: UInt32, reason: String?) {
        self.uid = uid
        self.reason = reason
    }
}
