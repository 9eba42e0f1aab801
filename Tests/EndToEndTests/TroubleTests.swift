import Casebook
import Foundation
import Glibc
import Testing

extension EndToEnd {
    /// What may happen to a daemon while it runs; it goes on by itself.
    @Suite struct `A daemon in trouble` {
        private let installation: Installation

        init() throws {
            installation = try Installation()
        }

        private func isDone(_ notes: Int) throws -> Bool {
            let counts = try installation.counts()
            return counts.processed == notes && counts.unsettledFiles == 0
        }

        private func remove(_ part: String) throws {
            try FileManager.default.removeItem(at: installation.folder.appending(path: part))
        }

        /// At one stroke, so that it does not matter what is written in it meanwhile.
        private func takeAway(_ part: String) throws {
            let place = installation.folder.appending(path: part)
            try FileManager.default.moveItem(at: place, to: place.appendingPathExtension("elsewhere"))
        }

        private func make(_ part: String) throws {
            try FileManager.default.createDirectory(
                at: installation.folder.appending(path: part), withIntermediateDirectories: false)
        }

        @Test func `waits for an inbox that is removed, and takes in from the one that is made again`() throws
        {
            let daemon = try RunningDaemon(installation)
            try installation.drop(Drops.note(1), as: "1.txt")
            try daemon.wait { try isDone(1) }
            try remove("inbox")
            #expect(daemon.next(thatHas: "inbox gone") != nil)
            let status = try Command("status", "--json", of: installation).json
            #expect(status["remarks"] as? [String] == ["inbox gone"])
            try make("inbox")
            try installation.drop(Drops.note(2), as: "2.txt")
            try daemon.wait { try isDone(2) }
            // It is watched again: a rename is taken in at once.
            try installation.drop(Drops.note(3), as: "3.txt")
            try daemon.wait { try isDone(3) }
            #expect(try daemon.complaints().ranges(of: "the inbox is gone").count == 1)
            #expect(try daemon.complaints().contains("the inbox is there again"))
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `takes in from a folder that is moved into the place of the inbox`() throws {
            let daemon = try RunningDaemon(installation)
            try make("other")
            try installation.write(Drops.note(1), as: "1.txt", in: "other")
            let inbox = installation.folder.appending(path: "inbox")
            try FileManager.default.moveItem(at: inbox, to: installation.folder.appending(path: "old"))
            try FileManager.default.moveItem(at: installation.folder.appending(path: "other"), to: inbox)
            try daemon.wait { try isDone(1) }
            try FileManager.default.removeItem(at: inbox)
            try FileManager.default.moveItem(at: installation.folder.appending(path: "old"), to: inbox)
            try installation.drop(Drops.note(2), as: "2.txt")
            try daemon.wait { try isDone(2) }
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test(arguments: ["prompts", "refused", "archive"])
        func `makes a folder of its own again`(_ folder: String) throws {
            let daemon = try RunningDaemon(installation)
            try remove(folder)
            try installation.drop(Drops.note(1), as: "1.txt")
            try installation.drop("", as: "2.txt")
            try daemon.wait { try isDone(1) && installation.counts().refused == 1 }
            // A file is moved after its row is written.
            try daemon.wait { try installation.names("refused").count == 2 }
            #expect(try installation.names("prompts") == ["1.txt.prompts.html"])
            #expect(try installation.names("refused") == ["2.txt", "2.txt.reason.txt"])
            #expect(try installation.names("archive").count == 1)
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `leaves a folder of notes that is moved into the inbox, and says so`() throws {
            let daemon = try RunningDaemon(installation)
            try make("map")
            try installation.write(Drops.note(1), as: "1.txt", in: "map")
            try FileManager.default.moveItem(
                at: installation.folder.appending(path: "map"),
                to: installation.folder.appending(path: "inbox/map"))
            #expect(daemon.next(thatHas: "1 not a plain file") != nil)
            try FileManager.default.moveItem(
                atPath: installation.path("inbox/map", "1.txt"), toPath: installation.path("inbox", "1.txt"))
            try daemon.wait { try isDone(1) }
            #expect(try daemon.complaints().ranges(of: "left what is no plain file").count == 1)
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `tells once of a file that it may not read, and takes it in when it may`() throws {
            try installation.drop(Drops.note(1), as: "dicht.txt")
            let path = installation.path("inbox", "dicht.txt")
            unsafe chmod(path, 0)
            let daemon = try RunningDaemon(installation, within: RunningDaemon.withoutPrivilege)
            try installation.drop(Drops.note(2), as: "2.txt")
            try daemon.wait { try isDone(1) }
            #expect(daemon.signal(SIGHUP, expecting: "1 waiting · 1 of them may not be read") != nil)
            let status = try Command("status", "--json", of: installation).json
            #expect(status["waiting"] as? [String] == ["dicht.txt"])
            #expect(status["denied"] as? [String] == ["dicht.txt"])
            let doctor = try Command("doctor", of: installation)
            #expect(doctor.status == 1 && doctor.output.contains("mag het niet lezen: dicht.txt\n    geef"))
            unsafe chmod(path, 0o600)
            #expect(daemon.signal(SIGHUP, expecting: "1 waiting") != nil)
            try daemon.wait { try isDone(2) }
            try daemon.wait {
                try Command("status", "--json", of: installation).json["denied"] as? [String] == []
            }
            let complaints = try daemon.complaints()
            #expect(complaints.ranges(of: "may not be read").count == 1 && complaints.contains("inode="))
            #expect(!complaints.contains("dicht"), "the log names no file")
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test(arguments: [Drops.note(1), ""])
        func `takes in what takes the name of a file that is just leaving the inbox`(_ text: String) throws {
            try installation.drop(text, as: "1.txt")
            try installation.write(Drops.note(2), as: "1.txt.new", in: "drop")
            let preload = FaultyCalls.environment(of: installation, log: "/dev/null")
            let daemon = try RunningDaemon(
                installation, environment: preload.merging(["FAULTS_REPLACE": "1.txt"]) { $1 })
            try daemon.wait { try isDone(text.isEmpty ? 1 : 2) && installation.counts().arrivals == 2 }
            try daemon.wait { try installation.names("inbox").isEmpty }
            let kept = try installation.names("archive").map { try installation.text("archive", $0) }
            #expect(Set(kept) == Set([text, Drops.note(2)]).subtracting([""]))
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `polls when the kernel has no watch to give`() throws {
            // In a user namespace of its own the limit can be nought.
            let daemon = try RunningDaemon(
                installation, environment: ["CASUSLENS_SETTLE_ON_SHARE": "0 ms"],
                within: [
                    "unshare", "--user", "--map-root-user", "sh", "-c",
                    "echo 0 > /proc/sys/user/max_inotify_watches && exec \"$0\"",
                ])
            try installation.drop(Drops.note(1), as: "1.txt")
            try daemon.wait { try isDone(1) }
            let status = try Command("status", "--json", of: installation).json
            #expect(status["watch"] as? String == "polling")
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `does not share its inbox with another daemon`() throws {
            let first = try RunningDaemon(installation)
            let start = ContinuousClock.now
            let second = try RunningDaemon(
                installation, environment: ["CASUSLENS_STATE": installation.path("drop", "state")],
                isReady: false)
            #expect(second.status() == 75)
            #expect(ContinuousClock.now - start < .seconds(1))
            #expect(try second.complaints().contains("another casuslensd takes in from the inbox"))
            #expect(first.end(SIGTERM) == 0)
        }

        @Test func `tries again while another holds the store, and ends when its store is gone`() throws {
            let daemon = try RunningDaemon(installation)
            let lock = unsafe open(installation.path("state", "write.lock"), O_RDWR | O_CLOEXEC)
            #expect(flock(lock, LOCK_EX) == 0)
            try installation.drop(Drops.note(1), as: "1.txt")
            #expect(daemon.next(thatHas: "trying again") != nil)
            close(lock)
            try daemon.wait { try isDone(1) && daemon.complaints().contains("it works again") }
            try takeAway("state")
            try installation.drop(Drops.note(2), as: "2.txt")
            #expect(daemon.status() == 75)
            #expect(try daemon.complaints().contains("was removed or replaced while it was in use"))
        }
    }
}
