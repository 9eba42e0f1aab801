/// Rows in columns: aligned for a person, separated by tabs for a program.
package struct Table: Sendable {
    private let header: [String]
    private let rows: [[String]]

    /// Makes a table; every row has as many cells as the header.
    package init(_ header: [String], _ rows: [[String]]) {
        self.header = header
        self.rows = rows.map { $0.map(\.harmless) }
    }

    package var isEmpty: Bool { rows.isEmpty }

    /// Returns one row a line with tabs between the cells, and no header.
    package var tabSeparated: String {
        rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    /// Returns the table with its columns aligned; the header underlined where the terminal has styles.
    package func aligned(styled: Bool) -> String {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].width }.max() ?? 0
        }
        let title = line(header, widths)
        return ([styled ? "\u{1B}[1m\(title)\u{1B}[22m" : title] + rows.map { line($0, widths) })
            .map { $0 + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells.dropLast(), widths)
            .map { cell, width in cell + String(repeating: " ", count: width - cell.width + 2) }
            .joined() + (cells.last ?? "")
    }
}

extension String {
    /// The number of columns the text takes on a terminal.
    fileprivate var width: Int {
        unicodeScalars.reduce(0) { $0 + $1.width }
    }
}

extension Unicode.Scalar {
    /// Two columns for East Asian and pictorial characters, none for marks that combine, else one.
    fileprivate var width: Int {
        if isASCII { return 1 }
        if properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark {
            return 0
        }
        return switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
