import Logging
import NoteText
import SystemPackage

/// What the intake logs: ids, reasons and counts; never a file name or a word of a note.
struct IntakeLog {
    let logger: Logger

    func took(_ group: IntakeGroup, _ recorded: [Recorded]) {
        for (note, entry) in zip(group.notes, recorded) {
            logger.info(
                "took in a note",
                metadata: [
                    "note.id": "\(note.file.sha256.prefix(12))", "arrival": "\(entry.arrival)",
                    "outcome": "\(entry.outcome.rawValue)", "kind": "\(note.kind.rawValue)",
                    "encoding": "\(note.document.encoding.rawValue)",
                    "warnings": "\(note.document.warnings.map(\.rawValue).joined(separator: ","))",
                ])
        }
        for (refused, entry) in zip(group.refused, recorded.dropFirst(group.notes.count)) {
            logger.warning(
                "refused a file",
                metadata: ["arrival": "\(entry.arrival)", "reason": "\(refused.refusal)"])
        }
    }

    /// Tells of a file that may not be read, once as long as it stays as it is.
    func denied(_ stamp: FileStamp, _ errno: Errno) {
        logger.warning(
            "a file of the inbox may not be read; casuslens status names it: give casuslensd the right to it",
            metadata: ["inode": "\(stamp.inode)", "reason": "\(errno)"])
    }

    func crashesNotWritten(_ error: any Error) {
        logger.warning(
            "a crash will not be told from another; see to it that casuslensd may write the file crashes in its state folder",
            metadata: ["reason": "\(error)"])
    }

    /// Tells on which notes the program crashed before this start.
    func crashed(on digests: [String]) {
        for digest in digests {
            logger.error(
                "the program crashed on a note; it is tried once more, alone, when no other waits",
                metadata: ["note.id": "\(digest.prefix(12))"])
        }
    }

    func heldSheets(_ digests: Set<String>) {
        for digest in digests.sorted() {
            logger.error(
                "the program crashed twice on the sheet of a note that is recorded; the sheet waits for a newer version",
                metadata: ["note.id": "\(digest.prefix(12))"])
        }
    }

    func notStarted() {
        logger.error(
            "no process could be started to read documents; they wait, and are tried again every 30 seconds")
    }

    func startsAgain() {
        logger.notice("documents are read again")
    }

    /// Tells where and how it watches; without a service manager, nothing else says that the start went well.
    func watches(_ inbox: FilePath, by watch: String) {
        logger.notice("watches the inbox", metadata: ["inbox": "\(inbox)", "by": "\(watch)"])
    }

    /// Tells of what is no plain file, once.
    func special(_ stamps: [FileStamp]) {
        for stamp in stamps {
            logger.warning(
                "left what is no plain file in the inbox; remove it, or drop a copy of the file itself",
                metadata: [
                    "inode": "\(stamp.inode)", "kind": "\(stamp.kind.rawValue)", "links": "\(stamp.links)",
                ])
        }
    }

    func noLandlock() {
        logger.notice(
            "the kernel has no Landlock, or the unit forbids it: documents are read without it, with all other limits"
        )
    }

    func hindered(_ hindrance: Hindrance, _ error: any Error) {
        let message: Logger.Message =
            switch hindrance {
            case .diskFull: "the disk is full; nothing is taken in until there is room"
            case .inboxGone: "the inbox is gone; nothing is taken in until it is there again"
            case .passing: "nothing can be taken in; it is tried again until it works"
            }
        logger.error(message, metadata: ["reason": "\(error)"])
    }

    func goesOn(_ passed: Hindrance) {
        let message: Logger.Message =
            switch passed {
            case .diskFull: "there is room again; intake goes on"
            case .inboxGone: "the inbox is there again; intake goes on"
            case .passing: "it works again; intake goes on"
            }
        logger.notice(message)
    }

    func broughtBack(_ count: Int) {
        guard count > 0 else { return }
        logger.notice(
            "files that an older version refused are taken up again", metadata: ["count": "\(count)"])
    }

    func restoredFolders() {
        logger.warning(
            "a folder was removed or replaced while it was in use; it is used as it stands now, and casuslens doctor tells what is missing"
        )
    }

    func notLocked(_ errno: Errno) {
        logger.notice(
            "the inbox cannot be locked; see to it that no other casuslensd takes in from it",
            metadata: ["reason": "\(errno)"])
    }

    func reloaded(_ version: ChecklistVersion) {
        logger.notice(
            "read the checklist anew",
            metadata: [
                "checklist": "\(version.name) \(version.version)", "rules": "\(version.sha256.prefix(12))",
            ])
    }

    func foldersChanged() {
        logger.warning("the settings name other folders; restart casuslensd to use them")
    }

    func notReloaded(_ error: any Error) {
        logger.error(
            "kept the old checklist; correct the new one and reload", metadata: ["reason": "\(error)"])
    }
}
