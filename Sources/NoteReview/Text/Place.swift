/// A stretch of a note: where a person finds it, and where a program does.
package struct Place: Hashable, Sendable {
    /// The line it starts on, from 1.
    package let line: Int
    /// The column it starts at, from 1, in Unicode code points.
    package let column: Int
    /// Its length in Unicode code points.
    package let length: Int
    /// Its bytes in the note's UTF-8 text.
    package let bytes: Range<Int>

    package init(line: Int, column: Int, length: Int, bytes: Range<Int>) {
        self.line = line
        self.column = column
        self.length = length
        self.bytes = bytes
    }
}
