import Logging
import SystemPackage

/// Looks into the inbox whenever it is woken, and takes in what is whole, group by group.
struct IntakeLoop {
    private let settings: Settings
    private let lock: DaemonLock
    private let wakes: AsyncStream<Wake>.Continuation
    private let alarm: Alarm
    let log: IntakeLog
    /// Nothing while the inbox is gone.
    private var entrance: Entrance?
    var intake: Intake
    /// Whether a sheet or a move may be left over from before a fault.
    var isBehind = true
    private var pace = Pace()
    /// Whether newer rules have mistakes, so that older ones are in force.
    private var isBehindRules = false
    /// The notes whose sheets are not made, since the program crashed on them.
    var heldSheets: Set<String> = []
    /// When the inbox was listed last.
    private var listed = ContinuousClock.now

    /// Opens all that the intake works with; throws what is wrong with it.
    init(
        _ settings: Settings, keptIn cache: RulesCache? = nil,
        waking wakes: AsyncStream<Wake>.Continuation, logger: Logger
    ) throws {
        self.settings = settings
        self.wakes = wakes
        log = IntakeLog(logger: logger)
        let folders = try WorkFolders(
            settings.folders, writingInbox: settings.afterIntake == .archive)
        lock = try DaemonLock(in: settings.folders.state)
        let reviewer = try Reviewer(checklist: settings.checklist, extraction: .own, keptIn: cache)
        intake = Intake(
            store: try Store.open(at: settings.folders.state, for: .writing), folders: folders,
            afterIntake: settings.afterIntake, language: settings.language, format: settings.format,
            askAgain: settings.askAgain, reviewer: reviewer)
        try intake.readLeft()
        try intake.readCrashes(in: settings.folders.state, log)
        alarm = Alarm(to: wakes)
        if !Extraction.forbidsFiles { log.noLandlock() }
        try enter()
    }

    /// Looks once, takes in some groups at most, and sets when to look again; throws what only a new start can mend.
    mutating func turn(renamed: Set<FileName> = []) throws -> IntakeStatus {
        var arrivals: Inbox.Arrivals?
        var taken = Taken()
        let (denied, wasShort) = (entrance?.inbox.denied, isShort)
        do {
            try checkPlaces()
            let (whole, left) = (trusted(renamed), intake.left)
            listed = .now
            arrivals = try entrance?.inbox.arrivals(renamed: whole, besides: left, at: listed)
            try takeIn(arrivals, counting: &taken)
            goOn()
        } catch {
            guard let hindrance = Hindrance(error) else { throw error }
            wait(for: hindrance, error)
        }
        let whole = arrivals?.whole.count ?? 0
        if pace.hindrance == nil, whole > taken.tried { lookAgain() }
        if entrance?.inbox.denied != denied { tell() }
        if pace.rests(after: taken.tried) { intake.reviewer.rest() }
        tellWhether(short: wasShort)
        // After the listing, not after now: a file may have come to be whole while others were taken in.
        alarm.set(
            after: pace.delay(
                isPolled: entrance?.isPolled != false, due: entrance?.inbox.due(after: listed)))
        return IntakeStatus(
            inbox: settings.folders.inbox, isPolling: entrance?.isPolled ?? true,
            waiting: (arrivals?.waiting ?? 0) + whole - taken.done, denied: entrance?.inbox.denied.count ?? 0,
            left: arrivals.map(left) ?? 0,
            skipped: arrivals?.skipped ?? 0, special: arrivals?.special ?? 0, hindrance: pace.hindrance)
    }

    /// Reads checklist, glossary and contexts anew; keeps the old ones where the new ones have mistakes.
    mutating func reload(_ new: Settings) {
        if new.folders != settings.folders { log.foldersChanged() }
        do {
            intake.reviewer = try Reviewer(checklist: new.checklist, extraction: .own)
            log.reloaded(intake.reviewer.version)
            isBehindRules = false
        } catch {
            log.notReloaded(error)
            isBehindRules = true
        }
        tell()
    }

    func close() throws {
        try intake.store.close()
    }

    /// Ends without closing, after an error that nothing here can mend.
    func abandon() { intake.store.abandon() }
}

extension IntakeLoop {
    /// Opens the inbox for taking in, and tells those who ask how it is watched.
    private mutating func enter() throws {
        let entrance = try Entrance(
            intake.folders.inbox, settle: (settings.settle, settings.settleOnShare), waking: wakes)
        self.entrance = entrance
        if case .notPossible(let errno) = entrance.lock { log.notLocked(errno) }
        log.watches(settings.folders.inbox, by: entrance.watch)
        tell()
    }

    /// Sees to it that store and folders are still what their paths name.
    private mutating func checkPlaces() throws {
        try intake.store.checkIsInPlace()
        if try intake.folders.restoreOwn() { log.restoredFolders() }
        guard entrance == nil || !intake.folders.inbox.isInPlace else { return }
        entrance = nil
        FolderLock.release(intake.folders.inbox)
        try intake.folders.reopenInbox()
        try enter()
    }

