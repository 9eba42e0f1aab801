/// A place where a phrase of a list stands in a note, with everything that tells how it is meant: for authors.
package struct PhrasePlace: Sendable {
    package let place: Place
    /// The phrase, as its author wrote it.
    package let phrase: String
    /// The words of each part that was found, as the note writes them.
    package let forms: [String]
    package let sentence: String
    package let section: SectionKind
    /// The title of the section; empty before the first one.
    package let title: String
    package let contexts: Contexts
    /// Whether it counts for a condition that does not say otherwise.
    package let counts: Bool
    package let cues: [Cue]

    /// Words that give a context.
    package struct Cue: Sendable {
        package let words: String
        package let contexts: Contexts
        /// The group of the file of contexts that they stand in.
        package let group: String
    }
}

extension Checklist {
    /// Returns the places of a list in a note, in their order; nothing where there is no such list.
    package func places(of list: String, in note: Note) -> [PhrasePlace]? {
        guard let number = book[list] else { return nil }
        let clauses = ClauseTable(note)
        return SentenceWindow.all(of: note).flatMap { window in
            var search = WindowSearch(window, in: note, by: self, clauses)
            return search.mentions(of: number).map { mention in
                place(of: mention, in: note, by: search.meaning(of: mention.hit).cues)
            }
        }
    }

    private func place(of mention: FoundMention, in note: Note, by cues: [Cue]) -> PhrasePlace {
        let sentence = note.sentences[mention.sentence]
        let section = note.sections[sentence.section]
        func words(_ tokens: Range<Int>) -> String { tokens.isEmpty ? "" : note.layout.string(of: tokens) }
        return PhrasePlace(
            place: note.place(of: mention.tokens), phrase: book.phrases[Int(mention.hit.phrase)],
            forms: mention.hit.parts.sorted { $0.lowerBound < $1.lowerBound }.map(words),
            sentence: words(sentence.tokens), section: section.kind, title: words(section.title),
            contexts: mention.contexts, counts: mention.contexts.isSubset(of: .countingContexts),
            cues: cues.map {
                .init(words: words($0.tokens), contexts: $0.contexts, group: $0.group)
            })
    }
}
