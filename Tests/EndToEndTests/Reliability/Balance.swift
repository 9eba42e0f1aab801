import Casebook
import Foundation
import Glibc
import NoteReview

/// Whether nothing that was dropped is lost, doubled or hidden once a daemon has nothing more to do.
struct Balance {
    let installation: Installation
    let drops: Drops
    /// The sheets as a run without faults writes them, by name; where nothing is known, they only have to be whole.
    var sheets: [String: String] = [:]
    /// Whether the files stay in the inbox.
    var isLeft = false

    /// Returns everything that is wrong; nothing when all is as it should be.
    func wrongs() throws -> [String] {
        try rows() + archive() + prompts() + leftovers() + doctor()
    }

    /// Whether the daemon has nothing more to do, right or wrong.
    func isReached() throws -> Bool {
        let counts = try installation.counts()
        guard counts.unsettledFiles + counts.unwrittenSheets == 0 else { return false }
        return try isLeft
            ? counts.arrivals >= drops.files.count : installation.names("inbox").isEmpty
    }

    private func rows() throws -> [String] {
        let counts = try installation.counts()
        let wanted = [
            ("arrivals", counts.arrivals, drops.files.count),
            ("processed", counts.processed, drops.notes.count),
            ("duplicate", counts.duplicate, drops.duplicates), ("refused", counts.refused, drops.refused),
            ("notes", counts.notes, drops.notes.count), ("sheets to write", counts.unwrittenSheets, 0),
            ("files to move", counts.unsettledFiles, 0),
        ]
        return wanted.compactMap { name, found, wanted in
            found == wanted ? nil : "\(name): \(found) instead of \(wanted)"
        }
    }

    private func archive() throws -> [String] {
        let names = try installation.names("archive")
        let texts = try names.map { try installation.text("archive", $0) }
        return texts.sorted() == drops.notes
            ? [] : ["the archive has \(texts.count) files, and not every note once: \(names)"]
    }

    private func prompts() throws -> [String] {
        let names = try installation.names("prompts")
        var wrongs =
            names.count == drops.notes.count ? [] : ["\(names.count) sheets for \(drops.notes.count) notes"]
        for name in names {
            let text = try installation.text("prompts", name)
            let isRight = sheets.isEmpty ? text.hasSuffix("</html>\n") : text == sheets[name]
            if !isRight { wrongs.append("the sheet \(name) is not as it should be") }
        }
        return wrongs
    }

    /// What the program itself finds wrong, which must be nothing too.
    private func doctor() throws -> [String] {
        let settings = try Settings(environment: installation.environment, searching: [])
        let casebook = try Casebook(at: settings.folders)
        let answer = try casebook.answer(.doctor, for: Reader(uid: getuid(), reason: nil))
        casebook.close()
        guard case .doctor(let document) = answer, document.isAllWell else {
            return ["the doctor says: \(answer.text(in: .english, for: .pipe))"]
        }
        return []
    }

    private func leftovers() throws -> [String] {
        let inbox = try installation.names("inbox")
        let refused = try installation.names("refused")
        let staying = isLeft ? drops.files.map(\.name).sorted() : []
        // A file that stays gets its letter only.
        let letters = (isLeft ? 1 : 2) * drops.refused
        return (inbox == staying ? [] : ["in the inbox: \(inbox)"])
            + (refused.count == letters ? [] : ["among the refused files: \(refused)"])
    }
}
