package import Foundation
package import NoteReview
package import NoteText

/// A note that was read and reviewed, as it is to be recorded.
package struct TakenNote: Sendable {
    package let file: ArrivedFile
    /// The SHA-256 of its bytes, in hexadecimal.
    package let sha256: String
    /// The number of its bytes.
    package let size: Int
    package let kind: String
    package let encoding: String
    package let text: String
    /// What a reader of the text should know of the document.
    package let warnings: [DocumentWarning]
    package let review: Review
    package let checklist: ChecklistVersion
    /// The items of the checklist: those that are active become flags.
    package let items: [Item]
    /// What the checklist recognises in notes.
    package let indicators: [Indicator]
    /// How many days pass before a sheet asks the same question of a case again.
    package let askAgain: Int
    /// Names for its prompt sheet, the best first: the first that no other note has is taken.
    package let sheetNames: [String]
    /// Where the original goes.
    package let archiveName: String

    package init(
        file: ArrivedFile, sha256: String, size: Int, kind: String, encoding: String, text: String,
        warnings: [DocumentWarning] = [], review: Review, checklist: ChecklistVersion, items: [Item],
        indicators: [Indicator], askAgain: Int,
        sheetNames: [String], archiveName: String
    ) {
        self.file = file
        self.sha256 = sha256
        self.size = size
        self.kind = kind
        self.encoding = encoding
        self.text = text
        self.warnings = warnings
        self.review = review
        self.checklist = checklist
        self.items = items
        self.indicators = indicators
        self.askAgain = askAgain
        self.sheetNames = sheetNames
        self.archiveName = archiveName
    }
}

/// A file that came into the inbox.
package struct ArrivedFile: Hashable, Sendable {
    /// Its name as people may see it: nothing in it can harm a terminal.
    package let name: String
    /// Its name as the file system has it.
    package let nameBytes: [UInt8]
    package let arrivedAt: Date
    /// By what it is known again where it stays in the inbox; nothing when it leaves it.
    package let mark: FileMark?

    package init(name: String, nameBytes: [UInt8], arrivedAt: Date, mark: FileMark? = nil) {
        self.name = name
        self.nameBytes = nameBytes
        self.arrivedAt = arrivedAt
        self.mark = mark
    }
}

/// Which rules a note was held against.
package struct ChecklistVersion: Hashable, Sendable {
    package let name: String
    package let version: String
    /// The SHA-256 of the rules, in hexadecimal.
    package let sha256: String

    package init(name: String, version: String, sha256: String) {
        self.name = name
        self.version = version
        self.sha256 = sha256
    }
}

/// A file that could not be taken in.
package struct RefusedFile: Hashable, Sendable {
    package let file: ArrivedFile
    /// The SHA-256 of its bytes; nothing when it was not read whole.
    package let sha256: String?
    package let reason: String
    /// What a person can do about it.
    package let remedy: String
    /// Where the file goes.
    package let refusedName: String
    /// The version of what refused it, the extractor or the program: a newer one may take the file in after all.
    package let extractor: String

    package init(
        file: ArrivedFile, sha256: String?, reason: String, remedy: String, refusedName: String,
        extractor: String
    ) {
        self.file = file
        self.sha256 = sha256
        self.reason = reason
        self.remedy = remedy
        self.refusedName = refusedName
        self.extractor = extractor
    }
}

/// What became of a file, as it was recorded.
package struct Recorded: Hashable, Sendable {
    /// The sequence number of the arrival.
    package let arrival: Int64
    package let outcome: Outcome
    /// The sequence number of the note: the known one of a duplicate, nothing for a refused file.
    package let note: Int64?

    package enum Outcome: String, CaseIterable, Hashable, Sendable {
        case processed, duplicate, refused
    }
}
