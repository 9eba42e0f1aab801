/// Turns bytes of a note into lines and columns.
struct PlaceFinder: Sendable {
    private let text: [UInt8]
    private let lineStarts: [Int]

    init(_ text: [UInt8], lineStarts: [Int]) {
        self.text = text
        self.lineStarts = lineStarts
    }

    func place(of bytes: Range<Int>) -> Place {
        let line = line(of: bytes.lowerBound)
        return Place(
            line: line + 1, column: scalars(in: lineStarts[line]..<bytes.lowerBound) + 1,
            length: scalars(in: bytes),
            bytes: bytes)
    }

    /// Returns the number of the line, from 0, that holds a byte.
    func line(of byte: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= byte { low = middle } else { high = middle }
        }
        return low
    }

    private func scalars(in bytes: Range<Int>) -> Int {
        text[bytes].count { $0 & 0xC0 != 0x80 }
    }
}
