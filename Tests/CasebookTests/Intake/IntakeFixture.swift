import Foundation
import NoteReview
import SystemPackage

@testable import Casebook

/// The intake with folders and a store of its own, and the shipped checklist.
struct IntakeFixture {
    let temporary: TemporaryFolder
    let settings: Settings
    let folders: WorkFolders
    let store: Store
    let intake: Intake

    init(
        archiveIn other: TemporaryFolder? = nil, refusedIn refused: TemporaryFolder? = nil,
        language: Language = .dutch
    ) throws {
        temporary = try TemporaryFolder()
        var options: [SettingName: String] = [.language: language.rawValue]
        for name in [SettingName.inbox, .prompts, .refused, .archive, .state] {
            options[name] = temporary.path.appending(name.rawValue).string
        }
        if let other { options[.archive] = other.path.string }
        if let refused { options[.refused] = refused.path.string }
        settings = try Settings(options: options, environment: [:], searching: [])
        folders = try WorkFolders(settings.folders)
        store = try Store.open(at: settings.folders.state, for: .writing)
        intake = Intake(
            store: store, folders: folders,
            afterIntake: settings.afterIntake, language: language, format: settings.format,
            askAgain: settings.askAgain,
            reviewer: Self.reviewer)
    }

    /// Puts a file into the inbox.
    func drop(_ text: String, as name: FileName) throws {
        let bytes = Array(text.utf8)
        _ = try folders.inbox.save(bytes, as: name, by: FileName(".drop.tmp"))
    }

    func drop(_ text: String, as name: String) throws {
        try drop(text, as: FileName(name))
    }

    /// The files that stand in the inbox.
    func waiting() throws -> [InboxFile] {
        try folders.inbox.names().compactMap { name in
            try folders.inbox.stamp(of: name).map { InboxFile(name: name, stamp: $0) }
        }
    }

    /// Takes in all that stands in the inbox.
    @discardableResult
    func takeIn() throws -> [Recorded.Outcome] {
        try intake.takeIn(examined()).recorded.map(\.outcome)
    }

    /// What stands in the inbox, read and reviewed.
    func examined() throws -> IntakeGroup {
        try intake.examine(waiting(), until: .now + IntakeGroup.patience)
    }

    func names(_ folder: Folder) throws -> [String] {
        try folder.names().map(\.text)
    }

    func text(_ name: String, in folder: Folder) throws -> String {
        try String(contentsOfFile: folder.path.appending(name).string, encoding: .utf8)
    }

    private static let reviewer: Reviewer = {
        let repository = (0..<4).reduce(FilePath(#filePath)) { path, _ in path.removingLastComponent() }
        do {
            return Reviewer(
                try Rules(checklist: repository.appending("Config/checklist.yaml")),
                extraction: BuiltProgram.extraction)
        } catch {
            fatalError("the shipped checklist has mistakes: \(error)")
        }
    }()
}
