import Foundation
import Glibc

/// A small disk in a file, whose power can be cut: what was not synced is gone, as after a real power cut.
///
/// The order in which a disk writes, and sectors that are torn, are not simulated.
final class LoopDisk {
    let folder: URL
    private let image: URL

    /// Whether this machine lets us mount a disk.
    static let isPossible: Bool = {
        guard getuid() == 0, let disk = try? LoopDisk(megabytes: 8) else { return false }
        return (try? disk.cutPower()) != nil
    }()

    init(megabytes: Int) throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
        folder = base.appendingPathExtension("d")
        image = base.appendingPathExtension("img")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try run("truncate", "-s", "\(megabytes)M", image.path)
        try run("mkfs.ext4", "-q", "-F", image.path)
        try mount()
    }

    deinit {
        try? run("umount", "-l", folder.path)
        try? FileManager.default.removeItem(at: folder)
        try? FileManager.default.removeItem(at: image)
    }

    /// Makes everything durable that was written so far.
    func sync() throws { try run("sync", "-f", folder.path) }

    /// Cuts the power at once; `restore()` brings the disk back with what was durable.
    func cutPower() throws {
        let descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(descriptor) }
        // EXT4_IOC_SHUTDOWN, without flushing the log.
        var flags: UInt32 = 2
        let result = unsafe withUnsafeMutablePointer(to: &flags) { pointer in
            unsafe ioctl(descriptor, 0x8004_587D, UnsafeMutableRawPointer(pointer))
        }
        guard result == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    func restore() throws {
        try run("umount", folder.path)
        try mount()
    }

    private func mount() throws { try run("mount", "-o", "loop", image.path, folder.path) }
}

/// Runs a program of the system to its end.
func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ProgramFailure(words: words) }
}

struct ProgramFailure: Error {
    let words: [String]
}
