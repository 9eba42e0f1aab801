import ArgumentParser
import Casebook
import Foundation
import NoteReview
import SystemPackage

/// Measures the engine beside `wc -w` and `grep` on the same text, in the same run.
@main
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casuslens-bench", abstract: "Measure the speed of the engine as ratios within one run.")

    @Option(help: "The checklist, with its glossary and contexts beside it.")
    var checklist = "Config/checklist.yaml"

    @Option(help: "Megabytes of text to measure with.")
    var megabytes = 8

    @Flag(help: "Measure the whole check of the notes alone, for profiling.")
    var checkOnly = false

    @Flag(help: "Load the checklist, and tell what that took.")
    var loadOnly = false

    @Argument(help: "Notes to make the text of.")
    var notes: [String] = []

    func run() throws {
        let clock = ContinuousClock()
        if loadOnly { return try load(clock) }
        if !checkOnly { try reportLoading() }
        let rules = try Rules(checklist: FilePath(checklist)).checklist

        let sources = try notes.map { try String(contentsOfFile: $0, encoding: .utf8) }
        let text = Self.repeated(sources, bytes: megabytes << 20)
        if checkOnly { return check(sources, with: rules, clock) }
        let match = clock.best { _ = rules.wordCount(in: text) }
        report("match stage", match, text.utf8.count)
        check(sources, with: rules, clock)
        for size in [1 << 10, 1 << 14, 1 << 17, 1 << 20, 1 << 23] {
            let part = Self.repeated(sources, bytes: size)
            report(
                "one note of \(size >> 10) KB",
                clock.best { _ = rules.review(Note(parsing: part, with: rules.reader)) }, size)
        }
        try compare(text, with: rules, clock)
        print("peak memory           \(Self.memory("VmHWM:") >> 10) MB")
    }

    /// Times loading in processes of their own, as programs start: the first finds nothing kept, and compiles.
    private func reportLoading() throws {
        let kept = FileManager.default.temporaryDirectory.appendingPathComponent("casuslens-kept-\(getpid())")
        defer { try? FileManager.default.removeItem(at: kept) }
        let command =
            "CACHE_DIRECTORY=\(kept.path) \(CommandLine.arguments[0]) --load-only --checklist \(checklist)"
        for name in ["compile checklist", "load checklist"] {
            print(name.padding(toLength: 22, withPad: " ", startingAt: 0), terminator: " ")
            fflush(nil)
            _ = try Self.shell(command, output: .standardOutput)
        }
    }

    /// Loads the checklist as programs do, and tells what that took.
    private func load(_ clock: ContinuousClock) throws {
        let kept = RulesCache(
            environment: ProcessInfo.processInfo.environment, program: "casuslens-bench")
        var loaded: Rules?
        let time = try clock.measure { loaded = try Rules(checklist: FilePath(checklist), keptIn: kept) }
        let memory = Self.memory("VmRSS:"), peak = Self.memory("VmHWM:")
        print(
            "\(time.milliseconds) ms, \(loaded?.checklist.formCount ?? 0) word forms, \(memory >> 10) MB, peak \(peak >> 10) MB"
        )
    }

    private func check(_ sources: [String], with rules: Checklist, _ clock: ContinuousClock) {
        let bytes = sources.reduce(0) { $0 + $1.utf8.count }
        let rounds = max(1, (megabytes << 20) / bytes)
        let time = clock.best {
            for _ in 0..<rounds {
                for note in sources { _ = rules.review(Note(parsing: note, with: rules.reader)) }
            }
        }
        report("whole check, notes", time, rounds * bytes)
    }

    private func report(_ name: String, _ time: Duration, _ bytes: Int) {
        let rate = Double(bytes) / 1e6 / time.seconds
        print(
            "\(name.padding(toLength: 22, withPad: " ", startingAt: 0))\(String(format: "%8.2f MB/s", rate))")
    }

    /// Times `wc -w` and `grep` over the same text, and the same literals.
    private func compare(_ text: String, with rules: Checklist, _ clock: ContinuousClock) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "casuslens-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("text")
        let words = folder.appendingPathComponent("words")
        try Data(text.utf8).write(to: file)
        try Data(rules.wordForms.joined(separator: "\n").utf8).write(to: words)
        for (name, command) in [
            ("wc -w", "wc -w \(file.path)"),
            ("grep -F -i -o -b -f", "LC_ALL=C grep -F -i -o -b -f \(words.path) \(file.path) > /dev/null"),
        ] {
            let time = clock.best { _ = try? Self.shell(command) }
            report(name, time, text.utf8.count)
        }
    }

    private static func shell(_ command: String, output: FileHandle = .nullDevice) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardOutput = output
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func repeated(_ sources: [String], bytes: Int) -> String {
        var text = ""
        while text.utf8.count < bytes {
            for source in sources where text.utf8.count < bytes { text += source + "\n" }
        }
        return text
    }

    /// A size of this process in KB, by its name in `/proc/self/status`.
    private static func memory(_ name: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}

extension ContinuousClock {
    /// The shortest of three runs: what the machine did beside it only makes a run longer.
    func best(_ work: () -> Void) -> Duration {
        (0..<3).map { _ in measure(work) }.min() ?? .zero
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
    var milliseconds: String { String(format: "%.1f", seconds * 1000) }
}
