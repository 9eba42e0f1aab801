/// When the inbox is looked into again, and when the daemon rests.
struct Pace {
    /// Why nothing is taken in for now.
    private(set) var hindrance: Hindrance?
    /// How often in a row nothing came of a look.
    private var attempts = 0
    /// When it started or tried files last, until it rested after that.
    private var worked: ContinuousClock.Instant? = .now

    /// Notes that a look came to nothing, and returns whether that is new.
    mutating func wait(for hindrance: Hindrance) -> Bool {
        let isNew = !hindrance.isKind(of: self.hindrance)
        attempts = isNew ? 1 : attempts + 1
        self.hindrance = hindrance
        return isNew
    }

    /// Notes that a look was not hindered, and returns what hindered those before it.
    mutating func goOn() -> Hindrance? {
        defer { (hindrance, attempts) = (nil, 0) }
        return hindrance
    }

    /// Notes how many files a look tried, and returns whether it is time to rest: once, when nothing came for a while, since
    /// what comes in a row would miss the memory that is given back then.
    mutating func rests(after tried: Int) -> Bool {
        if tried > 0 { worked = .now }
        guard let last = worked, .now - last >= Self.quiet else { return false }
        worked = nil
        return true
    }

    /// How long to wait for the next look, where a file may come to be whole at some time.
    func delay(isPolled: Bool, due: ContinuousClock.Instant?) -> Duration {
        if let hindrance { return hindrance.pause(after: attempts) }
        let longest = isPolled ? Self.poll : Self.rescan
        let rest = worked.map { $0 + Self.quiet - .now } ?? longest
        return min(longest, rest, due.map { $0 - .now } ?? longest)
    }

    /// The longest time between two looks: where events come, and where none come.
    static let rescan = Duration.seconds(30)
    private static let poll = Duration.seconds(2)
    /// How long nothing comes before it rests.
    private static let quiet = Duration.seconds(2)
}
