import Foundation
import SystemPackage

@testable import Casebook

/// A state folder of its own for one test, gone when the test is.
final class TemporaryState: Sendable {
    let path: FilePath

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        path = FilePath(folder.path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path.string) }

    var database: FilePath { path.appending("casuslens.sqlite") }

    /// Opens the store for writing, and closes it after `body`.
    func withStore<Value>(_ body: (Store) throws -> Value) throws -> Value {
        let store = try Store.open(at: path, for: .writing)
        let value = try body(store)
        try store.close()
        return value
    }

    /// All bytes of all files in the folder.
    func bytes() throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: path.string).sorted().reduce(into: Data()) {
            all, name in
            all += try Data(contentsOf: URL(filePath: path.appending(name).string))
        }
    }
}
