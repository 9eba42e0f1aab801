import Casebook
import Foundation
import Testing

extension EndToEnd {
    @Suite struct `Documents that offices write` {
        private let installation: Installation

        init() throws {
            installation = try Installation()
        }

        private func drop(_ fixture: String, as name: String) throws {
            let source = Built.repository.appending(path: "Tests/NoteTextTests/Documents/\(fixture)")
            try FileManager.default.copyItem(atPath: source.path, toPath: installation.path("drop", name))
            try FileManager.default.moveItem(
                atPath: installation.path("drop", name), toPath: installation.path("inbox", name))
        }

        @Test func `are taken in, and those that cannot be read are refused with what to do`() throws {
            let daemon = try RunningDaemon(installation)
            for kind in ["docx", "odt", "rtf", "html"] {
                try drop("libreoffice.\(kind)", as: "verslag.\(kind)")
            }
            try drop("encrypted.docx", as: "beveiligd.docx")
            try drop("libreoffice.doc", as: "oud.doc")
            try daemon.wait {
                let counts = try installation.counts()
                return counts.arrivals == 6 && counts.unsettledFiles == 0
            }
            #expect(try installation.counts().processed == 4)
            #expect(try installation.names("archive").count == 4)
            #expect(try installation.text("refused", "beveiligd.docx.reason.txt").contains("wachtwoord"))
            #expect(try installation.text("refused", "oud.doc.reason.txt").contains("pakket catdoc"))
            #expect(try daemon.complaints().contains("warnings=tracked-changes"))
            let sheet = try installation.text("prompts", "verslag.docx.prompts.html")
            #expect(sheet.contains("<li>Het document bevat bijgehouden wijzigingen;"))
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `are checked by the command`() throws {
            let fixture = Built.repository.appending(path: "Tests/NoteTextTests/Documents/libreoffice.odt")
            let check = try Command("check", "--json", fixture.path, of: installation)
            #expect(check.status < 2)
            #expect(check.output.contains("RV-2026-031"))
        }
    }
}
