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
    /// What is known of notes on which the program crashed.
    var crashes = Crashes()

    var prompts: PromptFolder {
        PromptFolder(folder: folders.prompts, language: language, format: format)
    }

    /// Takes in a group of files that were examined, in one transaction and with one sync of each folder.
    func takeIn(_ group: IntakeGroup) throws -> (group: IntakeGroup, recorded: [Recorded]) {
        var group = group
        try keepOriginals(of: group.notes)
        try dropOriginals(of: group)
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
            case .whole(let note): group.sort(note, file, by: crashes.advice(on: note.sha256), into: &read)
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
            return Result { () throws(Refusal) in
                try NoteAtHand.working(on: file.sha256) { () throws(Refusal) in try reviewer.review(file) }
            }
        }
    }

    func writeSheets(of notes: [ReviewedNote]) throws -> [WrittenSheet] {
        let known = Dictionary(notes.map { ($0.file.sha256, $0) }) { first, _ in first }
        let sheets = try store.unwrittenSheets().filter { crashes.advice(on: $0.sha256) == .review }
        guard !sheets.isEmpty else { return [] }
        let (prompts, reviewer, store) = (prompts, reviewer, store)
        let written = try sheets.mapInParallel { sheet in
            let page = try NoteAtHand.working(on: sheet.sha256) {
                let made =
                    try known[sheet.sha256].map { reviewer.sheet(of: $0, sheet) }
                    ?? store.text(of: sheet.note).map { reviewer.sheet(of: $0, sheet) }
                return made.map(prompts.page)
            }
            // A text that was erased meanwhile has none.
            let name = try page.map { try prompts.write($0, of: sheet) }
            return WrittenSheet(note: sheet.note, name: name ?? sheet.name)
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
