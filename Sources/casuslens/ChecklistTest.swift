import ArgumentParser
import Casebook

/// `casuslens checklist test`: whether each item agrees with its own examples.
struct ChecklistTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Hold every item against its own examples.",
        discussion: """
            Every example runs through the whole review. A known gap that has closed is reported too: \
            make it an example.

            Exit status: 0 when all agree, 1 otherwise, 65 when the checklist cannot be read.
            """)

    @OptionGroup var rules: RuleOptions

    func run() throws {
        let trial = ChecklistTrial(try rules.load().checklist)
        for surprise in trial.surprises { print(surprise.description) }
        print(trial.summary)
        if !trial.surprises.isEmpty { throw ExitCode.none }
    }
}
