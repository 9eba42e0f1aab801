import Casebook
import Logging
import ServiceLifecycle
import UnixSignals

/// Has the rules read anew at every SIGHUP.
struct Reloading: Service {
    let intake: IntakeService
    let options: SettingOptions
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            do {
                intake.reload(try options.settings())
            } catch {
                logger.error(
                    "kept the old settings; correct the new ones and reload", metadata: ["reason": "\(error)"]
                )
            }
        }
    }
}
