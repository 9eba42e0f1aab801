/// Finds what is wrong with a checklist that no phrase shows: doubled names, names of nothing, missing examples.
struct DefinitionCheck {
    private let names: Set<String>
    private(set) var problems: [RuleProblem] = []

    init(_ definition: ChecklistDefinition, names: Set<String>) {
        self.names = names
        reportDoubles(definition.items.map(\.id), "item")
        reportDoubles(
            definition.phrases.map(\.name) + definition.indicators.map(\.phrases.name)
                + definition.facts.map(\.name), "name")
        for fact in definition.facts { check(fact.condition) }
        for item in definition.items { check(item) }
        reportRings(definition.facts)
    }

    private mutating func check(_ item: ItemDefinition) {
        for condition in [item.when, item.answered, item.attention?.places, item.attention?.unless] {
            if let condition { check(condition) }
        }
        if item.item.isSeries { return }
        if item.answered == nil, item.attention == nil {
            problems.append(
                RuleProblem(
                    "item '\(item.id.text)' says neither what answers it nor what needs attention",
                    at: item.id))
        }
        for status in [Finding.Status.open, .addressed]
        where !item.examples.contains(where: { $0.expected == status && !$0.isKnownGap }) {
            problems.append(
                RuleProblem("item '\(item.id.text)' has no example of '\(status.rawValue)'", at: item.id))
        }
    }

    private mutating func check(_ condition: Condition) {
        switch condition {
        case .named(let name): checkName(name)
        case .mention(let mention): checkName(mention.list)
        case .all(let parts), .any(let parts), .together(let parts, _): parts.forEach { check($0) }
        case .not(let part), .count(let part, _): check(part)
        case .structure, .section: break
        }
    }

    private mutating func checkName(_ name: Written) {
        guard !names.contains(name.text) else { return }
        let near = names.filter { $0.first == name.text.first }.sorted().prefix(3).joined(separator: "', '")
        let hint = near.isEmpty ? "" : "; near it stand '\(near)'"
        problems.append(RuleProblem("there is no fact, list or indicator '\(name.text)'\(hint)", at: name))
    }

    private mutating func reportDoubles(_ names: [Written], _ what: String) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name.text).inserted {
            problems.append(RuleProblem("\(what) '\(name.text)' stands here twice", at: name))
        }
    }

    /// Reports facts that are defined by themselves.
    private mutating func reportRings(_ facts: [FactDefinition]) {
        let conditions = Dictionary(facts.map { ($0.name.text, $0.condition) }) { first, _ in first }
        for fact in facts where Self.reaches(fact.name.text, from: fact.condition, in: conditions, depth: 0) {
            problems.append(RuleProblem("fact '\(fact.name.text)' is defined by itself", at: fact.name))
        }
    }

    private static func reaches(
        _ name: String, from condition: Condition, in facts: [String: Condition], depth: Int
    ) -> Bool {
        guard depth < 32 else { return true }
        switch condition {
        case .named(let other):
            if other.text == name { return true }
            return facts[other.text].map { reaches(name, from: $0, in: facts, depth: depth + 1) } ?? false
        case .all(let parts), .any(let parts), .together(let parts, _):
            return parts.contains { reaches(name, from: $0, in: facts, depth: depth) }
        case .not(let part), .count(let part, _): return reaches(name, from: part, in: facts, depth: depth)
        case .mention, .structure, .section: return false
        }
    }
}