    /// Takes in the next groups of the files that are whole.
    private mutating func takeIn(_ arrivals: Inbox.Arrivals?, counting taken: inout Taken) throws {
        guard let arrivals else { return }
        log.special(arrivals.newSpecial)
        try catchUp()
        try intake.forget(arrivals.gone)
        // What was found to be recorded since the folder was listed is not recorded again.
        let place = intake.folders.inbox.inode
        let whole = arrivals.whole.filter { !intake.left.contains($0, in: place) }
        try takeIn(IntakeGroup.next(of: whole), counting: &taken)
        guard !intake.crashes.isEmpty, taken.tried == whole.count, taken.unread == 0 else { return }
        try tryCrashed(isQuiet: arrivals.waiting == 0, counting: &taken)
    }

    mutating func takeIn(_ groups: [ArraySlice<InboxFile>], counting taken: inout Taken) throws {
        let deadline = ContinuousClock.now + IntakeGroup.patience
        guard var examined = try groups.first.map({ try intake.examine($0, until: deadline) }) else { return }
        for (files, following) in zip(groups, groups.dropFirst() + [[]]) {
            let next = try takeIn(
                examined, of: files, examining: following, until: deadline, counting: &taken)
            examined = try next.get()
        }
    }

    /// Takes in a group while the next one is examined, and returns what came of that.
    private mutating func takeIn(
        _ examined: IntakeGroup, of files: ArraySlice<InboxFile>, examining following: ArraySlice<InboxFile>,
        until deadline: ContinuousClock.Instant, counting taken: inout Taken
    ) throws -> Result<IntakeGroup, any Error> {
        isBehind = true
        let (work, next) = inParallel { [intake] in
            try intake.takeIn(examined)
        } _: { [intake] in
            try intake.examine(following, until: deadline)
        }
        let (group, recorded) = try work.get()
        try intake.leave(group)
        intake.noteRefused(group)
        isBehind = false
        log.took(group, recorded)
        if group.unread > 0 { lookAgain() }
        group.changed.forEach { entrance?.inbox.settleAnew($0) }
        setAside(group.denied, of: files)
        entrance?.inbox.putOff(group.unstarted, of: files, until: .now + Pace.rescan)
        taken.tried += files.count
        taken.done += group.done
        taken.unread += group.unread
        taken.crashed += group.crashed
        return next
    }

    /// Lets files wait that may not be read, and tells of those that are new.
    private mutating func setAside(
        _ denied: [(file: InboxFile, errno: Errno)], of tried: ArraySlice<InboxFile>
    ) {
        let new = entrance?.inbox.setAside(denied.map(\.file), of: tried, until: .now + Pace.rescan) ?? []
        for (file, errno) in denied where new.contains(file) { log.denied(file.stamp, errno) }
    }

    /// Whether documents wait since no process could be started to read them.
    private var isShort: Bool { entrance?.inbox.unstarted.isEmpty == false }

    /// Tells that documents begin to wait for a process, and that none does any more.
    private func tellWhether(short wasShort: Bool) {
        guard isShort != wasShort else { return }
        if isShort { log.notStarted() } else { log.startsAgain() }
        tell()
    }

    /// The files that are whole since they were renamed into the inbox.
    ///
    /// None where files stay: two changes within a tick of the file system's clock look like one, so that a file that is read
    /// right after the first would hide the second for good. Once it has settled, a change shows.
    private func trusted(_ renamed: Set<FileName>) -> Set<FileName> {
        settings.afterIntake == .leave ? [] : renamed
    }

    /// How many files stay, with those that were just taken in.
    private func left(_ arrivals: Inbox.Arrivals) -> Int {
        let place = intake.folders.inbox.inode
        return arrivals.left + arrivals.whole.count { intake.left.contains($0, in: place) }
    }

    /// Has the next look come at once.
    func lookAgain() { wakes.yield(.changed(renamed: [])) }

    /// Finishes what was left over; what is recorded would else be recorded once more.
    mutating func catchUp() throws {
        guard isBehind else { return }
        log.broughtBack(try intake.catchUp())
        isBehind = false
    }

    /// Notes that a look came to nothing, and tells of it once.
    private mutating func wait(for hindrance: Hindrance, _ error: any Error) {
        if pace.wait(for: hindrance) {
            log.hindered(hindrance, error)
            tell()
        }
    }

    private mutating func goOn() {
        guard let passed = pace.goOn() else { return }
        log.goesOn(passed)
        try? intake.store.keepBallast()
        tell()
    }

    /// Tells those who ask how it watches, what is not as it should be, and which files it may not read.
    func tell() {
        let sign = DaemonSign.Sign(
            watch: entrance?.watch ?? "not watching",
            remarks: (entrance?.remarks ?? []) + (pace.hindrance.map { ["\($0)"] } ?? [])
                + (heldSheets.isEmpty ? [] : ["sheets that cannot be made, see casuslens doctor"])
                + (isShort ? ["documents wait, no process can be started to read them"] : [])
                + (isBehindRules ? ["newer checklist refused, see the journal"] : []),
            denied: Set((entrance?.inbox.denied ?? []).map(\.stamp.inode)))
        try? lock.tell(sign.lines)
    }
}
