import Glibc
import SystemPackage

/// The right to write a store, one holder at a time over all processes and threads.
///
/// SQLite has locks of its own. This one is there because SQLite before 3.51.3 can damage a file when two connections
/// write or checkpoint at the same moment, if rarely (https://sqlite.org/wal.html#walresetbug).
struct WriteLock: Sendable {
    let file: FilePath
    /// How long a writer waits for another before it gives up.
    var patience = Duration.seconds(5)

    /// Runs `body` while holding the lock; throws `StoreError.busy` when another holds it for too long.
    func held<Value>(_ body: () throws -> Value) throws -> Value {
        // A descriptor of its own for each holder, so that the lock excludes the threads of one process too.
        let descriptor = try StoreError.reporting(at: file) {
            try FileDescriptor.open(
                file, .readWrite, options: [.create, .closeOnExec], permissions: .ownerAndGroup)
        }
        defer { try? descriptor.close() }
        try take(descriptor)
        return try body()
    }

    private func take(_ descriptor: FileDescriptor) throws {
        let deadline = ContinuousClock.now + patience
        while flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw StoreError.failed(file, reason: Errno(rawValue: errno).description)
            }
            guard ContinuousClock.now < deadline else { throw StoreError.busy(file) }
            usleep(Self.pause)
        }
    }

    /// How long to wait between two attempts, in microseconds.
    private static let pause: UInt32 = 2_000
}
