/// Reads an odt: the body, and the headers and footers of its pages.
enum Odt {
    static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        var archive = try ZipArchive(bytes, of: .odt)
        if let manifest = try archive.part("META-INF/manifest.xml"), manifest[...].contains("encryption-data")
        {
            throw .encrypted(.odt)
        }
        guard let content = try archive.part("content.xml") else { throw .damaged(.odt) }
        let pages = try reader(of: archive.part("styles.xml"), styles: OdtStyles())
        let body = try reader(of: content, styles: pages.styles)
        var writer = TextWriter()
        try writer.write(pages.blocks(.header), as: .header)
        try writer.write(body.blocks(.body), as: .body)
        try writer.write(body.blocks(.footnote), as: .footnote, title: "Voetnoten")
        try writer.write(body.blocks(.endnote), as: .endnote, title: "Eindnoten")
        try writer.write(body.blocks(.comment), as: .comment, title: "Opmerkingen")
        try writer.write(pages.blocks(.footer), as: .footer, title: "Voettekst")
        return try writer.text(warnings: body.warnings.union(pages.warnings))
    }

    private static func reader(of part: [UInt8]?, styles: OdtStyles) throws(DocumentError) -> OdtReader {
        let reader = OdtReader(styles: styles)
        if let part { try XMLReader.read(part, of: .odt, to: reader) }
        return reader
    }
}
