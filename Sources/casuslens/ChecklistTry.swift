import ArgumentParser
import Casebook
import Foundation
import NoteReview

/// `casuslens checklist try`: what a phrase finds in notes.
struct ChecklistTry: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Show what a phrase finds in notes, and how each place is meant.",
        discussion: """
            The phrase is written as in the checklist, and may name its lists.

            Examples:
              casuslens checklist try '~trekken ... kar' note.md            a phrase
              casuslens checklist try '$workers + ~bellen' *.md             with a list of the checklist
              casuslens checklist try --definition list.yaml note.md        nl, en, all and frames of a list

            Each place comes with its sentence, its section, the phrase that found it, and every cue that changed what \
            it means.

            Exit status: 0 found, 1 not found, 2 wrong usage, 65 the phrase or a file cannot be read.
            """)

    @Argument(help: "The phrase, unless --definition gives some; then the notes; - reads standard input.")
    var phraseAndNotes: [String]

    @Option(help: "A file with the phrases of a list.")
    var definition: String?

    @OptionGroup var rules: RuleOptions
    @OptionGroup var output: OutputOptions

    private var notes: ArraySlice<String> { phraseAndNotes.dropFirst(definition == nil ? 1 : 0) }

    func validate() throws {
        guard !notes.isEmpty else { throw ValidationError("name the notes to try the phrase on") }
    }

    func run() throws {
        let check = NoteCheck(try rules.load(trying: tried()), extraction: .own)
        var found = TryDocument()
        var isRefused = false
        for file in notes {
            switch NoteArgument.outcome(of: file, with: check) {
            case .checked(let note):
                found.add(String(decoding: note.text, as: UTF8.self), file: file, with: check.checklist)
            case .refused(let note):
                isRefused = true
                Exit.complain("\(note.file.harmless): \(note.reason[output.shownLanguage])")
            }
        }
        try output.show(found) { _ in found.text }
        if isRefused { throw ExitCode.badInput }
        guard !found.isEmpty else {
            Exit.complain("found nowhere in \(notes.count == 1 ? "the note" : "the \(notes.count) notes")")
            throw ExitCode.none
        }
    }

    private func tried() throws -> TriedList {
        guard let definition else { return TriedList(phrase: phraseAndNotes[0]) }
        guard let text = try? String(contentsOfFile: definition, encoding: .utf8) else {
            throw Failure("cannot read \(definition); see that it is there and is yours to read", .badInput)
        }
        return TriedList(definition: text, name: definition)
    }
}
