import CConfinement
import Foundation
import Glibc
import Testing

/// Most run in a process of their own, since there is no way back.
@Suite struct `The process that reads documents` {
    @Test(.enabled(if: kernel_forbids_files(), "the kernel has no Landlock"))
    func `can open no file and make none`() async {
        await #expect(processExitsWith: .success) {
            demand(confine(false) == 0)
            for path in ["/etc/passwd", "/usr/bin/env", "/proc/self/status", "/dev/null", "."] {
                demand(unsafe open(path, O_RDONLY) == -1)
            }
            demand(unsafe mkdir("/tmp/casuslens-confined", 0o700) == -1 && errno == EACCES)
        }
    }

    @Test(.enabled(if: kernel_forbids_files(), "the kernel has no Landlock"))
    func `can open programs and libraries alone where it runs a program`() async {
        await #expect(processExitsWith: .success) {
            demand(confine(true) == 0)
            demand(close(unsafe open("/usr/bin/env", O_RDONLY)) == 0)
            demand(unsafe open("/usr/bin/env", O_WRONLY) == -1)
            demand(unsafe open("/etc/passwd", O_RDONLY) == -1)
            demand(unsafe open("/tmp", O_RDONLY) == -1)
        }
    }

    @Test func `has none of the files that were open`() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", #"exec 9</etc/passwd; exec "$0" --extract docx 100"#, BuiltProgram.daemon.path,
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // It starts with the signals blocked that this process has blocked, and would wait for its document.
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let files = "/proc/\(process.processIdentifier)/fd"
        let deadline = ContinuousClock.now + .seconds(20)
        var open: [String] = []
        repeat {
            open = (try? FileManager.default.contentsOfDirectory(atPath: files)) ?? []
        } while open.sorted() != ["0", "1", "2"] && ContinuousClock.now < deadline && process.isRunning
        #expect(open.sorted() == ["0", "1", "2"])
    }

    @Test func `ends where it takes more than five seconds of computing`() async {
        await #expect(processExitsWith: .signal(SIGKILL)) {
            demand(confine(false) == 0)
            while true {}
        }
    }

    @Test func `ends where it takes more than 256 MiB`() async {
        await #expect(processExitsWith: .signal(SIGABRT)) {
            demand(confine(false) == 0)
            let much = [UInt8](repeating: 1, count: 300 * 1024 * 1024)
            demand(much.isEmpty)
        }
    }
}

/// Ends the process where it does not hold: it can report nothing any more.
private func demand(_ holds: Bool) {
    if !holds { exit(EXIT_FAILURE) }
}
