import NoteText

/// What an older extractor refused is tried again once.
extension Intake {
    /// Puts refused files back into the inbox that another extractor refused, and returns how many.
    ///
    /// Their letters go. A file that somebody removed meanwhile is left alone; one whose name the inbox has waits for the
    /// next start.
    func bringBackRefused(by extractor: String = DocumentText.extractor) throws -> Int {
        let old = try store.refusals(notOf: extractor)
            .filter { try folders.inbox.stamp(of: FileName($0.nameBytes)) == nil }
        guard !old.isEmpty else { return 0 }
        let count = try old.count(where: bringBack)
        try folders.inbox.sync()
        try folders.refused.sync()
        try store.markBroughtBack(old)
        return count
    }

    private func bringBack(_ refusal: OldRefusal) throws -> Bool {
        let (file, name) = (FileName(refusal.refusedName), FileName(refusal.nameBytes))
        guard try folders.refused.stamp(of: file)?.isPlainFile == true else {
            try folders.refused.remove(FileName(refusal.refusedName + RefusalLetter.ending))
            return false
        }
        if try !folders.refused.move(file, to: folders.inbox, as: name) {
            guard try folders.refused.copy(file, to: folders.inbox, as: name) else { return false }
            try folders.inbox.sync()
            try folders.refused.remove(file)
        }
        try folders.refused.remove(FileName(refusal.refusedName + RefusalLetter.ending))
        return true
    }
}
