import Dispatch

/// Wakes its owner at a time that can be moved.
final class Alarm {
    private let wakes: AsyncStream<Wake>.Continuation
    private var timer: (any DispatchSourceTimer)?

    init(to wakes: AsyncStream<Wake>.Continuation) {
        self.wakes = wakes
    }

    deinit {
        timer?.cancel()
    }

    /// Sets the time, in place of the one that was set before.
    ///
    /// Every time has a timer of its own: one that had fired was seen not to fire again when it was set anew.
    func set(after delay: Duration) {
        timer?.cancel()
        let timer = DispatchSource.makeTimerSource()
        timer.setEventHandler { [wakes] in wakes.yield(.due) }
        timer.schedule(deadline: .now() + max(0, delay / .seconds(1)))
        timer.activate()
        self.timer = timer
    }
}
