import ArgumentParser
import Dispatch
import Foundation
import NoteReview

/// The daemon that stands beside this command, running on the folders of a demonstration.
struct DaemonProcess {
    private let process = Process()
    /// Wait for Ctrl-C and for an order to end: the daemon ends with the command that started it.
    private let interrupts: [any DispatchSourceSignal]

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
        interrupts = [SIGINT, SIGTERM].map { [process] in Self.ending(process, on: $0) }
    }

    /// Ends the daemon, and then this command, when a signal comes.
    private static func ending(_ daemon: Process, on signal: Int32) -> any DispatchSourceSignal {
        Foundation.signal(signal, SIG_IGN)
        let pid = daemon.processIdentifier
        let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
        source.setEventHandler {
            kill(pid, SIGTERM)
            exit(128 + signal)
        }
        source.activate()
        return source
    }

    var isRunning: Bool { process.isRunning }

    /// Asks the daemon to end, and waits until it has.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
