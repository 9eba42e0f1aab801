import Foundation
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `What an older version refused` {
    private let fixture: IntakeFixture

    init() throws {
        fixture = try IntakeFixture()
        try fixture.drop("", as: "leeg.txt")
        #expect(try fixture.takeIn() == [.refused])
    }

    @Test func `is tried again once, and its letter goes`() throws {
        #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 1)
        #expect(try fixture.names(fixture.folders.inbox) == ["leeg.txt"])
        #expect(try fixture.names(fixture.folders.refused).isEmpty)
        #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 0)
        #expect(try fixture.takeIn() == [.refused])
        #expect(try fixture.store.counts().refused == 2)
    }

    @Test
    func `is tried again by another build where the program had crashed on it, and by no newer extractor`()
        throws
    {
        try fixture.drop("Casus 12 besproken.\n", as: "eind.txt")
        let file = try #require(try fixture.waiting().first)
        guard case .whole(let note) = try NoteFile.read(file.name, in: fixture.folders.inbox) else { return }
        var group = IntakeGroup()
        group.refuse(note, .crash)
        #expect(try fixture.intake.takeIn(group).recorded.map(\.outcome) == [.refused])
        #expect(try fixture.store.refusedDigests(by: ProgramBuild.own) == [note.sha256])
        #expect(try fixture.intake.bringBackRefused() == 0)
        #expect(try fixture.intake.bringBackRefused(build: "build 0") == 1)
        #expect(try fixture.names(fixture.folders.inbox) == ["eind.txt"])
    }

    @Test func `stays where the same version refused it`() throws {
        #expect(try fixture.intake.bringBackRefused() == 0)
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
    }

    @Test func `is left alone when somebody removed it`() throws {
        try fixture.folders.refused.remove(FileName("leeg.txt"))
        #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 0)
        #expect(try fixture.names(fixture.folders.refused).isEmpty)
    }

    @Test func `waits while the inbox has another file of its name`() throws {
        try fixture.drop("Casus 12 besproken.\n", as: "leeg.txt")
        #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 0)
        #expect(try fixture.names(fixture.folders.refused) == ["leeg.txt", "leeg.txt.reason.txt"])
        try fixture.takeIn()
        #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 1)
    }

    @Test(arguments: [nil, "/dev/shm"])
    func `comes back alone where several had one name, and the next of them later`(_ place: String?) throws {
        let other = try place.map { try TemporaryFolder(in: $0) }
        defer { withExtendedLifetime(other) {} }
        let fixture = try IntakeFixture(refusedIn: other)
        let texts = ["een", "twee", "drie"]
        for text in texts {
            try fixture.drop(text, as: "verslag.docx")
            #expect(try fixture.takeIn() == [.refused])
        }
        for (index, text) in texts.enumerated() {
            #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 1)
            #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 0)
            #expect(try fixture.text("verslag.docx", in: fixture.folders.inbox) == text)
            #expect(try fixture.names(fixture.folders.refused).count == 2 * (2 - index))
            try fixture.folders.inbox.remove(FileName("verslag.docx"))
        }
    }

    @Test func `comes back from another file system`() throws {
        let other = try TemporaryFolder(in: "/dev/shm")
        let fixture = try IntakeFixture(refusedIn: other)
        try fixture.drop("", as: "leeg.txt")
        try fixture.takeIn()
        #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 1)
        #expect(try fixture.names(fixture.folders.inbox) == ["leeg.txt"])
        #expect(try other.names().isEmpty)
    }
    @Test func `is back where a fault came between its copy and its removal`() throws {
        try fixture.drop("", as: "leeg.txt")
        #expect(try fixture.intake.bringBackRefused(by: "nieuwer") == 1)
        #expect(try fixture.names(fixture.folders.refused).isEmpty)
    }
}
