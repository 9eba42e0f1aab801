import Casebook
import Foundation
import Glibc
import SystemPackage
import Testing

extension EndToEnd {
    /// An office that shares its folder of notes with other programs.
    @Suite struct `A daemon that leaves the files where they are` {
        private let installation: Installation
        private let leaving = ["CASUSLENS_AFTER_INTAKE": "leave"]

        init() throws {
            installation = try Installation()
        }

        private func isDone(_ arrivals: Int) throws -> Bool {
            let counts = try installation.counts()
            return counts.arrivals == arrivals && counts.unsettledFiles + counts.unwrittenSheets == 0
        }

        private func expect(
            _ balance: [Int], left: Int, _ location: SourceLocation = #_sourceLocation
        ) throws {
            let status = try Command("status", "--json", of: installation).json
            let found = ["arrivals", "processed", "duplicate", "refused"].map { status[$0] as? Int }
            #expect(found == balance, sourceLocation: location)
            #expect(status["waiting"] as? [String] == [], sourceLocation: location)
            #expect(status["left"] as? Int == left, sourceLocation: location)
            let doctor = try Command("doctor", of: installation)
            #expect(doctor.output.contains("alles klopt"), "\(doctor.output)", sourceLocation: location)
        }

        private func dropFour() throws {
            for (name, text) in [("1", Drops.note(1)), ("2", Drops.note(1)), ("3", ""), ("4", Drops.note(4))]
            {
                try installation.drop(text, as: "\(name).txt")
            }
        }

        @Test func `takes each in once, and opens none of them again after a new start`() throws {
            try dropFour()
            for start in 1...2 {
                let opened = OpenedFiles(in: installation.folder.appending(path: "inbox").path)
                let daemon = try RunningDaemon(installation, environment: leaving)
                try daemon.wait { try isDone(4) }
                try installation.drop(Drops.note(9), as: "9-\(start).txt.tmp")
                #expect(daemon.next(thatHas: "4 left · \(start) skipped") != nil)
                #expect(daemon.end(SIGTERM) == 0)
                let names = opened.names().filter { $0.hasSuffix(".txt") }
                #expect(names == (start == 1 ? ["1.txt", "2.txt", "3.txt", "4.txt"] : []))
            }
            #expect(try installation.text("inbox", "1.txt") == Drops.note(1))
            #expect(try installation.names("archive").count == 2)
            #expect(try installation.names("refused") == ["3.txt.reason.txt"])
            try expect([4, 2, 1, 1], left: 4)
            #expect(
                try Command("status", of: installation).output.contains(
                    "0 wachtend, 4 gelezen en gelaten, 2 overgeslagen"))
        }

        @Test func `takes a note in anew when somebody has changed it, and not when it was only touched`()
            throws
        {
            try dropFour()
            let daemon = try RunningDaemon(installation, environment: leaving)
            try daemon.wait { try isDone(4) }
            try installation.write(Drops.note(1) + "Besproken met school.\n", as: "1.txt", in: "inbox")
            try daemon.wait { try isDone(5) }
            for name in try installation.names("inbox") {
                unsafe utimensat(AT_FDCWD, installation.path("inbox", name), nil, 0)
            }
            try FileManager.default.removeItem(atPath: installation.path("inbox", "4.txt"))
            try installation.drop(Drops.note(6), as: "6.txt")
            try daemon.wait { try isDone(6) }
            try daemon.wait { try Command("status", "--json", of: installation).json["left"] as? Int == 4 }
            #expect(daemon.end(SIGTERM) == 0)
            try expect([6, 4, 1, 1], left: 4)
        }

        @Test func `moves them when it is to leave them no more`() throws {
            try dropFour()
            let daemon = try RunningDaemon(installation, environment: leaving)
            try daemon.wait { try isDone(4) }
            #expect(daemon.end(SIGTERM) == 0)
            let moving = try RunningDaemon(installation)
            try moving.wait { try installation.names("inbox").isEmpty && isDone(4) }
            #expect(moving.end(SIGTERM) == 0)
            #expect(try installation.names("refused") == ["3.txt", "3.txt.reason.txt"])
            #expect(try installation.names("archive").count == 2)
            try expect([4, 2, 1, 1], left: 0)
        }

        @Test func `works in a folder that it may only read`() throws {
            try dropFour()
            let inbox = installation.folder.appending(path: "inbox").path
            unsafe chmod(inbox, 0o555)
            defer { unsafe _ = chmod(inbox, 0o755) }
            let daemon = try RunningDaemon(
                installation, environment: leaving, within: RunningDaemon.withoutPrivilege)
            try daemon.wait { try isDone(4) }
            #expect(daemon.end(SIGTERM) == 0)
            try expect([4, 2, 1, 1], left: 4)
        }

        @Test func `loses and doubles nothing when it is killed amid a backlog`() throws {
            var drops = Drops()
            drops.add(200)
            try drops.drop(last: 200, into: installation)
            let environment = leaving.merging(Drops.environment) { $1 }
            for done in [1, 60, 120] {
                let daemon = try RunningDaemon(installation, environment: environment)
                try daemon.wait { try installation.counts().arrivals >= done }
                #expect(daemon.end(SIGKILL) == SIGKILL)
            }
            let daemon = try RunningDaemon(installation, environment: environment)
            try daemon.wait { try isDone(200) }
            #expect(daemon.end(SIGTERM) == 0)
            #expect(try Balance(installation: installation, drops: drops, isLeft: true).wrongs() == [])
            try expect([200, drops.notes.count, drops.duplicates, drops.refused], left: 200)
        }
    }
}
