import ArgumentParser
import Casebook
import NoteReview

/// Shows what was checked: each note at once where the format allows, all of them at the end where it does not.
struct CheckReport {
    private let writer: CheckWriter
    private var notes: [CheckedNote] = []
    private var refused: [UncheckedFile] = []
    private var hasOpenPrompts = false
    private var hasRefusals = false

    init(_ writer: CheckWriter) { self.writer = writer }

    /// What the process ends with; a refusal outranks an open prompt.
    var exitCode: ExitCode {
        hasRefusals ? .badInput : hasOpenPrompts ? .none : .success
    }

    mutating func add(_ entry: CheckWriter.Entry) throws {
        if let text = entry.text { try StandardOutput.write(line: text) }
        for complaint in entry.complaints { Exit.complain(complaint) }
        switch entry.outcome {
        case .checked(let note):
            hasOpenPrompts = hasOpenPrompts || note.hasOpenPrompts(in: writer.check.checklist)
            if writer.writesDocument { notes.append(note) }
        case .refused(let file):
            hasRefusals = true
            if writer.writesDocument { refused.append(file) }
        }
    }

    func finish() throws {
        guard writer.writesDocument else { return }
        print(try writer.document(notes, refused))
    }
}
