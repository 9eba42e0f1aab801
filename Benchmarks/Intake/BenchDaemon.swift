import Foundation
import Glibc

/// The daemon that stands beside this program.
final class BenchDaemon {
    private let process = Process()
    private let folder: BenchFolder

    init(in folder: BenchFolder, checklist: String, settle: String) throws {
        self.folder = folder
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.executableURL = own.deletingLastPathComponent().appending(path: "casuslensd")
        let names = ["inbox", "prompts", "refused", "archive", "state"]
        process.arguments =
            names.flatMap { ["--\($0)", folder.path($0)] } + ["--checklist", checklist]
        process.environment = [
            "CASUSLENS_SETTLE": settle, "CACHE_DIRECTORY": folder.rules, "SWIFT_BACKTRACE": "enable=no",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Waits until the daemon has told that it watches.
    func waitUntilReady() throws {
        let lock = folder.path("state", "daemon.lock")
        while ((try? String(contentsOfFile: lock, encoding: .utf8)) ?? "").isEmpty {
            guard process.isRunning else { throw CocoaError(.executableLoad) }
            usleep(2_000)
        }
    }

    /// A figure of `/proc/PID/status`, in KB.
    func memory(_ name: String) -> Int {
        let status =
            (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    func end() {
        process.terminate()
        process.waitUntilExit()
    }
}
