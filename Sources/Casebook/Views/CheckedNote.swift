package import NoteReview
package import NoteText

/// A note that was reviewed without being stored.
package struct CheckedNote: Sendable {
    /// The name as the caller gave it.
    package let file: String
    /// The SHA-256 of the file's bytes, in hexadecimal.
    package let digest: String
    package let text: [UInt8]
    package let review: Review
    /// What a reader of it should know of the document.
    package let warnings: [DocumentWarning]

    package init(
        file: String, digest: String, text: [UInt8], review: Review, warnings: [DocumentWarning] = []
    ) {
        self.warnings = warnings
        self.file = file
        self.digest = digest
        self.text = text
        self.review = review
    }

    /// Returns what a person reads of it.
    package func sheet(against checklist: Checklist) -> PromptSheet {
        PromptSheet(of: review, of: text, named: file, against: checklist)
    }

    /// Returns whether the note leaves a question open that the checklist shows as a prompt.
    package func hasOpenPrompts(in checklist: Checklist) -> Bool {
        let active = Set(checklist.items.filter { $0.activity == .active }.map(\.id))
        return review.cases.contains { part in
            part.findings.contains { $0.status == .open && active.contains($0.item) }
        }
    }
}

/// A file that could not be checked.
package struct UncheckedFile: Encodable, Sendable {
    package let file: String
    /// Why, and what to do about it; scripts get it in English.
    package let reason: Wording

    package init(file: String, reason: Wording) {
        self.file = file
        self.reason = reason
    }

    private enum Key: CodingKey {
        case file, reason
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(file, forKey: .file)
        try container.encode(reason.english, forKey: .reason)
    }
}
