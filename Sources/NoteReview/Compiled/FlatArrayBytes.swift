/// Takes the bytes of flat arrays while something is encoded.
package protocol FlatArrayWriter: Sendable {
    /// Adds bytes; returns where they start among all.
    func write(_ bytes: [UInt8]) -> Int
}

/// The bytes that flat arrays are read back from: of a writer in the same build, since they lie as they lay in memory.
package struct FlatArrayReader: Sendable {
    private let bytes: ArraySlice<UInt8>

    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// Returns so many elements from where they start; nothing where the bytes do not hold them.
    func read<Element: BitwiseCopyable>(_ count: Int, at start: Int) -> [Element]? {
        let size = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        guard count >= 0, start >= 0, !size.overflow, size.partialValue <= bytes.count - start else {
            return nil
        }
        return unsafe bytes.withUnsafeBytes { all in
            unsafe [Element](unsafeUninitializedCapacity: count) { elements, initialized in
                unsafe UnsafeMutableRawBufferPointer(elements).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: all[start..<start + size.partialValue]))
                initialized = count
            }
        }
    }
}

extension CodingUserInfoKey {
    /// Under this key a coder finds the writer or the reader of flat arrays.
    package static let flatArrays: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "flat-arrays") else {
            preconditionFailure("a key may be any text")
        }
        return key
    }()
}
