import Foundation
import Testing

/// What the demonstration left behind, for as long as a test asks about it.
final class Demonstration: Sendable {
    let run: Command
    let folder: String

    init() throws {
        run = try Command("demo")
        let place = run.complaints.split(separator: "\n").first?.split(separator: " ").last
        folder = try #require(place.map(String.init))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Asks the store of the demonstration.
    func ask(_ arguments: String...) throws -> Command {
        try Command(
            then: arguments + ["--state", folder + "/state"],
            environment: ["CASUSLENS_INBOX": folder + "/inbox"])
    }
}

@Suite struct `casuslens demo` {
    @Test func `shows prompts and open cases, which can be asked about afterwards`() throws {
        let demo = try Demonstration()
        #expect(demo.run.status == 0)
        #expect(demo.run.complaints.contains("gelezen: 05-mail-weekoverleg.txt"))
        for number in ["ZVH-2026-014", "BM-2026-008", "BM-2026-011"] {
            #expect(demo.run.output.contains(number))
        }
        try expectAnswers(demo)
    }

    private func expectAnswers(_ demo: Demonstration) throws {
        let flags = try demo.ask("flags", "--case", "bm 2026 011").output.split(separator: "\n")
        #expect(!flags.isEmpty && flags.allSatisfy { $0.contains("\tBM-2026-011\t2026-03-24\t") })
        let id = try #require(flags.first?.split(separator: "\t").first)
        #expect(try demo.ask("why", String(id)).output.contains("radicalisation-lens"))
        #expect(
            try demo.ask("show", "BM-2026-011", "--json").output.contains(#""format" : "casuslens.show/1""#))
        #expect(
            try demo.ask("status").output.contains(
                "aangekomen = verwerkt + dubbel + geweigerd: 6 = 6 + 0 + 0"))
        #expect(try demo.ask("cases", "--until", "2020").status == 1)
        #expect(try demo.ask("show", "nergens").status == 1)
    }

    @Test func `is unavailable where there is no store`() throws {
        let cases = try Command("cases", "--state", "/nowhere")
        #expect(cases.status == 69)
        #expect(cases.output.isEmpty)
        #expect(cases.complaints.contains("there is no state folder /nowhere"))
    }
}
