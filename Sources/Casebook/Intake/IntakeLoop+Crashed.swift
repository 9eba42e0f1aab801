extension IntakeLoop {
    /// Of how many files it was tried to take them in, and how many are.
    struct Taken {
        var (tried, done, unread) = (0, 0, 0)
        /// Those that are to be tried alone.
        var crashed: [CrashedFile] = []
    }

    /// Tries the notes on which the program crashed once: one at a time, nothing beside it, and when no other waits.
    mutating func tryCrashed(isQuiet: Bool, counting taken: inout Taken) throws {
        for digest in intake.crashes.untried { try tryAlone(digest, counting: &taken) }
        let held = try intake.heldSheets()
        // What is neither in the inbox nor to be written any more, somebody has taken away.
        if isQuiet { intake.crashes.forget(besides: held) }
        tell(of: held)
    }

    private mutating func tryAlone(_ digest: String, counting taken: inout Taken) throws {
        let files = taken.crashed.filter { $0.sha256 == digest }.map(\.file)
        let done = taken.done
        intake.crashes.trial = digest
        defer { intake.crashes.trial = nil }
        try takeIn(files.isEmpty ? [] : [files[...]], counting: &taken)
        // Its sheet may be all that is left to do.
        isBehind = true
        try catchUp()
        if taken.done > done { intake.crashes.forget([digest]) }
    }

    private mutating func tell(of held: Set<String>) {
        guard held != heldSheets else { return }
        log.heldSheets(held.subtracting(heldSheets))
        heldSheets = held
        tell()
    }
}
