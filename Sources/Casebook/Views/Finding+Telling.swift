import NoteReview

extension Finding {
    /// The reasons that say enough: every place where each is a question of its own, else the first place of each fact.
    ///
    /// One place tells of an arrest what it is about, and says enough of how many organisations are at the table. First
    /// come the facts that have few places.
    var telling: [Reason] {
        listsEveryPlace
            ? because : Role.allCases.flatMap { role in because.filter { $0.role == role }.firstOfEachFact }
    }

    private typealias Role = Reason.Role

    /// Whether each place is a question of its own: so it is where a wording needs attention, and no answer is looked for.
    private var listsEveryPlace: Bool {
        status == .open && !because.contains { $0.role == .absence }
    }
}

extension [Reason] {
    fileprivate var firstOfEachFact: [Reason] {
        Dictionary(grouping: self, by: \.fact).values
            .sorted { ($0.count, $0[0].start) < ($1.count, $1[0].start) }
            .map { $0[0] }
    }
}

extension Reason {
    fileprivate var start: Int { place?.bytes.lowerBound ?? 0 }
}
