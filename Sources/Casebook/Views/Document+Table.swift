package import NoteReview

extension Document {
    /// Returns the answer as a table, where it is a list; else nothing.
    package func table(in language: Language) -> Table? {
        let words = DocumentWords(language: language)
        return switch self {
        case .cases(let document): Table(words.casesHeader, document.cases.map { $0.cells(words) })
        case .flags(let document): Table(words.flagsHeader, document.flags.map { $0.cells(words) })
        case .show, .why, .status, .doctor: nil
        }
    }
}

extension CaseEntry {
    fileprivate func cells(_ words: DocumentWords) -> [String] {
        [`case`, String(open), since.value ?? words.none, last.value ?? words.none, String(notes)]
    }
}

extension FlagEntry {
    fileprivate func cells(_ words: DocumentWords) -> [String] {
        [
            flag, `case`, since.value ?? words.none, lesson.value.map(String.init) ?? words.none, item,
            prompt[words.language],
        ]
    }
}

extension PromptDocument {
    subscript(language: Language) -> String {
        switch language {
        case .dutch: nl
        case .english: en
        }
    }
}
