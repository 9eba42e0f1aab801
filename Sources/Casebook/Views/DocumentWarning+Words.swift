package import NoteReview
package import NoteText

extension DocumentWarning {
    /// What a person should know before trusting what was read.
    package var words: Wording {
        switch self {
        case .trackedChanges:
            Wording(
                dutch: "bevat bijgehouden wijzigingen; invoegingen zijn gelezen, verwijderingen niet",
                english: "has tracked changes; insertions were read, deletions were not")
        case .hiddenText:
            Wording(
                dutch: "bevat verborgen tekst, die ook is gelezen",
                english: "has hidden text, which was read too")
        case .unreadPart:
            Wording(
                dutch: "bevat een bijlage of ingesloten document dat niet is gelezen",
                english: "has an attachment or an embedded document that was not read")
        }
    }
}
