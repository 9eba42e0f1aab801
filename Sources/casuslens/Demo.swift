import ArgumentParser
import Casebook
import Foundation
import NoteReview
import SystemPackage

/// `casuslens demo`: the whole path, in a folder of its own.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See the whole of it on sample notes, in a temporary folder.",
        discussion: """
            Starts the daemon on an empty inbox, drops the sample notes into it, and shows what comes back. \
            Nothing outside of the temporary folder is touched.
            """)

    @Option(help: "The folder with the notes to drop.")
    var samples = "Config/samples"

    @OptionGroup var rules: RuleOptions

    @Option(help: "The language of what is shown; by default that of the locale.")
    var language: Language?

    func run() throws {
        let folder = try DemoFolder(samples: samples)
        let words = DemoWords(language: shownLanguage)
        progress(words.starting(folder.root.path))
        let daemon = try DaemonProcess(
            in: folder, checklist: try rules.file.string, language: shownLanguage)
        defer { daemon.stop() }
        try folder.dropAll()
        try folder.waitForSheets(while: { daemon.isRunning }) { progress(words.reviewed($0)) }
        try show(folder, words)
    }

    private func show(_ folder: DemoFolder, _ words: DemoWords) throws {
        var store = try StoreOptions.parse(["--state", folder.state.path])
        store.reason = "demo"
        if case .flags(let flags) = try store.answer(.flags(Query.Filter())) {
            print(flags.summary(in: shownLanguage))
        }
        print(try store.answer(.cases(Query.Filter())).text(in: shownLanguage, for: .person(styled: false)))
        print(words.pages(folder.prompts.path))
    }

    private var shownLanguage: Language { language ?? Terminal.current.language }

    private func progress(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
