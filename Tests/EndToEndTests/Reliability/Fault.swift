import Foundation
import Glibc

/// One call of the daemon that goes wrong, and how.
struct Fault: CustomStringConvertible {
    /// The number among the calls that change something, from 1.
    let call: Int
    let kind: Kind

    enum Kind: String, CaseIterable {
        case killBefore = "kill-before"
        case killAfter = "kill-after"
        case fullOnce = "full-once"
        case fullForever = "full-forever"
        case brokenOnce = "broken-once"
        case brokenForever = "broken-forever"

        var kills: Bool { [.killBefore, .killAfter].contains(self) }
        var breaks: Bool { [.brokenOnce, .brokenForever].contains(self) }

        fileprivate var mode: String {
            switch self {
            case .killBefore, .killAfter: rawValue
            case .fullOnce, .brokenOnce: "once"
            case .fullForever, .brokenForever: "forever"
            }
        }
    }

    var description: String { "\(kind.rawValue) at call \(call)" }

    var environment: [String: String] {
        [
            "FAULTS_AT": "\(call)", "FAULTS_MODE": kind.mode,
            "FAULTS_ERRNO": "\(kind.breaks ? EIO : ENOSPC)",
        ]
    }
}

/// A process whose calls are counted, and fail where they are told to.
enum FaultyCalls {
    /// What the daemon of an installation is started with; the calls are listed in `log`.
    static func environment(of installation: Installation, log: String) -> [String: String] {
        [
            "LD_PRELOAD": Built.program("libFaultyCalls.so").path,
            "FAULTS_ROOT": installation.folder.path + "/",
            "FAULTS_LOG": log, "CASUSLENS_SETTLE": "0 ms", "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    /// One line of the list.
    struct Call {
        let function: String
        let path: String
        let failed: Bool

        /// Whether a failure of it must not be passed over; SQLite passes over that of a folder, which the daemon then
        /// syncs itself.
        var isSync: Bool {
            ["fsync", "fdatasync"].contains(function)
                && !(function == "fdatasync" && path.hasSuffix("/state"))
        }
    }

    static func calls(in log: String) throws -> [Call] {
        guard FileManager.default.fileExists(atPath: log) else { return [] }
        return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            return Call(function: String(words[1]), path: String(words[2]), failed: words.last == "FAULT")
        }
    }
}
