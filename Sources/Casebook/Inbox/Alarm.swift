import Dispatch

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
