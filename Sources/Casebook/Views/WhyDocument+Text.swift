package import NoteReview

extension WhyDocument {
    /// Returns the answer for a terminal: the rule, its source, what raised it, and how to switch it off.
    package func text(in language: Language) -> String {
        let words = DocumentWords(language: language)
        let sheet = SheetWords(language: language)
        let text: PlainText = """
            \(flag.flag)  \(flag.prompt[language])

              \(words.why): \(why[language])
              \(words.rule): \(flag.item) · \(sheet.lesson(flag.lesson.value)) · \(checklist.name) \(checklist.version)
              \(words.source): \(source)
              \(words.note): \(note.note) · \(note.date.value ?? words.none) · \(note.file) · \(flag.case)

              \(words.because)
            \(because.map { $0.text(words, sheet) })
              \(words.switchOff): \(words.switchingOff(flag.item))

            """
        return text.text
    }
}

extension WhyReason {
    fileprivate func text(_ words: DocumentWords, _ sheet: SheetWords) -> PlainText {
        guard let place else { return "    \(words.absence())\n" }
        let contexts: PlainText = contexts.isEmpty ? "" : " (\(sheet.contexts(named: contexts)))"
        return "    \(words.role(role)) '\(fact)'\(contexts)\n\(place.text(sheet))"
    }
}
