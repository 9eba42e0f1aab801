import Casebook
import NoteReview

/// A file of rules that a fuzzer made up, read as each of the kinds that there are.
package struct FuzzedRules {
    private let text: String
    private static let file = "rules.yaml"

    package init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Reads it and makes a checklist of it; ends the process where a promise does not hold.
    package func read() {
        _ = result { () throws(ConfigError) in try YAMLReader.read(text, file: Self.file) }
        if let checklist = result({ () throws(ConfigError) in try ChecklistFile.read(text, name: Self.file) })
        {
            compile(checklist)
        }
        if let glossary = result({ () throws(ConfigError) in try GlossaryFile.read(text, name: Self.file) }) {
            compile(glossary: glossary)
        }
        if let contexts = result({ () throws(ConfigError) in try ContextsFile.read(text, name: Self.file) }) {
            compile(contexts: contexts)
        }
    }

    /// Returns what was read; what is wrong must be said, each time with a place in the file.
    private func result<Value>(_ read: () throws(ConfigError) -> Value) -> Value? {
        do throws(ConfigError) {
            return try read()
        } catch {
            precondition(!error.problems.isEmpty, "refused without a reason")
            // YAML breaks lines at more characters than others do.
            let lines = text.unicodeScalars.count + 1
            for problem in error.problems {
                precondition(1...lines ~= problem.position.line && problem.position.column >= 1, "no place")
            }
            precondition(error.description.hasPrefix("rules.yaml:"), "a complaint about no file")
            return nil
        }
    }

    /// Holds a note against it, where it is sound.
    private func compile(
        _ checklist: ChecklistDefinition = .empty, glossary: GlossaryDefinition = .empty,
        contexts: ContextsDefinition = .empty
    ) {
        do throws(RuleProblems) {
            let checklist = try Checklist(checklist, glossary: glossary, contexts: contexts)
            let note = Note(parsing: Self.note, with: checklist.reader)
            precondition(!checklist.review(note).cases.isEmpty, "a note without a case")
        } catch {
            precondition(!error.all.isEmpty, "refused without a reason")
        }
    }

    private static let note = """
        Casusoverleg 2 maart 2026
        Aanwezig: Anna Jansen (gemeente), politie

        Casus 2026-1
        Moeder heeft zorgen over haar zoon. De school deelt die niet.
        Actie: politie belt voor 9 maart.
        """
}

extension ChecklistDefinition {
    fileprivate static let empty = Self(
        name: "", version: "", phrases: [], indicators: [], facts: [], items: [])
}

extension GlossaryDefinition {
    fileprivate static let empty = Self(
        organisations: [], roles: [], headings: [], abbreviations: [], markers: [])
}

extension ContextsDefinition {
    fileprivate static let empty = Self(groups: [], words: [], verbs: [], months: [])
}
