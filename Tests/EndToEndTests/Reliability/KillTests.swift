import Casebook
import Foundation
import Glibc
import Testing

extension Reliability {
    @Suite struct `A daemon that is killed again and again` {
        private static let extent = Extent.wanted.choose(core: 12, short: 250, long: 1000)
        private static let notesAKill = Extent.wanted.choose(core: 8, short: 8, long: 10)

        @Test(arguments: [Drops.environment, Drops.leaving])
        func `loses and doubles nothing of a backlog`(_ environment: [String: String]) throws {
            let installation = try Installation()
            var random = Seeded(seed: 7)
            var drops = Drops()
            let whole = try drops.timeToTakeIn(Self.notesAKill, in: installation, environment)
            for _ in 0..<Self.extent {
                drops.add(Self.notesAKill)
                try drops.drop(last: Self.notesAKill, into: installation)
                let daemon = try RunningDaemon(installation, environment: environment, isReady: false)
                usleep(UInt32(Double(whole) * Double.random(in: 0.3...2.5, using: &random)))
                _ = daemon.end(SIGKILL)
            }
            let taken = try installation.counts().arrivals
            let wrongs = try drops.wrongsAtTheEnd(of: installation, environment)
            report(
                "\(Self.extent) kills over \(drops.files.count) files: \(wrongs.count) wrong, \(taken) before the end"
            )
            #expect(wrongs.isEmpty)
            #expect(taken > drops.files.count / 4, "the kills hit a daemon at work")
        }
    }
}

extension Drops {
    static let environment = ["CASUSLENS_SETTLE": "0 ms", "SWIFT_BACKTRACE": "enable=no"]
    static let leaving = environment.merging(["CASUSLENS_AFTER_INTAKE": "leave"]) { $1 }

    /// Drops so many files, and returns how many microseconds a daemon takes from its start until all are taken in.
    mutating func timeToTakeIn(
        _ count: Int, in installation: Installation, _ environment: [String: String] = Self.environment
    ) throws -> Int {
        add(count)
        try drop(last: count, into: installation)
        let start = ContinuousClock.now
        let daemon = try RunningDaemon(installation, environment: environment)
        let balance = balance(of: installation, environment)
        _ = try daemon.waits { try balance.isReached() }
        let time = ContinuousClock.now - start
        _ = daemon.end(SIGKILL)
        return Int(time / .microseconds(1))
    }

    /// Lets a daemon finish without a fault, and returns what is wrong then.
    func wrongsAtTheEnd(
        of installation: Installation, _ environment: [String: String] = Self.environment
    ) throws -> [String] {
        let balance = balance(of: installation, environment)
        let daemon = try RunningDaemon(installation, environment: environment)
        let isDone = try daemon.waits { try balance.isReached() }
        let status = daemon.end(SIGTERM)
        return try balance.wrongs() + (isDone ? [] : ["not done: \(try daemon.complaints())"])
            + (status == 0 ? [] : ["ended with \(status)"])
    }

    private func balance(of installation: Installation, _ environment: [String: String]) -> Balance {
        Balance(
            installation: installation, drops: self,
            isLeft: environment["CASUSLENS_AFTER_INTAKE"] == "leave")
    }
}
