import Casebook
import Foundation
import Glibc
import SystemPackage
import Testing

extension EndToEnd {
    @Suite struct `The daemon` {
        private let installation: Installation

        init() throws {
            installation = try Installation()
        }

        private func note(_ number: Int) -> String {
            "Casusoverleg 2 maart 2026\n\nCasus 2026-\(number)\n\nMoeder maakt zich zorgen over haar zoon.\n"
        }

        private func isDone(_ notes: Int) throws -> Bool {
            let counts = try installation.counts()
            return counts.processed == notes && counts.unsettledFiles == 0
        }

        @Test func `takes in a note that is renamed into the inbox, with the shipped checklist`() throws {
            let shipped = Built.repository.appending(path: "Config/checklist.yaml").path
            let daemon = try RunningDaemon(installation, environment: ["CASUSLENS_CHECKLIST": shipped])
            try installation.drop(note(1), as: "a.txt")
            try daemon.wait { try isDone(1) }
            #expect(try installation.names("prompts") == ["a.txt.prompts.html"])
            #expect(try installation.names("archive").count == 1)
            #expect(try installation.names("inbox").isEmpty)
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `answers from the store while it runs, and after its end`() throws {
            let daemon = try RunningDaemon(installation)
            for number in [1, 2] { try installation.drop(note(number), as: "\(number).txt") }
            try installation.write("PK", as: "3.docx", in: "inbox")
            try daemon.wait { try isDone(2) && installation.counts().refused == 1 }
            let running = try Command("status", "--json", of: installation).json
            #expect(running["watch"] as? String == "inotify")
            #expect(running["arrivals"] as? Int == 3 && running["refused"] as? Int == 1)
            #expect(daemon.end(SIGTERM) == 0)
            let cases = try Command("cases", of: installation)
            #expect(cases.status == 0)
            #expect(cases.output.contains("2026-1") && cases.output.contains("2026-2"))
            #expect(try Command("status", "--json", of: installation).json["watch"] is NSNull)
        }

        @Test func `says in one line where and how it watches, where no manager hears it`() throws {
            let daemon = try RunningDaemon(
                installation, environment: ["NOTIFY_SOCKET": nil], isReady: false)
            try daemon.wait { try !daemon.complaints().isEmpty }
            let lines = try daemon.complaints().split(separator: "\n")
            let inbox = installation.folder.appending(path: "inbox").path
            #expect(
                lines.filter { $0.hasSuffix("notice: watches the inbox by=inotify inbox=\(inbox)") }.count
                    == 1)
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `takes in a note that is copied`() throws {
            let daemon = try RunningDaemon(installation)
            try Data(note(1).utf8).write(to: URL(filePath: installation.path("drop", "a.txt")))
            try FileManager.default.copyItem(
                atPath: installation.path("drop", "a.txt"), toPath: installation.path("inbox", "a.txt"))
            try daemon.wait { try isDone(1) }
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `takes in a note that is written slowly when it is whole`() throws {
            let daemon = try RunningDaemon(installation, environment: ["CASUSLENS_SETTLE": "2 s"])
            var written = ""
            for line in note(1).split(separator: "\n", omittingEmptySubsequences: false) {
                written += "\(line)\n"
                // Opened and closed for each line, as those do who write to a share.
                let file = try FileDescriptor.open(
                    FilePath(installation.path("inbox", "a.txt")), .writeOnly, options: [.create, .append],
                    permissions: .ownerReadWrite)
                try file.closeAfter { _ = try file.writeAll("\(line)\n".utf8) }
                #expect(daemon.next(thatHas: "1 waiting") != nil)
            }
            try daemon.wait { try isDone(1) }
            let archived = try #require(try installation.names("archive").first)
            #expect(try installation.text("archive", archived) == written)
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `takes in what lay there before it started`() throws {
            for number in 1...3 { try installation.drop(note(number), as: "\(number).txt") }
            let daemon = try RunningDaemon(installation)
            try daemon.wait { try isDone(3) }
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `loses and doubles nothing when it is killed amid a backlog`() throws {
            let notes = 200
            for number in 1...notes { try installation.drop(note(number), as: "\(number).txt") }
            for done in [1, 60, 120] {
                let daemon = try RunningDaemon(installation)
                try daemon.wait { try installation.counts().processed >= done }
                #expect(daemon.end(SIGKILL) == SIGKILL)
            }
            let daemon = try RunningDaemon(installation)
            try daemon.wait { try isDone(notes) }
            #expect(daemon.end(SIGTERM) == 0)
            let counts = try installation.counts()
            #expect(counts.arrivals == notes && counts.notes == notes && counts.unwrittenSheets == 0)
            #expect(try installation.names("inbox").isEmpty)
            #expect(
                try installation.names("prompts") == (1...notes).map { "\($0).txt.prompts.html" }.sorted())
            let archived = try installation.names("archive").map { try installation.text("archive", $0) }
            #expect(archived.sorted() == (1...notes).map(note).sorted())
            let status = try Command("status", "--json", of: installation).json
            #expect(status["arrivals"] as? Int == notes && status["processed"] as? Int == notes)
            #expect(status["waiting"] as? [String] == [])
        }

        @Test func `reads the checklist anew on SIGHUP`() throws {
            let daemon = try RunningDaemon(installation)
            let stricter = SmallRules.checklist.replacing("answered: shared", with: "answered: worry")
            try installation.write(stricter, as: "checklist.yaml", in: "rules")
            #expect(daemon.signal(SIGHUP, expecting: "RELOADING=1") != nil)
            #expect(daemon.next(thatHas: "READY=1") != nil)
            try installation.drop(note(1), as: "a.txt")
            try daemon.wait { try isDone(1) }
            #expect(
                try !installation.text("prompts", "a.txt.prompts.html").contains("<h3>Wie deelt de zorg?"))
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `keeps the old checklist when the new one is broken, and says what is wrong`() throws {
            let daemon = try RunningDaemon(installation)
            try installation.write("checklist: [\n", as: "checklist.yaml", in: "rules")
            #expect(daemon.signal(SIGHUP, expecting: "READY=1") != nil)
            try installation.drop(note(1), as: "a.txt")
            try daemon.wait { try isDone(1) }
            #expect(try daemon.complaints().contains("kept the old checklist"))
            #expect(try daemon.complaints().contains("rules/checklist.yaml:"))
            func remarks() throws -> [String]? {
                try Command("status", "--json", of: installation).json["remarks"] as? [String]
            }
            #expect(try remarks() == ["newer checklist refused, see the journal"])
            try installation.write(SmallRules.checklist, as: "checklist.yaml", in: "rules")
            #expect(daemon.signal(SIGHUP, expecting: "READY=1") != nil)
            #expect(try remarks() == [])
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `says on SIGHUP that other folders take a restart`() throws {
            func name(_ folder: String) throws {
                let prompts = installation.path("drop", folder)
                try installation.write("prompts: \(prompts)\n", as: "casuslens.yaml", in: "rules")
            }
            try name("een")
            let config = installation.path("rules", "casuslens.yaml")
            let daemon = try RunningDaemon(
                installation, environment: ["CASUSLENS_PROMPTS": nil, "CASUSLENS_CONFIG": config])
            try name("twee")
            #expect(daemon.signal(SIGHUP, expecting: "READY=1") != nil)
            #expect(try daemon.complaints().contains("restart casuslensd to use them"))
            try installation.drop(note(1), as: "a.txt")
            try daemon.wait { try isDone(1) }
            #expect(try installation.names("drop/een") == ["a.txt.prompts.html"])
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `writes sheets and letters that the group may read and not change`() throws {
            // The mask of the unit.
            let daemon = try RunningDaemon(
                installation, within: ["sh", "-c", "umask 0007 && exec \"$0\""])
            try installation.drop(note(1), as: "a.txt")
            try installation.drop("", as: "b.txt")
            try daemon.wait { try isDone(1) && installation.names("refused").contains("b.txt.reason.txt") }
            #expect(try installation.mode("prompts/a.txt.prompts.html") == 0o640)
            #expect(try installation.mode("refused/b.txt.reason.txt") == 0o640)
            // Who may write in a folder may put a sheet of their own in the place of one.
            #expect(try ["prompts", "refused", "archive"].map(installation.mode) == [0o750, 0o750, 0o700])
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `goes on when its log cannot be written`() throws {
            let daemon = try RunningDaemon(installation, writingTo: "/dev/full")
            for number in 1...2 { try installation.drop(note(number), as: "\(number).txt") }
            try daemon.wait { try isDone(2) }
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `does not start twice on one state folder`() throws {
            let first = try RunningDaemon(installation)
            let start = ContinuousClock.now
            let second = try RunningDaemon(installation, isReady: false)
            #expect(second.status() == 75)
            #expect(ContinuousClock.now - start < .seconds(1))
            #expect(try second.complaints().contains("another casuslensd works with the state folder"))
            #expect(first.end(SIGTERM) == 0)
        }
    }
}
