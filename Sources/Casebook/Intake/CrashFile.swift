import CCrash
import Foundation
import Glibc
import SystemPackage

/// The file that names the notes on which the program crashed: a line with the digest of the note for each crash, below a line
/// that tells which build of the program that was.
///
/// The handler of the signals adds the lines. It finds the file open, and its room there: a crash on a full disk counts too.
final class CrashFile: Sendable {
    /// In bytes; more than a hundred crashes.
    private static let room = 8192

    private let file: FileDescriptor
    private let build: String

    init(in state: FilePath, of build: String = ProgramBuild.own) throws {
        self.build = build
        file = try FileDescriptor.open(
            Self.path(in: state), .readWrite, options: [.create, .noFollow, .closeOnExec],
            permissions: [.ownerReadWrite, .groupRead])
    }

    deinit {
        stop_writing_crashes(file.rawValue)
        try? file.close()
    }

    /// The digests, one for each crash of this build: what an older one crashed on says nothing of this one.
    func digests() -> [String] {
        let lines = Self.lines(of: handle)
        return lines.first == build ? Self.digests(among: lines) : []
    }

    private var handle: FileHandle { FileHandle(fileDescriptor: file.rawValue, closeOnDealloc: false) }

    /// Puts these digests in the place of all that are there, and has crashes from now on written below them.
    func replace(by digests: [String]) throws {
        var text = Array("\(build)\n".utf8)
        for digest in digests where text.count + digest.utf8.count < Self.room { text += "\(digest)\n".utf8 }
        let whole = text + [UInt8](repeating: 0, count: Self.room - text.count)
        // Most starts find it as it should be, and need no room on a disk that may be full.
        if Self.bytes(of: handle) != whole { try file.writeAll(toAbsoluteOffset: 0, whole) }
        write_crashes(file.rawValue, text.count, Self.room)
    }

    /// The digests in a state folder, of whichever build they are, for those who ask what is the matter.
    static func digests(in state: FilePath) -> [String] {
        FileHandle(forReadingAtPath: path(in: state).string).map { digests(among: lines(of: $0)) } ?? []
    }

    private static func path(in state: FilePath) -> FilePath { state.appending("crashes") }

    private static func lines(of file: FileHandle) -> [String] {
        bytes(of: file).prefix { $0 != 0 }.split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static func bytes(of file: FileHandle) -> [UInt8] {
        try? file.seek(toOffset: 0)
        return Array((try? file.read(upToCount: room)) ?? Data())
    }

    /// What is no digest, and may be there after a power cut, says nothing.
    private static func digests(among lines: [String]) -> [String] {
        lines.filter { $0.utf8.count == crash_line_length - 1 && $0.allSatisfy(\.isHexDigit) }
    }
}

/// Which build of the program this is.
enum ProgramBuild {
    /// The size of its file and the time when that was made: they are the same after a restart of the machine.
    static let own: String = {
        var status = stat()
        guard unsafe stat("/proc/self/exe", &status) == 0 else { return "build unknown" }
        let stamp = FileStamp(status)
        let made = stamp.modified.components
        return "build \(stamp.size) \(made.seconds).\(made.attoseconds)"
    }()
}
