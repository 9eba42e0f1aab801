package import NoteReview

/// The questions of a checklist, as `casuslens checklist list` answers them.
package struct ChecklistItemsDocument: Encodable, Sendable {
    let format = "casuslens.checklist/1"
    let name: String
    let version: String
    let items: [Entry]

    struct Entry: Encodable, Sendable {
        let item: String
        let lesson: OrNull<Int>
        let status: String
        let prompt: PromptDocument
        let why: PromptDocument
        let source: String
    }

    package init(_ checklist: Checklist) {
        name = checklist.name
        version = checklist.version
        items = checklist.items.map { item in
            Entry(
                item: item.id, lesson: OrNull(item.lesson), status: item.activity.rawValue,
                prompt: PromptDocument(item.ask), why: PromptDocument(item.why), source: item.source)
        }
    }

    package func table(in language: Language) -> Table {
        let header = Wording(dutch: "punt les stand vraag", english: "item lesson status question")
        return Table(
            header[language].split(separator: " ").map(String.init),
            items.map { entry in
                let question = language == .dutch ? entry.prompt.nl : entry.prompt.en
                return [entry.item, entry.lesson.value.map(String.init) ?? "–", entry.status, question]
            })
    }
}
