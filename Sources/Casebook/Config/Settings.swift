package import NoteReview
package import SystemPackage

/// What the daemon and the command are told: the folders, the checklist, and how sheets are written.
package struct Settings: Hashable, Sendable {
    package let folders: Folders
    package let afterIntake: AfterIntake
    /// The checklist; its glossary and contexts stand beside it.
    package let checklist: FilePath
    /// The language of prompt sheets.
    package let language: Language
    package let format: SheetFormat
    /// How many days pass before a sheet asks the same question of a case again.
    package let askAgain: Int
    /// How long a file that was not renamed into the inbox stays unchanged before it counts as whole.
    package let settle: Duration
    /// The same on a network share, where changes show late.
    package let settleOnShare: Duration

    /// Where things are; relative to the folder that the process was started in.
    package struct Folders: Hashable, Sendable {
        package let inbox: FilePath
        package let prompts: FilePath
        package let refused: FilePath
        package let archive: FilePath
        /// The store and its locks.
        package let state: FilePath
    }

    /// What becomes of a file of the inbox once it is recorded.
    package enum AfterIntake: String, CaseIterable, Hashable, Sendable {
        /// It is moved to the archive, or to the refused files.
        case archive
        /// It stays as it is; the archive gets a copy of a note.
        case leave
    }

    /// What prompt sheets are written as.
    package enum SheetFormat: String, CaseIterable, Hashable, Sendable {
        case html
        case markdown = "md"
    }
}

extension Settings {
    /// Reads the settings: an option comes before the environment, that before the file, that before the default.
    ///
    /// - Parameters:
    ///   - options: what the command line says.
    ///   - environment: the variables `CASUSLENS_…`; others are not looked at.
    ///   - places: the folders that are searched for `casuslens.yaml` and `checklist.yaml` where nobody names them.
    /// - Throws: everything that is wrong, at once.
    package init(
        options: [SettingName: String] = [:], environment: [String: String],
        searching places: [FilePath] = Settings.places
    ) throws(SettingsError) {
        var reader = try SettingsReader(options: options, environment: environment, searching: places)
        folders = Folders(
            inbox: reader.path(.inbox, or: "var/inbox"), prompts: reader.path(.prompts, or: "var/prompts"),
            refused: reader.path(.refused, or: "var/refused"),
            archive: reader.path(.archive, or: "var/archive"), state: reader.path(.state, or: "var/state"))
        afterIntake = reader.choice(.afterIntake, or: .archive)
        checklist = reader.path(.checklist, or: Self.checklist(in: places))
        language = reader.choice(.language, or: .dutch)
        format = reader.choice(.format, or: .html)
        askAgain = reader.days(.askAgain, or: 42)
        settle = reader.duration(.settle, or: .milliseconds(500))
        settleOnShare = reader.duration(.settleOnShare, or: .seconds(10))
        reader.check(folders)
        try reader.throwIfAny()
    }

    /// Where settings and checklist are looked for, in this order.
    package static let places: [FilePath] = ["/etc/casuslens", "Config"]

    private static func checklist(in places: [FilePath]) -> FilePath {
        let files = places.map { $0.appending("checklist.yaml") }
        return files.first(where: \.isThere) ?? files.last ?? "checklist.yaml"
    }
}
