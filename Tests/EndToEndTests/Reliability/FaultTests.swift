import Foundation
import Synchronization
import Testing

extension Reliability {
    @Suite struct `Taking in a note` {
        /// One note, as the law says it.
        private var oneNote: Drops {
            var drops = Drops()
            drops.add(Drops.note(1), as: "a.txt")
            return drops
        }

        /// Two notes, one of them twice, and a file that is refused.
        private var four: Drops {
            var drops = oneNote
            drops.add(Drops.note(1), as: "b.txt")
            drops.add("", as: "c.txt")
            drops.add(Drops.note(2), as: "d.txt")
            return drops
        }

        @Test func `comes to the same end whichever call fails, and however`() throws {
            let run = try FaultRun(drops: oneNote, startingWithStore: true)
            try expectNoWrongs(run, every: Extent.wanted.choose(core: 23, short: 1, long: 1), "one note")
        }

        @Test func `comes to the same end when the store is made on the way`() throws {
            let run = FaultRun(drops: oneNote)
            try expectNoWrongs(
                run, every: Extent.wanted.choose(core: 149, short: 5, long: 1), "one note and a new store")
        }

        @Test(.enabled(if: Extent.wanted >= .short, "part of make reliability"))
        func `comes to the same end with duplicates and refusals`() throws {
            let run = try FaultRun(drops: four, startingWithStore: true)
            try expectNoWrongs(run, every: Extent.wanted.choose(core: 1, short: 5, long: 1), "four files")
        }

        @Test func `comes to the same end when the files stay where they are`() throws {
            let run = try FaultRun(drops: four, startingWithStore: true, leavingFiles: true)
            try expectNoWrongs(
                run, every: Extent.wanted.choose(core: 31, short: 5, long: 1), "four files that stay")
        }

        @Test func `comes to the same end when files that stayed are moved after all`() throws {
            try expectNoWrongs(
                FaultRun(movingLeft: four), every: Extent.wanted.choose(core: 31, short: 5, long: 1),
                "four files that stayed")
        }

        @Test(.enabled(if: Extent.wanted >= .long, "part of make reliability-long"))
        func `comes to the same end when the start after a fault meets one too`() throws {
            var run = try FaultRun(drops: oneNote, startingWithStore: true)
            let calls: [FaultyCalls.Call]
            (calls, run.sheets) = try run.measure()
            var random = Seeded(seed: 20_260_302)
            let pairs = (0..<2000).map { _ in
                (0..<2).map { _ in
                    Fault(
                        call: Int.random(in: 1...calls.count, using: &random),
                        kind: Fault.Kind.allCases.randomElement(using: &random) ?? .killBefore)
                }
            }
            try expectNoWrongs(run, pairs, "pairs of faults")
        }

        private func expectNoWrongs(_ run: FaultRun, every stride: Int, _ what: String) throws {
            var run = run
            let calls: [FaultyCalls.Call]
            (calls, run.sheets) = try run.measure()
            try #require(calls.count > 40, "the calls are counted")
            let numbers = Array(Swift.stride(from: 1, through: calls.count, by: stride))
            let faults = numbers.flatMap { call in Fault.Kind.allCases.map { [Fault(call: call, kind: $0)] } }
            try expectNoWrongs(
                run, faults, "faults at \(numbers.count) of the \(calls.count) calls for \(what)")
        }

        private func expectNoWrongs(_ run: FaultRun, _ faults: [[Fault]], _ what: String) throws {
            let wrongs = Mutex<[String]>([])
            // Half of the time a daemon waits for the disk.
            inParallel(faults.count) { index in
                let found: [String]
                do { found = try run.wrongs(after: faults[index]) } catch { found = ["\(error)"] }
                wrongs.withLock { $0 += found }
            }
            let all = wrongs.withLock { $0 }
            report("\(faults.count) \(what): \(all.count) wrong")
            for wrong in all.prefix(20) { Issue.record("\(wrong)") }
        }
    }
}

/// Runs `body` for every number below `count`, some at a time, and returns when all are done.
func inParallel(_ count: Int, _ body: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count) { body($0) }
}

/// Numbers that look random, the same for the same seed (SplitMix64, public domain).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
