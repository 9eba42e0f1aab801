import Foundation
import NoteReview
import NoteText

/// Takes files in: reads, reviews and records them, writes their prompt sheets, moves them out of the inbox or leaves them.
///
/// Whatever follows the record can be done again, and is after a fault: the record says what is still to be done.
struct Intake {
    let store: Store
    var folders: WorkFolders
    let afterIntake: Settings.AfterIntake
    let language: Language
    let format: Settings.SheetFormat
    /// How many days pass before a sheet asks the same question of a case again.
    let askAgain: Int
    var reviewer: Reviewer
    /// The files that stay in the inbox.
    var left = LeftFiles()

    var prompts: PromptFolder {
        PromptFolder(folder: folders.prompts, language: language, format: format)
    }

    /// Takes in a group of files that were examined, in one transaction and with one sync of each folder.
    func takeIn(_ group: IntakeGroup) throws -> (group: IntakeGroup, recorded: [Recorded]) {
        var group = group
        try keepOriginals(of: group.notes)
        let recorded = try record(&group)
        try store.touch(group.touched.map { ($0.name, mark($0.stamp)) })
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

    /// Reads files one after the other, and reviews them on all cores; those for which the time does not suffice wait on.
    ///
    /// Nothing changes by that: it may be done while another group is taken in, and be done again.
    func examine(_ files: some Sequence<InboxFile>, until deadline: ContinuousClock.Instant) throws
        -> IntakeGroup
    {
        var group = IntakeGroup()
        var read: [NoteFile] = []
        for file in files {
            switch try NoteFile.read(file.name, in: folders.inbox) {
            case .whole(let note) where left.has(file.name, sha256: note.sha256, size: note.stamp.size):
                group.touched.append(InboxFile(name: file.name, stamp: note.stamp))
            case .whole(let note): read.append(note)
            case .tooLarge(let stamp) where left.has(file.name, sha256: nil, size: stamp.size):
                group.touched.append(InboxFile(name: file.name, stamp: stamp))
            case .tooLarge(let stamp): group.refuseUnread(file.name, stamp)
            case .changed: group.changed.append(file.name)
            case .denied(let errno): group.denied.append((file, errno))
            }
        }
        for (file, review) in zip(read, try reviews(of: read, until: deadline)) {
            group.add(review, of: file)
        }
        return group
    }

    /// Reviews files on all cores; nothing for those that are left when the time is up.
    private func reviews(
        of files: [NoteFile], until deadline: ContinuousClock.Instant
    ) throws -> [Result<ReviewedNote, Refusal>?] {
        let reviewer = reviewer
        return try files.mapInParallel { file in
            guard ContinuousClock.now < deadline else { return nil }
            return Result { () throws(Refusal) in try reviewer.review(file) }
        }
    }

    func writeSheets(of notes: [ReviewedNote]) throws -> [WrittenSheet] {
        let known = Dictionary(notes.map { ($0.file.sha256, $0) }) { first, _ in first }
        let sheets = try store.unwrittenSheets()
        guard !sheets.isEmpty else { return [] }
        let sources = try sheets.map { sheet in
            try SheetSource(sheet: sheet, note: known[sheet.sha256], text: { try store.text(of: sheet.note) })
        }
        let (prompts, reviewer) = (prompts, reviewer)
        let written = try sources.mapInParallel { source in
            let name = try source.page(by: reviewer).map { try prompts.write($0, of: source.sheet) }
            return WrittenSheet(note: source.sheet.note, name: name ?? source.sheet.name)
        }
        try prompts.folder.sync()
        return written
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

/// What a sheet is made of: the review of a note, or its text where that was recorded before a fault.
private struct SheetSource: Sendable {
    let sheet: UnwrittenSheet
    private let note: ReviewedNote?
    private let text: String?

    init(sheet: UnwrittenSheet, note: ReviewedNote?, text: () throws -> String?) rethrows {
        self.sheet = sheet
        self.note = note
        self.text = note == nil ? try text() : nil
    }

    /// Returns the page; nothing when the text was erased meanwhile.
    func page(by reviewer: Reviewer) -> PromptSheet? {
        note.map { reviewer.sheet(of: $0, sheet) } ?? text.map { reviewer.sheet(of: $0, sheet) }
    }
}
