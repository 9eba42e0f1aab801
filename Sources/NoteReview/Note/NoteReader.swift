/// What a note is read with: the words of all rules, the glossary, and the cues of contexts.
package struct NoteReader: Codable, Sendable {
    let lexicon: Lexicon
    let glossary: Glossary
    /// What each word finds of the book of the glossary.
    let glossaryIndex: SequenceIndex
    /// The number of each month by its names and abbreviations.
    let months: [String: Int]

    init(lexicon: Lexicon, glossary: Glossary, months: [String: Int]) {
        self.lexicon = lexicon
        self.glossary = glossary
        glossaryIndex = SequenceIndex(glossary.book, by: lexicon)
        self.months = months
    }
}
