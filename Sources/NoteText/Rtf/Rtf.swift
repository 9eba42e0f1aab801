/// Reads a rich text: the body and, each as a region of its own, what stands around it and what is said about it.
enum Rtf {
    static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        guard bytes.starts(with: "{\\rtf".utf8) else { throw .damaged(.rtf) }
        var tokenizer = RtfTokenizer(bytes)
        var reader = RtfReader()
        while !reader.isOver, let token = tokenizer.next() { try reader.read(token) }
        let isWhole = reader.isOver
        try reader.finish()
        // One that ends within a group was cut off.
        guard isWhole else { throw .damaged(.rtf) }
        var writer = TextWriter()
        try writer.write(reader.blocks(.header), as: .header)
        try writer.write(reader.blocks(.body), as: .body)
        try writer.write(reader.blocks(.footnote), as: .footnote, title: "Voetnoten")
        try writer.write(reader.blocks(.comment), as: .comment, title: "Opmerkingen")
        try writer.write(reader.blocks(.footer), as: .footer, title: "Voettekst")
        return try writer.text(warnings: reader.warnings)
    }
}
