import Foundation
import NoteReview
import NoteText

/// Takes files in: reads, reviews and records them, writes their prompt sheets, moves them out of the inbox.
///
/// Whatever follows the record can be done again, and is after a fault: the record says what is still to be done.
struct Intake {
    let store: Store
    var folders: WorkFolders
    let language: Language
    let format: Settings.SheetFormat
    var reviewer: Reviewer

    var prompts: PromptFolder {
        PromptFolder(folder: folders.prompts, language: language, format: format)
    }

    /// Takes in a group of whole files, in one transaction and with one sync of each folder.
    func takeIn(_ files: some Sequence<InboxFile>) throws -> (group: IntakeGroup, recorded: [Recorded]) {
        var group = try examine(files)
        let recorded = try record(&group)
        try finish(group.notes)
        return (group, recorded)
    }

    /// Writes the sheets and moves the files that are recorded and not done yet, those from before a fault too.
    ///
    /// The given notes are those of them that were just reviewed, and need not be reviewed again.
    func finish(_ notes: [ReviewedNote] = []) throws {
        let sheets = try writeSheets(of: notes)
        let arrivals = try moveFiles(of: notes)
        guard !sheets.isEmpty || !arrivals.isEmpty else { return }
        try store.markDone(sheets: sheets, arrivals: arrivals)
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

    func writeSheets(of notes: [ReviewedNote]) throws -> [WrittenSheet] {
        let known = Dictionary(notes.map { ($0.file.sha256, $0) }) { first, _ in first }
        let sheets = try store.unwrittenSheets()
        guard !sheets.isEmpty else { return [] }
        let written = try sheets.map { sheet in
            let page = try known[sheet.sha256].map(reviewer.sheet) ?? storedSheet(sheet)
            let name = try page.map { try prompts.write($0, of: sheet) } ?? sheet.name
            return WrittenSheet(note: sheet.note, name: name)
        }
        try prompts.folder.sync()
        return written
    }

    private func storedSheet(_ sheet: UnwrittenSheet) throws -> PromptSheet? {
        try store.text(of: sheet.note).map { reviewer.sheet(of: $0, named: sheet.noteName) }
    }

    func moveFiles(of notes: [ReviewedNote]) throws -> [Int64] {
        let read = Dictionary(notes.map { ($0.file.name, $0.file) }) { first, _ in first }
        let departure = Departure(folders: folders, language: language, read: read)
        let files = try store.unsettledFiles()
        for file in files { try departure.settle(file) }
        try departure.sync(after: files)
        return files.map(\.arrival)
    }
}
