import Casebook
import Foundation
import SystemPackage
import Testing

/// The folders of one installation, gone when the test is.
final class Installation: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "casuslens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["inbox", "drop"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What the daemon and the command are told about where things are.
    var environment: [String: String] {
        let names = ["inbox", "prompts", "refused", "archive", "state"]
        let folders = names.map { ("CASUSLENS_\($0.uppercased())", folder.appending(path: $0).path) }
        return Dictionary(uniqueKeysWithValues: folders).merging([
            "CASUSLENS_CHECKLIST": Built.repository.appending(path: "Config/checklist.yaml").path,
            "CASUSLENS_SETTLE": "300 ms",
        ]) { $1 }
    }

    func names(_ part: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path).sorted()
    }

    func path(_ part: String, _ name: String) -> String {
        folder.appending(path: part).appending(path: name).path
    }

    func text(_ part: String, _ name: String) throws -> String {
        try String(contentsOfFile: path(part, name), encoding: .utf8)
    }

    /// Renames a whole file into the inbox.
    func drop(_ text: String, as name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path("drop", name)))
        try FileManager.default.moveItem(atPath: path("drop", name), toPath: path("inbox", name))
    }

    /// What is recorded, while a daemon may be running.
    func counts() throws -> StoreCounts {
        let store = try Store.open(at: FilePath(folder.appending(path: "state").path), for: .reading)
        return try store.counts()
    }
}

/// The programs as they were built.
enum Built {
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func program(_ name: String) -> URL {
        // They stand beside the test bundle.
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        return (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent()
            .appending(path: name)
    }
}

/// The built daemon, run as a process of its own.
final class RunningDaemon {
    private let process = Process()
    private let manager: NotifySocket
    private let log: String

    /// Starts it, and waits until it says that it is ready, or ends.
    init(_ installation: Installation, environment: [String: String] = [:], isReady: Bool = true) throws {
        manager = try NotifySocket()
        log = installation.path("drop", "\(UUID().uuidString).log")
        try Data().write(to: URL(filePath: log))
        process.executableURL = Built.program("casuslensd")
        process.currentDirectoryURL = installation.folder
        process.environment = installation.environment
            .merging(["NOTIFY_SOCKET": manager.name]) { $1 }
            .merging(environment) { $1 }
        process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
        try process.run()
        if isReady {
            let first = manager.next()
            let complaints = try complaints()
            #expect(first?.hasPrefix("READY=1\n") == true, "the daemon is not ready: \(complaints)")
        }
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Looks again after everything that the daemon tells, until it holds, 30 seconds at most.
    func wait(until holds: () throws -> Bool, _ location: SourceLocation = #_sourceLocation) throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while try !holds() {
            guard ContinuousClock.now < deadline else {
                Issue.record("waited for too long; the daemon says: \(try complaints())", sourceLocation: location)
                return
            }
            _ = manager.next(patience: 1)
        }
    }

    /// Sends a signal, and returns the next thing that the daemon tells with these words in it.
    func signal(_ signal: Int32, expecting words: String) -> String? {
        kill(process.processIdentifier, signal)
        return next(thatHas: words)
    }

    /// Waits for the next thing that the daemon tells with these words in it.
    func next(thatHas words: String) -> String? {
        while let message = manager.next() {
            if message.contains(words) { return message }
        }
        return nil
    }

    /// Sends a signal that ends it, and returns the status with which it ended.
    func end(_ signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        return status()
    }

    /// Waits for its end.
    func status() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    func complaints() throws -> String {
        try String(contentsOfFile: log, encoding: .utf8)
    }
}
