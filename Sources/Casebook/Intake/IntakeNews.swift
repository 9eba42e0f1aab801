package import SystemPackage

/// What the intake tells whoever started it.
package enum IntakeNews: Hashable, Sendable {
    /// It watches and has listed the inbox: after the start and after each reload.
    case ready(IntakeStatus)
    /// It has looked once more.
    case progress(IntakeStatus)
    /// It reads the rules anew.
    case reloading
    /// It ends.
    case stopping
}

/// How things stand in the inbox after a look.
package struct IntakeStatus: Hashable, Sendable, CustomStringConvertible {
    package let inbox: FilePath
    /// Whether nothing tells of changes, so that the folder is listed every two seconds.
    package let isPolling: Bool
    /// Files that may still be written, or wait for their turn.
    package let waiting: Int
    /// How many of those may not be read.
    package let denied: Int
    /// Files that are recorded and stay.
    package let left: Int
    package let skipped: Int
    /// What is no plain file and stays where it is.
    package let special: Int
    /// Why nothing is taken in for now.
    package let hindrance: Hindrance?

    /// How things stand before anything could be opened.
    init(_ inbox: FilePath, hinderedBy hindrance: Hindrance) {
        self.init(
            inbox: inbox, isPolling: true, waiting: 0, skipped: 0, special: 0, hindrance: hindrance)
    }

    init(
        inbox: FilePath, isPolling: Bool, waiting: Int, denied: Int = 0, left: Int = 0, skipped: Int,
        special: Int, hindrance: Hindrance?
    ) {
        self.inbox = inbox
        self.isPolling = isPolling
        self.waiting = waiting
        self.denied = denied
        self.left = left
        self.skipped = skipped
        self.special = special
        self.hindrance = hindrance
    }

    package var description: String {
        let counts = [
            (waiting, "waiting"), (denied, "of them may not be read"), (left, "left"), (skipped, "skipped"),
            (special, "not a plain file"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let watching = "watching \(inbox) (\(isPolling ? "polling" : "inotify"))"
        return ([watching] + parts + (hindrance.map { ["\($0)"] } ?? [])).joined(separator: " · ")
    }
}
