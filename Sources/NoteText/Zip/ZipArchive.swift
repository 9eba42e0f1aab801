/// The archive that a docx or odt is: its directory, read with limits, and the parts that are asked for.
///
/// Nothing is written anywhere, so that a name in it is only ever compared. What two programs could read differently is
/// refused: names twice, parts that reach out of the file, ZIP64.
/// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
struct ZipArchive {
    static let entryLimit = 4096
    /// The most bytes that all parts together may be inflated to.
    static let inflatedLimit = 64 * 1024 * 1024

    let kind: DocumentKind
    private let bytes: [UInt8]
    private var entries: [[UInt8]: ZipEntry] = [:]
    /// The bytes that may still be inflated.
    private var allowance = inflatedLimit

    init(_ bytes: [UInt8], of kind: DocumentKind) throws(DocumentError) {
        self.bytes = bytes
        self.kind = kind
        // A document that only a password opens is kept in a compound file instead.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted(kind) }
        let end = try endOfDirectory()
        let (count, size, start) = (field16(end + 10), field32(end + 12), field32(end + 16))
        // A directory on other disks, and the numbers that say that ZIP64 fields hold the true ones.
        guard field16(end + 4) == 0, field16(end + 6) == 0, field16(end + 8) == count, count != 0xFFFF,
            size != 0xFFFF_FFFF, start != 0xFFFF_FFFF, start + size <= end
        else { throw .damaged(kind) }
        guard count <= Self.entryLimit else { throw .overLimit(.entries) }
        try readDirectory(from: start, to: start + size, count: count)
    }

    /// Whether the archive has a part of that name.
    func has(_ name: String) -> Bool { entries[Array(name.utf8)] != nil }

    /// The names of the parts, in byte order.
    var names: [String] { entries.keys.map { String(decoding: $0, as: UTF8.self) }.sorted() }

    /// Returns a part inflated; nothing when there is none of that name.
    mutating func part(_ name: String) throws(DocumentError) -> [UInt8]? {
        guard let entry = entries[Array(name.utf8)] else { return nil }
        guard !entry.isEncrypted else { throw .encrypted(kind) }
        let data = try data(of: entry)
        let part: [UInt8]
        switch entry.method {
        case 0: part = Array(data)
        case 8: part = try Inflation(of: kind).inflate(data, upTo: allowance)
        default: throw .damaged(kind)
        }
        guard part.count <= allowance else { throw .overLimit(.inflated) }
        allowance -= part.count
        guard part.count == entry.size, Inflation.checksum(of: part) == entry.checksum else {
            throw .damaged(kind)
        }
        return part
    }

    // MARK: The directory

    private static let endSize = 22

    /// Returns where the record at the end starts: the last one whose comment ends with the file.
    private func endOfDirectory() throws(DocumentError) -> Int {
        let last = bytes.count - Self.endSize
        guard last >= 0 else { throw .damaged(kind) }
        for start in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where field32(start) == 0x0605_4B50 && start + Self.endSize + field16(start + 20) == bytes.count {
            return start
        }
        throw .damaged(kind)
    }

    private mutating func readDirectory(
        from start: Int, to end: Int, count: Int
    ) throws(DocumentError) {
        var place = start
        for _ in 0..<count {
            guard place + 46 <= end, field32(place) == 0x0201_4B50 else { throw .damaged(kind) }
            let nameEnd = place + 46 + field16(place + 28)
            let next = nameEnd + field16(place + 30) + field16(place + 32)
            guard next <= end else { throw .damaged(kind) }
            let name = Array(bytes[(place + 46)..<nameEnd])
            let entry = ZipEntry(
                isEncrypted: field16(place + 8) & 1 != 0, method: field16(place + 10),
                checksum: UInt32(field32(place + 16)), packedSize: field32(place + 20),
                size: field32(place + 24), start: field32(place + 42))
            guard entries.updateValue(entry, forKey: name) == nil else { throw .damaged(kind) }
            place = next
        }
    }

    /// Returns the bytes of a part as they are kept, after the header that stands before them.
    private func data(of entry: ZipEntry) throws(DocumentError) -> ArraySlice<UInt8> {
        let header = entry.start
        guard header + 30 <= bytes.count, field32(header) == 0x0403_4B50 else { throw .damaged(kind) }
        let start = header + 30 + field16(header + 26) + field16(header + 28)
        guard start + entry.packedSize <= bytes.count else { throw .damaged(kind) }
        return bytes[start..<(start + entry.packedSize)]
    }

    private func field16(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }

    private func field32(_ place: Int) -> Int { field16(place) | field16(place + 2) << 16 }
}

/// What the directory of an archive says of one part; sizes and places in bytes.
struct ZipEntry {
    let isEncrypted: Bool
    /// 0 stored, 8 deflated; no office program uses another.
    let method: Int
    /// CRC-32 of the part inflated.
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let start: Int
}
