import Foundation
import Glibc
import SystemPackage

@testable import Casebook

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder: Sendable {
    let path: FilePath

    init(in parent: String = FileManager.default.temporaryDirectory.path) throws {
        path = FilePath(parent).appending("casuslens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path.string) }

    /// Writes a file under a name that need not be UTF-8.
    func write(_ text: String, as name: FileName) throws {
        let file = try FileDescriptor.open(
            file(name), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    func write(_ text: String, as name: String) throws {
        try write(text, as: FileName(name))
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path.appending(name).string, encoding: .utf8)
    }

    /// The names in the folder, in byte order.
    func names() throws -> [String] {
        try Folder(path).names().map(\.text)
    }

    /// The path of a file whose name need not be UTF-8.
    func file(_ name: FileName) -> FilePath {
        let bytes = Array(path.string.utf8) + [UInt8(ascii: "/")] + name.bytes + [0]
        return unsafe FilePath(platformString: bytes.map { CChar(bitPattern: $0) })
    }
}
