import Foundation
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The folders that files pass through` {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    private func open(with other: [SettingName: String]) throws {
        var options: [SettingName: String] = [:]
        for name in [SettingName.inbox, .prompts, .refused, .archive, .state] {
            options[name] = temporary.path.appending(name.rawValue).string
        }
        _ = try WorkFolders(
            Settings(options: options.merging(other) { $1 }, environment: [:], searching: []).folders)
    }

    @Test func `are five, also when a link leads from one to another`() throws {
        let (inbox, prompts) = (temporary.path.appending("inbox"), temporary.path.appending("prompts"))
        try FileManager.default.createDirectory(atPath: inbox.string, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: prompts.string, withDestinationPath: inbox.string)
        let error = #expect(throws: IntakeError.self) { try open(with: [:]) }
        #expect(
            error?.description
                == "inbox and prompts are one folder: \(inbox) and \(prompts); give each its own")
        #expect(error.map { exitStatus(for: $0) } == 78)
    }

    @Test func `are five, also when one path is relative and the other is not`() throws {
        let here = FileManager.default.currentDirectoryPath
        let up = here.split(separator: "/").map { _ in ".." }.joined(separator: "/")
        let state = up + temporary.path.appending("archive").string
        let error = #expect(throws: IntakeError.self) { try open(with: [.state: state]) }
        #expect(error?.description.hasPrefix("archive and state are one folder: ") == true)
        try open(with: [:])
    }
}
