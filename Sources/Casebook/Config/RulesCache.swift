import Crypto
import Foundation
import Glibc
import NoteReview
package import SystemPackage

/// Where a program keeps its compiled rules from one start to the next: compiling the shipped ones takes half a second.
///
/// They are of one build of the program and of exactly these files; for anything else they are compiled anew, and so they
/// are wherever they cannot be kept or read back. They are kept before any note is read, and hold nothing of notes.
package struct RulesCache: Sendable {
    let folder: FilePath
    private let program: String

    /// Keeps them in the folder that the service manager gives for what can be made again, else in that of the user;
    /// nothing where there is neither.
    package init?(environment: [String: String], program: String) {
        if let given = environment["CACHE_DIRECTORY"], !given.isEmpty {
            self.init(in: FilePath(given), program: program)
        } else if let caches = Self.caches(of: environment) {
            self.init(in: caches.appending("casuslens"), program: program)
        } else {
            return nil
        }
    }

    package init(in folder: FilePath, program: String) {
        self.folder = folder
        self.program = program
    }

    private static func caches(of environment: [String: String]) -> FilePath? {
        if let given = environment["XDG_CACHE_HOME"], given.hasPrefix("/") { return FilePath(given) }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? FilePath($0).appending(".cache") : nil }
    }

    /// The shortest files of rules that are worth keeping compiled, in bytes.
    private static let least = 1 << 16

    /// Returns the rules that these files were compiled to, or what `compile` makes of them, which is kept.
    func checklist(of sources: [Rules.Source], compile: () throws -> Checklist) throws -> Kept {
        let length = sources.reduce(0) { $0 + $1.text.utf8.count }
        guard length >= Self.least, let key = Self.key(of: sources) else { return (try compile(), nil) }
        if let kept = read(key) { return kept }
        let compiled = try compile()
        keep(compiled, key)
        // What is read back takes less memory than what was compiled.
        return read(key) ?? (compiled, nil)
    }

    /// Rules, and the file in which most of them lie.
    typealias Kept = (checklist: Checklist, mapped: MappedFile?)

    // MARK: The file

    private var file: FilePath { folder.appending("\(program).rules") }

    /// Tells this program, as it lies on the disk, and the files with their names, which stand in messages.
    private static func key(of sources: [Rules.Source]) -> [UInt8]? {
        var status = Glibc.stat()
        guard unsafe stat("/proc/self/exe", &status) == 0 else { return nil }
        let build = [
            Int(status.st_dev), Int(status.st_ino), status.st_size, status.st_mtim.tv_sec,
            status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ]
        var hash = SHA256()
        hash.update(data: Array("\(build)".utf8))
        for source in sources { hash.update(data: Array("\(source.name)\0\(source.text)\0".utf8)) }
        return Array(hash.finalize())
    }

    private func read(_ key: [UInt8]) -> Kept? {
        guard let mapped = ownFile, let kept = KeptRules(mapped), kept.key == key else { return nil }
        let decoder = JSONDecoder()
        decoder.userInfo[.flatArrays] = kept.memory
        guard let checklist = try? decoder.decode(Checklist.self, from: Data(kept.description)) else {
            return nil
        }
        return (checklist, mapped)
    }

    /// What the file holds, if nobody else could have written it.
    private var ownFile: MappedFile? {
        guard
            let descriptor = try? FileDescriptor.open(file, .readOnly, options: [.noFollow, .closeOnExec])
        else { return nil }
        defer { try? descriptor.close() }
        var status = Glibc.stat()
        guard unsafe fstat(descriptor.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0
        else { return nil }
        return MappedFile(descriptor, byteCount: Int(status.st_size))
    }

    private func keep(_ checklist: Checklist, _ key: [UInt8]) {
        let arrays = KeptRules.Arrays()
        let encoder = JSONEncoder()
        encoder.userInfo[.flatArrays] = arrays
        guard let description = try? encoder.encode(checklist) else { return }
        let kept = KeptRules.bytes(key: key, arrays: arrays, description: description)
        // Whatever goes wrong here, the rules are compiled and in use: they are compiled once more at the next start.
        try? FileManager.default.createDirectory(
            atPath: folder.string, withIntermediateDirectories: true,
            attributes: [.posixPermissions: NSNumber(value: 0o700)])
        let temporary = folder.appending(".\(program).\(getpid())")
        do {
            let descriptor = try FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .truncate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
            defer { try? descriptor.close() }
            try descriptor.writeAll(kept)
            guard unsafe rename(temporary.string, file.string) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            _ = unsafe unlink(temporary.string)
        }
    }
}
