import Glibc

/// A program that is run on bytes, and given so much time and output and no more.
///
/// It gets the bytes on its standard input and nothing of the environment; what it says on standard error is dropped.
package struct ChildProcess {
    package let program: String
    package let arguments: [String]
    /// The most bytes that are read of what it writes.
    package let outputLimit: Int
    /// How long it may take by the clock on the wall.
    package let patience: Duration

    package init(program: String, arguments: [String], outputLimit: Int, patience: Duration) {
        self.program = program
        self.arguments = arguments
        self.outputLimit = outputLimit
        self.patience = patience
    }

    package enum End: Hashable, Sendable {
        case exit(Int32)
        case signal(Int32)
        /// It was stopped, having taken or written more than it may.
        case overTime, overOutput
        /// It could not be started; the number is that of the system's error.
        case notStarted(Int32)
    }

    /// Runs it to its end.
    package func run(on input: [UInt8]) -> (end: End, output: [UInt8]) {
        guard let channel = Channel() else { return (.notStarted(errno), []) }
        var pid: pid_t = 0
        let failure = spawn(&pid, channel)
        channel.closeTheirs()
        guard failure == 0 else {
            channel.close()
            return (.notStarted(failure), [])
        }
        let deadline = ContinuousClock.now + patience
        var exchange = Exchange(channel: channel, input: input, limit: outputLimit)
        let stop = exchange.run(until: deadline)
        if stop != nil { kill(-pid, SIGKILL) }
        channel.close()
        let status = Self.wait(for: pid, until: stop == nil ? deadline : nil)
        // What it may have started goes with it.
        kill(-pid, SIGKILL)
        return (stop ?? status, exchange.output)
    }

    private func spawn(_ pid: inout pid_t, _ channel: Channel) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, channel.theirs, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, channel.theirs, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, channel.nothing, STDERR_FILENO)
        Self.reset(&attributes)
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        // A crash is reported by its signal; printing a trace of it would take seconds.
        var environment = unsafe [unsafe strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { unsafe (words + environment).forEach { unsafe free($0) } }
        return unsafe posix_spawn(&pid, program, &actions, &attributes, &words, &environment)
    }

    /// Lets it start with no signal blocked or ignored, in a group of its own that can be ended with all it started.
    private static func reset(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        var all = sigset_t()
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    /// Waits for its end; past the deadline, ends it.
    private static func wait(for pid: pid_t, until deadline: ContinuousClock.Instant?) -> End {
        var status: Int32 = 0
        var isLate = false
        var pause: UInt32 = 50
        while true {
            let ended = unsafe waitpid(pid, &status, deadline == nil ? 0 : WNOHANG)
            if ended == pid { break }
            if ended < 0, errno != EINTR { return .notStarted(errno) }
            if let deadline, ContinuousClock.now > deadline, !isLate {
                isLate = true
                kill(-pid, SIGKILL)
            }
            usleep(pause)
            pause = min(pause * 2, 2000)
        }
        if isLate { return .overTime }
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }
}
