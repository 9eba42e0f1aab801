/// The facts of a case that the structure of its note shows.
final class StructureFacts {
    let note: Note
    /// The ids of the organisations of the glossary.
    let organisations: [String]
    let abbreviations: Set<String>
    /// The sentences about this case and about all cases, in order.
    let sentences: [Int]
    let actions: [ActionReader.Found]
    /// What was found before: several conditions ask for the same.
    private var known: [Structure: [Evidence]?] = [:]

    init(
        note: Note, organisations: [String], abbreviations: Set<String>,
        sentences: [Int],
        actions: [ActionReader.Found]
    ) {
        self.note = note
        self.organisations = organisations
        self.abbreviations = abbreviations
        self.sentences = sentences
        self.actions = actions
    }

    func evidence(for structure: Structure) -> [Evidence]? {
        if let known = known[structure] { return known }
        let places = tokens(showing: structure)
        let evidence = places.isEmpty ? nil : places.map { place($0, structure) }
        known[structure] = .some(evidence)
        return evidence
    }

    private func tokens(showing structure: Structure) -> [Range<Int>] {
        switch structure {
        case .organisations(let least): atLeast(least, takingPart)
        case .contributions(let least): atLeast(least, contributing)
        case .absentPartner: attendees(.absent) + attendees(.substituted)
        case .absentPartnerNamed: namingAbsentees
        case .substitute: attendees(.absent).isEmpty ? attendees(.substituted) : []
        case .actions: actions.map(\.tokens)
        case .incompleteActions: actions.filter { !$0.hasOwner || !$0.hasDate }.map(\.tokens)
        case .outcomes: outcomes
        case .silentOrganisations: silent
        case .abbreviations: shortenings.used
        case .unknownAbbreviations: shortenings.unknown(besides: abbreviations)
        case .actionsOfOneOrganisation(let least): held(by: \.organisation, atLeast: least)
        case .actionsOfOnePerson(let least): heldByOnePerson(atLeast: least)
        }
    }

    private func place(_ tokens: Range<Int>, _ structure: Structure) -> Evidence {
        let sentence = note.sentences.lazy.map(\.tokens.lowerBound).lastIndex(ordered: tokens.lowerBound)
        return Evidence(.structure(structure), tokens, in: sentence)
    }

    private func atLeast(_ least: Int, _ places: [String: Range<Int>]) -> [Range<Int>] {
        guard places.count >= least else { return [] }
        return places.values.sorted { $0.lowerBound < $1.lowerBound }
    }

    // MARK: Partners

    /// The organisations that are present or contribute, with the first place of each.
    private var takingPart: [String: Range<Int>] {
        present.merging(contributing) { first, _ in first }
    }

    private var present: [String: Range<Int>] {
        var places: [String: Range<Int>] = [:]
        for entry in note.attendance where entry.presence != .absent {
            guard let organisation = entry.organisation, places[organisation] == nil else { continue }
            places[organisation] = tokens(of: entry.place)
        }
        return places
    }

    private lazy var contributing = Contributions(note: note, organisations: organisations, people: people)
        .places()

    private lazy var people = note.organisationsOfPeople

    /// The abbreviations in the sentences about this case.
    private lazy var shortenings = Abbreviations(in: note, sentences: sentences, besides: Set(people.keys))

    private var silent: [Range<Int>] {
        let heard = Set(contributing.keys).union(note.actions.compactMap(\.action.organisation))
        return present.filter { !heard.contains($0.key) }.values.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func attendees(_ presence: Attendance.Presence) -> [Range<Int>] {
        note.attendance.filter { $0.presence == presence && ($0.organisation != nil || $0.name != nil) }
            .map { tokens(of: $0.place) }
    }

    /// The places that name a partner who is absent, the one on the attendance list included.
    private lazy var namingAbsentees: [Range<Int>] = {
        let absent = note.attendance.filter { $0.presence != .present }
        let ids = Set(absent.compactMap(\.organisation))
        let names = Set(
            absent.compactMap(\.name).flatMap { $0.split(separator: " ") }.filter { $0.count > 2 }.map(
                String.init))
        return absent.map { tokens(of: $0.place) }
            + sentences.flatMap { number -> [Range<Int>] in
                let range = note.sentences[number].tokens
                let named = range.filter {
                    note.tokens[$0].traits.contains(.capitalised)
                        && names.contains(note.layout.string(of: $0..<$0 + 1))
                }
                let slots = note.matcher.slots.slots(in: range).filter {
                    $0.kind == .organisation && ids.contains(organisations[$0.name])
                }
                return slots.map(\.tokens) + named.map { $0..<$0 + 1 }
            }
    }()

    private func tokens(of place: Place) -> Range<Int> {
        let starts = note.tokens.lazy.map { Int($0.start) }
        let first = starts.lastIndex(ordered: place.bytes.lowerBound)
        let last = starts.lastIndex(ordered: max(place.bytes.lowerBound, place.bytes.upperBound - 1))
        return first..<max(first, last) + 1
    }

    // MARK: Actions

    /// What is told of earlier actions in the sentences about this case.
    private var outcomes: [Range<Int>] {
        let starts = note.sentences.lazy.map(\.tokens.lowerBound)
        let own = Set(sentences)
        return note.outcomes.filter { own.contains(starts.lastIndex(ordered: $0.lowerBound)) }
    }

    /// Returns the actions of whoever holds at least so many.
    private func held(by key: (Action) -> String?, atLeast least: Int) -> [Range<Int>] {
        let groups = Dictionary(grouping: actions.filter { key($0.action) != nil }) { key($0.action) }
        return groups.values.filter { $0.count >= least }.flatMap { $0.map(\.tokens) }.sorted {
            $0.lowerBound < $1.lowerBound
        }
    }

    private func heldByOnePerson(atLeast least: Int) -> [Range<Int>] {
        guard actions.count >= least else { return [] }
        return held(by: \.owner, atLeast: actions.count / 2 + 1)
    }
}

extension [Token] {
    subscript(safe index: Int) -> Token? { indices.contains(index) ? self[index] : nil }
}
