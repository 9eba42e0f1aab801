/// Why nothing is taken in for now, though the daemon runs; it looks again by itself.
package enum Hindrance: Hashable, Sendable, CustomStringConvertible {
    case diskFull
    /// The inbox was removed, moved away or unmounted.
    case inboxGone
    /// Something else that may pass, such as a store that is busy or a folder without the right to it.
    case passing(String)

    package var description: String {
        switch self {
        case .diskFull: "disk full"
        case .inboxGone: "inbox gone"
        case .passing: "trying again"
        }
    }

    /// What an error hinders; nothing where a new start is called for, or a person.
    init?(_ error: any Error) {
        switch error {
        case let error as FolderError where error.isFull: self = .diskFull
        case let error as FolderError where error.isPassing: self = .passing("\(error)")
        case IntakeError.unusable(let error) where error.isFull: self = .diskFull
        case IntakeError.inboxGone: self = .inboxGone
        case StoreError.full: self = .diskFull
        case StoreError.busy, StoreError.failed, StoreError.unstorable: self = .passing("\(error)")
        default: return nil
        }
    }

    /// How long to wait after so many attempts that failed: longer each time where nobody knows what helps.
    func pause(after attempts: Int) -> Duration {
        switch self {
        case .diskFull: .seconds(5)
        case .inboxGone: .seconds(2)
        case .passing: .seconds(min(1 << min(attempts, 6), 60))
        }
    }

    /// Whether it is the same one, for whoever has told of it already.
    func isKind(of other: Self?) -> Bool {
        switch (self, other) {
        case (.diskFull, .diskFull), (.inboxGone, .inboxGone), (.passing, .passing): true
        default: false
        }
    }
}
