import Foundation
import Testing

@Suite struct `casuslens checklist try` {
    static let note = "## Besluit\n\nHet wijkteam trekt voorlopig de kar. School trekt niet de kar.\n"

    @Test func `shows each place of a phrase with its sentence, its section and what it means`() throws {
        let found = try Command("checklist", "try", "~trekken ... kar", "-", input: Self.note)
        #expect(found.status == 0)
        #expect(
            found.output.hasPrefix(
                """
                -:3:14: trekt voorlopig de kar
                    sentence  Het wijkteam trekt voorlopig de kar.
                    section   decision 'Besluit'
                    phrase    ~trekken ... kar
                    meant     affirmed; counts

                """))
    }

    @Test func `shows every cue that changed what a place means`() throws {
        let found = try Command("checklist", "try", "kar", "-", input: Self.note)
        #expect(found.output.contains("meant     negated; does not count\n    cue       'niet'"))
    }

    @Test func `may use the lists of the checklist`() throws {
        let found = try Command(
            "checklist", "try", "--json", "$workers + ~trekken", "-", input: Self.note)
        #expect(found.status == 0)
        #expect(found.output.contains(#""format" : "casuslens.try/1""#))
    }

    @Test func `reads the definition of a list from a file`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
        try Data("nl: [~trekken ... kar]\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let found = try Command("checklist", "try", "--definition", file.path, "-", input: Self.note)
        #expect(found.status == 0 && found.output.contains("~trekken ... kar"))
    }

    @Test func `exits with 1 and says so when nothing is found`() throws {
        let found = try Command("checklist", "try", "zeppelin", "-", input: Self.note)
        #expect(found.status == 1 && found.output.isEmpty)
        #expect(found.complaints.contains("found nowhere in the note"))
    }

    @Test func `shows where a phrase is wrong`() throws {
        let found = try Command("checklist", "try", "~trekken + {pereson}", "-", input: Self.note)
        #expect(found.status == 65)
        #expect(found.complaints.contains("the phrase:1:"))
    }
}
