import Foundation
import Glibc
import Logging
import SystemPackage

/// Writes log events to standard error, one line each: for the journal with its priority, else with the time.
struct ErrorLog: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let isForJournal: Bool

    init(environment: [String: String]) {
        isForJournal = Self.isJournal(environment["JOURNAL_STREAM"])
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { $1 }
            .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let line = ([start(event.level) + "\(event.message)"] + facts).joined(separator: " ")
        // A line break within a value must not look like an event of its own.
        let whole = line.split(whereSeparator: \.isNewline).joined(separator: " · ") + "\n"
        // A log that cannot be written, on a full disk for one, is no reason to stop.
        _ = try? FileDescriptor.standardError.writeAll(whole.utf8)
    }

    private func start(_ level: Logger.Level) -> String {
        isForJournal ? "<\(level.priority)>" : "\(Date.now.ISO8601Format()) \(level): "
    }

    /// Whether standard error is the stream that the journal opened, named as `device:inode`.
    private static func isJournal(_ stream: String?) -> Bool {
        var status = stat()
        guard let stream, unsafe fstat(STDERR_FILENO, &status) == 0 else { return false }
        return stream == "\(status.st_dev):\(status.st_ino)"
    }
}

extension Logger.Level {
    /// The priority of `syslog(3)`.
    fileprivate var priority: Int {
        switch self {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
