/// Reads an e-mail: who wrote what to whom, what it says, and the documents that are attached to it.
struct Email {
    /// The most parts of one e-mail, and parts within parts.
    static let partLimit = 200
    static let nestingLimit = 8
    /// The most e-mails within e-mails, and documents within those.
    static let depthLimit = 4

    /// How many documents this one is enclosed in.
    private let depth: Int
    private var writer = TextWriter()
    private var warnings: Set<DocumentWarning> = []
    private var parts = 0
    private var attachments: [Attachment] = []

    private struct Attachment {
        let name: String
        let kind: DocumentKind
        let bytes: [UInt8]
    }

    static func read(_ bytes: [UInt8], depth: Int) throws(DocumentError) -> DocumentText {
        var email = Email(depth: depth)
        return try email.text(of: bytes)
    }

    private init(depth: Int) {
        self.depth = depth
    }

    private mutating func text(of bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        let (header, body) = EmailHeader.read(bytes[...])
        try writer.write(Self.lines(of: header), as: .emailHeader)
        try read(body, header, nesting: 0)
        for attachment in attachments { try read(attachment) }
        return try writer.text(warnings: warnings)
    }

    private static func lines(of header: EmailHeader) -> [Block] {
        [("Van", "from"), ("Aan", "to"), ("Cc", "cc"), ("Datum", "date"), ("Onderwerp", "subject")]
            .compactMap { label, name in
                let text = header.text(name)?.trimmedLines.joined(separator: " ")
                return text.flatMap { $0.isEmpty ? nil : .paragraph("\(label): \($0.prefix(2000))") }
            }
    }

    // MARK: Parts

    private mutating func read(
        _ body: ArraySlice<UInt8>, _ header: EmailHeader, nesting: Int
    ) throws(DocumentError) {
        parts += 1
        guard parts <= Self.partLimit else { throw .overLimit(.parts) }
        guard nesting <= Self.nestingLimit else { throw .overLimit(.depth) }
        let type = header.field("content-type")
        let kind = type?.value ?? "text/plain"
        if nesting == 0, Self.encrypted.contains(kind) { throw .encrypted(.eml) }
        if kind.hasPrefix("multipart/"), let boundary = type?.bytes("boundary"), !boundary.isEmpty {
            return try readParts(
                MultipartBody.parts(of: body, boundary: boundary),
                alternative: kind == "multipart/alternative",
                nesting: nesting)
        }
        let bytes = TransferEncoding.decode(
            body, header.field("content-transfer-encoding")?.value)
        let disposition = header.field("content-disposition")
        let name = disposition?["filename"] ?? type?["name"]
        let isText = kind.hasPrefix("text/") && disposition?.value != "attachment" && name == nil
        if isText || type == nil && name == nil {
            try readText(bytes, kind, charset: type?["charset"])
        } else {
            attach(bytes, name, kind)
        }
    }

    private static let encrypted = [
        "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime",
    ]

    private mutating func readParts(
        _ parts: [ArraySlice<UInt8>], alternative: Bool, nesting: Int
    ) throws(DocumentError) {
        let read = parts.map { EmailHeader.read($0) }
        guard alternative else {
            for (header, body) in read { try self.read(body, header, nesting: nesting + 1) }
            return
        }
        // The plain one where it says anything, else the last that can be read: RFC 2046 puts the best last.
        let plain = read.first { header, body in
            ["text/plain", nil].contains(header.field("content-type")?.value) && body.contains { $0 > 0x20 }
        }
        guard let chosen = plain ?? read.last else { return }
        try self.read(chosen.body, chosen.header, nesting: nesting + 1)
    }

    private mutating func readText(
        _ bytes: [UInt8], _ kind: String, charset name: String?
    ) throws(DocumentError) {
        guard let charset = Charset(named: name ?? "utf-8") else { throw .unreadCharset }
        let text = charset.text(of: bytes)
        if kind == "text/html" {
            let (blocks, found) = try Html.blocks(of: text)
            warnings.formUnion(found)
            try writer.write(blocks, as: .body)
        } else {
            try writer.write(plain: text, as: .body)
        }
    }

    // MARK: Attachments

    private mutating func attach(_ bytes: [UInt8], _ name: String?, _ type: String) {
        let name = name?.trimmedLines.joined(separator: " ") ?? ""
        var kind = DocumentKind(ofFileNamed: Array(name.utf8))
        if type == "message/rfc822" { kind = .eml }
        if type == "text/html", kind == .unknown { kind = .html }
        if type.hasPrefix("text/"), kind == .unknown { kind = .text }
        attachments.append(
            Attachment(
                name: name.isEmpty ? "\(type)" : String(name.prefix(200)), kind: kind, bytes: bytes))
    }

    /// Reads an attachment, or names one that is not read: a picture says nothing here, but that it is there does.
    private mutating func read(_ attachment: Attachment) throws(DocumentError) {
        let document = Document(attachment.bytes, kind: attachment.kind, depth: depth + 1)
        do throws(DocumentError) {
            guard depth < Self.depthLimit else { throw .overLimit(.depth) }
            let text = try document.text()
            warnings.formUnion(text.warnings)
            try writer.write(
                text, as: .attachment, named: attachment.name, title: "Bijlage: \(attachment.name)")
        } catch .overLimit(.text) {
            throw .overLimit(.text)
        } catch .notStarted {
            throw .notStarted
        } catch {
            warnings.insert(.unreadPart)
            try writer.write(
                [.paragraph("Niet gelezen: \(attachment.name)")], as: .attachment, named: attachment.name)
        }
    }
}
