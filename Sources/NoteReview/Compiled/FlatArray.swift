/// An array of plain values, written down as it lies in memory and read back where it lies.
///
/// Most of compiled rules is such arrays: a million small values, which no other coder would read within milliseconds.
@safe
struct FlatArray<Element: BitwiseCopyable & Sendable>: Sendable {
    // They lie in the memory, which nobody writes to.
    nonisolated(unsafe) private let elements: UnsafeBufferPointer<Element>
    private let memory: FlatMemory

    init(_ elements: [Element]) {
        let memory = unsafe elements.withUnsafeBytes { unsafe FlatMemory(copying: $0) }
        unsafe self.elements = memory.bytes.bindMemory(to: Element.self)
        self.memory = memory
    }

    /// An array of so many values that lie in memory from `start`; nothing where they do not.
    init?(_ count: Int, at start: Int, in memory: FlatMemory) {
        let size = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        guard count >= 0, start >= 0, start % FlatMemory.alignment == 0, !size.overflow,
            unsafe size.partialValue <= memory.bytes.count - start
        else { return nil }
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: memory.bytes[start..<start + size.partialValue])
        unsafe elements = bytes.bindMemory(to: Element.self)
        self.memory = memory
    }

    /// Its values as they lie in memory.
    var bytes: [UInt8] {
        withExtendedLifetime(memory) { unsafe Array(UnsafeRawBufferPointer(elements)) }
    }
}

extension FlatArray: RandomAccessCollection {
    var startIndex: Int { 0 }

    @inline(__always)
    var endIndex: Int { unsafe elements.count }

    @inline(__always)
    subscript(position: Int) -> Element {
        precondition(UInt(bitPattern: position) < UInt(bitPattern: endIndex), "beyond the end of an array")
        return withExtendedLifetime(memory) { unsafe elements[position] }
    }
}

extension FlatArray: Codable {
    /// Where the bytes of an array lie among those of all.
    private struct Place: Codable {
        let start: Int
        let count: Int
    }

    func encode(to encoder: any Encoder) throws {
        guard let arrays = encoder.userInfo[.flatArrays] as? any FlatArrayWriter else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: ""))
        }
        try Place(start: arrays.write(bytes), count: count).encode(to: encoder)
    }

    init(from decoder: any Decoder) throws {
        let place = try Place(from: decoder)
        guard let memory = decoder.userInfo[.flatArrays] as? FlatMemory,
            let array = FlatArray(place.count, at: place.start, in: memory)
        else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: ""))
        }
        self = array
    }
}
