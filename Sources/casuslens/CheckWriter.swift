import Casebook
import NoteReview

/// Writes what there is to say of notes, in the format that was asked for.
struct CheckWriter: Sendable {
    let check: NoteCheck
    private let format: OutputOptions.Format
    private let language: Language

    /// What there is to say of one file.
    struct Entry: Sendable {
        let outcome: CheckOutcome
        /// Nothing where all is said in one document.
        let text: String?
        let complaints: [String]
    }

    init(_ check: NoteCheck, _ output: OutputOptions) {
        self.check = check
        format = output.shownFormat
        language = output.shownLanguage
    }

    /// Whether all is said in one document, at the end.
    var writesDocument: Bool { format == .json }

    func document(_ notes: [CheckedNote], _ refused: [UncheckedFile]) throws -> String {
        try JSONText.document(
            CheckDocument(checklist: check.checklist, digest: check.digest, notes: notes, refused: refused))
    }

    func entry(for outcome: CheckOutcome) throws -> Entry {
        switch outcome {
        case .checked(let note):
            let warnings = note.warnings.map { "\(note.file.harmless): \($0.words[language])" }
            return Entry(outcome: outcome, text: try text(of: note), complaints: warnings)
        case .refused(let file):
            let line = format == .ndjson ? try JSONText.line(file) : nil
            let complaint = "\(file.file.harmless): \(file.reason[language])"
            return Entry(outcome: outcome, text: line, complaints: [complaint])
        }
    }

    private func text(of note: CheckedNote) throws -> String? {
        switch format {
        case .json: nil
        case .ndjson:
            try JSONText.line(CheckLine(note, checklist: check.checklist, digest: check.digest))
        case .text: note.sheet(against: check.checklist).text(in: language)
        }
    }
}
