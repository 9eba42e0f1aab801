package import NoteReview
package import NoteText

/// Why a file cannot be taken in, and what a person can do about it.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// In bytes; the file was not read.
    case tooLarge(bytes: Int, limit: Int)
    case document(DocumentError)
    /// The store takes the notes beside it, but not this one.
    case unrecordable(reason: String)
    /// The program crashed on it, and once more when it was tried alone.
    case crash

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
        case .crash:
            Wording(
                dutch:
                    "het programma liep twee keer vast op dit verslag, de tweede keer zonder andere ernaast",
                english: "the program crashed on this note twice, the second time with no other beside it")
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
        case .crash:
            Wording(
                dutch:
                    "het verslag is onveranderd bewaard, en een nieuwere versie probeert het vanzelf opnieuw; "
                    + "splits of herschrijf het als het eerder moet, en meld dit als een fout van het programma",
                english: "the note is kept unchanged, and a newer version tries it again by itself; split or "
                    + "rewrite it if it has to be sooner, and report this as a fault of the program")
        }
    }

    /// The version of what refuses it: where that is another, the file is tried again.
    var refuser: String {
        switch self {
        case .crash: ProgramBuild.own
        case .tooLarge, .document, .unrecordable: DocumentText.extractor
        }
    }
}
