import CConfinement
import Foundation
import Testing

/// Each is tried by a process of its own, since there is no way back.
@Suite struct `The process that reads documents` {
    @Test(.enabled(if: kernel_forbids_files(), "the kernel has no Landlock"))
    func `can open no file and make none`() throws {
        #expect(try Self.probe("files") == .init(.exit, 0))
    }

    @Test(.enabled(if: kernel_forbids_files(), "the kernel has no Landlock"))
    func `can open programs and libraries alone where it runs a program`() throws {
        #expect(try Self.probe("programs") == .init(.exit, 0))
    }

    @Test func `has none of the files that were open`() throws {
        #expect(try Self.probe("inherited") == .init(.exit, 0))
    }

    @Test func `gets no more than 256 MiB`() throws {
        #expect(try Self.probe("memory") == .init(.exit, 0))
    }

    @Test func `ends where it takes more than five seconds of computing`() throws {
        #expect(try Self.probe("computing") == .init(.uncaughtSignal, SIGKILL))
    }

    struct End: Equatable {
        let reason: Process.TerminationReason
        let status: Int32

        init(_ reason: Process.TerminationReason, _ status: Int32) {
            self.reason = reason
            self.status = status
        }
    }

    private static func probe(_ attempt: String) throws -> End {
        let process = Process()
        process.executableURL = BuiltProgram.daemon.deletingLastPathComponent().appending(
            path: "confinement-probe")
        process.arguments = [attempt]
        try process.run()
        process.waitUntilExit()
        return End(process.terminationReason, process.terminationStatus)
    }
}
