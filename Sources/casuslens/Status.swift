import ArgumentParser
import Casebook

/// `casuslens status`: whether everything that was dropped is accounted for.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what waits, what was refused and why, and whether it all adds up.",
        discussion: """
            Every file that is read becomes an arrival: processed, a duplicate, or refused with a reason. \
            The status shows that the three add up, and names the files that wait.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.show(try store.answer(.status))
    }
}
