import NoteReview
import NoteText
import Testing

@testable import Casebook

@Suite struct `A prompt sheet` {
    static let sheet = PromptSheet(
        of: SampleReview.twoCases.review, of: SampleReview.twoCases.text, named: "2026-03-02 overleg.md",
        against: .sample)

    @Test(arguments: DocumentWarning.allCases)
    func `tells what a reader should know of the document`(_ warning: DocumentWarning) {
        let sheet = PromptSheet(
            of: SampleReview.twoCases.review, of: SampleReview.twoCases.text, named: "a.docx",
            against: .sample, warnings: [warning])
        let words = "Het document \(warning.words.dutch)."
        #expect(sheet.html(in: .dutch).contains("<li>\(words)</li>"))
        #expect(sheet.markdown(in: .dutch).contains("- \(words)\n"))
        #expect(sheet.text(in: .dutch).contains("\n\(words)\n"))
    }

    @Test(arguments: Language.allCases)
    func `reads well as a page`(language: Language) throws {
        try expectSnapshot(of: Self.sheet.html(in: language), named: "sheet.\(language.rawValue).html")
    }

    @Test(arguments: Language.allCases)
    func `reads well as Markdown`(language: Language) throws {
        try expectSnapshot(of: Self.sheet.markdown(in: language), named: "sheet.\(language.rawValue).md")
    }

    @Test(arguments: Language.allCases)
    func `reads well on a terminal`(language: Language) throws {
        try expectSnapshot(of: Self.sheet.text(in: language), named: "sheet.\(language.rawValue).txt")
    }

    @Test func `asks of the lens first, then what was open before, the oldest first, then the rest`() throws {
        let sheet = Self.sheet(before: [
            "coordinator": try Self.before("2026-02-02"),
            "absent-partner": try Self.before("2026-01-05"),
        ])
        let items = sheet.parts[0].prompts.map(\.item)
        #expect(
            items.prefix(5) == [
                "lens-asked", "contradicting-protective", "absent-partner", "coordinator", "dissent",
            ])
        #expect(sheet.html(in: .dutch).contains("· open sinds 5 januari 2026</p>"))
        #expect(sheet.markdown(in: .english).contains("· open since 5 January 2026\n"))
        #expect(sheet.text(in: .dutch).contains("· open sinds 2 februari 2026\n"))
    }

    @Test func `names what was asked before, and does not ask it`() throws {
        let sheet = Self.sheet(before: ["dissent": try Self.before("2026-01-05", asked: "2026-02-02")])
        #expect(sheet.parts[0].prompts.allSatisfy { $0.item != "dissent" })
        #expect(sheet.parts[0].askedBefore.map(\.item) == ["dissent"])
        let question = "Was er verschil van inzicht tussen partners, en staat dat in het verslag?"
        let asked = "gevraagd na het overleg van 2 februari 2026"
        #expect(sheet.html(in: .dutch).contains("<summary>Eerder gevraagd, nog open (1)</summary>"))
        #expect(sheet.html(in: .dutch).contains("<li>\(question) <small>\(asked)</small></li>"))
        #expect(sheet.markdown(in: .dutch).contains("- \(question) (\(asked))\n"))
        #expect(sheet.text(in: .dutch).contains("    \(question) (\(asked))\n"))
    }

    @Test func `says when all that is open was asked before`() throws {
        let asked = try Self.before("2026-01-05", asked: "2026-01-05")
        let items = Self.sheet.parts[0].prompts.map(\.item)
        let sheet = Self.sheet(before: Dictionary(uniqueKeysWithValues: items.map { ($0, asked) }))
        #expect(sheet.parts[0].prompts == [])
        #expect(sheet.text(in: .dutch).contains("Er is geen nieuwe vraag."))
        #expect(sheet.text(in: .english).contains("There is no new question."))
    }

    private static func before(_ since: String, asked: String? = nil) throws -> PromptHistory.Before {
        PromptHistory.Before(
            since: try #require(CalendarDate(stored: since)), asked: asked.flatMap(CalendarDate.init(stored:))
        )
    }

    /// The sheet of a note whose first case left these questions open before.
    private static func sheet(before: [String: PromptHistory.Before]) -> PromptSheet {
        var history = PromptHistory()
        for (item, known) in before { history.add(known, to: item, of: CasePart.key(of: "ZVH-2026-014")) }
        return PromptSheet(
            of: SampleReview.twoCases.review, of: SampleReview.twoCases.text, named: "2026-03-02 overleg.md",
            against: .sample, before: history)
    }
}
