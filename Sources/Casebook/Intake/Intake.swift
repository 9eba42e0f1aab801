import Foundation
import NoteReview
import NoteText

/// Takes files in: reads, reviews and records them, writes their prompt sheets, moves them out of the inbox.
///
/// Whatever follows the record can be done again, and is after a fault: the record says what is still to be done.
struct Intake {
    let store: Store
    let folders: WorkFolders
    let prompts: PromptFolder
    var reviewer: Reviewer

    /// Takes in a group of whole files, in one transaction and with one sync of each folder.
    func takeIn(_ files: some Sequence<InboxFile>) throws -> (group: IntakeGroup, recorded: [Recorded]) {
        let group = try examine(files)
        let notes = try store.record(group.notes.map(taken))
        let refused = try refusedFiles(of: group).map(store.record)
        try writeSheets(of: group.notes)
        try moveFiles(of: group.notes)
        return (group, notes + refused)
    }

    /// Writes the sheets and moves the files that were recorded before a fault and are not done yet.
    func finish() throws {
        try writeSheets(of: [])
        try moveFiles(of: [])
    }

    private func examine(_ files: some Sequence<InboxFile>) throws -> IntakeGroup {
        var group = IntakeGroup()
        let deadline = ContinuousClock.now + IntakeGroup.patience
        for file in files {
            guard ContinuousClock.now < deadline else {
                group.unread += 1
                continue
            }
            switch try NoteFile.read(file.name, in: folders.inbox) {
            case .whole(let note): review(note, in: &group)
            case .tooLarge(let stamp):
                let refusal = Refusal.tooLarge(
                    bytes: stamp.size, limit: DocumentKind(ofFileNamed: file.name.bytes).limit)
                group.refused.append(.init(name: file.name, sha256: nil, refusal: refusal))
            case .unsettled: group.unsettled.append(file.name)
            case .denied(let errno): group.denied.append((file.name, errno))
            }
        }
        return group
    }

    private func review(_ file: NoteFile, in group: inout IntakeGroup) {
        do throws(Refusal) {
            group.notes.append(try reviewer.review(file))
        } catch {
            group.refused.append(.init(name: file.name, sha256: file.sha256, refusal: error))
        }
    }

    private func writeSheets(of notes: [ReviewedNote]) throws {
        let known = Dictionary(notes.map { ($0.file.sha256, $0) }) { first, _ in first }
        let sheets = try store.unwrittenSheets()
        for sheet in sheets {
            let page = try known[sheet.sha256].map(reviewer.sheet) ?? storedSheet(sheet)
            try page.map { try prompts.write($0, as: sheet.name, digest: sheet.sha256) }
        }
        guard !sheets.isEmpty else { return }
        try prompts.folder.sync()
        try store.markWritten(sheetsOf: sheets.map(\.note))
    }

    private func storedSheet(_ sheet: UnwrittenSheet) throws -> PromptSheet? {
        try store.text(of: sheet.note).map { reviewer.sheet(of: $0, named: sheet.noteName) }
    }

    func moveFiles(of notes: [ReviewedNote]) throws {
        let read = Dictionary(notes.map { ($0.file.name, $0.file) }) { first, _ in first }
        let departure = Departure(folders: folders, language: prompts.language, read: read)
        let files = try store.unsettledFiles()
        guard !files.isEmpty else { return }
        for file in files { try departure.settle(file) }
        try departure.sync()
        try store.markSettled(arrivals: files.map(\.arrival))
    }
}
