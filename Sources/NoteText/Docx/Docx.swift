/// Reads a docx: the body and, each as a region of its own, what stands around it and what is said about it.
struct Docx {
    private var archive: ZipArchive
    private let main: String
    private let relationships: [Relationship]
    private var styles = DocxStyles()
    private var numbering = DocxNumbering()
    private var warnings: Set<DocumentWarning> = []

    static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        var docx = try Docx(ZipArchive(bytes, of: .docx))
        return try docx.text()
    }

    private init(_ archive: ZipArchive) throws(DocumentError) {
        var archive = archive
        let roots = try Relationship.read(of: "", in: &archive)
        main = roots.first { $0.type == "officeDocument" }?.target ?? "word/document.xml"
        guard archive.has(main) else { throw .damaged(.docx) }
        relationships = try Relationship.read(of: main, in: &archive)
        self.archive = archive
    }

    private mutating func text() throws(DocumentError) -> DocumentText {
        try parts("styles").forEachPart { part throws(DocumentError) in
            try XMLReader.read(part, of: .docx, to: styles)
        }
        try parts("numbering").forEachPart { part throws(DocumentError) in
            try XMLReader.read(part, of: .docx, to: numbering)
        }
        let body = try blocks(of: [main]).joined()
        var writer = TextWriter()
        try writer.write(unique("header"), as: .header)
        try writer.write(Array(body), as: .body)
        try writer.write(notes("footnotes"), as: .footnote, title: "Voetnoten")
        try writer.write(notes("endnotes"), as: .endnote, title: "Eindnoten")
        try writer.write(notes("comments"), as: .comment, title: "Opmerkingen")
        try writer.write(unique("footer"), as: .footer, title: "Voettekst")
        return try writer.text(warnings: warnings)
    }

    /// Returns what headers or footers say: each only once, as the first page and the others mostly say the same.
    private mutating func unique(_ type: String) throws(DocumentError) -> [Block] {
        var known: Set<String> = []
        return try blocks(of: targets(type)).filter { blocks in
            known.insert(blocks.map(\.line).joinedSentences).inserted
        }.flatMap(\.self)
    }

    private mutating func notes(_ type: String) throws(DocumentError) -> [Block] {
        try blocks(of: targets(type)).flatMap(\.self)
    }

    /// Returns the blocks of each of the parts.
    private mutating func blocks(of names: [String]) throws(DocumentError) -> [[Block]] {
        var all: [[Block]] = []
        for name in names {
            guard let part = try archive.part(name) else { throw .damaged(.docx) }
            let reader = DocxReader(styles: styles, numbering: numbering)
            try XMLReader.read(part, of: .docx, to: reader)
            all.append(reader.blocks())
            warnings.formUnion(reader.warnings)
        }
        return all
    }

    private func targets(_ type: String) -> [String] {
        var known: Set<String> = []
        return relationships.filter { $0.type == type && archive.has($0.target) }.map(\.target)
            .filter { known.insert($0).inserted }
    }

    private mutating func parts(_ type: String) throws(DocumentError) -> [[UInt8]] {
        var all: [[UInt8]] = []
        for name in targets(type) { try archive.part(name).map { all.append($0) } }
        return all
    }
}

extension [[UInt8]] {
    fileprivate func forEachPart(
        _ body: ([UInt8]) throws(DocumentError) -> Void
    ) throws(DocumentError) {
        for part in self { try body(part) }
    }
}
