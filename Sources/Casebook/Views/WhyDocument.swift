/// The answer of `casuslens why`: everything that raised a flag.
package struct WhyDocument: Encodable, Sendable {
    let format = "casuslens.why/1"
    let flag: FlagEntry
    let why: PromptDocument
    let source: String
    /// The rules by which the note was reviewed.
    let checklist: ChecklistDocument
    /// The note that left the question open last.
    let note: ShownNote
    let because: [WhyReason]
}

struct WhyReason: Encodable, Sendable {
    let role: String
    /// What was recognised, by the name that the checklist gives it.
    let fact: String
    let contexts: [String]
    /// Nothing where the reason is that an answer is absent.
    let place: ShownLine?
}
