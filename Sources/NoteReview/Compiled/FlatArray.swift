/// An array of plain values, written down as it lies in memory and read back in one step.
///
/// Most of compiled rules is such arrays: a million small values, which no other coder would read within milliseconds.
struct FlatArray<Element: BitwiseCopyable & Sendable>: Sendable {
    private let elements: [Element]

    init(_ elements: [Element]) {
        self.elements = elements
    }
}

extension FlatArray: RandomAccessCollection {
    var startIndex: Int { 0 }

    @inline(__always)
    var endIndex: Int { elements.count }

    @inline(__always)
    subscript(position: Int) -> Element { elements[position] }

    @inline(__always)
    subscript(bounds: Range<Int>) -> ArraySlice<Element> { elements[bounds] }
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
        let bytes = unsafe elements.withUnsafeBytes { unsafe Array($0) }
        try Place(start: arrays.write(bytes), count: elements.count).encode(to: encoder)
    }

    init(from decoder: any Decoder) throws {
        let place = try Place(from: decoder)
        guard let arrays = decoder.userInfo[.flatArrays] as? FlatArrayReader,
            let elements: [Element] = arrays.read(place.count, at: place.start)
        else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: ""))
        }
        self.elements = elements
    }
}
