import Foundation
package import NoteReview
package import SystemPackage

/// The checklist with its glossary and contexts, as the three files beside each other give them.
package struct Rules: Sendable {
    package let checklist: Checklist
    /// The bytes of the three files, by which a review can be told to be of these rules.
    package let source: [UInt8]
    /// The file in which most of the checklist lies, where it was compiled before.
    let mapped: MappedFile?

    /// Reads `checklist.yaml`, or another file, and `glossary.yaml` and `contexts.yaml` beside it.
    ///
    /// A list that an author tries out is added to those of the checklist, and may use them.
    ///
    /// - Parameters:
    ///   - file: the checklist.
    ///   - tried: the list that is tried out.
    ///   - cache: where the rules are kept once they are compiled; nothing where they are compiled each time.
    /// - Throws: `ConfigError` with the mistakes of the first file that has any; else what kept a file from being read.
    package init(
        checklist file: FilePath, trying tried: TriedList? = nil, keptIn cache: RulesCache? = nil
    ) throws {
        let folder = file.removingLastComponent()
        let checklist = try Self.text(of: file)
        let glossary = try Self.text(of: folder.appending("glossary.yaml"))
        let contexts = try Self.text(of: folder.appending("contexts.yaml"))
        try self.init(
            checklist: (checklist, file.string),
            glossary: (glossary, folder.appending("glossary.yaml").string),
            contexts: (contexts, folder.appending("contexts.yaml").string), tried: tried,
            keptIn: cache)
    }

    package typealias Source = (text: String, name: String)

    init(
        checklist: Source, glossary: Source, contexts: Source, tried: TriedList? = nil,
        keptIn cache: RulesCache? = nil
    ) throws {
        source = [checklist, glossary, contexts].flatMap { Array($0.text.utf8) + [0] }
        func compile() throws -> Checklist {
            try Self.compile(checklist: checklist, glossary: glossary, contexts: contexts, tried)
        }
        // A list that is tried out changes all of them.
        let kept = tried == nil ? cache : nil
        (self.checklist, mapped) =
            try kept?.checklist(of: [checklist, glossary, contexts], compile: compile) ?? (compile(), nil)
    }

    private static func compile(
        checklist: Source, glossary: Source, contexts: Source, _ tried: TriedList?
    ) throws -> Checklist {
        let sources = [tried?.source, checklist, glossary, contexts].compactMap { $0 }
        let definition = try ChecklistFile.read(checklist.text, name: checklist.name).adding(tried?.list())
        let partners = try GlossaryFile.read(glossary.text, name: glossary.name)
        let cues = try ContextsFile.read(contexts.text, name: contexts.name)
        do throws(RuleProblems) {
            return try Checklist(definition, glossary: partners, contexts: cues)
        } catch {
            throw Self.error(error, in: sources)
        }
    }

    private static func text(of file: FilePath) throws -> String {
        try String(contentsOfFile: file.string, encoding: .utf8)
    }

    /// Shows the problems of the rules as those of the files they stand in; those of the first file that has any.
    private static func error(_ problems: RuleProblems, in sources: [Source]) -> ConfigError {
        let file =
            sources.first { source in problems.all.contains { $0.place.file == source.name } } ?? sources[0]
        let reports = ConfigProblems(file: file.name, text: file.text)
        for problem in problems.all where problem.place.file == file.name {
            reports.report(
                problem.message, at: ConfigPosition(line: problem.place.line, column: problem.place.column))
        }
        return ConfigError(file: file.name, problems: reports.all.sorted { $0.position < $1.position })
    }
}
