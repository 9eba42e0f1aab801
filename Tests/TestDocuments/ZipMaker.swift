import CZlib

/// Makes ZIP archives, sound ones and others.
package struct ZipMaker {
    /// A part as it is written; what is nothing is written as it should be.
    package struct Part {
        package var name: [UInt8]
        package var content: [UInt8]
        package var isDeflated = true
        package var flags = 0
        package var method: Int?
        package var checksum: Int?
        package var size: Int?
        package var start: Int?

        package init(_ name: String, _ content: [UInt8]) {
            self.name = Array(name.utf8)
            self.content = content
        }

        package init(_ name: String, _ content: String) {
            self.init(name, Array(content.utf8))
        }

        package func with(_ edit: (inout Self) -> Void) -> Self {
            var part = self
            edit(&part)
            return part
        }
    }

    package var parts: [Part]
    /// What the end of the directory says, where it does not say what is so.
    package var count: Int?
    package var directoryStart: Int?
    package var disk = 0
    package var comment: [UInt8] = []

    package init(_ parts: [Part]) {
        self.parts = parts
    }

    package var bytes: [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let start = archive.count
            let packed = part.isDeflated ? Self.deflated(part.content) : part.content
            let fields = Self.fields(of: part, packed)
            archive += Self.number(0x0403_4B50, 4) + Self.number(20, 2) + fields + Self.number(0, 2)
            archive += part.name + packed
            directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + Self.number(20, 2) + fields
            directory += [UInt8](repeating: 0, count: 12) + Self.number(part.start ?? start, 4) + part.name
        }
        let start = archive.count
        archive += directory + Self.number(0x0605_4B50, 4) + Self.number(disk, 2) + Self.number(disk, 2)
        archive += Self.number(count ?? parts.count, 2) + Self.number(count ?? parts.count, 2)
        archive += Self.number(directory.count, 4) + Self.number(directoryStart ?? start, 4)
        return archive + Self.number(comment.count, 2) + comment
    }

    private static func fields(of part: Part, _ packed: [UInt8]) -> [UInt8] {
        let method = part.method ?? (part.isDeflated ? 8 : 0)
        let checksum = unsafe part.content.withUnsafeBufferPointer {
            unsafe Int(crc32(0, $0.baseAddress, UInt32($0.count)))
        }
        return number(part.flags, 2) + number(method, 2) + number(0, 4) + number(part.checksum ?? checksum, 4)
            + number(packed.count, 4) + number(part.size ?? part.content.count, 4)
            + number(part.name.count, 2)
    }

    package static func number(_ number: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        unsafe deflateInit2_(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { _ = unsafe deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: unsafe Int(deflateBound(&stream, UInt(bytes.count))))
        let count = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                unsafe deflate(&stream, Z_FINISH)
                return unsafe output.count - Int(stream.avail_out)
            }
        }
        return Array(output.prefix(count))
    }
}
