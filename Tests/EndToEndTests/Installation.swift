import Casebook
import Foundation
import SystemPackage

/// The folders of one installation, gone when the test is.
final class Installation: Sendable {
    let folder: URL
    private let checklist: String

    /// Makes it in the temporary folder, or on a disk that stands for itself.
    init(in parent: URL = FileManager.default.temporaryDirectory) throws {
        folder = parent.appending(path: "casuslens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["inbox", "drop", "rules"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        checklist = try SmallRules.write(into: folder.appending(path: "rules"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What the daemon and the command are told about where things are.
    var environment: [String: String] {
        let names = ["inbox", "prompts", "refused", "archive", "state"]
        let folders = names.map { ("CASUSLENS_\($0.uppercased())", folder.appending(path: $0).path) }
        return Dictionary(uniqueKeysWithValues: folders).merging([
            "CASUSLENS_CHECKLIST": checklist, "CASUSLENS_SETTLE": "300 ms",
        ]) { $1 }
    }

    func names(_ part: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path).sorted()
    }

    func path(_ part: String, _ name: String) -> String {
        folder.appending(path: part).appending(path: name).path
    }

    func text(_ part: String, _ name: String) throws -> String {
        try String(contentsOfFile: path(part, name), encoding: .utf8)
    }

    /// Who may do what with a file or a folder, as `chmod(1)` writes it.
    func mode(_ place: String) throws -> Int? {
        let file = folder.appending(path: place).path
        return try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }

    func write(_ text: String, as name: String, in part: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(part, name)))
    }

    /// Renames a whole file into the inbox.
    func drop(_ text: String, as name: String) throws {
        try write(text, as: name, in: "drop")
        try FileManager.default.moveItem(atPath: path("drop", name), toPath: path("inbox", name))
    }

    /// What is recorded, while a daemon may be running.
    func counts() throws -> StoreCounts {
        let store = try Store.open(at: FilePath(folder.appending(path: "state").path), for: .reading)
        return try store.counts()
    }
}
