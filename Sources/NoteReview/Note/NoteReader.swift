/// What a note is read with: the words of all rules, the glossary, and the cues of contexts.
package struct NoteReader: Codable, Sendable {
    let lexicon: Lexicon
    let glossary: Glossary
    /// The number of each month by its names and abbreviations.
    let months: [String: Int]
}
