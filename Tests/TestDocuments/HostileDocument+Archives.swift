import NoteText

extension HostileDocument {
    private static let note = DocxMaker(DocxMaker.paragraph("Casus 12 besproken."))

    /// Changes one part of a sound docx.
    private static func changed(
        _ name: String = "word/document.xml", _ edit: (inout ZipMaker.Part) -> Void
    ) -> [UInt8] {
        var zip = note.zip
        zip.parts = zip.parts.map { String(decoding: $0.name, as: UTF8.self) == name ? $0.with(edit) : $0 }
        return zip.bytes
    }

    private static func added(_ parts: [ZipMaker.Part]) -> [UInt8] {
        var zip = note.zip
        zip.parts += parts
        return zip.bytes
    }

    static let archives: [HostileDocument] =
        truncated + directories + bombs + [
            .init(.docx, "empty", .damaged(.docx)) { [] },
            .init(.docx, "a signature alone", .damaged(.docx)) { [0x50, 0x4B, 3, 4] },
            .init(.docx, "noise", .damaged(.docx)) { Noise.bytes(100_000) },
            .init(.docx, "noise after a signature") { [0x50, 0x4B, 3, 4] + Noise.bytes(1_000_000) },
            .init(.docx, "a wrong checksum", .damaged(.docx)) { changed { $0.checksum = 1 } },
            .init(.docx, "a size that is too small", .damaged(.docx)) { changed { $0.size = 3 } },
            .init(.docx, "a size that is too large", .damaged(.docx)) { changed { $0.size = 0x7FFF_FFFF } },
            .init(.docx, "a password", .encrypted(.docx)) { changed { $0.flags = 1 } },
            .init(.docx, "an unknown way of packing", .damaged(.docx)) { changed { $0.method = 99 } },
            .init(.docx, "packed as it is not", .damaged(.docx)) {
                changed {
                    $0.isDeflated = false
                    $0.method = 8
                }
            },
            .init(.docx, "names that lead out of it") {
                added(
                    ["../../../etc/passwd", "/etc/passwd", #"..\..\x"#, "a\u{0}b", "C:evil"].map {
                        .init($0, "x")
                    })
            },
            .init(.docx, "a part twice", .damaged(.docx)) { added([.init("word/document.xml", "<x/>")]) },
            .init(.docx, "an archive within") { added([.init("inner.zip", note.bytes)]) },
            .init(.docx, "a name of 64 KiB") { added([.init("a" * 65_535, "x")]) },
            .init(.docx, "no main part", .damaged(.docx)) {
                changed { $0.name = Array("word/other.xml".utf8) }
            },
            .init(.docx, "a compound file with a password", .encrypted(.docx)) {
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4096)
                    + "EncryptedPackage".utf8.flatMap { [$0, 0] }
            },
        ]

    private static let truncated: [HostileDocument] = (1...9).map { tenth in
        .init(.docx, "cut off at \(tenth)0 %", .damaged(.docx)) {
            let bytes = note.bytes
            return Array(bytes.prefix(bytes.count * tenth / 10))
        }
    }

    private static let directories: [HostileDocument] = [
        .init(.docx, "5,000 parts", .overLimit(.entries)) { added((0..<5000).map { .init("\($0)", "") }) },
        .init(.docx, "more parts said than there are", .damaged(.docx)) { ended { $0.count = 40 } },
        .init(.docx, "fewer parts said than there are", .damaged(.docx)) { ended { $0.count = 1 } },
        .init(.docx, "ZIP64", .damaged(.docx)) { ended { $0.count = 0xFFFF } },
        .init(.docx, "several disks", .damaged(.docx)) { ended { $0.disk = 3 } },
        .init(.docx, "a directory elsewhere", .damaged(.docx)) { ended { $0.directoryStart = 0x7FFF_FFFF } },
        .init(.docx, "a directory at the start", .damaged(.docx)) { ended { $0.directoryStart = 0 } },
        .init(.docx, "a comment with an end in it") { ended { $0.comment = ZipMaker([]).bytes } },
        .init(.docx, "a comment of 64 KiB of ends") {
            ended { $0.comment = Array([UInt8](repeating: 0x50, count: 65_535)) }
        },
        .init(.docx, "a part that starts beyond the end", .damaged(.docx)) {
            changed { $0.start = 0x7FFF_FFFF }
        },
        .init(.docx, "a part that starts within another", .damaged(.docx)) { changed { $0.start = 5 } },
    ]

    private static func ended(_ edit: (inout ZipMaker) -> Void) -> [UInt8] {
        var zip = note.zip
        edit(&zip)
        return zip.bytes
    }

    private static let bombs: [HostileDocument] = [
        .init(.docx, "100 MB in 100 kB", .overLimit(.ratio)) {
            DocxMaker(DocxMaker.paragraph("a" * 100_000_000)).bytes
        },
        .init(.docx, "a million paragraphs", .overLimit(.ratio)) {
            DocxMaker("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 1_000_000).bytes
        },
        .init(.docx, "many parts that together are too much", .overLimit(.inflated)) {
            let part = DocxMaker.paragraph(Noise.letters(100_000) + " " * 7_000_000)
            return (0..<12).reduce(note) { $0.with("header\($1).xml", "header", "hdr", part) }.bytes
        },
        .init(.docx, "510,000 elements", .overLimit(.elements)) {
            DocxMaker("<!--\(Noise.letters(20_000))-->" + "<w:p/>" * 510_000).bytes
        },
        .init(.docx, "9 MiB of text", .overLimit(.text)) {
            DocxMaker(DocxMaker.paragraph(Noise.letters(9 << 20))).bytes
        },
        .init(.docx, "40,000 short paragraphs that pack badly") {
            var noise = Noise()
            let text = (0..<40_000).map { _ in
                "<w:p><w:r><w:t>\(noise.next())\(noise.next())</w:t></w:r></w:p>"
            }
            return DocxMaker(text.joined()).bytes
        },
    ]
}
