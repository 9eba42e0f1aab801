import Logging
import NoteText

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
        for denied in group.denied {
            logger.warning(
                "a file of the inbox may not be read; give casuslensd the right to read it",
                metadata: ["reason": "\(denied.errno)"])
        }
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

    func full(_ error: any Error) {
        logger.error(
            "the disk is full; nothing is taken in until there is room", metadata: ["reason": "\(error)"])
    }

    func roomAgain() {
        logger.notice("there is room again; intake goes on")
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
