/// Turns bytes of a note into lines and columns.
struct PlaceFinder: Sendable {
    private let text: [UInt8]
    private let lineStarts: [Int]
    /// The number of code points before every 32nd byte, so that a place on a long line costs no more than another.
    private let samples: [Int32]

    private static let step = 32

    init(_ text: [UInt8], lineStarts: [Int]) {
        self.text = text
        self.lineStarts = lineStarts
        var samples: [Int32] = [0]
        samples.reserveCapacity(text.count / Self.step + 1)
        var count: Int32 = 0
        for (index, byte) in text.enumerated() {
            if index > 0, index % Self.step == 0 { samples.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        self.samples = samples
    }

    func place(of bytes: Range<Int>) -> Place {
        let line = line(of: bytes.lowerBound)
        let start = scalars(before: bytes.lowerBound)
        return Place(
            line: line + 1, column: start - scalars(before: lineStarts[line]) + 1,
            length: scalars(before: bytes.upperBound) - start, bytes: bytes)
    }

    /// Returns the number of the line, from 0, that holds a byte.
    func line(of byte: Int) -> Int {
        lineStarts.lastIndex(ordered: byte)
    }

    private func scalars(before byte: Int) -> Int {
        let sample = min(byte / Self.step, samples.count - 1)
        return Int(samples[sample]) + text[(sample * Self.step)..<byte].count { $0 & 0xC0 != 0x80 }
    }
}
