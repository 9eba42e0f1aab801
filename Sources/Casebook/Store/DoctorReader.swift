import Foundation
import GRDB
import SystemPackage

/// Compares the store with the folders, both ways.
///
/// The folders are listed before the store is read: what a running daemon moves meanwhile is known to the store by then.
struct DoctorReader {
    private let folders: Settings.Folders
    private let archive: FolderContent?
    private let prompts: FolderContent?
    private let refused: FolderContent?
    private let sign: DaemonSign.Sign?
    /// The digests of the notes on which the program crashed, each as often as it did.
    private let crashes: [String]
    private var isRunning: Bool { sign != nil }

    init(_ folders: Settings.Folders) {
        self.folders = folders
        archive = FolderContent(folders.archive)
        prompts = FolderContent(folders.prompts)
        refused = FolderContent(folders.refused)
        sign = DaemonSign.sign(in: folders.state)
        crashes = CrashFile.digests(in: folders.state)
    }

    func document(_ db: Database) throws -> DoctorDocument {
        let closed = [(archive, folders.archive), (prompts, folders.prompts), (refused, folders.refused)]
            .filter { $0.0 == nil }.map { Complaint(.closedFolder, $0.1.string) }
        return DoctorDocument(
            complaints: try integrity(db) + balance(db) + crashedSheets(db) + inbox(db) + closed
                + originals(db) + sheets(db)
                + refusedFiles(db))
    }

    private func integrity(_ db: Database) throws -> [Complaint] {
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(3)").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0[0] as String)" }
        return (found + Set(orphans).sorted()).map { Complaint(.damagedStore, $0) }
    }

    /// Notes that never arrived, and what is recorded while nobody is there to finish it.
    private func balance(_ db: Database) throws -> [Complaint] {
        let sql = """
            SELECT count(*) FROM note WHERE NOT EXISTS (
                SELECT 1 FROM arrival WHERE arrival.note = note.sequence AND outcome = 'processed')
            """
        let strays = try Int.fetchOne(db, sql: sql) ?? 0
        let counts = try StoreCounts(db)
        let unfinished = isRunning ? 0 : max(counts.unwrittenSheets, counts.unsettledFiles)
        return (strays > 0 ? [Complaint(.noArrival, "\(strays)")] : [])
            + (unfinished > 0 ? [Complaint(.unfinished, "\(unfinished)")] : [])
    }

    /// Sheets that the daemon does not try again, since it crashed on them once and once more.
    private func crashedSheets(_ db: Database) throws -> [Complaint] {
        let counts = Dictionary(crashes.map { ($0, 1) }, uniquingKeysWith: +)
        let sql = """
            SELECT sha256, prompt_name FROM sheet JOIN note ON note.sequence = sheet.note WHERE written = 0 ORDER BY note
            """
        return try Row.fetchAll(db, sql: sql).filter { counts[$0["sha256"], default: 0] > 1 }
            .map { Complaint(.crashedSheet, $0["prompt_name"]) }
    }

    private func inbox(_ db: Database) throws -> [Complaint] {
        let left = LeftFiles(try db.leftFiles())
        guard let look = try? InboxLook(folders.inbox, besides: left) else {
            return [Complaint(.closedFolder, folders.inbox.string)]
        }
        let closed = look.denied(by: sign).map { Complaint(.closedFile, $0.name.text) }
        guard !isRunning, !look.files.isEmpty else { return closed }
        return [Complaint(.notRunning, "\(look.files.count)")] + closed
    }

    private func originals(_ db: Database) throws -> [Complaint] {
        guard let archive else { return [] }
        let sql = """
            SELECT archive_name, sha256, settled FROM sheet JOIN note ON note.sequence = sheet.note
                JOIN arrival ON arrival.note = sheet.note AND outcome = 'processed' ORDER BY sheet.note
            """
        let rows = try Row.fetchAll(db, sql: sql)
        let broken = rows.filter { $0["settled"] == 1 }.compactMap { row -> Complaint? in
            let (name, sha256): (String, String) = (row["archive_name"], row["sha256"])
            guard let digest = archive.digest(of: name) else { return Complaint(.missingOriginal, name) }
            return digest == sha256 ? nil : Complaint(.changedOriginal, name)
        }
        let known = Set(rows.map { $0["archive_name"] as String })
        return broken + archive.names(besides: known).map { Complaint(.unknownOriginal, $0) }
    }

    private func sheets(_ db: Database) throws -> [Complaint] {
        guard let prompts else { return [] }
        let rows = try Row.fetchAll(db, sql: "SELECT prompt_name, written FROM sheet ORDER BY note")
        let missing = rows.filter { $0["written"] == 1 }.map { $0["prompt_name"] as String }
            .filter { !prompts.has($0) }
        let known = Set(rows.map { $0["prompt_name"] as String })
        return missing.map { Complaint(.missingSheet, $0) }
            + prompts.names(besides: known).map { Complaint(.unknownSheet, $0) }
    }

    /// A refused file may be removed by whoever has read why; only what nobody knows is told of.
    private func refusedFiles(_ db: Database) throws -> [Complaint] {
        guard let refused else { return [] }
        let names = try String.fetchAll(db, sql: "SELECT refused_name FROM refusal WHERE brought_back = 0")
        let known = Set(names.flatMap { [$0, $0 + RefusalLetter.ending] })
        return refused.names(besides: known).map { Complaint(.unknownRefused, $0) }
    }
}
