import Foundation
import Glibc
import Logging
import NoteReview
import SystemPackage

@testable import Casebook

/// An office whose notes are read where they are, and the loop that reads them: as a daemon is, it can be cut off and
/// started anew.
final class LeavingOffice {
    let temporary: TemporaryFolder
    private var loop: IntakeLoop?
    private let settle: String
    private let wakes = AsyncStream<Wake>.makeStream()

    init(settle: String = "0 ms") throws {
        self.settle = settle
        temporary = try TemporaryFolder()
        for folder in ["inbox", "rules", "elders"] {
            try FileManager.default.createDirectory(
                atPath: temporary.path.appending(folder).string, withIntermediateDirectories: true)
        }
        let rules = [
            ("checklist.yaml", Self.checklist), ("glossary.yaml", "organisations: {}\n"),
            ("contexts.yaml", "words:\n  case-word: [casus]\nmonths:\n  3: [maart]\n"),
        ]
        for (name, text) in rules { try write(text, "rules/\(name)") }
    }

    func settings(_ afterIntake: Settings.AfterIntake) throws -> Settings {
        var options: [SettingName: String] = [
            .afterIntake: afterIntake.rawValue, .checklist: path("rules/checklist.yaml"),
        ]
        for name in [SettingName.inbox, .prompts, .refused, .archive, .state] {
            options[name] = path(name.rawValue)
        }
        return try Settings(options: options, environment: ["CASUSLENS_SETTLE": settle], searching: [])
    }

    func path(_ place: String) -> String { temporary.path.appending(place).string }

    /// Writes a file where it stands.
    func write(_ text: String, _ place: String) throws {
        let file = try FileDescriptor.open(
            FilePath(path(place)), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    func text(_ place: String) throws -> String { try String(contentsOfFile: path(place), encoding: .utf8) }

    func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }

    func move(_ place: String, to other: String) {
        unsafe _ = rename(path(place), path(other))
    }

    func remove(_ place: String) { unsafe _ = unlink(path(place)) }

    /// Sets when a file was changed last, in seconds since 1970, and nothing else of it.
    func touch(_ place: String, at seconds: Int = 1_000_000_000) {
        let time = timespec(tv_sec: seconds, tv_nsec: 5)
        unsafe _ = utimensat(AT_FDCWD, path(place), [time, time], 0)
    }

    /// What the file system says of a file.
    func stamp(_ place: String) throws -> FileStamp? {
        let path = temporary.path.appending(place)
        return try Folder(path.removingLastComponent()).stamp(of: FileName(path.lastComponent?.string ?? ""))
    }

    /// Looks until there is nothing more to do, and returns what stands in the inbox then.
    @discardableResult
    func look(_ afterIntake: Settings.AfterIntake = .leave) throws -> IntakeStatus {
        for _ in 0..<3 { try lookOnce(afterIntake) }
        return try lookOnce(afterIntake)
    }

    @discardableResult
    func lookOnce(_ afterIntake: Settings.AfterIntake = .leave) throws -> IntakeStatus {
        if loop == nil { try start(afterIntake) }
        guard var running = loop else { preconditionFailure("it was just started") }
        defer { loop = running }
        return try running.turn()
    }

    /// Waits until something says that it is time to look.
    func waitForWake() async { _ = await wakes.stream.first { _ in true } }

    /// Starts the loop without a look.
    func start(_ afterIntake: Settings.AfterIntake = .leave) throws {
        loop = try IntakeLoop(
            settings(afterIntake), waking: wakes.continuation,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Ends the loop; the next look starts it anew.
    func end() throws {
        try loop?.close()
        loop = nil
    }

    /// An intake without a loop, to do a part of the work and be cut off; the loop must have ended.
    func intake() throws -> Intake {
        let settings = try settings(.leave)
        return Intake(
            store: try Store.open(at: settings.folders.state, for: .writing),
            folders: try WorkFolders(settings.folders), afterIntake: .leave, language: .dutch, format: .html,
            askAgain: 42, reviewer: try Reviewer(checklist: settings.checklist, extraction: .own))
    }

    /// What became of the files, and how many stay, as `casuslens status` says it; and what the doctor finds.
    func status() throws -> (balance: String, waiting: [String], left: Int?, complaints: [String]) {
        let casebook = try Casebook(at: settings(.leave).folders)
        defer { casebook.close() }
        let reader = Reader(uid: 0, reason: nil)
        guard case .status(let status) = try casebook.answer(.status, for: reader),
            case .doctor(let doctor) = try casebook.answer(.doctor, for: reader)
        else { return ("", [], nil, ["no answer"]) }
        return (
            "\(status.arrivals) = \(status.processed) + \(status.duplicate) + \(status.refused)",
            status.waiting.value ?? [], status.left.value,
            doctor.complaints.map { "\($0.kind.rawValue) \($0.about)" }
        )
    }

    static func note(_ number: Int) -> String {
        "Casusoverleg 2 maart 2026\n\nCasus 2026-\(number)\n\nMoeder maakt zich zorgen over haar zoon.\n"
    }

    private static let checklist = """
        checklist: leaving
        version: "1"
        phrases:
          worry: { nl: [zorg, zorgen] }
          shared: { nl: [gedeeld] }
        items:
          - id: shared-worry
            lesson: 3
            ask: { nl: "Wie deelt de zorg?", en: "Who shares the worry?" }
            why: { nl: "Een zorg die niemand deelt, blijft liggen.", en: "A worry nobody shares is left lying." }
            source: none, it is for tests
            when: worry
            answered: shared
            examples:
              open: ["Moeder heeft zorgen."]
              addressed: ["Moeder heeft zorgen, en die worden gedeeld."]

        """
}
