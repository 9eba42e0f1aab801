package import SystemPackage

/// Why the intake cannot start or go on, and what to do about it.
package enum IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another daemon works with this state folder.
    case alreadyRunning(FilePath)
    /// A folder that is not fit for its purpose.
    case unusable(FolderError)
    /// Two settings name one folder, by two paths.
    case oneFolder(SettingName, FilePath, SettingName, FilePath)
    /// The checklist, or the glossary or contexts beside it, cannot be read as text.
    case noRules(FilePath)
    /// Another daemon takes in from this inbox.
    case inboxTaken(FilePath)
    /// The inbox was removed, moved away or unmounted.
    case inboxGone(FilePath)

    package var description: String {
        switch self {
        case .alreadyRunning(let state):
            "another casuslensd works with the state folder \(state); stop it first, or name another folder"
        case .unusable(let error): error.description
        case .oneFolder(let one, let path, let other, let otherPath):
            "\(one.rawValue) and \(other.rawValue) are one folder: \(path) and \(otherPath); give each its own"
        case .noRules(let checklist):
            "cannot read \(checklist), or glossary.yaml or contexts.yaml beside it; name a checklist that is there"
        case .inboxTaken(let inbox):
            "another casuslensd takes in from the inbox \(inbox); stop it first, or name another folder"
        case .inboxGone(let inbox):
            "the inbox \(inbox) is gone; make it or mount it again, and intake goes on by itself"
        }
    }
}

/// With what a daemon ends, after `sysexits.h`, so that whoever started it knows whether to start it again.
package func exitStatus(for error: any Error) -> Int32 {
    switch error {
    case let error as StoreError: error.exitCode
    case IntakeError.alreadyRunning, IntakeError.inboxTaken, IntakeError.inboxGone: 75
    case is IntakeError, is SettingsError, is ConfigError: 78
    case is FolderError: 74
    default: 70
    }
}
