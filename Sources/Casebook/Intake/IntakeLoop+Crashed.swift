extension IntakeLoop {
    /// Of how many files it was tried to take them in, and how many are.
    struct Taken {
        var (tried, done, unread) = (0, 0, 0)
        /// Those that are to be tried alone.
        var crashed: [CrashedFile] = []
    }

    /// Tries one of the notes on which the program crashed once, with nothing beside it, in a turn that took in no other: the
    /// watchdog is fed after each turn, and a note that is tried must not end for the time that others took.
    mutating func tryCrashed(isQuiet: Bool, counting taken: inout Taken) throws {
        var met = try intake.untried(among: taken.crashed)
        if taken.done == 0, let digest = met.popLast() { try tryAlone(digest, counting: &taken) }
        guard met.isEmpty else { return lookAgain() }
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
