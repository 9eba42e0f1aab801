/// The answer to a query, as values: a view prints it, a script reads it as versioned JSON.
package enum Document: Encodable, Sendable {
    case cases(CasesDocument)
    case flags(FlagsDocument)
    case show(ShowDocument)
    case why(WhyDocument)
    case status(StatusDocument)
    case doctor(DoctorDocument)

    /// Whether nothing was found.
    package var isEmpty: Bool {
        switch self {
        case .cases(let document): document.cases.isEmpty
        case .flags(let document): document.flags.isEmpty
        case .show, .why, .status, .doctor: false
        }
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .cases(let document): try document.encode(to: encoder)
        case .flags(let document): try document.encode(to: encoder)
        case .show(let document): try document.encode(to: encoder)
        case .why(let document): try document.encode(to: encoder)
        case .status(let document): try document.encode(to: encoder)
        case .doctor(let document): try document.encode(to: encoder)
        }
    }
}

/// The answer of `casuslens cases`.
package struct CasesDocument: Encodable, Sendable {
    let format = "casuslens.cases/1"
    let cases: [CaseEntry]
}

struct CaseEntry: Encodable, Sendable {
    /// The case number as its first note writes it; `note:` and eight digits for a case without one.
    let `case`: String
    /// The number of open prompts.
    let open: Int
    /// The day of the meeting from which the oldest open prompt stands; nothing when none is open.
    let since: OrNull<String>
    /// The day of the last meeting.
    let last: OrNull<String>
    let notes: Int
}

/// The answer of `casuslens flags`.
package struct FlagsDocument: Encodable, Sendable {
    let format = "casuslens.flags/1"
    let flags: [FlagEntry]
}

struct FlagEntry: Encodable, Sendable {
    /// The short id, as long as it is needed to tell flags apart.
    let flag: String
    let `case`: String
    let item: String
    let lesson: OrNull<Int>
    let status: String
    /// The day of the meeting that left the question open first.
    let since: OrNull<String>
    /// How many notes left it open.
    let notes: Int
    let prompt: PromptDocument
}

/// The answer of `casuslens show`.
package struct ShowDocument: Encodable, Sendable {
    let format = "casuslens.show/1"
    /// What was asked for: `case`, `note` or `flag`.
    let kind: String
    let id: String
    /// The cases that it is about, each with its protective and contradicting facts before its questions.
    let cases: [ShownCase]
}

struct ShownCase: Encodable, Sendable {
    let `case`: String
    let notes: [ShownNote]
    let facts: [ShownFact]
    let flags: [ShownFlag]
}

struct ShownNote: Encodable, Sendable {
    let note: String
    let file: String
    let date: OrNull<String>
}

/// A place in a note, with the line on which it stands.
struct ShownLine: Encodable, Sendable {
    let note: String
    let line: Int
    let column: Int
    let length: Int
    let text: String
    let quotation: Quotation

    private enum CodingKeys: CodingKey {
        case note, line, column, length, text
    }
}

struct ShownFact: Encodable, Sendable {
    let indicator: String
    let meaning: PromptDocument
    let contexts: [String]
    let lines: [ShownLine]
}

/// A flag as in a list, with the lines that raised it.
struct ShownFlag: Encodable, Sendable {
    let flag: FlagEntry
    let lines: [ShownLine]

    private enum CodingKeys: CodingKey {
        case lines
    }

    func encode(to encoder: any Encoder) throws {
        try flag.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(lines, forKey: .lines)
    }
}
