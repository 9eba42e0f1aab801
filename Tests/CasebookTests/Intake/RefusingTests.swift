import Foundation
import GRDB
import Glibc
import Logging
import NoteReview
import NoteText
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Refusing a file` {
    @Test(arguments: [
        (
            Language.dutch,
            """
            Dit bestand is niet ingelezen: verslag.docx
            Reden: geen gave docx: beschadigd, of een ander soort bestand
            Wat u kunt doen: open het in het programma waarmee het is gemaakt, bewaar het opnieuw (.docx of .odt) \
            en zet dat in de map

            """
        ),
        (
            .english,
            """
            This file was not taken in: verslag.docx
            Reason: not a sound docx: damaged, or another kind of file
            What you can do: open it in the program it was made with, save it anew (.docx or .odt) and drop that

            """
        ),
    ])
    func `puts it aside with the reason beside it`(_ language: Language, _ letter: String) throws {
        let fixture = try IntakeFixture(language: language)
        try fixture.drop("PK", as: "verslag.docx")
        #expect(try fixture.takeIn() == [.refused])
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
        #expect(try fixture.text("verslag.docx", in: fixture.folders.refused) == "PK")
        #expect(try fixture.text("verslag.docx.reason.txt", in: fixture.folders.refused) == letter)
        #expect(try fixture.store.counts().unsettledFiles == 0)
    }

    @Test func `keeps every file that was refused under the same name`() throws {
        let fixture = try IntakeFixture()
        for text in ["een", "twee", "drie"] {
            try fixture.drop(text, as: "verslag.docx")
            try fixture.takeIn()
        }
        let files = try fixture.names(fixture.folders.refused).filter { $0.hasSuffix(".docx") }
        #expect(files == ["verslag-2.docx", "verslag-3.docx", "verslag.docx"])
        #expect(try fixture.text("verslag-3.docx", in: fixture.folders.refused) == "drie")
        #expect(try fixture.names(fixture.folders.refused).count == 6)
    }

    @Test(arguments: [nil, "/dev/shm"], [false, true])
    func `keeps a file that is named as the letter of another`(_ place: String?, _ isFirst: Bool) throws {
        let other = try place.map { try TemporaryFolder(in: $0) }
        defer { withExtendedLifetime(other) {} }
        let fixture = try IntakeFixture(refusedIn: other)
        try fixture.drop("tekst\0tekst", as: "a.txt")
        try fixture.drop("", as: "a.txt.reason.txt")
        // Files that are too large to read are refused before the others.
        let size = isFirst ? 9_000_000 : 0
        unsafe truncate(fixture.folders.inbox.path.appending("a.txt.reason.txt").string, size)
        #expect(try fixture.takeIn() == [.refused, .refused])
        #expect(try fixture.names(fixture.folders.inbox).isEmpty)
        #expect(try fixture.names(fixture.folders.refused).count == 4)
        let sizes = try fixture.folders.refused.names().compactMap {
            try fixture.folders.refused.stamp(of: $0)?.size
        }
        #expect(sizes.contains(size) && sizes.contains(11))
    }

    @Test func `does not keep the next note from being taken in`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop("", as: "a-leeg.txt")
        try fixture.drop("tekst\0tekst", as: "b-nul.txt")
        try fixture.drop("Casus 12 besproken.\n", as: "c-goed.txt")
        #expect(try fixture.takeIn() == [.processed, .refused, .refused])
        #expect(try fixture.store.counts().arrivals == 3)
    }

    @Test func `moves a file that is too large unread`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop("x", as: "groot.txt")
        unsafe truncate(fixture.folders.inbox.path.appending("groot.txt").string, 50_000_000)
        #expect(try fixture.takeIn() == [.refused])
        let letter = try fixture.text("groot.txt.reason.txt", in: fixture.folders.refused)
        #expect(letter.contains("50000000 bytes, meer dan de grens van 8388608"))
        #expect(try fixture.folders.refused.stamp(of: FileName("groot.txt"))?.size == 50_000_000)
    }

    @Test func `is nothing that befalls a document which no process could be started for`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop("PK", as: "verslag.docx")
        guard case .whole(let file) = try NoteFile.read(FileName("verslag.docx"), in: fixture.folders.inbox)
        else { return }
        var group = IntakeGroup()
        group.add(.failure(.document(.notStarted)), of: file)
        #expect(try fixture.intake.takeIn(group).recorded.isEmpty && group.done == 0)
        #expect(group.unstarted == [FileName("verslag.docx")])
        #expect(try fixture.names(fixture.folders.inbox) == ["verslag.docx"])
        #expect(try fixture.takeIn() == [.refused])
    }

    /// Who names no charset there could name a person: what a document says of itself is not repeated.
    @Test(arguments: [
        ("mail.eml", "From: a@b\nContent-Type: text/plain; charset=\"Jan de Vries, geb. 1-2-2009\"\n\nx"),
        ("mail.eml", "From: a@b\nContent-Type: text/html; charset=Vries\n\nx"),
        ("blad.html", "<html><meta charset=Vries><p>\u{E9}"),
    ])
    func `repeats no word that the document chose, in the letter, the store and the log`(
        _ name: String, _ document: String
    ) throws {
        let fixture = try IntakeFixture()
        let bytes = document.unicodeScalars.map { UInt8($0.value) }
        _ = try fixture.folders.inbox.save(bytes, as: FileName(name), by: FileName(".drop.tmp"))
        let (group, recorded) = try fixture.intake.takeIn(fixture.examined())
        let log = KeptLog()
        IntakeLog(logger: Logger(label: "test") { _ in log }).took(group, recorded)
        let reasons = try fixture.store.read { try String.fetchAll($0, sql: "SELECT reason FROM refusal") }
        let letter = try fixture.text(name + ".reason.txt", in: fixture.folders.refused)
        #expect(reasons == ["tekst in een codering die niet wordt gelezen"])
        for told in [letter, log.text] + reasons {
            #expect(!told.isEmpty && !told.contains("Vries"))
        }
    }

    private static let ofDocuments: [Refusal] =
        [
            .unreadKind(.doc), .unreadKind(.msg), .damaged(.docx), .encrypted(.odt), .doctype(.docx),
            .noTextLayer,
            .missingProgram(.pdf), .unreadCharset, .notStarted,
        ].map { .document($0) } + DocumentLimit.allCases.map { .document(.overLimit($0)) }
        + ExtractionFailure.allCases.map { .document(.unfinished($0)) }

    @Test(arguments: Language.allCases)
    func `says what is wrong and what to do in both languages`(_ language: Language) {
        let refusals: [Refusal] =
            [.tooLarge(bytes: 9, limit: 8), .unrecordable(reason: "r"), .crash]
            + [.unreadKind(.pdf), .unreadKind(.unknown), .empty, .zeroByte(at: 1), .notUTF8(at: 1)].map {
                .document($0)
            } + [.document(.brokenUTF16(at: 1)), .document(.stackedMarks(line: 1))] + Self.ofDocuments
        for refusal in refusals {
            #expect(!refusal.reason[language].isEmpty && !refusal.remedy[language].isEmpty)
            #expect(refusal.description == "\(refusal.reason.english); \(refusal.remedy.english)")
        }
    }
}
