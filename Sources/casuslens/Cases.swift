import ArgumentParser
import Casebook

/// `casuslens cases`: the cases with open prompts.
struct Cases: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the cases with open prompts, the oldest first.",
        discussion: """
            Examples:
              casuslens cases                                every case with an open prompt
              casuslens cases --lesson 5 --since 2026-01     those where lesson 5 is open since this year
              casuslens cases --organisation police --all    every case in which the police took part

            The order says how long a prompt is open, and nothing about a person.
            Exit status: 0 found, 1 none.
            """)

    @OptionGroup var filter: FilterOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.show(try store.answer(.cases(try filter.filter(today: .today))))
    }
}
