import Foundation
import Glibc

/// A daemon that meets a fault while it takes files in, and the one that is started after it.
struct FaultRun {
    /// What is dropped before the first start.
    let drops: Drops
    /// The sheets of a run without faults.
    var sheets: [String: String] = [:]
    /// Whether the files stay in the inbox.
    var isLeft = false
    /// How the daemon is built wrongly.
    var broken: [String: String] = [:]
    /// Whose store the daemon starts with; it makes one of its own where none is given.
    var template: Installation?

    /// A run whose daemon starts with a store that is there and empty.
    init(drops: Drops, startingWithStore: Bool, leavingFiles isLeft: Bool = false) throws {
        self.drops = drops
        self.isLeft = isLeft
        guard startingWithStore else { return }
        let installation = try Installation()
        _ = try RunningDaemon(installation).end(SIGTERM)
        template = installation
    }

    /// A run whose daemon finds files that were left, and is to leave them no more.
    init(movingLeft drops: Drops) throws {
        self.drops = drops
        let installation = try Installation()
        try drops.drop(last: drops.files.count, into: installation)
        let daemon = try RunningDaemon(installation, environment: Drops.leaving)
        let balance = Balance(installation: installation, drops: drops, isLeft: true)
        _ = try daemon.waits { try balance.isReached() }
        _ = daemon.end(SIGTERM)
        template = installation
    }

    init(drops: Drops, broken: [String: String] = [:]) {
        self.drops = drops
        self.broken = broken
    }

    private func prepared() throws -> Installation {
        let installation = try Installation()
        if let template {
            for folder in ["state", "archive", "prompts", "refused"] {
                try FileManager.default.copyItem(
                    at: template.folder.appending(path: folder),
                    to: installation.folder.appending(path: folder))
            }
        }
        try drops.drop(last: drops.files.count, into: installation)
        return installation
    }

    /// Returns what is wrong after these faults, one in each start, and a start without any.
    func wrongs(after faults: [Fault]) throws -> [String] {
        let installation = try prepared()
        var wrongs: [String] = []
        for fault in faults { wrongs += try meet(fault, in: installation) }
        wrongs += try finish(installation)
        wrongs += try balance(of: installation).wrongs()
        return wrongs.map { "\(faults): \($0)" }
    }

    private func balance(of installation: Installation) -> Balance {
        Balance(installation: installation, drops: drops, sheets: sheets, isLeft: isLeft)
    }

    /// What all starts are told.
    private var setting: [String: String] { isLeft ? Drops.leaving : Drops.environment }

    /// Runs without a fault, and returns the calls that were counted and the sheets.
    func measure() throws -> (calls: [FaultyCalls.Call], sheets: [String: String]) {
        let installation = try prepared()
        let log = installation.path("drop", "calls.log")
        try finish(installation, FaultyCalls.environment(of: installation, log: log))
        let sheets = try installation.names("prompts").map { ($0, try installation.text("prompts", $0)) }
        return (try FaultyCalls.calls(in: log), Dictionary(uniqueKeysWithValues: sheets))
    }

    private func meet(_ fault: Fault, in installation: Installation) throws -> [String] {
        let log = installation.path("drop", "calls-\(UUID().uuidString).log")
        let environment = FaultyCalls.environment(of: installation, log: log).merging(setting) { $1 }
            .merging(fault.environment) { $1 }.merging(broken) { $1 }
        let daemon = try RunningDaemon(installation, environment: environment, isReady: false)
        let sign = daemon.firstSign()
        if case .told = sign { _ = daemon.end(SIGKILL) }
        return try judge(sign, fault, FaultyCalls.calls(in: log), complaints: daemon.complaints())
    }

    private func judge(
        _ sign: RunningDaemon.FirstSign, _ fault: Fault, _ calls: [FaultyCalls.Call], complaints: String
    ) -> [String] {
        guard let index = calls.firstIndex(where: \.failed) else { return [] }
        let failed = calls[index]
        let said = "at \(failed.function) \(failed.path); it says: \(complaints)"
        switch sign {
        case .silent: return ["the daemon hangs \(said)"]
        case .ended(SIGKILL): return fault.kind.kills ? [] : ["killed, but not by the test \(said)"]
        case .ended(let status) where ![0, 74, 75, 78].contains(status):
            return ["the daemon ended with \(status) \(said)"]
        case .ended(let status) where failed.isSync && fault.kind.breaks && status != 74:
            return ["ended with \(status) where the disk failed \(said)"]
        case .told where failed.isSync && fault.kind.breaks: return ["went on where the disk failed \(said)"]
        case .ended, .told: break
        }
        let isRetried = calls[(index + 1)...].contains { $0.isSync && $0.path == failed.path }
        return failed.isSync && fault.kind.breaks && isRetried ? ["synced again \(said)"] : []
    }

    @discardableResult
    private func finish(_ installation: Installation, _ environment: [String: String] = [:]) throws
        -> [String]
    {
        let daemon = try RunningDaemon(installation, environment: setting.merging(environment) { $1 })
        let isDone = try daemon.waits { try balance(of: installation).isReached() }
        let status = daemon.end(SIGTERM)
        let said = try daemon.complaints()
        return (isDone ? [] : ["it is not done after the fault; it says: \(said)"])
            + (status == 0 ? [] : ["ended with \(status) without a fault; it says: \(said)"])
    }
}
