import ArgumentParser
import Foundation
import NoteReview

/// The daemon that stands beside this command, running on the folders of a demonstration.
struct DaemonProcess {
    private let process = Process()

    init(in folder: DemoFolder, checklist: String, language: Language) throws {
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let daemon = own.deletingLastPathComponent().appending(path: "casuslensd")
        guard FileManager.default.isExecutableFile(atPath: daemon.path) else {
            throw Failure("no casuslensd beside \(own.path); build or install both", .unavailable)
        }
        process.executableURL = daemon
        process.arguments = [
            "--inbox", folder.inbox.path, "--prompts", folder.prompts.path, "--refused", folder.refused.path,
            "--archive", folder.archive.path, "--state", folder.state.path, "--checklist", checklist,
        ]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["CASUSLENS_LANGUAGE": language.rawValue]) { $1 }
        try Data().write(to: folder.log)
        let log = try FileHandle(forWritingTo: folder.log)
        process.standardOutput = log
        process.standardError = log
        try process.run()
    }

    var isRunning: Bool { process.isRunning }

    /// Asks the daemon to end, and waits until it has.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
