import CConfinement
import Glibc
import Testing

/// Each runs in a process of its own, since there is no way back.
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

    @Test func `has none of the files that were open`() async {
        await #expect(processExitsWith: .success) {
            let inherited = unsafe open("/etc/passwd", O_RDONLY)
            demand(inherited > 2)
            demand(confine(false) == 0)
            demand(fcntl(inherited, F_GETFD) == -1)
        }
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

/// Ends the process where it does not hold: the channel to the test that started it is closed by then.
private func demand(_ holds: Bool) {
    if !holds { exit(EXIT_FAILURE) }
}
