import Foundation
import GRDB
import Glibc
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Deleting` {
    /// A store with notes, whose texts stand in its file.
    private func fill(_ state: FilePath) throws -> Store {
        let store = try Store.open(at: state, for: .writing)
        for number in 1...20 {
            let text = "Kanarie \(number). " + String(repeating: "verslag ", count: 2000)
            _ = try store.record(
                [SampleNote(name: "\(number).txt", date: "2026-03-02", text: text, cases: []).taken()])
        }
        return store
    }

    private func deleteAll(from store: Store) throws {
        try store.delete { db in
            try db.execute(sql: "DELETE FROM note")
            try db.execute(sql: "DELETE FROM text")
        }
    }

    private func holdsCanary(_ state: FilePath) throws -> Bool {
        try ["casuslens.sqlite", "casuslens.sqlite-wal"].contains { name in
            let bytes = try Data(contentsOf: URL(filePath: state.appending(name).string))
            return bytes.range(of: Data("Kanarie".utf8)) != nil
        }
    }

    @Test func `leaves nothing in the file and its log`() throws {
        let temporary = try TemporaryState()
        let store = try fill(temporary.path)
        #expect(try holdsCanary(temporary.path))
        try deleteAll(from: store)
        #expect(try !holdsCanary(temporary.path))
        try store.close()
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount"))
    func `works on a full disk`() throws {
        let disk = try SmallDisk(megabytes: 12)
        let state = disk.path
        let store = try fill(state)
        try disk.fillUp()
        #expect(throws: StoreError.full(state.appending("casuslens.sqlite"))) {
            try store.write { db in
                try db.execute(sql: "CREATE TABLE big AS SELECT randomblob(2000000) AS bytes")
            }
        }
        try deleteAll(from: store)
        #expect(try !holdsCanary(state))
        #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 0)
        try store.close()
    }
}

/// A disk in memory, so small that it can be filled.
final class SmallDisk {
    let path: FilePath

    static let isPossible = getuid() == 0 && (try? SmallDisk(megabytes: 1)) != nil

    init(megabytes: Int) throws {
        path = FilePath("/dev/shm/casuslens-disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
        try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0700", "tmpfs", path.string)
    }

    deinit {
        try? Self.run("umount", "-l", path.string)
        try? FileManager.default.removeItem(atPath: path.string)
    }

    /// Writes until nothing more fits.
    func fillUp() throws {
        let file = try FileDescriptor.open(
            path.appending("filler"), .writeOnly, options: [.create, .append, .closeOnExec],
            permissions: .ownerReadWrite)
        try file.closeAfter {
            for size in [1 << 16, 1 << 12, 1] {
                while (try? file.writeAll([UInt8](repeating: 1, count: size))) != nil {}
            }
        }
    }

    private static func run(_ words: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Errno.notPermitted }
    }
}
