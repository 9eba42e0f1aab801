import Foundation
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The exit status of a daemon` {
    private static let folder: FilePath = "/srv/inbox"

    private static let statuses: [(any Error, Int32)] = [
        (IntakeError.alreadyRunning(folder), 75), (IntakeError.inboxTaken(folder), 75),
        (IntakeError.noRules(folder), 78), (IntakeError.unusable(FolderError(.open, folder, .ioError)), 78),
        (SettingsError(problems: []), 78), (ConfigError(file: "", problems: []), 78),
        (StoreError.newer(folder, version: 2, known: 1), 78), (StoreError.worldWritable(folder), 78),
        (StoreError.diskFailed(folder, reason: ""), 74), (FolderError(.sync, folder, .ioError), 74),
        (StoreError.busy(folder), 75), (StoreError.replaced(folder), 75), (CancellationError(), 70),
    ]

    @Test(arguments: statuses.indices)
    func `tells whether a new start may help`(_ index: Int) {
        let (error, status) = Self.statuses[index]
        #expect(exitStatus(for: error) == status)
    }

    @Test(arguments: Set(statuses.map(\.1)).sorted())
    func `stands in the page for operators`(_ status: Int32) throws {
        let repository = (0..<4).reduce(FilePath(#filePath)) { path, _ in path.removingLastComponent() }
        let page = repository.appending("Sources/Casebook/Casebook.docc/Operating.md").string
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("\n| \(status) | "))
    }

    @Test func `comes with how things stand, for the service manager`() {
        let status = IntakeStatus(
            inbox: Self.folder, isPolling: true, waiting: 3, denied: 1, skipped: 0, special: 1,
            hindrance: .diskFull)
        #expect(
            status.description == """
                watching /srv/inbox (polling) · 3 waiting · 1 of them may not be read · 1 not a plain file · \
                disk full
                """)
    }
}
