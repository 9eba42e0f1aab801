import Foundation
import Glibc
import SystemPackage
import Testing

@testable import Casebook

@Suite(.timeLimit(.minutes(1))) struct `Watching a folder` {
    private let temporary: TemporaryFolder
    private let watch: FolderWatch
    private let wakes: AsyncStream<Wake>

    init() throws {
        temporary = try TemporaryFolder()
        let (stream, continuation) = AsyncStream<Wake>.makeStream()
        wakes = stream
        watch = try #require(try FolderWatch(Folder(temporary.path), to: continuation))
    }

    private func next() async -> Wake? {
        await wakes.first { _ in true }
    }

    @Test func `names the files that are renamed into it`() async throws {
        let elsewhere = try TemporaryFolder()
        try elsewhere.write("x", as: "a.txt")
        try FileManager.default.moveItem(
            atPath: elsewhere.path.appending("a.txt").string,
            toPath: temporary.path.appending("a.txt").string)
        guard case .changed(let renamed) = await next() else {
            Issue.record("no change")
            return
        }
        #expect(renamed == [FileName("a.txt")])
    }

    @Test func `tells that a file was written, without trusting that it is whole`() async throws {
        try temporary.write("x", as: "a.txt")
        guard case .changed(let renamed) = await next() else {
            Issue.record("no change")
            return
        }
        #expect(renamed.isEmpty)
    }

    @Test func `tells when the folder itself is removed, though it is held open`() async throws {
        let held = try Folder(temporary.path)
        try FileManager.default.removeItem(atPath: temporary.path.string)
        guard case .changed = await next() else {
            Issue.record("no change")
            return
        }
        #expect(!held.isInPlace)
    }

    @Test func `tells when another folder takes the place of the one it watches`() async throws {
        let held = try Folder(temporary.path)
        let elsewhere = temporary.path.string + "-elsewhere"
        try FileManager.default.moveItem(atPath: temporary.path.string, toPath: elsewhere)
        defer { try? FileManager.default.removeItem(atPath: elsewhere) }
        try FileManager.default.createDirectory(
            atPath: temporary.path.string, withIntermediateDirectories: false)
        guard case .changed = await next() else {
            Issue.record("no change")
            return
        }
        #expect(!held.isInPlace)
    }

    @Test func `leaves nothing of the file with which it was tried`() throws {
        #expect(try temporary.names().isEmpty)
    }

    @Test func `watches a folder that is only read without trying it`() throws {
        let folder = try Folder(temporary.path, writing: false)
        let before = try folder.stamp(of: FileName("."))
        #expect(FolderWatch(folder, to: AsyncStream<Wake>.makeStream().continuation) != nil)
        #expect(try folder.stamp(of: FileName(".")) == before)
    }

    @Test func `wakes after events were lost`() {
        let overflow = [FolderEvent(watch: -1, mask: UInt32(IN_Q_OVERFLOW), name: FileName(""))]
        guard case .changed(let renamed) = overflow.wake(of: 1) else {
            Issue.record("no change")
            return
        }
        #expect(renamed.isEmpty)
    }
}
