import ArgumentParser
import Casebook
import Foundation

/// The settings that can be given on the command line.
struct SettingOptions: ParsableArguments {
    @Option(help: "The file with the settings.")
    var config: String?

    @Option(help: "The folder that notes are dropped into.")
    var inbox: String?

    @Option(help: "The folder for prompt sheets.")
    var prompts: String?

    @Option(help: "The folder for files that could not be taken in.")
    var refused: String?

    @Option(help: "The folder for notes that were taken in.")
    var archive: String?

    @Option(help: "What becomes of a file of the inbox once it is recorded: archive or leave.")
    var afterIntake: String?

    @Option(help: "The folder of the store.")
    var state: String?

    @Option(help: "The checklist file; its glossary and contexts stand beside it.")
    var checklist: String?

    /// The settings as they are now: from the options, the environment and the file.
    func settings() throws(SettingsError) -> Settings {
        let written: [SettingName: String?] = [
            .config: config, .inbox: inbox, .prompts: prompts, .refused: refused, .archive: archive,
            .afterIntake: afterIntake, .state: state, .checklist: checklist,
        ]
        return try Settings(
            options: written.compactMapValues { $0 }, environment: ProcessInfo.processInfo.environment)
    }
}
