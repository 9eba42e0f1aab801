import ArgumentParser
import Casebook

/// The command with which people ask what Casuslens knows.
@main
struct Casuslens: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casuslens",
        abstract: "Ask which questions case conference notes leave open, and why.",
        discussion: """
            Examples:
              casuslens check note.md        review a note without storing it
              casuslens cases                cases with open prompts, oldest first
              casuslens why 3f2a91c4         why a question was asked
              casuslens demo                 see the whole of it on sample notes

            Exit status: 0 found, 1 nothing found, 2 wrong usage, 65 bad input, 69 unavailable, 75 try again.
            """,
        version: "0.1.0",
        subcommands: [
            Check.self, Cases.self, Flags.self, Show.self, Why.self, Status.self, Doctor.self,
            ChecklistCommand.self,
            ContextsCommand.self,
            Demo.self,
        ])

    /// Runs the command; wrong usage exits with 2, as everywhere else on the system.
    static func main() {
        ExtractionProcess.runIfAsked()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Exit.now(because: error)
        }
    }
}
