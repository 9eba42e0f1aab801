import Crypto
package import NoteReview

/// Reviews notes without storing anything of them.
package struct NoteCheck: Sendable {
    package let checklist: Checklist
    /// The SHA-256 of the rules, in hexadecimal.
    package let digest: String

    package init(_ rules: Rules) {
        checklist = rules.checklist
        digest = rules.source.digest
    }

    /// Reviews a document as it stands in a file.
    package func check(_ document: [UInt8], file: String) -> CheckOutcome {
        guard let text = String(validating: document, as: UTF8.self) else {
            return .refused(UncheckedFile(file: file, reason: "not UTF-8; save the note as UTF-8"))
        }
        return .checked(review(text, file: file, digest: document.digest))
    }

    /// Reviews a text that was taken out of its document before.
    package func review(_ text: String, file: String, digest: String) -> CheckedNote {
        let note = Note(parsing: text, with: checklist.reader)
        return CheckedNote(file: file, digest: digest, text: note.text, review: checklist.review(note))
    }
}

/// What became of a file that was to be checked.
package enum CheckOutcome: Sendable {
    case checked(CheckedNote)
    case refused(UncheckedFile)
}

extension [UInt8] {
    /// The SHA-256 of the bytes, in hexadecimal.
    package var digest: String {
        SHA256.hash(data: self).map { $0.hexadecimal(digits: 2).lowercased() }.joined()
    }
}
