/// The name of an element: its vocabulary, and the name within that.
struct XMLName: Hashable {
    let space: XMLSpace
    let local: String

    init(_ space: XMLSpace, _ local: String) {
        self.space = space
        self.local = local
    }

    /// Reads a name as expat gives it: the namespace, a line break, the local name.
    init(_ name: UnsafePointer<CChar>) {
        let bytes = unsafe UnsafeBufferPointer(start: name, count: length(name))
        let split = unsafe bytes.lastIndex(of: 0x0A)
        space = split.map { unsafe XMLSpace(of: bytes[..<$0]) } ?? .other
        local = unsafe text(bytes[(split.map { $0 + 1 } ?? 0)...])
    }
}

/// The attributes of an element, by their names without namespace.
struct XMLAttributes {
    private var pairs: [(name: String, value: String)] = []

    /// Reads names and values in turn, until there is none.
    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard var next = unsafe list else { return }
        while let name = unsafe next[0], let value = unsafe next[1] {
            let value = unsafe UnsafeBufferPointer(start: value, count: length(value))
            unsafe pairs.append((XMLName(name).local, text(value[...])))
            unsafe next += 2
        }
    }

    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// Whether an attribute that turns something on does: it may stand there without a value.
    var isOn: Bool { !["0", "false", "off", "none"].contains(self["val"] ?? "1") }
}

/// The vocabularies of office documents; the namespaces of Word have another name in its strict form.
enum XMLSpace: CaseIterable {
    case word, compatibility, math, vml, content, relationships
    case office, text, table, draw, style, format, svg, dublinCore, manifest
    case other

    private var addresses: [String] {
        switch self {
        case .word:
            [
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ]
        case .compatibility: ["http://schemas.openxmlformats.org/markup-compatibility/2006"]
        case .math:
            [
                "http://schemas.openxmlformats.org/officeDocument/2006/math",
                "http://purl.oclc.org/ooxml/officeDocument/math",
            ]
        case .vml: ["urn:schemas-microsoft-com:vml"]
        case .content: ["http://schemas.openxmlformats.org/package/2006/content-types"]
        case .relationships: ["http://schemas.openxmlformats.org/package/2006/relationships"]
        case .svg: ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"]
        case .format: ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"]
        case .draw: ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"]
        case .office, .text, .table, .style, .manifest:
            ["urn:oasis:names:tc:opendocument:xmlns:\(self):1.0"]
        case .dublinCore: ["http://purl.org/dc/elements/1.1/"]
        case .other: []
        }
    }

    private static let known: [([CChar], Self)] = allCases.flatMap { space in
        space.addresses.map { ($0.utf8.map { CChar(bitPattern: $0) }, space) }
    }

    fileprivate init(of address: Slice<UnsafeBufferPointer<CChar>>) {
        let match = Self.known.first { known, _ in
            unsafe known.count == address.count && address.elementsEqual(known)
        }
        self = match?.1 ?? .other
    }
}

private func length(_ text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    return count
}

private func text(_ characters: Slice<UnsafeBufferPointer<CChar>>) -> String {
    unsafe String(decoding: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: characters)), as: UTF8.self)
}
