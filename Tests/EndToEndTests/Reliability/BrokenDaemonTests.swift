import Foundation
import Glibc
import Testing

extension Reliability {
    /// The proof can fail.
    @Suite struct `A daemon that is built wrongly is caught` {
        private func broken(_ how: String, in installation: Installation) -> [String: String] {
            FaultyCalls.environment(of: installation, log: installation.path("drop", "calls.log"))
                .merging(["FAULTS_BREAK": how]) { $1 }
        }

        @Test func `when it archives a note before it has recorded it`() throws {
            var drops = Drops()
            drops.add(Drops.note(1), as: "a.txt")
            let right = FaultRun(drops: drops)
            let calls = try right.measure().calls
            // The first write to the log after the note is read is the one that it is archived before.
            let lock = try #require(
                calls.lastIndex { $0.function == "pwrite" && $0.path.hasSuffix("daemon.lock") })
            let faults = (lock + 3...lock + 6).map { [Fault(call: $0, kind: .killBefore)] }
            let wrong = FaultRun(drops: drops, broken: ["FAULTS_BREAK": "archive-first"])
            let caught = try faults.count { try !wrong.wrongs(after: $0).isEmpty }
            report("archive before commit: caught by \(caught) of \(faults.count) faults")
            #expect(caught > 0)
            #expect(try faults.allSatisfy { try right.wrongs(after: $0).isEmpty })
        }

        @Test(.enabled(if: LoopDisk.isPossible, "needs root, loop devices and ext4"))
        func `when its store does not wait for the disk`() throws {
            let cuts = Extent.wanted.choose(core: 2, short: 10, long: 60)
            let preload = ["LD_PRELOAD": Built.program("libFaultyCalls.so").path]
            let wrong = PowerCuts(
                count: cuts, broken: preload.merging(["FAULTS_BREAK": "relaxed-sync"]) { $1 })
            let wrongs = try wrong.run().wrongs
            report("synchronous=NORMAL: \(wrongs.count) wrong after \(cuts) power cuts")
            #expect(!wrongs.isEmpty)
        }

        @Test(arguments: ["", "no-unique-key"])
        func `when it knows no note again`(_ how: String) throws {
            var drops = Drops()
            drops.add(Drops.note(1), as: "a.txt")
            drops.add(Drops.note(1), as: "b.txt")
            try expect(how, catches: !how.isEmpty, drops)
        }

        @Test(arguments: ["", "first-stat"])
        func `when it does not look whether a note changed while it read it`(_ how: String) throws {
            var whole = Drops()
            whole.add(Drops.note(1).replacing("Casusoverleg", with: "Teamoverleg "), as: "a.txt")
            var first = Drops()
            first.add(Drops.note(1), as: "a.txt")
            try expect(how, catches: !how.isEmpty, whole, dropping: first, rewriting: "a.txt")
        }

        @Test(arguments: ["", "no-memory"])
        func `when it does not remember which files it left`(_ how: String) throws {
            let installation = try Installation()
            var drops = Drops()
            drops.add(2)
            try drops.drop(last: 2, into: installation)
            let environment = broken(how, in: installation).merging(Drops.leaving) { $1 }
            let balance = Balance(installation: installation, drops: drops, isLeft: true)
            for _ in 0..<2 {
                let daemon = try RunningDaemon(installation, environment: environment)
                #expect(try daemon.waits { try balance.isReached() })
                #expect(daemon.end(SIGTERM) == 0)
            }
            #expect(try balance.wrongs().isEmpty == how.isEmpty)
        }

        private func expect(
            _ how: String, catches: Bool, _ drops: Drops, dropping dropped: Drops? = nil,
            rewriting: String = ""
        ) throws {
            let installation = try Installation()
            let dropped = dropped ?? drops
            try dropped.drop(last: dropped.files.count, into: installation)
            let environment = broken(how, in: installation).merging(["FAULTS_REWRITE": rewriting]) { $1 }
            // One that is built wrongly may end of itself, even before it says that it is ready.
            let daemon = try RunningDaemon(installation, environment: environment, isReady: !catches)
            if catches { #expect(daemon.firstSign() != .silent) }
            let balance = Balance(installation: installation, drops: drops)
            _ = try daemon.waits { try balance.isReached() }
            let status = daemon.end(SIGTERM)
            #expect(status == 0 || catches)
            let wrongs = try balance.wrongs()
            report("\(how.isEmpty ? "as it is built" : how): \(wrongs.count) wrong")
            #expect(wrongs.isEmpty != catches, "\(wrongs)")
        }
    }
}
