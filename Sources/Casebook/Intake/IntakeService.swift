package import Logging
import ServiceLifecycle

/// Takes in every note that is dropped, until the process is asked to stop.
package struct IntakeService: Service {
    private let settings: Settings
    private let logger: Logger
    private let tell: @Sendable (IntakeNews) -> Void
    private let wakes = AsyncStream<Wake>.makeStream()

    /// - Parameter tell: hears how the work goes on, after each step of it.
    package init(_ settings: Settings, logger: Logger, tell: @escaping @Sendable (IntakeNews) -> Void) {
        self.settings = settings
        self.logger = logger
        self.tell = tell
    }

    /// Reads the rules anew before the next note.
    package func reload() {
        wakes.continuation.yield(.reload)
    }

    package func run() async throws {
        var loop = try IntakeLoop(settings, waking: wakes.continuation, logger: logger)
        tell(.progress(try loop.turn()))
        for await wake in wakes.stream.cancelOnGracefulShutdown() {
            try answer(wake, with: &loop)
        }
        tell(.stopping)
        try loop.close()
    }

    private func answer(_ wake: Wake, with loop: inout IntakeLoop) throws {
        switch wake {
        case .changed(let renamed): tell(.progress(try loop.turn(renamed: renamed)))
        case .due: tell(.progress(try loop.turn()))
        case .lost: throw IntakeError.inboxLost(settings.folders.inbox)
        case .reload:
            tell(.reloading)
            loop.reload()
            tell(.progress(try loop.turn()))
        }
    }
}
