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

    /// What a process may do whose document has taken it over.
    enum Misdeed: String, CaseIterable {
        case fault = "kill -SEGV $$"
        case abort = "kill -ABRT $$"
        case sleep = "exec sleep 60"
        case deafness = "exec 0<&-; exec sleep 60"
        case flood = "exec cat /dev/zero"
        case nonsense = "echo nonsense"
        case silence = "exit 0"
        case failure = "exit 3"
        case claim = #"printf 'CLX1\377\377\377\377\377\377\377\377{}'"#

        var refusal: DocumentError {
            switch self {
            case .abort: .unfinished(.memory)
            case .sleep, .deafness: .unfinished(.time)
            default: .unfinished(.crash)
            }
        }
    }

    /// Writes a program by another process: a file that this one has open may be inherited by what another test starts,
    /// and what is open for writing cannot be run.
    private static func write(_ text: String, as program: String) throws {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", #"printf %s "$1" > "$0" && chmod 700 "$0""#, program, text]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
    }

    @Test(arguments: Misdeed.allCases)
    func `refuses the document, whatever becomes of the process`(_ misdeed: Misdeed) throws {
        let program = temporary.path.appending("program").string
        try Self.write("#!/bin/sh\n\(misdeed.rawValue)\n", as: program)
        let extraction = Extraction(program: program, patience: .seconds(1))
        let document = NoteText.Document(
            Array("{\\rtf1 ".utf8) + [UInt8](repeating: 0x61, count: 1_000_000), kind: .rtf)
        let start = ContinuousClock.now
        #expect(throws: misdeed.refusal) { try extraction.text(of: document) }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `refuses the document where the process cannot be started`() throws {
        let extraction = Extraction(program: temporary.path.appending("nowhere").string)
        #expect(throws: DocumentError.unfinished(.crash)) {
            try extraction.text(of: Self.document("libreoffice.rtf"))
        }
    }

    @Test func `reads plain text at once`() throws {
        let extraction = Extraction(program: "/nowhere")
        let document = NoteText.Document(Array("Casus 12".utf8), kind: .text)
        #expect(try extraction.text(of: document).text == "Casus 12")
    }
}
