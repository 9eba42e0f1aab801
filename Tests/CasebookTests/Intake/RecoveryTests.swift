import Foundation
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `After a fault` {
    private let note =
        "Casusoverleg 2 maart 2026\n\nCasus 2026-014\n\nMoeder maakt zich zorgen over haar zoon.\n"

    /// Where taking in a note was cut off.
    enum Cut: CaseIterable {
        case afterRecord, afterSheet, afterMove
    }

    /// Takes in all that stands in the inbox, but is cut off at some point.
    private func takeIn(_ fixture: IntakeFixture, until cut: Cut) throws {
        let read = try fixture.waiting().compactMap { file -> NoteFile? in
            if case .whole(let read) = try NoteFile.read(file.name, in: fixture.folders.inbox) {
                read
            } else {
                nil
            }
        }
        let notes = try read.map { try fixture.intake.reviewer.review($0) }
        _ = try fixture.store.record(notes.map(fixture.intake.taken))
        guard cut != .afterRecord else { return }
        _ = try fixture.intake.writeSheets(of: notes)
        guard cut != .afterSheet else { return }
        _ = try fixture.intake.moveFiles(of: notes)
    }

    @Test(arguments: Cut.allCases)
    func `what is left is done, and the end is the same`(_ cut: Cut) throws {
        let (whole, fixture) = (try IntakeFixture(), try IntakeFixture())
        for each in [whole, fixture] {
            try each.drop(note, as: "a.txt")
            try each.drop(note, as: "b.txt")
        }
        try whole.takeIn()
        try takeIn(fixture, until: cut)
        try fixture.intake.finish()
        #expect(try fixture.store.counts() == whole.store.counts())
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
        for name in try whole.names(whole.folders.prompts) {
            #expect(
                try fixture.text(name, in: fixture.folders.prompts)
                    == whole.text(name, in: whole.folders.prompts))
        }
        #expect(try fixture.names(fixture.folders.archive) == whole.names(whole.folders.archive))
    }

    @Test func `a file that was changed after it was recorded stays, and what was recorded is archived`()
        throws
    {
        let fixture = try IntakeFixture()
        try fixture.drop(note, as: "a.txt")
        guard case .whole(let file) = try NoteFile.read(FileName("a.txt"), in: fixture.folders.inbox) else {
            Issue.record("not read")
            return
        }
        let reviewed = try fixture.intake.reviewer.review(file)
        _ = try fixture.store.record([fixture.intake.taken(reviewed)])
        try Data("iets anders\n".utf8).write(
            to: URL(filePath: fixture.folders.inbox.path.appending("a.txt").string))
        try fixture.intake.finish([reviewed])
        #expect(try fixture.text("a.txt", in: fixture.folders.inbox) == "iets anders\n")
        #expect(
            try fixture.text("\(file.sha256.prefix(12))-a.txt", in: fixture.folders.archive) == note)
        #expect(try fixture.takeIn() == [.processed])
    }

    @Test func `a refused file leaves the inbox, and is not refused twice`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop("PK", as: "a.docx")
        let refused = RefusedFile(
            file: ArrivedFile(name: "a.docx", nameBytes: Array("a.docx".utf8), arrivedAt: .now),
            sha256: Array("PK".utf8).digest, reason: "r", remedy: "w", refusedName: "a.docx", extractor: "1")
        _ = try fixture.store.record(refused)
        try fixture.intake.finish()
        #expect(try fixture.names(fixture.folders.refused) == ["a.docx", "a.docx.reason.txt"])
        #expect(try fixture.waiting().isEmpty)
    }

    @Test(arguments: [nil, "/dev/shm"])
    func `a refused file stays while another has the name it was to get`(_ place: String?) throws {
        let other = try place.map { try TemporaryFolder(in: $0) }
        defer { withExtendedLifetime(other) {} }
        let fixture = try IntakeFixture(refusedIn: other)
        try fixture.drop("PK", as: "a.docx")
        _ = try fixture.store.record([], refused: fixture.intake.refusedFiles(of: fixture.examined()))
        _ = try fixture.folders.refused.save(
            Array("van iemand".utf8), as: FileName("a.docx"), by: FileName(".x"))
        try fixture.intake.finish()
        #expect(try fixture.text("a.docx", in: fixture.folders.refused) == "van iemand")
        #expect(try fixture.text("a.docx", in: fixture.folders.inbox) == "PK")
        #expect(try fixture.takeIn() == [.refused])
        #expect(try fixture.text("a-2.docx", in: fixture.folders.refused) == "PK")
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
    }

    @Test func `a second daemon is told that one is running`() throws {
        let state = try TemporaryFolder()
        let first = try DaemonLock(in: state.path)
        let error = #expect(throws: IntakeError.alreadyRunning(state.path)) { try DaemonLock(in: state.path) }
        #expect(error.map { exitStatus(for: $0) } == 75)
        withExtendedLifetime(first) {}
    }
}
