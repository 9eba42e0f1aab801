import Dispatch

/// Why the inbox is looked at.
package enum Wake: Sendable {
    /// Something happened in the inbox; these files were renamed into it.
    case changed(renamed: Set<FileName>)
    /// The inbox was removed or moved away.
    case lost
    /// The time has come that was set.
    case due
    /// Somebody asks to read the rules anew, as these settings name them.
    case reload(Settings)
}

/// Wakes its owner at a time that can be moved.
final class Alarm {
    private let timer = DispatchSource.makeTimerSource()

    init(to wakes: AsyncStream<Wake>.Continuation) {
        timer.setEventHandler { wakes.yield(.due) }
        timer.activate()
    }

    deinit {
        timer.cancel()
    }

    /// Sets the time, in place of the one that was set before.
    func set(after delay: Duration) {
        timer.schedule(deadline: .now() + max(0, delay / .seconds(1)))
    }
}
