import Casebook

extension Readiness {
    /// Tells what the intake tells; the watchdog is fed by nothing else, so that an intake that hangs is noticed.
    func tell(_ news: IntakeNews) {
        switch news {
        case .ready(let status): ready("\(status)")
        case .progress(let status): progress("\(status)")
        case .reloading: reloading()
        case .stopping: stopping()
        }
    }
}
