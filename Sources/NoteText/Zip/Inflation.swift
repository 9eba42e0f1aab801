import CZlib

/// Inflates the parts of an archive, and counts while doing so: what the archive says of their size is not believed.
struct Inflation {
    /// The most bytes that one byte may become, above `ratioFloor`.
    static let ratioLimit = 200
    static let ratioFloor = 1024 * 1024
    private static let step = 64 * 1024

    let kind: DocumentKind

    init(of kind: DocumentKind) {
        self.kind = kind
    }

    func inflate(_ data: ArraySlice<UInt8>, upTo limit: Int) throws(DocumentError) -> [UInt8] {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        // A negative window means that neither header nor checksum surround the data.
        guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
            throw .damaged(kind)
        }
        defer { _ = unsafe inflateEnd(&stream) }
        var packed = Array(data)
        var inflated: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: Self.step)
        let most = min(limit, max(Self.ratioFloor, data.count * Self.ratioLimit))
        let status = unsafe packed.withUnsafeMutableBufferPointer { input in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(input.count)
            return unsafe Self.run(&stream, through: &buffer, into: &inflated, upTo: most)
        }
        guard inflated.count <= most else { throw .overLimit(most < limit ? .ratio : .inflated) }
        guard status == Z_STREAM_END else { throw .damaged(kind) }
        return inflated
    }

    /// Goes on until the stream ends, cannot go on, or has given more than allowed; returns the last status.
    private static func run(
        _ stream: inout z_stream, through buffer: inout [UInt8], into inflated: inout [UInt8],
        upTo most: Int
    ) -> Int32 {
        while true {
            let (status, count) = unsafe buffer.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                let status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
                return unsafe (status, output.count - Int(stream.avail_out))
            }
            inflated.append(contentsOf: buffer.prefix(count))
            guard status == Z_OK, inflated.count <= most else { return status }
        }
    }

    /// The CRC-32 that an archive keeps of each part.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer {
            unsafe UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
        }
    }
}
