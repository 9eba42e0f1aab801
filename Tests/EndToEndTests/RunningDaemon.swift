import Foundation
import Glibc
import Testing

/// The built daemon, run as a process of its own.
final class RunningDaemon {
    private let process = Process()
    private let manager: NotifySocket
    private let log: String

    /// Starts it, as an argument of other words where they are given, and waits until it says that it is ready, or ends.
    init(
        _ installation: Installation, environment: [String: String?] = [:], isReady: Bool = true,
        writingTo errors: String? = nil, within words: [String] = []
    ) throws {
        manager = try NotifySocket()
        // Not in the installation, whose disk may be full or gone.
        let folder = FileManager.default.temporaryDirectory
        log = folder.appending(path: "casuslensd-\(UUID().uuidString).log").path
        try Data().write(to: URL(filePath: log))
        let program = Built.program("casuslensd")
        process.executableURL = words.isEmpty ? program : URL(filePath: "/usr/bin/env")
        process.arguments = words.isEmpty ? [] : words + [program.path]
        process.currentDirectoryURL = installation.folder
        let own: [String: String?] = installation.environment.merging(["NOTIFY_SOCKET": manager.name]) { $1 }
        process.environment = own.merging(environment) { $1 }.compactMapValues { $0 }
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors ?? log))
        try process.run()
        if isReady {
            let first = manager.next(patience: 60)
            let complaints = try complaints()
            #expect(first?.hasPrefix("READY=1\n") == true, "the daemon is not ready: \(complaints)")
        }
    }

    /// Words that run a daemon which may read only what its user may, though that be root.
    static var withoutPrivilege: [String] {
        getuid() == 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : []
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(atPath: log)
    }

    /// What a daemon that may fail does first.
    enum FirstSign: Equatable {
        /// It told how it fares.
        case told(String)
        case ended(Int32)
        case silent
    }

    /// Waits until it tells how it fares or ends, 20 seconds at most.
    func firstSign() -> FirstSign {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            if let message = manager.next(within: .milliseconds(20)) { return .told(message) }
            if !process.isRunning { return .ended(process.terminationStatus) }
        }
        return .silent
    }

    /// Looks again after everything that the daemon tells, until it holds, 30 seconds at most.
    func wait(until holds: () throws -> Bool, _ location: SourceLocation = #_sourceLocation) throws {
        guard try !waits(until: holds) else { return }
        Issue.record(
            "waited for too long; the daemon says: \(try complaints())", sourceLocation: location)
    }

    /// Waits in the same way, and returns whether it came to hold.
    func waits(until holds: () throws -> Bool) throws -> Bool {
        let deadline = ContinuousClock.now + .seconds(30)
        while try !holds() {
            guard ContinuousClock.now < deadline, process.isRunning else { return try holds() }
            _ = manager.next(within: .milliseconds(100))
        }
        return true
    }

    /// The status with which it ended by itself; nothing while it runs.
    var ended: Int32? { process.isRunning ? nil : process.terminationStatus }

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
