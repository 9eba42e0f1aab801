import Casebook
import Foundation
import Glibc
import Testing

extension Reliability {
    @Suite(.enabled(if: LoopDisk.isPossible, "needs root, loop devices and ext4"))
    struct `A full disk` {
        @Test func `is told once, and intake goes on by itself when there is room`() throws {
            let disk = try LoopDisk(megabytes: 24)
            let installation = try Installation(in: disk.folder)
            var drops = Drops()
            drops.add(24)
            for (name, text) in drops.files { try installation.write(text, as: name, in: "drop") }
            let daemon = try RunningDaemon(installation, environment: Drops.environment)
            try disk.fillUp()
            for (name, _) in drops.files {
                try FileManager.default.moveItem(
                    atPath: installation.path("drop", name), toPath: installation.path("inbox", name))
            }
            for _ in 0..<3 { #expect(daemon.next(thatHas: "disk full") != nil) }
            #expect(try installation.counts().unsettledFiles == 0)
            try disk.makeRoom()
            let balance = Balance(installation: installation, drops: drops)
            let isDone = try daemon.waits { try balance.isReached() }
            let said = try daemon.complaints()
            #expect(isDone, "\(said)")
            #expect(try balance.wrongs() == [])
            #expect(try daemon.complaints().ranges(of: "the disk is full").count == 1)
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test func `at the start is waited for`() throws {
            let disk = try LoopDisk(megabytes: 24)
            let installation = try Installation(in: disk.folder)
            var drops = Drops()
            drops.add(1)
            try drops.drop(last: 1, into: installation)
            try disk.fillUp()
            let daemon = try RunningDaemon(installation, environment: Drops.environment)
            try disk.makeRoom()
            let balance = Balance(installation: installation, drops: drops)
            #expect(try daemon.waits { (try? balance.isReached()) ?? false })
            #expect(daemon.end(SIGTERM) == 0)
        }
    }
}

extension LoopDisk {
    private var filler: String { folder.appending(path: "filler").path }

    /// Writes until nothing more fits.
    func fillUp() throws {
        let file = unsafe open(filler, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        defer { close(file) }
        for size in [1 << 16, 1 << 12] {
            let bytes = [UInt8](repeating: 1, count: size)
            while unsafe write(file, bytes, size) == size {}
        }
        try sync()
    }

    func makeRoom() throws { try FileManager.default.removeItem(atPath: filler) }
}
