import ArgumentParser
import Casebook
import Foundation
import Glibc
import SystemPackage

/// Measures the built daemon: from a rename into the inbox to a durable prompt sheet, a backlog, and its memory.
@main
struct IntakeBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casuslens-bench-intake",
        abstract:
            "Measure how long the daemon takes from a note to its prompt sheet, beside the disk's own time.")

    @Option(help: "The checklist, with its glossary and contexts beside it.")
    var checklist = "Config/checklist.yaml"

    @Option(help: "How many notes are dropped one after the other.")
    var notes = 300

    @Option(help: "How many notes wait for the daemon when it starts.")
    var backlog = 2000

    @Option(help: "How many bytes a note has.")
    var size = 4096

    @Argument(help: "Notes to make the dropped ones of.")
    var sources: [String]

    func run() throws {
        let texts = try sources.map { try String(contentsOfFile: $0, encoding: .utf8) }
        let maker = NoteMaker(sources: texts, size: size)
        print("checklist      \(checklist), notes of \(size) bytes")
        try firstStart()
        try latency(maker)
        try backlog(maker)
    }

    /// Starts a daemon that finds no compiled rules, and leaves them to the others.
    private func firstStart() throws {
        let folder = try BenchFolder()
        try? FileManager.default.removeItem(atPath: folder.rules)
        let start = ContinuousClock.now
        let daemon = try BenchDaemon(in: folder, checklist: checklist, settle: "500 ms")
        try daemon.waitUntilReady()
        let ready = ContinuousClock.now - start
        print(
            "first start    \(ready.text), idle \(daemon.memory("VmRSS")) KB, peak \(daemon.memory("VmHWM")) KB"
        )
        daemon.end()
    }

    private func latency(_ maker: NoteMaker) throws {
        let folder = try BenchFolder()
        let daemon = try BenchDaemon(in: folder, checklist: checklist, settle: "500 ms")
        try daemon.waitUntilReady()
        // It rests after two quiet seconds.
        sleep(3)
        let idle = daemon.memory("VmRSS")
        var (times, floors): ([Duration], [Duration]) = ([], [])
        let sizes = try folder.sizes(of: maker.note(notes))
        for number in 0..<notes {
            let name = "\(number).txt"
            try folder.write(maker.note(number), as: name, in: "drop")
            floors.append(try folder.floor(sheet: sizes.sheet, log: sizes.log))
            times.append(try folder.timeToSheet(of: name))
        }
        let left = times.sorted(), floor = floors.sorted()
        print("note to sheet  \(left.summary)")
        print("disk alone     \(floor.summary); \(sizes.log) bytes of log, \(sizes.sheet) of sheet")
        print(
            "above floor    p50 \((left.part(0.5) - floor.part(0.5)).text), p99 \((left.part(0.99) - floor.part(0.99)).text)"
        )
        print("memory         idle \(idle) KB, peak of single notes \(daemon.memory("VmHWM")) KB")
        daemon.end()
    }

    private func backlog(_ maker: NoteMaker) throws {
        let folder = try BenchFolder()
        for number in 0..<backlog {
            try folder.write(maker.note(number), as: String(format: "%06d.txt", number), in: "inbox")
        }
        let start = ContinuousClock.now
        let daemon = try BenchDaemon(in: folder, checklist: checklist, settle: "0 ms")
        try daemon.waitUntilReady()
        let ready = ContinuousClock.now - start
        while try folder.settled() < backlog { usleep(5_000) }
        let all = ContinuousClock.now - start
        print("backlog        \(backlog) notes in \(all.text), of that \(ready.text) until it was ready")
        print("memory         peak \(daemon.memory("VmHWM")) KB")
        daemon.end()
    }
}

/// Makes notes of one size, each with a case of its own, on some two hundred days.
struct NoteMaker {
    let sources: [String]
    let size: Int

    func note(_ number: Int) -> String {
        let (day, year) = (1 + number % 28, 2020 + number / 28 % 7)
        var text = "Casusoverleg \(day) maart \(year)\n\nCasus \(year)-\(number)\n\n"
        var next = number
        while text.utf8.count < size {
            text += sources[next % sources.count] + "\n"
            next += 1
        }
        return String(decoding: text.utf8.prefix(size), as: UTF8.self)
    }
}

extension [Duration] {
    /// The value below which so much of them lies; the list is sorted.
    func part(_ part: Double) -> Duration { self[Swift.min(count - 1, Int(Double(count) * part))] }

    var summary: String {
        "p50 \(part(0.5).text), p90 \(part(0.9).text), p99 \(part(0.99).text), of \(count)"
    }
}

extension Duration {
    var text: String { String(format: "%.2f ms", self / .milliseconds(1)) }
}
