import Casebook
import Foundation
import Glibc
import NoteText
import TestDocuments

/// What one document costs the daemon that stands beside this program, in the process that it reads it with.
struct Cost: CustomStringConvertible {
    let document: String
    /// By the clock on the wall.
    let seconds: Double
    /// Of the processor: what other work on the machine does not make longer.
    let computing: Double
    let outcome: String

    private static let daemon = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "casuslensd").path

    init(_ hostile: HostileDocument) throws {
        let document = NoteText.Document(hostile.bytes, kind: hostile.kind)
        self.document = hostile.description
        outcome = Self.outcome(of: document)
        let file = FileManager.default.temporaryDirectory.appending(path: "bench-\(getpid())")
        try Data(document.bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let start = ContinuousClock.now
        let usage = try Self.usage(of: document, in: file.path)
        seconds = (ContinuousClock.now - start) / .seconds(1)
        computing = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
            .reduce(0, +)
    }

    var description: String {
        String(format: "%7.3f %10.3f  ", seconds, computing) + "\(document): \(outcome)"
    }

    private static func outcome(of document: NoteText.Document) -> String {
        do throws(DocumentError) {
            return "\(try Extraction(program: daemon).text(of: document).text.utf8.count) bytes of text"
        } catch {
            return "\(error)"
        }
    }

    /// Runs the process on a file, drops what it answers, and returns what it took.
    private static func usage(of document: NoteText.Document, in file: String) throws -> rusage {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        defer { close(ends[0]) }
        let words = [daemon, "--extract", document.kind.rawValue, "\(document.bytes.count)"]
        let pid = try spawn(words, input: file, output: ends[1])
        close(ends[1])
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while unsafe read(ends[0], &buffer, buffer.count) > 0 {}
        var usage = rusage()
        guard unsafe wait4(pid, nil, 0, &usage) == pid else { throw POSIXError(.ECHILD) }
        return usage
    }

    private static func spawn(_ words: [String], input: String, output: Int32) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var environment = unsafe [unsafe strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
        var pid: pid_t = 0
        guard unsafe posix_spawn(&pid, words[0], &actions, nil, &arguments, &environment) == 0 else {
            throw POSIXError(.ENOEXEC)
        }
        return pid
    }
}
