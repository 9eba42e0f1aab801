import Logging

/// Looks into the inbox whenever it is woken, and takes in what is whole, one group after the other.
struct IntakeLoop {
    private let settings: Settings
    private let lock: DaemonLock
    private let wakes: AsyncStream<Wake>.Continuation
    private let watch: FolderWatch?
    private let alarm: Alarm
    private let log: IntakeLog
    private var inbox: Inbox
    private var intake: Intake
    /// Whether a sheet or a move may be left over from before a fault.
    private var isBehind = true
    private var isFull = false

    /// Opens all that the intake works with; throws what is wrong with it.
    init(_ settings: Settings, waking wakes: AsyncStream<Wake>.Continuation, logger: Logger) throws {
        self.settings = settings
        self.wakes = wakes
        log = IntakeLog(logger: logger)
        let folders = try WorkFolders(settings.folders)
        lock = try DaemonLock(in: settings.folders.state)
        let reviewer = try Reviewer(checklist: settings.checklist, extraction: .own)
        intake = Intake(
            store: try Store.open(at: settings.folders.state, for: .writing), folders: folders,
            prompts: PromptFolder(
                folder: folders.prompts, language: settings.language, format: settings.format),
            reviewer: reviewer)
        watch = FolderWatch(folders.inbox, to: wakes)
        alarm = Alarm(to: wakes)
        if !Extraction.forbidsFiles { log.noLandlock() }
        try? lock.tell(watch == nil ? "polling" : "inotify")
        inbox = Inbox(folders.inbox, settle: watch == nil ? settings.settleOnShare : settings.settle)
    }

    /// Looks once, takes in one group at most, and sets when to look again.
    mutating func turn(renamed: Set<FileName> = []) throws -> IntakeStatus {
        let arrivals = try inbox.arrivals(renamed: renamed, at: .now)
        log.special(arrivals.newSpecial)
        let group = IntakeGroup.next(of: arrivals.whole)
        let isDone = try whileThereIsRoom { loop in
            try loop.catchUp()
            try loop.takeIn(group)
        }
        let left = arrivals.whole.count - (isDone ? group.count : 0)
        if isDone, left > 0 { wakes.yield(.changed(renamed: [])) }
        alarm.set(after: delay)
        return IntakeStatus(
            inbox: settings.folders.inbox, isPolling: watch == nil, waiting: arrivals.waiting + left,
            skipped: arrivals.skipped, special: arrivals.special, isFull: isFull)
    }

    /// Reads checklist, glossary and contexts anew; keeps the old ones where the new ones have mistakes.
    mutating func reload(_ new: Settings) {
        if new.folders != settings.folders { log.foldersChanged() }
        do {
            intake.reviewer = try Reviewer(checklist: new.checklist, extraction: .own)
            log.reloaded(intake.reviewer.version)
        } catch {
            log.notReloaded(error)
        }
    }

    func close() throws {
        try intake.store.close()
    }

    /// Finishes what was left over; what is recorded would else be recorded once more.
    private mutating func catchUp() throws {
        guard isBehind else { return }
        try intake.finish()
        isBehind = false
    }

    private mutating func takeIn(_ files: ArraySlice<InboxFile>) throws {
        guard !files.isEmpty else { return }
        isBehind = true
        let (group, recorded) = try intake.takeIn(files)
        isBehind = false
        log.took(group, recorded)
        if group.unread > 0 { wakes.yield(.changed(renamed: [])) }
        group.unsettled.forEach { inbox.settleAnew($0) }
        group.denied.forEach { inbox.putOff($0.name, until: .now + Self.rescan) }
    }

    /// Runs `body`; on a full disk says so once, and returns false until there is room again.
    private mutating func whileThereIsRoom(_ body: (inout Self) throws -> Void) throws -> Bool {
        do {
            try body(&self)
            if isFull { log.roomAgain() }
            isFull = false
        } catch  where error.meansFull {
            if !isFull { log.full(error) }
            isFull = true
        }
        return !isFull
    }

    private var delay: Duration {
        if isFull { return Self.retry }
        let longest = watch == nil ? Self.poll : Self.rescan
        return inbox.due.map { min($0 - .now, longest) } ?? longest
    }

    /// The longest time between two looks: where events come, where none come, and on a full disk.
    private static let rescan = Duration.seconds(30)
    private static let poll = Duration.seconds(2)
    private static let retry = Duration.seconds(5)
}

extension Error {
    fileprivate var meansFull: Bool {
        switch self {
        case let error as FolderError: error.isFull
        case let error as StoreError: error.isFull
        default: false
        }
    }
}

extension StoreError {
    fileprivate var isFull: Bool {
        if case .full = self { true } else { false }
    }
}
