package import Logging
import ServiceLifecycle

/// Takes in every note that is dropped, until the process is asked to stop.
package struct IntakeService: Service {
    private let settings: Settings
    private let cache: RulesCache?
    private let logger: Logger
    private let tell: @Sendable (IntakeNews) -> Void
    private let wakes = AsyncStream<Wake>.makeStream()

    /// Makes the service; `tell` hears how the work goes on, after each step of it.
    ///
    /// The rules that it starts with are kept compiled for the next start, if there is a place for them; those that it
    /// reads later are not, since it has read notes then.
    package init(
        _ settings: Settings, keptIn cache: RulesCache?, logger: Logger,
        tell: @escaping @Sendable (IntakeNews) -> Void
    ) {
        self.settings = settings
        self.cache = cache
        self.logger = logger
        self.tell = tell
    }

    /// Reads the rules anew before the next note; what else has changed in the settings takes a restart.
    package func reload(_ settings: Settings) {
        wakes.continuation.yield(.reload(settings))
    }

    package func run() async throws {
        guard var loop = try await open() else { return tell(.stopping) }
        do {
            tell(.ready(try loop.turn()))
            for await wake in wakes.stream.cancelOnGracefulShutdown() {
                try answer(wake, with: &loop)
            }
            tell(.stopping)
            try loop.close()
        } catch {
            loop.abandon()
            throw error
        }
    }

    /// Opens all that it works with; on a full disk waits for room, and returns nothing when it is asked to stop meanwhile.
    private func open() async throws -> IntakeLoop? {
        var isTold = false
        while true {
            do {
                return try IntakeLoop(
                    settings, keptIn: cache, waking: wakes.continuation, logger: logger)
            } catch {
                guard let hindrance = Hindrance(error), case .diskFull = hindrance else { throw error }
                if !isTold { IntakeLog(logger: logger).hindered(hindrance, error) }
                let status = IntakeStatus(settings.folders.inbox, hinderedBy: hindrance)
                tell(isTold ? .progress(status) : .ready(status))
                isTold = true
                let isAsleep: Void? = try? await cancelWhenGracefulShutdown {
                    try await Task.sleep(for: hindrance.pause(after: 1))
                }
                if isAsleep == nil { return nil }
            }
        }
    }

    private func answer(_ wake: Wake, with loop: inout IntakeLoop) throws {
        switch wake {
        case .changed(let renamed): tell(.progress(try loop.turn(renamed: renamed)))
        case .due: tell(.progress(try loop.turn()))
        case .reload(let settings):
            tell(.reloading)
            loop.reload(settings)
            tell(.ready(try loop.turn()))
        }
    }
}
