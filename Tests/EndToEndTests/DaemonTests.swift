import Casebook
import Foundation
import Glibc
import SystemPackage
import Testing

@Suite(.timeLimit(.minutes(3))) struct `The daemon` {
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

    @Test func `takes in a note that is renamed into the inbox`() throws {
        let daemon = try RunningDaemon(installation)
        try installation.drop(note(1), as: "a.txt")
        try daemon.wait { try isDone(1) }
        #expect(try installation.names("prompts") == ["a.txt.prompts.html"])
        #expect(try installation.names("archive").count == 1)
        #expect(try installation.names("inbox").isEmpty)
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
                installation.path("inbox", "a.txt"), .writeOnly, options: [.create, .append],
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
        #expect(try installation.names("prompts") == (1...notes).map { "\($0).txt.prompts.html" }.sorted())
        let archived = try installation.names("archive").map { try installation.text("archive", $0) }
        #expect(archived.sorted() == (1...notes).map(note).sorted())
    }

    @Test func `reads the checklist anew on SIGHUP, and keeps the old one when the new one is broken`() throws {
        let daemon = try RunningDaemon(installation)
        #expect(daemon.signal(SIGHUP, expecting: "RELOADING=1") != nil)
        #expect(daemon.next(thatHas: "READY=1") != nil)
        try installation.drop(note(1), as: "a.txt")
        try daemon.wait { try isDone(1) }
        #expect(try daemon.complaints().contains("read the checklist anew"))
        #expect(daemon.end(SIGTERM) == 0)
    }

    @Test func `does not start twice on one state folder`() throws {
        let first = try RunningDaemon(installation)
        let second = try RunningDaemon(installation, isReady: false)
        #expect(second.status() == 75)
        #expect(try second.complaints().contains("another casuslensd works with the state folder"))
        #expect(first.end(SIGTERM) == 0)
    }
}
