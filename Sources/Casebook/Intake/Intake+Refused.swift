import NoteText

/// What an older extractor refused is tried again once.
extension Intake {
    /// Puts files back into the inbox that another extractor refused, and returns how many.
    ///
    /// Their letters go. A file that somebody removed meanwhile is left alone; one whose name the inbox has waits for the
    /// next start. Where files stay in the inbox, none is put there: those that still stand in it are passed by no more.
    func bringBackRefused(by extractor: String = DocumentText.extractor) throws -> Int {
        let old = try store.refusals(notOf: extractor).filter(canComeBack)
        guard !old.isEmpty else { return 0 }
        let count = try old.count(where: bringBack)
        try folders.inbox.sync()
        try folders.refused.sync()
        try store.markBroughtBack(old)
        return count
    }

    private func canComeBack(_ refusal: OldRefusal) throws -> Bool {
        guard afterIntake == .archive else { return refusal.isLeft }
        return try folders.inbox.stamp(of: FileName(refusal.nameBytes)) == nil
    }

    private func bringBack(_ refusal: OldRefusal) throws -> Bool {
        let isInInbox = try refusal.isLeft || moveBack(refusal)
        try folders.refused.remove(FileName(refusal.refusedName + RefusalLetter.ending))
        return isInInbox
    }

    /// Returns whether there was a file to move.
    private func moveBack(_ refusal: OldRefusal) throws -> Bool {
        let (file, name) = (FileName(refusal.refusedName), FileName(refusal.nameBytes))
        guard try folders.refused.stamp(of: file)?.isPlainFile == true else { return false }
        if try folders.refused.move(file, to: folders.inbox, as: name) { return true }
        guard try folders.refused.copy(file, to: folders.inbox, as: name) else { return false }
        try folders.inbox.sync()
        try folders.refused.remove(file)
        return true
    }
}
