/// How a mention is meant; contexts combine, and a mention with none is affirmed.
package struct Contexts: OptionSet, Codable, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let negated = Contexts(rawValue: 1 << 0)
    package static let uncertain = Contexts(rawValue: 1 << 1)
    package static let hypothetical = Contexts(rawValue: 1 << 2)
    package static let historical = Contexts(rawValue: 1 << 3)
    package static let otherPerson = Contexts(rawValue: 1 << 4)
    package static let reported = Contexts(rawValue: 1 << 5)
    package static let contested = Contexts(rawValue: 1 << 6)
    package static let template = Contexts(rawValue: 1 << 7)

    /// Every context with its name, in the order in which they are shown.
    package static let named: [(context: Contexts, name: String)] = [
        (.negated, "negated"), (.uncertain, "uncertain"), (.hypothetical, "hypothetical"),
        (.historical, "historical"), (.otherPerson, "other-person"), (.reported, "reported"),
        (.contested, "contested"), (.template, "template"),
    ]

    /// The contexts with which a mention no longer makes a question apply.
    package static let discounting: Contexts = [
        .negated, .hypothetical, .historical, .otherPerson, .template,
    ]

    /// Whether a mention in these contexts counts for a condition.
    package var count: Bool { isDisjoint(with: .discounting) }

    package var names: [String] {
        Self.named.filter { contains($0.context) }.map(\.name)
    }

    package init?(named name: String) {
        guard let match = Self.named.first(where: { $0.name == name }) else { return nil }
        self = match.context
    }
}
