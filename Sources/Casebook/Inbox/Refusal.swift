package import NoteReview
package import NoteText

/// Why a file cannot be taken in, and what a person can do about it.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// In bytes; the file was not read.
    case tooLarge(bytes: Int, limit: Int)
    case document(DocumentError)
    /// The store takes the notes beside it, but not this one.
    case unrecordable(reason: String)

    package var description: String { "\(reason.english); \(remedy.english)" }

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

extension DocumentError {
    fileprivate var reason: Wording {
        switch self {
        case .unreadKind(.unknown):
            Wording(
                dutch: "dit soort bestand wordt niet gelezen", english: "not a kind of document that is read")
        case .unreadKind(let kind):
            Wording(dutch: "\(kind.rawValue) wordt niet gelezen", english: "\(kind.rawValue) is not read")
        case .tooLarge: Wording(dutch: "te groot", english: "too large")
        case .empty: Wording(dutch: "er staat geen tekst in", english: "there is no text in it")
        case .zeroByte(let byte):
            Wording(
                dutch: "geen tekst: een nul op byte \(byte)", english: "not a text: a zero at byte \(byte)")
        case .notUTF8(let byte):
            Wording(dutch: "geen UTF-8 op byte \(byte)", english: "not UTF-8 at byte \(byte)")
        case .brokenUTF16(let byte):
            Wording(dutch: "beschadigde UTF-16 op byte \(byte)", english: "broken UTF-16 at byte \(byte)")
        case .stackedMarks(let line):
            Wording(
                dutch: "meer dan \(NoteText.Document.markLimit) accenten op één letter in regel \(line)",
                english: "over \(NoteText.Document.markLimit) accents on one letter in line \(line)")
        }
    }

    fileprivate var remedy: Wording {
        switch self {
        case .unreadKind:
            Wording(
                dutch: "bewaar het verslag als .txt of .md en zet dat in de map",
                english: "save the note as .txt or .md and drop that")
        case .tooLarge: Wording(dutch: "splits het verslag", english: "split the note")
        case .empty:
            Wording(
                dutch: "schrijf het verslag, bewaar het en zet het opnieuw in de map",
                english: "write the note, save it and drop it again")
        case .zeroByte, .notUTF8, .brokenUTF16:
            Wording(
                dutch: "bewaar het verslag als tekst in UTF-8 en zet het opnieuw in de map",
                english: "save the note as text in UTF-8 and drop it again")
        case .stackedMarks:
            Wording(
                dutch: "haal ze weg en zet het verslag opnieuw in de map",
                english: "remove them and drop the note again")
        }
    }
}
