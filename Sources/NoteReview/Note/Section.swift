/// A part of a note under one heading.
struct Section: Sendable {
    let kind: SectionKind
    /// The level of the heading; 1 is highest, 9 a label on a line of text.
    let level: Int
    /// The tokens of the heading; empty before the first heading.
    let title: Range<Int>
    /// The lines of the section, the heading's own included.
    var lines: Range<Int>
    /// The organisation whose turn it is to speak, by its number in the glossary.
    let speaker: Int?

    /// Text without a heading of its own.
    static func text(from start: Int, to end: Int, kind: SectionKind) -> Section {
        Section(kind: kind, level: 0, title: 0..<0, lines: start..<end, speaker: nil)
    }
}
