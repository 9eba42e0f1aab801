import Foundation
import GRDB
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `Opening the store` {
    let state: TemporaryState

    init() throws { state = try TemporaryState() }

    @Test(arguments: [
        ("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1"), ("trusted_schema", "0"),
        ("foreign_keys", "1"), ("temp_store", "2"), ("busy_timeout", "10000"),
        ("application_id", "\(Schema.applicationID)"), ("user_version", "\(Schema.version)"),
    ])
    func `holds SQLite to its settings`(_ name: String, _ value: String) throws {
        try state.withStore { store in
            let found = try store.queue.writeWithoutTransaction {
                try String.fetchOne($0, sql: "PRAGMA \(name)")
            }
            #expect(found == value)
        }
    }

    @Test func `throws when SQLite does not take a setting`() throws {
        let queue = try DatabaseQueue()
        let settings = StoreSettings(wanted: [("page_size", "1000")])
        #expect(throws: StoreError.unsafeSetting("page_size", wanted: "1000", found: "4096")) {
            try queue.inDatabase(settings.apply)
        }
    }

    @Test func `leaves the file to its owner and group`() throws {
        try state.withStore { _ in }
        let attributes = try FileManager.default.attributesOfItem(atPath: state.database.string)
        #expect((attributes[.posixPermissions] as? Int).map { $0 & 0o007 } == 0)
    }

    @Test func `reads after the writer closed`() throws {
        _ = try state.withStore { try $0.record(SampleNote().taken()) }
        let log = FilePath(state.database.string + "-wal")
        #expect(FileManager.default.fileExists(atPath: log.string))
        let reader = try Store.open(at: state.path, for: .reading)
        #expect(try reader.counts().processed == 1)
        try reader.close()
    }

    @Test func `reads beside a writer, and cannot write`() throws {
        try state.withStore { writer in
            let reader = try Store.open(at: state.path, for: .reading)
            _ = try writer.record(SampleNote().taken())
            #expect(try reader.counts().processed == 1)
            #expect(throws: StoreError.self) { try reader.markDone(sheets: [], arrivals: [1]) }
            try reader.close()
        }
    }

    @Test func `has nothing to read before the first writer`() {
        #expect(throws: StoreError.noStore(state.database)) { try Store.open(at: state.path, for: .reading) }
    }

    @Test(arguments: [Store.Access.reading, .writing])
    func `leaves a file of a newer program untouched`(_ access: Store.Access) throws {
        try state.withStore { store in
            try store.queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
        }
        let before = try Data(contentsOf: URL(filePath: state.database.string))
        #expect(throws: StoreError.newer(state.database, version: 99, known: Schema.version)) {
            try Store.open(at: state.path, for: access)
        }
        #expect(try Data(contentsOf: URL(filePath: state.database.string)) == before)
    }

    @Test func `asks for a writer first where the file is of an older program`() throws {
        try state.withStore { store in
            try store.queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 0") }
        }
        #expect(throws: StoreError.older(state.database, version: 0, known: Schema.version)) {
            try Store.open(at: state.path, for: .reading)
        }
    }

    @Test func `leaves a database of another program untouched`() throws {
        let other = try DatabaseQueue(path: state.database.string)
        try other.inDatabase { try $0.execute(sql: "CREATE TABLE t (x); PRAGMA application_id = 7") }
        try other.close()
        #expect(throws: StoreError.foreign(state.database)) { try Store.open(at: state.path, for: .writing) }
    }

    @Test(arguments: [Data("dit is geen database".utf8), Data(repeating: 7, count: 5000)])
    func `says that a file is damaged`(_ content: Data) throws {
        try content.write(to: URL(filePath: state.database.string))
        let error = #expect(throws: StoreError.self) { try Store.open(at: state.path, for: .writing) }
        #expect(error?.exitCode == 74)
        #expect(error?.description.contains("restore the last backup") == true)
    }

    @Test func `says that a page is damaged`() throws {
        _ = try state.withStore { try $0.record(SampleNote().taken()) }
        // The log still holds every page; without it the damaged file is what is read.
        try FileManager.default.removeItem(atPath: state.database.string + "-wal")
        let file = try FileHandle(forWritingTo: URL(filePath: state.database.string))
        try file.seek(toOffset: 100)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 3000))
        try file.close()
        let error = #expect(throws: StoreError.self) { try state.withStore { try $0.counts() } }
        #expect(error?.exitCode == 74)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_CONSTRAINT_UNIQUE, true), (.SQLITE_TOOBIG, true), (.SQLITE_MISMATCH, true),
        (.SQLITE_NOMEM, false), (.SQLITE_PROTOCOL, false), (.SQLITE_INTERNAL, false), (.SQLITE_BUSY, false),
    ])
    func `blames what was to be stored only where that is at fault`(_ code: ResultCode, _ isBlamed: Bool) {
        let error = StoreError(DatabaseError(resultCode: code), at: state.database)
        #expect(error.concernsContent == isBlamed)
    }

    @Test func `blames no note for a lock that cannot be had, and goes on by itself`() throws {
        let fixture = try IntakeFixture()
        try fixture.drop("Casus 12 besproken.\n", as: "a.txt")
        let lock = fixture.settings.folders.state.appending("write.lock").string
        try FileManager.default.removeItem(atPath: lock)
        try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
        let error = #expect(throws: StoreError.self) { try fixture.takeIn() }
        #expect(
            error?.concernsContent == false && error.flatMap(Hindrance.init)?.description == "trying again")
        try FileManager.default.removeItem(atPath: lock)
        #expect(try fixture.takeIn() == [.processed])
    }

    @Test func `refuses a folder that anybody may write in`() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: state.path.string)
        let error = #expect(throws: StoreError.worldWritable(state.path)) {
            try Store.open(at: state.path, for: .writing)
        }
        #expect(error?.exitCode == 78)
    }

    @Test func `refuses a folder that is not there`() {
        let nowhere = state.path.appending("elders")
        #expect(throws: StoreError.noFolder(nowhere)) { try Store.open(at: nowhere, for: .writing) }
    }

    @Test(arguments: [
        ("ext4", false), ("btrfs", false), ("nfs4", true), ("cifs", true), ("fuse.sshfs", true),
    ])
    func `tells a remote file system by the kernel's list`(_ type: String, _ isRemote: Bool) {
        let mounts = """
            22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            36 22 0:45 / /srv/casus rw,noexec shared:12 master:3 - \(type) server:/casus rw
            """
        #expect(FileSystem(ofDevice: 45, in: mounts)?.isRemote == isRemote)
        #expect(FileSystem(ofDevice: 0x801, in: mounts)?.type == "ext4")
        #expect(FileSystem(ofDevice: 46, in: mounts) == nil)
    }
}
