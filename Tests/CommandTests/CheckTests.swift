import Foundation
import Testing

@Suite struct `casuslens check` {
    static let open = "Casus AB-2026-01. Betrokkene (16) is aangehouden voor vernieling van een bushokje."

    @Test func `exits with 1 when a question is open`() throws {
        let check = try Command("check", "-", input: Self.open)
        #expect(check.status == 1)
        #expect(check.output.contains("Wie voert de regie"))
    }

    @Test func `exits with 65 when a file is refused, and reviews the others`() throws {
        let check = try Command("check", "--json", "nowhere.md", "Config/samples/01-bob-weidestad.md")
        #expect(check.status == 65)
        #expect(check.output.contains(#""file" : "nowhere.md""#))
        #expect(check.output.contains("ZVH-2026-014"))
        #expect(check.complaints.hasPrefix("casuslens: nowhere.md: niet te lezen"))
    }

    @Test(arguments: [["check"], ["check", "--json", "--format", "text", "-"], ["frobnicate"]])
    func `exits with 2 on wrong usage`(arguments: [String]) throws {
        let check = try Command(then: arguments)
        #expect(check.status == 2)
        #expect(check.output.isEmpty && !check.complaints.isEmpty)
    }

    /// Hashes are seeded anew in every process: nothing that is shown may hang on their order.
    @Test func `says the same of the same notes, byte for byte, in every process`() throws {
        let samples = ["01-bob-weidestad.md", "04-ronde-langs-partners.txt", "05-mail-weekoverleg.txt"]
            .map { "Config/samples/\($0)" }
        let outputs = try (1...2).map { _ in try Command("check", "--json", then: samples).output }
        #expect(outputs[0].utf8.count > 1000)
        #expect(outputs[0] == outputs[1])
    }

    @Test func `writes one line for each note`() throws {
        let check = try Command(
            "check", "--format", "ndjson", "Config/samples/01-bob-weidestad.md",
            "Config/samples/02-telegramstijl.txt")
        #expect(check.output.split(separator: "\n").count == 2)
    }

    @Test func `reads notes as lines, and goes on after a bad one`() throws {
        let line = try JSONSerialization.data(withJSONObject: ["file": "een.md", "text": Self.open])
        let input = "niets\n" + String(decoding: line, as: UTF8.self) + "\n"
        let check = try Command("check", "--format", "ndjson", "--input", "ndjson", input: input)
        #expect(check.status == 65)
        let lines = check.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last?.contains(#""file":"een.md""#) == true)
    }

    @Test(.timeLimit(.minutes(1))) func `answers each note before the next one comes`() throws {
        let check = try Conversation("check", "--format", "ndjson", "--input", "ndjson")
        for file in ["een.md", "twee.md"] {
            let answer = try check.answer(to: #"{"file": "\#(file)", "text": "Casus AB-2026-01."}"#)
            #expect(answer.contains(#""file":"\#(file)""#))
        }
        try check.end()
        let contexts = try Conversation("contexts")
        let line = #"{"id": "1", "text": "Geen wapens.", "start": 5, "end": 11}"#
        #expect(try contexts.answer(to: line).contains("negated"))
        try contexts.end()
    }

    @Test func `says what to do where its answer finds no room`() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = Command.repository
        let command = "\"$0\" check --format ndjson Config/samples/02-telegramstijl.txt > /dev/full"
        process.arguments = ["-c", command, Command.built.path]
        let complaints = Pipe()
        process.standardError = complaints
        try process.run()
        let words = String(
            decoding: try complaints.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 75)
        #expect(words.contains("make room where it goes"))
    }

    @Test func `keeps the order of the notes, however long each of them takes`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let long = String(repeating: Self.open + "\n", count: 2000)
        let files = (0...20).map { folder.appending(path: "\($0).md").path }
        for (number, file) in files.enumerated() {
            try Data((number == 0 ? long : Self.open).utf8).write(to: URL(filePath: file))
        }
        let check = try Command("check", "--format", "ndjson", then: files)
        let answered = try check.output.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        }
        #expect(answered.map { $0?["file"] as? String } == files)
    }

    @Test func `reads what offices write, and says what to know of it`() throws {
        let check = try Command("check", "Tests/NoteTextTests/Documents/libreoffice.odt")
        #expect(check.output.contains("RV-2026-031"))
        #expect(
            check.complaints.hasSuffix(
                "libreoffice.odt: bevat bijgehouden wijzigingen; invoegingen zijn gelezen, verwijderingen niet\n"
            ))
        let refused = try Command("check", "Tests/NoteTextTests/Documents/encrypted.docx")
        #expect(refused.status == 65 && refused.complaints.contains("haal de beveiliging eraf"))
    }

    @Test(arguments: [
        (["check"], "nl", "alleen open met een wachtwoord"), (["check"], "en", "only a password"),
        (["check", "--json"], "nl", "alleen open met een wachtwoord"),
        (["checklist", "try", "kar"], "nl", "alleen open met een wachtwoord"),
        (["checklist", "try", "kar"], "en", "only a password"),
    ])
    func `refuses in the language of the reader, and to scripts in English`(
        _ command: [String], _ language: String, _ words: String
    ) throws {
        let note = "Tests/NoteTextTests/Documents/encrypted.docx"
        let check = try Command(then: command + [note], environment: ["LANG": "\(language)_NL.UTF-8"])
        #expect(check.status == 65 && check.complaints.contains(words))
        #expect(!command.contains("--json") || check.output.contains("only a password"))
    }

    @Test func `gives the same bytes twice`() throws {
        let note = "Config/samples/05-mail-weekoverleg.txt"
        let first = try Command("check", "--json", note)
        #expect(try Command("check", "--json", note).output == first.output)
    }

    @Test func `names the place of a mistake in the checklist`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(at: Command.repository.appending(path: "Config"), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "checklist.yaml")
        try Data("checklist: x\nversoin: 1\n".utf8).write(to: file)
        let check = try Command("check", "--checklist", file.path, "-", input: Self.open)
        #expect(check.status == 65)
        #expect(
            check.complaints.contains(
                "checklist.yaml:2:1: 'versoin' is not a key here; did you mean 'version'?"))
    }
}
