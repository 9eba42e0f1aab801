import CExpat

/// What is told of an XML part, in the order of the part.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(DocumentError)
    func end(_ name: XMLName) throws(DocumentError)
    func text(_ text: String) throws(DocumentError)
}

/// Reads the XML parts of documents with expat, with limits and without a DOCTYPE: so no entity names a file or swells.
enum XMLReader {
    static let depthLimit = 256
    static let elementLimit = 500_000

    /// Between the namespace and the name of an element: no name has a line break.
    static let separator: Int32 = 0x0A
    private static let step = 1024 * 1024

    static func read(
        _ bytes: [UInt8], of kind: DocumentKind, to handler: any XMLHandler
    ) throws(DocumentError) {
        guard let parser = unsafe XML_ParserCreateNS(nil, XML_Char(separator)) else {
            throw .unfinished(.memory)
        }
        defer { unsafe XML_ParserFree(parser) }
        let telling = unsafe Telling(handler, parser, kind)
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(telling).toOpaque())
        unsafe tell(parser)
        var place = 0
        repeat {
            let next = min(place + step, bytes.count)
            let status = unsafe bytes[place..<next].withUnsafeBytes { part in
                unsafe XML_Parse(
                    parser, part.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(part.count),
                    next == bytes.count ? 1 : 0)
            }
            if let failure = telling.failure { throw failure }
            guard status == XML_STATUS_OK else {
                let isOutOfMemory = unsafe XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY
                throw isOutOfMemory ? .unfinished(.memory) : .damaged(kind)
            }
            place = next
        } while place < bytes.count
    }

    /// Names what expat calls; each finds whom to tell in the pointer that it is given.
    private static func tell(_ parser: XML_Parser) {
        unsafe XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name = unsafe name else { return }
                unsafe XMLReader.telling(data)?.start(XMLName(name), XMLAttributes(attributes))
            },
            { data, name in
                guard let name = unsafe name else { return }
                unsafe XMLReader.telling(data)?.end(XMLName(name))
            })
        unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
            unsafe XMLReader.telling(data)?.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            unsafe XMLReader.telling(data)?.refuseDoctype()
        }
    }

    fileprivate static func telling(_ data: UnsafeMutableRawPointer?) -> Telling? {
        guard let data = unsafe data else { return nil }
        return unsafe Unmanaged<Telling>.fromOpaque(data).takeUnretainedValue()
    }
}

/// Stands between expat and a handler: counts, and stops expat at the first failure.
@safe private final class Telling {
    private let handler: any XMLHandler
    private let parser: XML_Parser
    private let kind: DocumentKind
    private var depth = 0
    private var elements = 0
    private(set) var failure: DocumentError?

    init(_ handler: any XMLHandler, _ parser: XML_Parser, _ kind: DocumentKind) {
        self.handler = handler
        unsafe self.parser = unsafe parser
        self.kind = kind
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        run { () throws(DocumentError) in
            depth += 1
            elements += 1
            guard depth <= XMLReader.depthLimit else { throw .overLimit(.depth) }
            guard elements <= XMLReader.elementLimit else { throw .overLimit(.elements) }
            try handler.start(name, attributes)
        }
    }

    func end(_ name: XMLName) {
        run { () throws(DocumentError) in
            depth -= 1
            try handler.end(name)
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        run { () throws(DocumentError) in try handler.text(text) }
    }

    func refuseDoctype() {
        run { () throws(DocumentError) in throw .doctype(kind) }
    }

    private func run(_ body: () throws(DocumentError) -> Void) {
        guard failure == nil else { return }
        do throws(DocumentError) {
            try body()
        } catch {
            failure = error
            unsafe XML_StopParser(parser, 0)
        }
    }
}
