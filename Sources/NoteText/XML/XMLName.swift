import Glibc

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
        if let split = unsafe strrchr(name, XMLReader.separator) {
            space = unsafe XMLSpace(of: name, count: UnsafePointer(split) - name)
            local = unsafe String(cString: split + 1)
        } else {
            space = .other
            local = unsafe String(cString: name)
        }
    }

    /// Reads the local name alone.
    fileprivate static func local(_ name: UnsafePointer<CChar>) -> String {
        let split = unsafe strrchr(name, XMLReader.separator)
        return unsafe String(cString: split.map { unsafe UnsafePointer($0) + 1 } ?? name)
    }
}

/// The attributes of an element, by their names without namespace.
struct XMLAttributes {
    private var pairs: [(name: String, value: String)] = []

    /// Reads names and values in turn, until there is none.
    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard var next = unsafe list else { return }
        while let name = unsafe next[0], let value = unsafe next[1] {
            unsafe pairs.append((XMLName.local(name), String(cString: value)))
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

    fileprivate init(of address: UnsafePointer<CChar>, count: Int) {
        for (known, space) in Self.known where known.count == count {
            if unsafe memcmp(known, address, count) == 0 {
                self = space
                return
            }
        }
        self = .other
    }
}
