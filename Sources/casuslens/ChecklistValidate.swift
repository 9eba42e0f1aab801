import ArgumentParser
import Casebook
import NoteReview

/// `casuslens checklist validate`: whether the rules can be used.
struct ChecklistValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say everything that is wrong with a checklist, its glossary and its contexts.",
        discussion: "Exit status: 0 when nothing is wrong, 65 otherwise.")

    @Argument(help: "The checklist file; by default the one in use.")
    var file: String?

    func run() throws {
        var options = try RuleOptions.parse([])
        options.checklist = file
        let checklist = try options.load().checklist
        print("\(checklist.name) \(checklist.version): \(checklist.items.count) items, nothing wrong")
    }
}
