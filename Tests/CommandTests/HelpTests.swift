import ArgumentParser
import Testing

@testable import casuslens

@Suite struct `The help of the command` {
    /// A command with its subcommands, each with the words that lead to it.
    struct Page: Sendable, CustomTestStringConvertible {
        let words: [String]
        let command: any ParsableCommand.Type

        var testDescription: String { words.joined(separator: " ") }

        static func pages(of command: any ParsableCommand.Type, after words: [String] = []) -> [Page] {
            let words = words + [command._commandName]
            return [Page(words: words, command: command)]
                + command.configuration.subcommands.flatMap { pages(of: $0, after: words) }
        }
    }

    @Test(arguments: Page.pages(of: Casuslens.self))
    func `is what was reviewed`(page: Page) throws {
        let help = Casuslens.helpMessage(for: page.command, columns: 100)
        try expectSnapshot(of: help + "\n", named: page.words.joined(separator: "-") + ".txt")
    }

    @Test(arguments: Page.pages(of: Casuslens.self))
    func `has an abstract of one sentence for every command`(page: Page) {
        let abstract = page.command.configuration.abstract
        #expect(abstract.hasSuffix(".") && abstract.count <= 80 && abstract.count { $0 == "." } == 1)
    }
}
