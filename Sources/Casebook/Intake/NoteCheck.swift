import Crypto
package import NoteReview
package import NoteText

/// Reviews notes without storing anything of them.
package struct NoteCheck: Sendable {
    package let checklist: Checklist
    /// The SHA-256 of the rules, in hexadecimal.
    package let digest: String
    private let extraction: Extraction

    package init(_ rules: Rules, extraction: Extraction) {
        self.extraction = extraction
        checklist = rules.checklist
        digest = rules.source.digest
    }

    /// Reviews a document as it stands in a file; the name helps to tell its kind, and `-` is plain text
    /// where the content is of no other kind.
    package func check(_ document: [UInt8], file: String) -> CheckOutcome {
        let kind = file == "-" ? .text : DocumentKind(ofFileNamed: Array(file.utf8))
        do throws(DocumentError) {
            let text = try extraction.text(of: NoteText.Document(document, kind: kind))
            return .checked(
                review(text.text, file: file, digest: document.digest, warnings: text.warnings))
        } catch {
            return .refused(UncheckedFile(file: file, reason: Refusal.document(error).words))
        }
    }

    /// Reviews a text that was taken out of its document before.
    package func review(
        _ text: String, file: String, digest: String, warnings: [DocumentWarning] = []
    ) -> CheckedNote {
        let note = Note(parsing: text, with: checklist.reader)
        return CheckedNote(
            file: file, digest: digest, text: note.text, review: checklist.review(note), warnings: warnings)
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
