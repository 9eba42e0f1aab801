import Foundation
import Glibc

/// Tells the service manager how the daemon fares, over the socket that it names; without one, nobody is told.
///
/// The protocol is that of `sd_notify(3)`: datagrams of `NAME=value` lines.
struct Readiness: Sendable {
    /// Where the manager listens: a path, or an abstract name after a zero byte.
    private let address: [UInt8]?

    init(environment: [String: String]) {
        address = environment["NOTIFY_SOCKET"].map { name in
            name.hasPrefix("@") ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8)
        }
    }

    /// Says that files which come from now on are seen, and those that were there are known.
    func ready(_ status: String) { send("READY=1\nSTATUS=\(status)") }

    /// Says that the work goes on, which also feeds the watchdog.
    func progress(_ status: String) { send("WATCHDOG=1\nSTATUS=\(status)") }

    /// Says that the rules are read anew; `ready` ends it.
    func reloading() { send("RELOADING=1\nMONOTONIC_USEC=\(Self.monotonicMicroseconds)") }

    func stopping() { send("STOPPING=1") }

    /// The clock by which the manager tells one reload from another.
    private static var monotonicMicroseconds: Int {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1_000_000 + now.tv_nsec / 1000
    }

    /// Sends without waiting; a manager that does not listen is no reason to stop.
    private func send(_ message: String) {
        guard let address, var target = Self.target(address) else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(message.utf8)
        let length = socklen_t(MemoryLayout<sa_family_t>.size + address.count)
        unsafe withUnsafePointer(to: &target) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                _ = unsafe sendto(descriptor, bytes, bytes.count, Int32(MSG_DONTWAIT), target, length)
            }
        }
    }

    private static func target(_ address: [UInt8]) -> sockaddr_un? {
        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        let capacity = MemoryLayout.size(ofValue: target.sun_path)
        guard address.count <= capacity else { return nil }
        unsafe withUnsafeMutableBytes(of: &target.sun_path) { unsafe $0.copyBytes(from: address) }
        return target
    }
}
