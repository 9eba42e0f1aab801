import Foundation
import NoteText
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Reading a document in a process of its own` {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "NoteTextTests/Documents")

    private static func document(_ name: String) throws -> NoteText.Document {
        NoteText.Document(
            Array(try Data(contentsOf: folder.appending(path: name))),
            kind: DocumentKind(ofFileNamed: Array(name.utf8)))
    }

    @Test(arguments: ["libreoffice.docx", "libreoffice.odt", "libreoffice.rtf", "libreoffice.html"])
    func `gives the text, regions and warnings that reading it here gives`(_ name: String) throws {
        let document = try Self.document(name)
        #expect(try BuiltProgram.extraction.text(of: document) == document.text())
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
    func `runs pdftotext, and nothing else of what is there`() throws {
        let text = try BuiltProgram.extraction.text(of: Self.document("libreoffice.pdf"))
        #expect(text.text.contains("Wie\tWat\tWanneer"))
        #expect(throws: DocumentError.noTextLayer) {
            try BuiltProgram.extraction.text(of: Self.document("scan.pdf"))
        }
    }

    @Test(arguments: [
        ("encrypted.docx", DocumentError.encrypted(.docx)), ("libreoffice.doc", .unreadKind(.doc)),
    ])
    func `gives the refusal that reading it here gives`(_ name: String, _ refusal: DocumentError) throws {
        let document = try Self.document(name)
        #expect(throws: refusal) { try BuiltProgram.extraction.text(of: document) }
    }

    /// A document that is more than a process is sent at once.
    private static let large = NoteText.Document(
        Array("{\\rtf1 ".utf8) + [UInt8](repeating: 0x61, count: 1_000_000), kind: .rtf)

    /// A link to the script, and no script of its own: one that was just written may be busy when it is started.
    private func program(_ name: String) throws -> String {
        let program = temporary.path.appending(name).string
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "misdeeds.sh")
        try FileManager.default.createSymbolicLink(atPath: program, withDestinationPath: script.path)
        return program
    }

    /// What a process may do whose document has taken it over.
    enum Misdeed: String, CaseIterable {
        case fault, abort, sleep, deafness, flood, nonsense, silence, failure, claim, words, busy

        var refusal: DocumentError {
            switch self {
            case .abort: .unfinished(.memory)
            case .sleep, .deafness: .unfinished(.time)
            case .words: .unreadCharset
            case .busy: .notStarted
            default: .unfinished(.crash)
            }
        }
    }

    @Test(arguments: Misdeed.allCases)
    func `refuses the document, whatever becomes of the process`(_ misdeed: Misdeed) throws {
        let extraction = Extraction(program: try program(misdeed.rawValue), patience: .seconds(1))
        let start = ContinuousClock.now
        #expect(throws: misdeed.refusal) { try extraction.text(of: Self.large) }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `blames no document where the process cannot be started`() throws {
        let extraction = Extraction(program: temporary.path.appending("nowhere").string)
        #expect(throws: DocumentError.notStarted) {
            try extraction.text(of: Self.document("libreoffice.rtf"))
        }
    }

    @Test func `runs as many at once as the unit has memory for`() throws {
        let program = try program("turns")
        let extraction = Extraction(program: program)
        let all = DispatchGroup()
        for _ in 1...5 {
            all.enter()
            Thread.detachNewThread {
                _ = try? extraction.text(of: Self.large)
                all.leave()
            }
        }
        all.wait()
        let lines = try String(contentsOfFile: program + ".log", encoding: .utf8).split(separator: "\n")
        let running = lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 == "start" ? 1 : -1)) }
        #expect(lines.count == 10 && running.max() == Extraction.limit)
    }

    @Test func `is given memory by the unit for those that run at once, and the daemon`() throws {
        let repository = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
            path.deletingLastPathComponent()
        }
        let unit = repository.appending(path: "systemd/casuslensd.service")
        let memory = "\nMemoryMax=\(256 * (Extraction.limit + 1))M\n"
        #expect(try String(contentsOf: unit, encoding: .utf8).contains(memory))
    }

    @Test func `reads plain text at once`() throws {
        let extraction = Extraction(program: "/nowhere")
        let document = NoteText.Document(Array("Casus 12".utf8), kind: .text)
        #expect(try extraction.text(of: document).text == "Casus 12")
    }
}
