import ArgumentParser
import Casebook

/// `casuslens why`: everything that raised a flag.
struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why a question was asked, and how to switch it off.",
        discussion: """
            Example:
              casuslens why 3f2a91c4     rule and version, lesson, source, place, and how it was meant

            Exit status: 0 found, 1 there is none, 2 more than one begins so.
            """)

    @Argument(help: "Four or more digits of the flag's id; 'casuslens flags' lists them.")
    var flag: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.show(try store.answer(.why(flag)))
    }
}
