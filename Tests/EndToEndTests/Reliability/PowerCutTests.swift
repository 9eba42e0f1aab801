import Casebook
import Foundation
import Glibc
import Testing

extension Reliability {
    @Suite(.enabled(if: LoopDisk.isPossible, "needs root, loop devices and ext4"))
    struct `A power cut` {
        @Test func `loses nothing`() throws {
            let cuts = Extent.wanted.choose(core: 4, short: 60, long: 500)
            let (drops, recorded, wrongs) = try PowerCuts(count: cuts).run()
            report(
                "\(cuts) power cuts over \(drops.files.count) files: \(wrongs.count) wrong, \(recorded) before the end"
            )
            #expect(wrongs.isEmpty)
        }
    }
}

/// Power cuts amid a backlog on a disk of its own.
struct PowerCuts {
    let count: Int
    var broken: [String: String] = [:]
    private static let notes = 8

    /// Cuts the power, and returns what was dropped, how much of it was recorded before the last start, and what is wrong
    /// after that.
    func run() throws -> (drops: Drops, recorded: Int, wrongs: [String]) {
        let disk = try LoopDisk(megabytes: 64)
        let installation = try Installation(in: disk.folder)
        var random = Seeded(seed: 11)
        var drops = Drops()
        let whole = try drops.timeToTakeIn(Self.notes, in: installation)
        for cut in 0..<count {
            drops.add(Self.notes)
            try drops.drop(last: Self.notes, into: installation)
            try disk.sync()
            // Every other one when the files were just taken in: what is not durable then is lost.
            let part = cut.isMultiple(of: 2) ? nil : Double.random(in: 0.3...1.0, using: &random)
            try cutAmid(installation, on: disk, after: part.map { UInt32(Double(whole) * $0) })
        }
        let recorded = try installation.counts().arrivals
        return (drops, recorded, try drops.wrongsAtTheEnd(of: installation))
    }

    private func cutAmid(_ installation: Installation, on disk: LoopDisk, after microseconds: UInt32?) throws
    {
        let daemon = try RunningDaemon(
            installation, environment: Drops.environment.merging(broken) { $1 }, isReady: false)
        if let microseconds { usleep(microseconds) } else { _ = daemon.firstSign() }
        try disk.cutPower()
        _ = daemon.end(SIGKILL)
        try disk.restore()
    }
}
