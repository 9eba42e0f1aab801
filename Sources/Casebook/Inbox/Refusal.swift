package import NoteReview
package import NoteText

/// Why a file cannot be taken in, and what a person can do about it.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// In bytes; the file was not read.
    case tooLarge(bytes: Int, limit: Int)
    case document(DocumentError)
    /// The store takes the notes beside it, but not this one.
    case unrecordable(reason: String)

    package var description: String { words.english }

    /// What is wrong, and what to do next.
    package var words: Wording {
        let (reason, remedy) = (reason, remedy)
        return Wording(
            dutch: "\(reason.dutch); \(remedy.dutch)", english: "\(reason.english); \(remedy.english)")
    }

    /// What is wrong, and where.
    package var reason: Wording {
        switch self {
        case .tooLarge(let bytes, let limit), .document(.tooLarge(let bytes, let limit)):
            Wording(
                dutch: "\(bytes) bytes, meer dan de grens van \(limit)",
                english: "\(bytes) bytes, over the limit of \(limit)")
        case .document(let error): error.reason
        case .unrecordable(let reason):
            Wording(
                dutch: "het verslag kan niet worden vastgelegd: \(reason)",
                english: "the note cannot be recorded: \(reason)")
        }
    }

    /// What to do next.
    package var remedy: Wording {
        switch self {
        case .tooLarge, .document(.tooLarge):
            Wording(
                dutch: "splits het verslag en zet de delen opnieuw in de map",
                english: "split the note and drop the parts again")
        case .document(let error): error.remedy
        case .unrecordable:
            Wording(
                dutch: "bewaar het en meld dit als een fout van het programma",
                english: "keep it and report this as a fault of the program")
        }
    }
}
