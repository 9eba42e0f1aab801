/// What is known of the notes on which the program crashed.
///
/// The first crash may be chance, or the fault of another note. So such a note waits until no other does, and is then tried
/// alone; when the program crashes once more, it is refused.
struct Crashes: Sendable {
    /// How often the program crashed on a note, by its digest.
    private var counts: [String: Int] = [:]
    /// Notes that this build has refused for that.
    private var refused: Set<String> = []
    private var file: CrashFile?
    /// The note that is tried alone now.
    var trial: String?

    /// What is to be done with a note.
    enum Advice {
        case review, wait, refuse
    }

    /// Knows what was refused; a crash is not written down.
    init(refused: Set<String> = []) {
        self.refused = refused
    }

    /// Reads the file, and sees to it that further crashes are written there.
    init(in file: CrashFile, refused: Set<String>) throws {
        self.refused = refused
        self.file = file
        let digests = file.digests().filter { !refused.contains($0) }
        counts = Dictionary(digests.map { ($0, 1) }, uniquingKeysWith: +)
        try file.replace(by: digests)
    }

    /// Whether there is nothing to try and nothing to forget.
    var isEmpty: Bool { counts.isEmpty }

    /// The notes that are still to be tried alone.
    var untried: [String] { counts.filter { $0.value == 1 }.keys.sorted() }

    func advice(on sha256: String) -> Advice {
        if sha256 == trial { return .review }
        if refused.contains(sha256) { return .refuse }
        switch counts[sha256] {
        case nil: return .review
        case 1: return .wait
        default: return .refuse
        }
    }

    /// Forgets notes that were taken in without a crash.
    mutating func forget(_ digests: some Sequence<String>) {
        let known = counts.count
        for digest in digests { counts[digest] = nil }
        guard counts.count < known else { return }
        let kept = counts.flatMap { Array(repeating: $0.key, count: $0.value) }
        // Where this fails they are only known for longer.
        try? file?.replace(by: kept.sorted())
    }

    /// Forgets all notes but these.
    mutating func forget(besides kept: Set<String>) { forget(counts.keys.filter { !kept.contains($0) }) }

    /// Notes that these are refused, and recorded as such.
    mutating func refuse(_ digests: [String]) {
        refused.formUnion(digests)
        forget(digests)
    }
}
