import ArgumentParser
import Casebook

/// `casuslens flags`: the open prompts.
struct Flags: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the open prompts, the oldest first.",
        discussion: """
            Examples:
              casuslens flags --case ZVH-2026-014         what is open in one case
              casuslens flags --item exit-criterion       where nobody said when to stop
              casuslens flags --since 2w --json           what came up in the last two weeks

            Exit status: 0 found, 1 none.
            """)

    @OptionGroup var filter: FilterOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.show(try store.answer(.flags(try filter.filter(today: .today))))
    }
}
