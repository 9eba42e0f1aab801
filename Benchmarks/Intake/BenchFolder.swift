import Casebook
import Foundation
import Glibc
import SystemPackage

/// The folders of a daemon that is measured, on the disk of the working folder, gone when the run is over.
final class BenchFolder {
    let root: URL

    init() throws {
        root = URL(filePath: FileManager.default.currentDirectoryPath)
            .appending(path: ".build/bench-\(UUID().uuidString)")
        for name in ["inbox", "prompts", "drop", "floor"] {
            try FileManager.default.createDirectory(
                at: root.appending(path: name), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Where compiled rules are kept from one daemon to the next, as the service manager does.
    var rules: String { root.deletingLastPathComponent().appending(path: "bench-rules").path }

    func path(_ part: String, _ name: String = "") -> String {
        root.appending(path: part).path + (name.isEmpty ? "" : "/" + name)
    }

    func write(_ text: String, as name: String, in part: String) throws {
        let file = try FileDescriptor.open(
            FilePath(path(part, name)), .writeOnly, options: [.create, .truncate],
            permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    /// How many notes are wholly taken in.
    func settled() throws -> Int {
        let store = try Store.open(at: FilePath(path("state")), for: .reading)
        let counts = try store.counts()
        return counts.unsettledFiles + counts.unwrittenSheets == 0 ? counts.processed : 0
    }

    /// Renames a note into the inbox, and returns how long it takes until its sheet is durable.
    func timeToSheet(of name: String) throws -> Duration {
        let folder = try FileDescriptor.open(FilePath(path("prompts")), .readOnly)
        defer { try? folder.close() }
        let sheet = path("prompts", name + ".prompts.html")
        let start = ContinuousClock.now
        unsafe rename(path("drop", name), path("inbox", name))
        while unsafe access(sheet, F_OK) != 0 { usleep(50) }
        // The daemon syncs the folder at this moment too; whoever of us is later finds it durable.
        fsync(folder.rawValue)
        return ContinuousClock.now - start
    }

    /// Takes in one note, and returns how many bytes that wrote into the log of the store and into its sheet.
    func sizes(of note: String) throws -> (log: Int, sheet: Int) {
        let log = path("state", "casuslens.sqlite-wal")
        try write(note, as: "first.txt", in: "drop")
        let before = Self.size(of: log)
        _ = try timeToSheet(of: "first.txt")
        return (
            max(4096, Self.size(of: log) - before), Self.size(of: path("prompts", "first.txt.prompts.html"))
        )
    }

    private static func size(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? Int) ?? 0
    }

    /// How long the disk takes for the durable steps alone: a log that is appended to and synced, a sheet, its name.
    func floor(sheet: Int, log: Int) throws -> Duration {
        let folder = try FileDescriptor.open(FilePath(path("floor")), .readOnly)
        let wal = try FileDescriptor.open(
            FilePath(path("floor", "log")), .writeOnly, options: [.create, .append],
            permissions: .ownerReadWrite)
        defer { try? folder.close() }
        defer { try? wal.close() }
        let (temporary, name) = (path("floor", ".tmp"), path("floor", UUID().uuidString))
        let (pages, page) = ([UInt8](repeating: 1, count: log), [UInt8](repeating: 2, count: sheet))
        let start = ContinuousClock.now
        _ = try wal.writeAll(pages)
        fdatasync(wal.rawValue)
        let file = try FileDescriptor.open(
            FilePath(temporary), .writeOnly, options: [.create, .exclusiveCreate],
            permissions: .ownerReadWrite)
        _ = try file.writeAll(page)
        fsync(file.rawValue)
        try file.close()
        unsafe rename(temporary, name)
        fsync(folder.rawValue)
        return ContinuousClock.now - start
    }
}
