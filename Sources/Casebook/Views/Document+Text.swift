package import NoteReview

/// Who reads along on standard output.
package enum Audience: Hashable, Sendable {
    /// A person at a terminal, which may show styles or not.
    case person(styled: Bool)
    /// A program.
    case pipe
}

extension Document {
    /// Returns the answer as text: lists as an aligned table or as rows with tabs, all else as lines.
    package func text(in language: Language, for audience: Audience) -> String {
        switch self {
        case .cases, .flags: table(in: language)?.text(for: audience) ?? ""
        case .show(let document): document.text(in: language)
        case .why(let document): document.text(in: language)
        case .status(let document): document.text(in: language)
        case .doctor(let document): document.text(in: language)
        }
    }
}

extension Table {
    /// Returns the table as its audience reads it.
    package func text(for audience: Audience) -> String {
        switch audience {
        case .person(let styled): aligned(styled: styled)
        case .pipe: tabSeparated
        }
    }
}
