import Foundation
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The settings` {
    /// A folder with a settings file of that text.
    private func folder(_ text: String) throws -> FilePath {
        let folder = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "casuslens.yaml"))
        return FilePath(folder.path)
    }

    @Test func `have a default each`() throws {
        let settings = try Settings(environment: [:], searching: [])
        #expect(settings.folders.inbox == "var/inbox")
        #expect(settings.settle == .milliseconds(500))
        #expect(settings.language == .dutch)
        #expect(settings.afterIntake == .archive)
    }

    @Test func `stand in the shipped file at their defaults`() throws {
        let repository = FilePath(#filePath).removingLastComponent().removingLastComponent()
            .removingLastComponent().removingLastComponent()
        let shipped = try Settings(environment: [:], searching: [repository.appending("Config")])
        let standard = try Settings(
            options: [.checklist: shipped.checklist.string], environment: [:], searching: [])
        #expect(shipped == standard)
    }

    @Test func `come from an option, else the environment, else the file`() throws {
        let file = try folder("inbox: /file\nprompts: /file-prompts\nstate: /file-state\n")
        let settings = try Settings(
            options: [.inbox: "/option"],
            environment: [
                "CASUSLENS_INBOX": "/environment", "CASUSLENS_PROMPTS": "/environment-prompts",
                "CASUSLENS_AFTER_INTAKE": "leave",
            ],
            searching: [file])
        #expect(settings.folders.inbox == "/option")
        #expect(settings.folders.prompts == "/environment-prompts")
        #expect(settings.folders.state == "/file-state")
        #expect(settings.afterIntake == .leave)
    }

    @Test func `are read from the file that is named`() throws {
        let found = try folder("language: nl\n")
        let named = try folder("language: en\n").appending("casuslens.yaml").string
        let byOption = try Settings(options: [.config: named], environment: [:], searching: [found])
        let byVariable = try Settings(environment: ["CASUSLENS_CONFIG": named], searching: [found])
        #expect(byOption.language == .english)
        #expect(byVariable.language == .english)
    }

    @Test func `are read from one file: by option, else by variable, else the first that is found`() throws {
        let (first, second) = (try folder("format: md\n"), try folder("language: en\n"))
        let named = { (folder: FilePath) in folder.appending("casuslens.yaml").string }
        let found = try Settings(environment: [:], searching: [first, second])
        #expect(found.format == .markdown && found.language == .dutch)
        let both = try Settings(
            options: [.config: named(second)], environment: ["CASUSLENS_CONFIG": named(first)], searching: [])
        #expect(both.format == .html && both.language == .english)
    }

    @Test func `name everything that is wrong, and where`() throws {
        let file = try folder("settle: soon\nlangauge: nl\n")
        let error = #expect(throws: SettingsError.self) {
            try Settings(
                options: [.afterIntake: "keep"], environment: ["CASUSLENS_FORMAT": "pdf"], searching: [file])
        }
        let path = file.appending("casuslens.yaml")
        #expect(
            error?.description == """
                \(path):2:1: 'langauge' is not a key here; did you mean 'language'?
                    langauge: nl
                    ^
                --after-intake: 'keep' is not known; write archive or leave
                CASUSLENS_FORMAT: 'pdf' is not known; write html or md
                \(path):1:9: 'soon' is no time; write it as 500 ms or 10 s, 10 minutes at most
                    settle: soon
                            ^
                """)
    }

    @Test(arguments: [
        ("500 ms", Duration.milliseconds(500)), ("2s", .seconds(2)), ("0 ms", .zero),
        ("600 s", .seconds(600)),
    ])
    func `read times`(_ text: String, _ duration: Duration) {
        #expect(Duration(written: text) == duration)
    }

    @Test(arguments: [
        ("0 days", 0), ("1 day", 1), ("10days", 10), ("1 week", 7), ("6 weeks", 42), ("366 days", 366),
    ])
    func `read numbers of days`(_ text: String, _ days: Int) {
        #expect(Int(writtenDays: text) == days)
    }

    @Test(arguments: [
        "", "6", "weeks", "-1 days", "367 days", "53 weeks", "6 months", "99999999999999999999 days",
    ])
    func `refuse what is no number of days`(_ text: String) {
        #expect(Int(writtenDays: text) == nil)
    }

    @Test(arguments: ["", "5", "s", "-1 s", "601 s", "1 h", "999999999999999999999 ms"])
    func `refuse what is no time`(_ text: String) {
        #expect(Duration(written: text) == nil)
    }

    @Test func `refuse one folder for two purposes`() {
        let error = #expect(throws: SettingsError.self) {
            try Settings(options: [.inbox: "a/b", .archive: "a/./b"], environment: [:], searching: [])
        }
        #expect(error?.problems == ["inbox and archive are one folder; give each its own"])
    }

    @Test func `say that a named file is not there`() {
        let error = #expect(throws: SettingsError.self) {
            try Settings(options: [.config: "/no/such.yaml"], environment: [:], searching: [])
        }
        #expect(error?.description.hasPrefix("/no/such.yaml: cannot be read") == true)
    }
}
