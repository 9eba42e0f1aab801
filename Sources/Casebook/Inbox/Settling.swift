/// Tells when files are whole.
///
/// A rename into the folder is atomic, so that such a file is whole at once. Any other is, when nothing about it changed
/// for the settle time: whoever copies may close and open a file many times.
struct Settling {
    let time: Duration
    private var seen: [FileName: Sighting] = [:]

    private struct Sighting {
        let stamp: FileStamp
        /// When it is whole, if it stays as it is.
        let due: ContinuousClock.Instant
    }

    init(time: Duration) {
        self.time = time
    }

    /// When the first file that is not whole yet may be; nothing when there is none.
    func due(after now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        seen.values.map(\.due).filter { $0 > now }.min()
    }

    /// Takes note of the files that are there now, and returns those that are whole, in the given order.
    mutating func whole(
        among files: [InboxFile], renamed: Set<FileName>,
        at now: ContinuousClock.Instant
    ) -> [InboxFile] {
        seen = Dictionary(
            uniqueKeysWithValues: files.map { file in
                // The folder may have been listed between the rename and the word of it.
                if renamed.contains(file.name) { return (file.name, Sighting(stamp: file.stamp, due: now)) }
                if let known = seen[file.name], known.stamp == file.stamp { return (file.name, known) }
                return (file.name, Sighting(stamp: file.stamp, due: now + time))
            })
        return files.filter { file in seen[file.name].map { $0.due <= now } ?? false }
    }

    /// Lets a file wait that could not be read.
    mutating func putOff(_ name: FileName, until due: ContinuousClock.Instant) {
        seen[name] = seen[name].map { Sighting(stamp: $0.stamp, due: due) }
    }
}
