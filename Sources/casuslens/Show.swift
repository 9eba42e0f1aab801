import ArgumentParser
import Casebook

/// `casuslens show`: a case, a note or a flag, with the lines of the notes.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a case, a note or a flag with the lines it stands on.",
        discussion: """
            Examples:
              casuslens show ZVH-2026-014     a case by its number
              casuslens show 9f86d081         a note or a flag by the first digits of its id

            What protects and contradicts comes before what is open.
            Exit status: 0 found, 1 there is none, 2 more than one begins so.
            """)

    @Argument(help: "A case number, or four or more digits of an id.")
    var id: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.show(try store.answer(.show(id)))
    }
}
