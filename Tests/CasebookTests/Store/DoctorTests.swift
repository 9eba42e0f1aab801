import Foundation
import GRDB
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The doctor` {
    private let fixture: IntakeFixture
    private let note = "Casusoverleg 2 maart 2026\n\nCasus 2026-014\n\nMoeder maakt zich zorgen.\n"

    init() throws {
        fixture = try IntakeFixture()
        try fixture.drop(note, as: "a.txt")
        try fixture.drop("", as: "leeg.txt")
        try fixture.takeIn()
    }

    private func complaints() throws -> [String] {
        let query = try fixture.store.answer(
            .doctor, for: Reader(uid: 0, reason: nil), at: .now, in: fixture.settings.folders)
        guard case .doctor(let document) = query else { return ["no answer"] }
        return document.complaints.map { "\($0.kind.rawValue) \($0.about)" }
    }

    private var archived: FileName {
        FileName(Array("\(Array(note.utf8).digest.prefix(12))-a.txt".utf8))
    }

    private func put(_ text: String, _ name: FileName, in folder: Folder) throws {
        try folder.remove(name)
        _ = try folder.save(Array(text.utf8), as: name, by: FileName(".x"))
    }

    @Test func `finds nothing where all is well, and records the look`() throws {
        #expect(try complaints() == [])
        let looks = try fixture.store.read { db in
            try String.fetchAll(db, sql: "SELECT verb FROM audit ORDER BY sequence DESC LIMIT 1")
        }
        #expect(looks == ["doctor"])
    }

    @Test func `misses an original, and sees that one was changed`() throws {
        try fixture.folders.archive.remove(archived)
        #expect(try complaints() == ["missing-original \(archived.text)"])
        try put("iets anders", archived, in: fixture.folders.archive)
        #expect(try complaints() == ["changed-original \(archived.text)"])
    }

    @Test func `misses a sheet`() throws {
        try fixture.folders.prompts.remove(FileName("a.txt.prompts.html"))
        #expect(try complaints() == ["missing-sheet a.txt.prompts.html"])
    }

    @Test func `tells of files that nothing is recorded of`() throws {
        for folder in [fixture.folders.archive, fixture.folders.prompts, fixture.folders.refused] {
            try put("x", FileName("vreemd.txt"), in: folder)
        }
        #expect(
            try complaints() == [
                "unknown-original vreemd.txt", "unknown-sheet vreemd.txt", "unknown-refused vreemd.txt",
            ])
    }

    @Test func `tells of what waits while no daemon runs`() throws {
        try fixture.drop("Casus 12 besproken.\n", as: "b.txt")
        #expect(try complaints() == ["not-running 1"])
        guard case .whole(let file) = try NoteFile.read(FileName("b.txt"), in: fixture.folders.inbox) else {
            Issue.record("not read")
            return
        }
        _ = try fixture.store.record([fixture.intake.taken(fixture.intake.reviewer.review(file))])
        #expect(try complaints() == ["unfinished 1", "not-running 1"])
    }

    @Test func `tells of notes that never arrived`() throws {
        try fixture.store.write { db in
            try db.execute(sql: "DELETE FROM arrival WHERE outcome = 'processed'")
        }
        #expect(try complaints().contains("no-arrival 1"))
    }

    @Test func `tells of a folder that cannot be read`() throws {
        let path = fixture.folders.archive.path.string
        try FileManager.default.removeItem(atPath: path)
        #expect(try complaints() == ["closed-folder \(path)"])
    }
}
