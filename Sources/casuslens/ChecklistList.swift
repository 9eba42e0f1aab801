import ArgumentParser
import Casebook
import NoteReview

/// `casuslens checklist list`: the questions of the checklist.
struct ChecklistList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the questions of the checklist, with their lessons.")

    @OptionGroup var rules: RuleOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let document = ChecklistItemsDocument(try rules.load().checklist)
        try output.show(document) { document.table(in: output.shownLanguage).text(for: $0) }
    }
}
