import Glibc

/// The two ends between which a program is talked to.
///
/// A pair of sockets and not of pipes: writing to a program that has ended is then an error, and no signal.
struct Channel {
    let ours: Int32
    let theirs: Int32
    let nothing: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        (ours, theirs) = (ends[0], ends[1])
        // Where nothing can be opened any more, standard error goes where this process sends its own.
        let null = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        nothing = null >= 0 ? null : dup(STDERR_FILENO)
    }

    func closeTheirs() {
        Glibc.close(theirs)
        if nothing >= 0 { Glibc.close(nothing) }
    }

    func close() { Glibc.close(ours) }
}

/// Sends bytes to a program and takes what it answers, both at once, so that neither waits for the other.
struct Exchange {
    let channel: Channel
    let input: [UInt8]
    let limit: Int
    private(set) var output: [UInt8] = []
    private var sent = 0
    private static let step = 256 * 1024

    init(channel: Channel, input: [UInt8], limit: Int) {
        self.channel = channel
        self.input = input
        self.limit = limit
    }

    /// Goes on until the program has closed its end; returns why it was stopped before that.
    mutating func run(until deadline: ContinuousClock.Instant) -> ChildProcess.End? {
        if input.isEmpty { endInput() }
        var buffer = [UInt8](repeating: 0, count: Self.step)
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .overTime }
            let wants = Int16(POLLIN) | (sent < input.count ? Int16(POLLOUT) : 0)
            var poll = pollfd(fd: channel.ours, events: wants, revents: 0)
            let milliseconds = Int32(left / .milliseconds(1)) + 1
            guard unsafe Glibc.poll(&poll, 1, milliseconds) > 0 else { continue }
            if poll.revents & Int16(POLLOUT) != 0, sent < input.count { send() }
            if poll.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0, !receive(into: &buffer) { return nil }
            guard output.count <= limit else { return .overOutput }
        }
    }

    private mutating func send() {
        let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
        let count = unsafe input[sent...].withUnsafeBytes {
            unsafe Glibc.send(channel.ours, $0.baseAddress, min($0.count, Self.step), flags)
        }
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        // One that does not want the rest may still answer.
        sent = count < 0 ? input.count : sent + count
        if sent == input.count { endInput() }
    }

    private func endInput() { shutdown(channel.ours, Int32(SHUT_WR)) }

    /// Returns false at the end.
    private mutating func receive(into buffer: inout [UInt8]) -> Bool {
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe recv(channel.ours, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
        }
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        output += buffer.prefix(count)
        return count > 0
    }
}
