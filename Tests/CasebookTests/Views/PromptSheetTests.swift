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
}
