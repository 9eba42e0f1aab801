import ArgumentParser
import Foundation

/// Writes the figures into a page, between the marks that name them; all else on the page stays as it is.
struct QualityPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Write the figures of the part kept apart into a page.",
        discussion: "A block of figures stands between <!-- figures NAME --> and <!-- end -->.")

    @OptionGroup var rules: RulesOption
    @Option(help: "The folder of the corpus.") var corpus = "Tests/Corpus"
    @Argument(help: "The page.") var page = "Sources/Casebook/Casebook.docc/Quality.md"

    func run() throws {
        var text = try String(contentsOfFile: page, encoding: .utf8)
        for (name, figures) in try figures() { text = try text.filling(name, with: figures.markdown) }
        try Data(text.utf8).write(to: URL(filePath: page), options: .atomic)
    }

    private func figures() throws -> [(name: String, figures: Figures)] {
        let checklist = try rules.load()
        let sentences = try MarkedSentence.all(in: "\(corpus)/contexts/score.txt")
        let notes = try GoldNote.all(in: "\(corpus)/notes").filter { $0.isIn("score") }
        let bank = try BankScores.figures(of: "\(corpus)/bank", "score", [], checklist)
        let names = ["notes", "items", "indicators", "mention-contexts"]
        let read = zip(names, NoteScores.figures(of: notes, checklist)).map { (name: $0, figures: $1) }
        return [("contexts", ContextScores.figures(of: sentences, checklist)), ("bank", bank)] + read
    }
}

extension String {
    /// Returns the page with a block of figures replaced.
    func filling(_ name: String, with figures: String) throws -> String {
        let mark = "<!-- figures \(name) -->\n"
        guard let start = range(of: mark)?.upperBound,
            let end = range(of: "<!-- end -->", range: start..<endIndex)?.lowerBound
        else { throw ValidationError("the page has no block \(mark.dropLast()) … <!-- end -->") }
        return String(self[..<start]) + "\n" + figures + "\n" + String(self[end...])
    }
}
