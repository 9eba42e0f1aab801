import Casebook
import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// The daemon is made to end on one note; a service manager starts it again each time.
    @Suite struct `A note that ends the program` {
        private let installation: Installation
        private static let preload = ["LD_PRELOAD": Built.program("libFaultyCalls.so").path]

        init() throws {
            installation = try Installation()
        }

        /// How the program ends on the note.
        enum Ending: String, CaseIterable {
            case trap, overflow, abort, hang, kill

            var signal: Int32 {
                switch self {
                case .trap: SIGILL
                case .overflow: SIGSEGV
                case .abort, .hang: SIGABRT
                case .kill: SIGKILL
                }
            }

            /// Ends on every copy of such a note, or on those after a file was synced whose path has this in it.
            func environment(
                _ others: [String: String] = Drops.environment, after path: String? = nil
            ) -> [String: String] {
                let own = ["FAULTS_CRASH": rawValue, "FAULTS_CRASH_AFTER": path].compactMapValues { $0 }
                return others.merging(preload) { $1 }.merging(own) { $1 }
            }
        }

        private func drop(_ drops: Drops) throws {
            try drops.drop(last: drops.files.count, into: installation)
        }

        private func balance(_ drops: Drops, _ environment: [String: String] = [:]) -> Balance {
            Balance(
                installation: installation, drops: drops,
                isLeft: environment["CASUSLENS_AFTER_INTAKE"] == "leave")
        }

        /// Starts it until it does not end by itself before all is done; returns that one, and with what the others ended.
        private func start(
            _ environment: [String: String], within words: [String] = [],
            until isDone: () throws -> Bool
        ) throws -> (daemon: RunningDaemon, ends: [Int32]) {
            var ends: [Int32] = []
            while true {
                let daemon = try RunningDaemon(
                    installation, environment: environment, isReady: false, within: words)
                let isDone = try daemon.waits { (try? isDone()) ?? false }
                if isDone || ends.count == 5 { return (daemon, ends) }
                guard let status = daemon.ended else {
                    // One that neither ends nor gets done would not hear anything milder.
                    _ = daemon.end(SIGKILL)
                    return (daemon, ends)
                }
                ends.append(status)
            }
        }

        private func starts(_ environment: [String: String], until drops: Drops) throws -> [Int32] {
            let balance = balance(drops, environment)
            let (daemon, ends) = try start(environment) { try balance.isReached() }
            #expect(daemon.end(SIGTERM) == 0)
            #expect(try balance.wrongs() == [])
            return ends
        }

        /// The digests that are kept of notes on which it crashed.
        private func kept() throws -> Int {
            try installation.text("state", "crashes").split { $0.isNewline || $0 == "\0" }.count - 1
        }

        @Test(arguments: [Ending.trap, .overflow, .abort], [Drops.environment, Drops.leaving])
        func `is refused, and all others are taken in`(
            _ ending: Ending, _ environment: [String: String]
        ) throws {
            var drops = Drops()
            // More than a group.
            drops.add(35)
            drops.add(Drops.ending(36), as: "00035-eind.txt")
            drops.add(5)
            try drop(drops)
            let ends = try starts(ending.environment(environment), until: drops)
            #expect(ends == [ending.signal, ending.signal])
            let letter = try installation.text("refused", "00035-eind.txt.reason.txt")
            #expect(letter.contains("het programma liep twee keer vast op dit verslag"))
            let status = try Command("status", "--json", of: installation).json
            #expect(status["refused"] as? Int == drops.refused)
            #expect(try kept() == 0)
        }

        @Test func `is refused where it is alone, and as often as it comes again without a crash`() throws {
            var drops = Drops()
            drops.add(Drops.ending(1), as: "1.txt")
            try drop(drops)
            #expect(try starts(Ending.trap.environment(), until: drops).count == 2)
            drops.add(Drops.ending(1), as: "2.txt")
            drops.add(Drops.ending(1), as: "3.txt")
            try drops.drop(last: 2, into: installation)
            #expect(try starts(Ending.trap.environment(), until: drops) == [])
        }

        @Test func `is refused in each of its copies after two crashes, and so is another after two more`()
            throws
        {
            var drops = Drops()
            drops.add(Drops.ending(1), as: "1.txt")
            drops.add(Drops.ending(1), as: "2.txt")
            drops.add(Drops.ending(3), as: "3.txt")
            drops.add(Drops.note(4), as: "4.txt")
            try drop(drops)
            #expect(try starts(Ending.trap.environment(), until: drops).count == 4)
        }

        @Test(arguments: [Drops.environment, Drops.leaving])
        func `is not refused, however often it is killed there by force`(_ environment: [String: String])
            throws
        {
            var drops = Drops()
            drops.add(4)
            try drop(drops)
            try installation.drop(Drops.ending(5), as: "eind.txt")
            for _ in 0..<12 {
                let daemon = try RunningDaemon(
                    installation, environment: Ending.kill.environment(environment), isReady: false)
                #expect(daemon.firstSign() == .ended(SIGKILL))
            }
            let (daemon, ends) = try start(environment) { try installation.counts().arrivals == 5 }
            #expect(daemon.end(SIGTERM) == 0)
            #expect(try ends == [] && installation.counts().processed == 5)
        }

        @Test
        func `is refused where it ends the program when it is recorded, and nothing of it is kept elsewhere`()
            throws
        {
            var drops = Drops()
            drops.add(Drops.ending(1), as: "1.txt")
            drops.add(Drops.note(2), as: "2.txt")
            try drop(drops)
            let environment = Ending.trap.environment(Drops.leaving, after: "/archive")
            #expect(try starts(environment, until: drops) == [SIGILL, SIGILL])
        }

        @Test func `is taken in when it was tried once more and nothing happened`() throws {
            for number in 1...6 {
                try installation.drop(Drops.note(number), as: "\(number).txt")
            }
            try installation.drop(Drops.ending(7), as: "7.txt")
            let crashing = try RunningDaemon(
                installation, environment: Ending.trap.environment(), isReady: false)
            #expect(crashing.firstSign() == .ended(SIGILL))
            #expect(try kept() == 1)
            let daemon = try RunningDaemon(installation)
            try daemon.wait { try installation.counts().processed == 7 && kept() == 0 }
            #expect(daemon.end(SIGTERM) == 0)
            #expect(try daemon.complaints().contains("it is tried once more, alone"))
        }

        @Test func `is not printed, though the runtime is asked to tell of a crash`() throws {
            try installation.drop(Drops.ending(1), as: "1.txt")
            let telling = Drops.environment.merging(["SWIFT_BACKTRACE": "enable=yes,color=no"]) { $1 }
            let daemon = try RunningDaemon(
                installation, environment: Ending.trap.environment(telling), isReady: false)
            #expect(daemon.firstSign() == .ended(SIGILL))
            #expect(try !daemon.complaints().contains("*** Signal"))
        }

        @Test func `is forgotten when somebody took it away`() throws {
            try installation.drop(Drops.ending(1), as: "1.txt")
            let crashing = try RunningDaemon(
                installation, environment: Ending.trap.environment(), isReady: false)
            #expect(crashing.firstSign() == .ended(SIGILL))
            try FileManager.default.removeItem(atPath: installation.path("inbox", "1.txt"))
            let daemon = try RunningDaemon(installation)
            #expect(try kept() == 0)
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `is refused where its review never ends, and the watchdog ends that`() throws {
            try installation.drop(Drops.note(1), as: "1.txt")
            // At the same time on two cores: a crash counts once.
            for name in ["2.txt", "3.txt"] { try installation.drop(Drops.ending(2), as: name) }
            for crashes in 1...2 {
                let daemon = try RunningDaemon(
                    installation, environment: Ending.hang.environment(), isReady: false)
                usleep(3_000_000)
                #expect(daemon.end(SIGABRT) == SIGABRT)
                #expect(try kept() == crashes)
            }
            let (daemon, ends) = try start(Ending.hang.environment()) {
                try installation.counts().arrivals == 3 && installation.names("inbox").isEmpty
            }
            #expect(daemon.end(SIGTERM) == 0)
            let counts = try installation.counts()
            #expect(ends == [] && counts.processed == 1 && counts.refused == 2)
        }

        @Test(arguments: [Drops.environment, Drops.leaving])
        func `is tried again by a newer build, and is refused once more where that ends on it too`(
            _ environment: [String: String]
        ) throws {
            var drops = Drops()
            drops.add(Drops.ending(1), as: "1.txt")
            try drop(drops)
            let crashing = Ending.trap.environment(environment)
            #expect(try starts(crashing, until: drops).count == 2)
            var ends: [Int32] = []
            let next = try start(crashing, within: try newer(2)) { try installation.counts().refused == 2 }
            ends = next.ends
            #expect(next.daemon.end(SIGTERM) == 0 && ends == [SIGILL, SIGILL])
            let last = try start(environment, within: try newer(3)) {
                try installation.counts().processed == 1
            }
            #expect(last.daemon.end(SIGTERM) == 0 && last.ends == [])
            #expect(try installation.names("refused") == [])
        }

        /// Words that start a copy of the daemon that was made so many days later.
        private func newer(_ days: Int) throws -> [String] {
            let copy = installation.path("drop", "casuslensd-\(days)")
            try FileManager.default.copyItem(atPath: Built.program("casuslensd").path, toPath: copy)
            let date = Date.now + Double(days) * 86_400
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: copy)
            return ["sh", "-c", "exec \(copy)"]
        }

        @Test func `has no sheet where that ends the program, and all others have theirs`() throws {
            try installation.drop(Drops.ending(1), as: "1.txt")
            let first = try RunningDaemon(
                installation, environment: Ending.trap.environment(after: "-wal"), isReady: false)
            #expect(first.firstSign() == .ended(SIGILL))
            #expect(try installation.counts().processed == 1)
            try installation.drop(Drops.note(2), as: "2.txt")
            func isDone() throws -> Bool {
                let remarks = try Command("status", "--json", of: installation).json["remarks"] as? [String]
                return try installation.counts().processed == 2
                    && remarks?.contains("sheets that cannot be made, see casuslens doctor") == true
            }
            let (daemon, ends) = try start(Ending.trap.environment(), until: isDone)
            #expect(ends == [SIGILL])
            #expect(try installation.names("prompts") == ["2.txt.prompts.html"])
            #expect(try installation.names("archive").count == 2 && installation.names("inbox").isEmpty)
            let doctor = try Command("doctor", of: installation)
            #expect(doctor.status == 1)
            #expect(doctor.output.contains("liep twee keer vast op de aandachtspunten: 1.txt.prompts.html"))
            #expect(daemon.end(SIGTERM) == 0)
            let mended = try start(Drops.environment, within: try newer(1)) {
                try installation.counts().unwrittenSheets == 0
            }
            #expect(mended.daemon.end(SIGTERM) == 0)
            #expect(try installation.names("prompts") == ["1.txt.prompts.html", "2.txt.prompts.html"])
            #expect(try Command("doctor", of: installation).status == 0)
        }
    }
}
