/// A condition whose names are looked up, ready to be held against notes.
indirect enum BoundCondition: Codable, Sendable {
    /// A fact, by its number.
    case fact(Int)
    case mentions(BoundMentions)
    case all([BoundCondition])
    case any([BoundCondition])
    case not(BoundCondition)
    case count(BoundCondition, atLeast: Int)
    case together([BoundCondition], in: Unit)
    case structure(Structure)
    case section(SectionKind)
}

extension BoundCondition {
    /// The lists whose mentions it asks for.
    var lists: Set<PhraseBook.List> {
        switch self {
        case .mentions(let mentions): [mentions.list]
        case .all(let parts), .any(let parts), .together(let parts, _):
            parts.reduce(into: []) { $0.formUnion($1.lists) }
        case .not(let part), .count(let part, _): part.lists
        case .fact, .structure, .section: []
        }
    }
}

/// Mentions of a list that do for a condition.
struct BoundMentions: Codable, Sendable {
    let list: PhraseBook.List
    /// The contexts that a mention may have; nothing for those that the place of the condition allows.
    let allowed: Contexts?
    /// The kinds of section it may stand in; empty for all.
    let sections: Set<SectionKind>
}

/// A fact whose condition is looked up.
struct BoundFact: Codable, Sendable {
    let name: String
    let condition: BoundCondition
}

/// An item whose conditions are looked up.
struct BoundItem: Codable, Sendable {
    let item: Item
    let when: BoundCondition?
    let answered: BoundCondition?
    let attention: Attention?
    let examples: [Example]

    var conditions: [BoundCondition] {
        [when, answered, attention?.places, attention?.unless].compactMap { $0 }
    }

    /// The places that need attention, unless something near them excuses them.
    struct Attention: Codable, Sendable {
        let places: BoundCondition
        let unless: BoundCondition?
        let unit: Unit
    }
}

/// Looks up the names of conditions; those that stand for nothing were reported before.
struct ConditionBinder {
    private let facts: [String: Int]
    private let book: PhraseBook

    init(facts: [String], book: PhraseBook) {
        self.facts = Dictionary(facts.enumerated().map { ($1, $0) }) { first, _ in first }
        self.book = book
    }

    func bind(_ definition: FactDefinition) -> BoundFact {
        BoundFact(name: definition.name.text, condition: bind(definition.condition))
    }

    func bind(_ definition: ItemDefinition) -> BoundItem {
        BoundItem(
            item: definition.item, when: definition.when.map(bind), answered: definition.answered.map(bind),
            attention: definition.attention.map {
                .init(places: bind($0.places), unless: $0.unless.map(bind), unit: $0.unit)
            }, examples: definition.examples)
    }

    func bind(_ condition: Condition) -> BoundCondition {
        switch condition {
        case .named(let name): named(name.text)
        case .mention(let mention):
            mentions(of: mention.list.text, allowed: mention.allowed, sections: mention.sections)
        case .all(let parts): .all(parts.map(bind))
        case .any(let parts): .any(parts.map(bind))
        case .not(let part): .not(bind(part))
        case .count(let part, let least): .count(bind(part), atLeast: least)
        case .together(let parts, let unit): .together(parts.map(bind), in: unit)
        case .structure(let structure): .structure(structure)
        case .section(let kind): .section(kind)
        }
    }

    private func named(_ name: String) -> BoundCondition {
        facts[name].map { .fact($0) } ?? mentions(of: name, allowed: nil, sections: [])
    }

    private func mentions(
        of name: String, allowed: Contexts?, sections: Set<SectionKind>
    ) -> BoundCondition {
        guard let list = book[name] else { return .any([]) }
        return .mentions(BoundMentions(list: list, allowed: allowed, sections: sections))
    }
}
