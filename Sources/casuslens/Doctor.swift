import ArgumentParser
import Casebook

/// `casuslens doctor`: whether store and folders agree.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare the store with the folders, and say what does not agree and what to do.",
        discussion: """
            Checks the store itself, and holds inbox, archive, prompts and refused files against it, both ways: \
            what is recorded and not there, and what is there and not recorded. The archive is read whole, and an \
            original that was changed is told; of sheets and refused files only the names are compared. It changes \
            nothing. Ask as the user of the service or as the administrator.

            Exit status: 0 all is well, 1 something does not agree.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let document = try store.answer(.doctor)
        try output.show(document)
        if case .doctor(let found) = document, !found.isAllWell { throw ExitCode.none }
    }
}
