/// A part of the text of a document, as it is read from whatever kind.
enum Block {
    case paragraph(String)
    /// Level 1 is highest.
    case heading(String, level: Int)
    /// An entry of a list; level 0 is outermost, and a marker is a bullet or a number with its full stop.
    case item(String, marker: String, level: Int)
    case table([[Cell]])

    typealias Cell = [Block]
}

/// Puts the blocks of a document together while its tables open and close, in whatever state a document leaves them.
struct BlockBuilder {
    /// The most tables within tables.
    static let nestingLimit = 64
    /// The most blocks of a document: as many as an XML part may have elements.
    static let limit = XMLReader.elementLimit

    private struct Table {
        var rows: [[Block.Cell]] = []
        var row: [Block.Cell]?
        var cell: Block.Cell?
    }

    private var root: [Block] = []
    /// How many blocks were put together.
    private var count = 0
    private var tables: [Table] = []

    /// Whether what comes next stands in a table.
    var isInTable: Bool { !tables.isEmpty }

    /// Whether it may have no more blocks.
    var isFull: Bool { count >= Self.limit }

    mutating func append(_ block: Block) {
        count += 1
        if let index = tables.lastIndex(where: { $0.cell != nil }) {
            tables[index].cell?.append(block)
        } else {
            root.append(block)
        }
    }

    mutating func openTable() throws(DocumentError) {
        guard tables.count < Self.nestingLimit else { throw .overLimit(.depth) }
        tables.append(Table())
    }

    mutating func openRow() {
        closeRow()
        edit { $0.row = [] }
    }

    mutating func openCell() {
        closeCell()
        edit {
            if $0.row == nil { $0.row = [] }
            $0.cell = []
        }
    }

    /// Opens a cell where none is open.
    mutating func enterCell() {
        if tables.last?.cell == nil { openCell() }
    }

    mutating func closeCell() {
        edit {
            guard let cell = $0.cell else { return }
            $0.row?.append(cell)
            $0.cell = nil
        }
    }

    mutating func closeRow() {
        closeCell()
        edit {
            guard let row = $0.row else { return }
            if row.contains(where: { !$0.isEmpty }) { $0.rows.append(row) }
            $0.row = nil
        }
    }

    mutating func closeTable() {
        closeRow()
        guard let table = tables.popLast(), !table.rows.isEmpty else { return }
        append(.table(table.rows))
    }

    /// Returns what was put together; what is still open ends here.
    mutating func finish() -> [Block] {
        while isInTable { closeTable() }
        defer { root = [] }
        return root
    }

    private mutating func edit(_ body: (inout Table) -> Void) {
        guard !tables.isEmpty else { return }
        body(&tables[tables.count - 1])
    }
}
