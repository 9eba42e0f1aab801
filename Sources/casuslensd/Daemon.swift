import ArgumentParser
import Casebook
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

/// The daemon that takes in every note that is dropped into a folder, and puts the questions it leaves open beside it.
@main
struct Daemon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casuslensd",
        abstract:
            "Take in the notes that are dropped into a folder, and write the questions that they leave open.",
        discussion: """
            Every setting can stand in a file, in the environment (CASUSLENS_INBOX) and, for those below, in an option.
            SIGHUP reads the checklist anew; SIGTERM ends after the files at hand.

            Exit status: 0 asked to end, 70 a fault of the program, 74 the disk failed, 75 try again later, 78 a setting or \
            a file is wrong.
            """,
        version: "0.1.0")

    @OptionGroup var options: SettingOptions

    static func main() async {
        ExtractionProcess.runIfAsked()
        await main(nil)
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let logger = Logger(label: "casuslensd") { _ in ErrorLog(environment: environment) }
        do {
            let readiness = Readiness(environment: environment)
            let cache = RulesCache(environment: environment, program: "casuslensd")
            let intake = IntakeService(
                try options.settings(), keptIn: cache, logger: logger
            ) { readiness.tell($0) }
            let reloading = Reloading(intake: intake, options: options, logger: logger)
            try await ServiceGroup(
                services: [reloading, intake], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
            ).run()
        } catch {
            logger.critical("\(error)")
            throw ExitCode(exitStatus(for: error))
        }
    }
}
