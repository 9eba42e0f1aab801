import NoteText

/// What an older extractor refused is tried again once; so is what another build of the program crashed on.
extension Intake {
    /// Puts files back into the inbox that another extractor refused, and returns how many.
    ///
    /// Their letters go. A file that somebody removed meanwhile is left alone. One whose name the inbox has waits, with its
    /// letter, for a later start: of several that were refused under one name, each start brings back one. Where files stay
    /// in the inbox, none is put there: those that still stand in it are passed by no more.
    func bringBackRefused(
        by extractor: String = DocumentText.extractor, build: String = ProgramBuild.own
    ) throws -> Int {
        let old = try store.refusals(notOf: [extractor, build]).map {
            (refusal: $0, place: try bringBack($0))
        }
        let done = old.filter { $0.place != .refused }
        guard !done.isEmpty else { return 0 }
        try folders.inbox.sync()
        try folders.refused.sync()
        try store.markBroughtBack(done.map(\.refusal))
        return done.count { $0.place == .inbox }
    }

    /// Where a refused file is now.
    private enum Place {
        case inbox, refused, gone
    }

    private func bringBack(_ refusal: OldRefusal) throws -> Place {
        guard afterIntake == .archive || refusal.isLeft else { return .refused }
        let place = try refusal.isLeft ? .inbox : moveBack(refusal)
        if place != .refused {
            try folders.refused.remove(FileName(refusal.refusedName + RefusalLetter.ending))
        }
        return place
    }

    private func moveBack(_ refusal: OldRefusal) throws -> Place {
        let (file, name) = (FileName(refusal.refusedName), FileName(refusal.nameBytes))
        guard try folders.refused.stamp(of: file)?.isPlainFile == true else { return .gone }
        if try folders.refused.move(file, to: folders.inbox, as: name) { return .inbox }
        guard try folders.refused.give(file, to: folders.inbox, as: name) else { return .refused }
        try folders.refused.remove(file)
        return .inbox
    }
}
