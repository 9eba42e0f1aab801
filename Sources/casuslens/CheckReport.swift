import ArgumentParser
import Casebook
import Foundation
import NoteReview

/// Shows what was checked: each note at once where the format allows, all of them at the end where it does not.
struct CheckReport {
    private let check: NoteCheck
    private let output: OutputOptions
    private var notes: [CheckedNote] = []
    private var refused: [UncheckedFile] = []
    private var hasOpenPrompts = false
    private var hasRefusals = false

    init(_ check: NoteCheck, _ output: OutputOptions) {
        self.check = check
        self.output = output
    }

    /// What the process ends with; a refusal outranks an open prompt.
    var exitCode: ExitCode {
        hasRefusals ? .badInput : hasOpenPrompts ? .none : .success
    }

    mutating func add(_ outcome: CheckOutcome) throws {
        switch outcome {
        case .checked(let note): try add(note)
        case .refused(let file): try add(file)
        }
    }

    func finish() throws {
        guard output.shownFormat == .json else { return }
        let document = CheckDocument(
            checklist: check.checklist, digest: check.digest, notes: notes, refused: refused)
        print(try JSONText.document(document))
    }

    private mutating func add(_ note: CheckedNote) throws {
        for warning in note.warnings {
            Exit.complain("\(note.file.harmless): \(warning.words[output.shownLanguage])")
        }
        hasOpenPrompts = hasOpenPrompts || note.hasOpenPrompts(in: check.checklist)
        switch output.shownFormat {
        case .json: notes.append(note)
        case .ndjson:
            print(try JSONText.line(CheckLine(note, checklist: check.checklist, digest: check.digest)))
        case .text: print(note.sheet(against: check.checklist).text(in: output.shownLanguage))
        }
    }

    private mutating func add(_ file: UncheckedFile) throws {
        hasRefusals = true
        switch output.shownFormat {
        case .json: refused.append(file)
        case .ndjson: print(try JSONText.line(file))
        case .text: break
        }
        Exit.complain("\(file.file.harmless): \(file.reason[output.shownLanguage])")
    }
}
