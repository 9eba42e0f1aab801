import ArgumentParser
import Casebook
import NoteReview

/// `casuslens checklist`: what the authors of a checklist need.
struct ChecklistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract: "List, validate and test the checklist, and try a phrase.",
        discussion: """
            Examples:
              casuslens checklist list                       the questions, with their lessons
              casuslens checklist validate checklist.yaml    every mistake, at its place
              casuslens checklist test                       whether each item agrees with its examples
              casuslens checklist try PHRASE NOTE            what a phrase finds in a note
            """,
        subcommands: [ChecklistList.self, ChecklistValidate.self, ChecklistTest.self, ChecklistTry.self])
}
