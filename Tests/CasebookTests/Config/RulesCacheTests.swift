import Foundation
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Compiled rules` {
    private let folder: TemporaryFolder
    private let kept: RulesCache
    private var file: FilePath { folder.path.appending("program.rules") }

    init() throws {
        folder = try TemporaryFolder()
        kept = RulesCache(in: folder.path, program: "program")
    }

    /// Loads the sample rules, and tells whether that took compiling them.
    private func load(_ remark: String = "") throws -> (
        checklist: Checklist, mapped: MappedFile?, isCompiled: Bool
    ) {
        let sources = SampleRules.sources(remark)
        var isCompiled = false
        let rules = try kept.checklist(of: sources) {
            isCompiled = true
            return try Rules(checklist: sources[0], glossary: sources[1], contexts: sources[2]).checklist
        }
        return (rules.checklist, rules.mapped, isCompiled)
    }

    @Test func `are compiled once, and say of a note what they said before`() throws {
        let first = try load()
        let second = try load()
        #expect(first.isCompiled && !second.isCompiled)
        for text in SampleRules.notes {
            #expect(SampleRules.telling(first.checklist, text) == SampleRules.telling(second.checklist, text))
        }
        #expect(ChecklistTrial(second.checklist).surprises.isEmpty)
        #expect(second.checklist.formCount == first.checklist.formCount)
    }

    @Test func `are read again from their file after a rest, and are the same when another took its place`()
        throws
    {
        _ = try load()
        let rules = try load()
        let before = SampleRules.notes.map { SampleRules.telling(rules.checklist, $0) }
        _ = try load("# newer")
        #expect(rules.mapped != nil)
        IdleMemory.giveBack(rules.mapped)
        #expect(SampleRules.notes.map { SampleRules.telling(rules.checklist, $0) } == before)
    }

    @Test func `are compiled anew when a file has changed`() throws {
        _ = try load()
        #expect(try load("# newer").isCompiled)
        #expect(try !load("# newer").isCompiled)
    }

    @Test func `are for their owner alone`() throws {
        _ = try load()
        #expect(try mode(of: file) == 0o600)
    }

    @Test(arguments: [0, 40, 70, 5000, -1])
    func `are compiled anew when a byte of what was kept has changed`(_ place: Int) throws {
        _ = try load()
        var bytes = try Data(contentsOf: URL(filePath: file.string))
        bytes[place < 0 ? bytes.count + place : place] ^= 1
        try bytes.write(to: URL(filePath: file.string))
        #expect(try load().isCompiled)
        #expect(try !load().isCompiled)
    }

    @Test(arguments: [0, 31, 71, 5000])
    func `are compiled anew when what was kept was cut off`(_ length: Int) throws {
        _ = try load()
        let opened = try FileDescriptor.open(file, .writeOnly)
        try opened.closeAfter { try opened.resize(to: Int64(length)) }
        #expect(try load().isCompiled)
    }

    @Test func `are not believed when somebody else may have written them`() throws {
        _ = try load()
        try FileManager.default.setAttributes([.posixPermissions: 0o620], ofItemAtPath: file.string)
        #expect(try load().isCompiled)
        #expect(try mode(of: file) == 0o600)
    }

    @Test func `are compiled where nothing can be kept`() throws {
        try folder.write("", as: "taken")
        let nowhere = RulesCache(in: folder.path.appending("taken"), program: "program")
        let sources = SampleRules.sources("")
        let rules = try nowhere.checklist(of: sources) {
            try Rules(checklist: sources[0], glossary: sources[1], contexts: sources[2]).checklist
        }
        #expect(ChecklistTrial(rules.checklist).surprises.isEmpty)
    }

    @Test func `leave nothing else behind`() throws {
        _ = try load()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["program.rules"])
    }

    @Test func `stand where the service manager says, else below the home of the user`() {
        let given = ["CACHE_DIRECTORY": "/var/cache/casuslens", "HOME": "/home/noor"]
        #expect(place(given) == "/var/cache/casuslens")
        #expect(place(["HOME": "/home/noor"]) == "/home/noor/.cache/casuslens")
        #expect(place(["HOME": "/home/noor", "XDG_CACHE_HOME": "/caches"]) == "/caches/casuslens")
        #expect(place([:]) == nil)
    }

    private func place(_ environment: [String: String]) -> FilePath? {
        RulesCache(environment: environment, program: "program")?.folder
    }

    private func mode(of file: FilePath) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: file.string)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
}

/// Rules with something of every kind that is kept: lists, frames, literals, stems, gaps, slots, cues.
private enum SampleRules {
    static func sources(_ remark: String) -> [Rules.Source] {
        // Rules that are compiled in no time are not kept.
        let padding = String(repeating: "# …\n", count: 20_000)
        return [
            (checklist + remark + "\n" + padding, "checklist.yaml"), (glossary, "glossary.yaml"),
            (contexts, "contexts.yaml"),
        ]
    }

    static let notes = [
        "Aanwezig: politie, school.\n\nHij bedreigt de docent. Het OM deelt de vrees niet.\n",
        "De school zegt dat hij niemand heeft bedreigd.\n",
        "Messenverzameling gevonden, hij pakt de draad op.\n", "",
    ]

    static func telling(_ checklist: Checklist, _ text: String) -> [String] {
        let review = checklist.review(Note(parsing: text, with: checklist.reader))
        let places = checklist.places(of: "threat", in: Note(parsing: text, with: checklist.reader)) ?? []
        return review.cases.flatMap { part in
            part.findings.map { "\($0.item) \($0.status) \($0.because)" }
                + part.mentions.map { "\($0.indicator) \($0.contexts.names) \($0.place)" }
        } + places.map { "\($0.phrase) \($0.place) \($0.cues)" } + review.attendance.map { "\($0)" }
    }

    private static let checklist = """
        checklist: sample
        version: "1"
        phrases:
          threat:
            nl: [~bedreigen, "*messenverz*", "*vergeld*", de draad ... op]
            frames: [{ all: [$partner-word, ~delen, "{role|organisation}"], in: sentence, by: [partner] }]
          partner-word: { all: ['"OM"', school] }
        indicators:
          threatens:
            meaning: { nl: dreigt, en: threatens }
            nl: [~bedreigen]
        facts:
          worry: threat
        items:
          - id: asked
            lesson: 1
            ask: { nl: Is het gezegd?, en: Was it said? }
            why: { nl: daarom, en: therefore }
            source: none, it is for tests
            when: worry
            answered: { all: [partner-word, { organisations: 2 }] }
            examples:
              open: ["Hij bedreigt de docent."]
              addressed: ["Aanwezig: politie, school.\\n\\nHij bedreigt de docent. De school weet het."]

        """

    private static let glossary = """
        organisations:
          police: { name: { nl: politie, en: police }, nl: [politie] }
          school: { name: { nl: school, en: school }, nl: [school] }
        headings:
          attendance: { nl: [aanwezig] }
        """

    private static let contexts = """
        words:
          case-word: [casus]
        months:
          3: [maart]
        cues:
          negated: { context: [negated], reach: clause, nl: [niemand, niet] }
        """
}
