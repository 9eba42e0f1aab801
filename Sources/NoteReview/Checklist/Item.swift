/// One question that every note is held against.
package struct Item: Codable, Sendable {
    package let id: String
    /// The lesson of the factsheet, 1 to 10; nothing for the rules of good note-taking.
    package let lesson: Int?
    package let ask: Wording
    package let why: Wording
    package let source: String
    package let activity: Activity
    /// Whether the item looks at all notes of a case together, and is judged on the history alone.
    package let isSeries: Bool

    package init(
        id: String, lesson: Int?, ask: Wording, why: Wording, source: String, activity: Activity,
        isSeries: Bool
    ) {
        self.id = id
        self.lesson = lesson
        self.ask = ask
        self.why = why
        self.source = source
        self.activity = activity
        self.isSeries = isSeries
    }

    /// What is done with an item that a note leaves open.
    package enum Activity: String, CaseIterable, Codable, Sendable {
        /// It becomes a flag and a prompt.
        case active
        /// It is recorded, and never shown as a prompt.
        case trial
        /// It is not looked at.
        case off
    }
}

/// A kind of behaviour or fact whose mentions are recorded.
package struct Indicator: Codable, Sendable {
    package let id: String
    package let kind: Kind
    package let doer: Doer
    package let meaning: Wording

    package init(id: String, kind: Kind, by doer: Doer = .concerned, meaning: Wording) {
        self.id = id
        self.kind = kind
        self.doer = doer
        self.meaning = meaning
    }

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case behaviour, protective, contradicting, context
    }

    /// Who has to be or do it for it to tell of the person of the case: what protects somebody, or is done to them, is
    /// mostly what others do.
    package enum Doer: String, CaseIterable, Codable, Sendable {
        case concerned, anyone
    }
}
