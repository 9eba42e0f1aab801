/// A word, a number or a mark of a note, by its bytes in the note's text.
package struct Token: Sendable {
    package var start: Int32
    package var end: Int32
    /// What the lexicon knows of the word; zero when it is not in it.
    package var entry: Lexicon.Entry
    package var kind: Kind
    package var traits: Traits

    package enum Kind: UInt8, Sendable {
        case word, number
        case stop, question, exclamation, comma, semicolon, colon
        case opening, closing, quotation, dash, slash, bar, bullet, arrow
        /// A box to tick: `☐`, `[ ]`, `( )`, and the same ticked.
        case emptyBox, tickedBox
        case other
    }

    package struct Traits: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let capitalised = Traits(rawValue: 1 << 0)
        /// Two or more letters, all of them capitals.
        package static let allCapitals = Traits(rawValue: 1 << 1)
        package static let startsLine = Traits(rawValue: 1 << 2)
        /// Joined to the word before it by a hyphen.
        package static let hyphenated = Traits(rawValue: 1 << 3)
        /// Letters with full stops between them, as initials have.
        package static let dotted = Traits(rawValue: 1 << 4)
        /// No white space stands before it.
        package static let attached = Traits(rawValue: 1 << 5)
        /// One letter.
        package static let single = Traits(rawValue: 1 << 6)
    }

    var bytes: Range<Int> { Int(start)..<Int(end) }
    var isWord: Bool { kind == .word }
}
