/// A note with its structure: lines, sections, attendance, actions and the parts about each case.
package struct Note: Sendable {
    package let text: [UInt8]

    /// Reads the structure of a note from its text.
    package init(parsing text: String, with lexicon: Lexicon) {
        self.text = Array(text.utf8)
    }
}

/// All words of the checklist, the glossary and the contexts, in one automaton.
package struct Lexicon: Sendable {}
