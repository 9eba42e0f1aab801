/// Who may do what a clause says.
///
/// Words seldom leave one possibility: a name that is not on the attendance list may be anybody's.
package struct Actors: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Somebody at the table, an organisation, a role, `wij` and `ik`; also nobody who is named, as notes leave out
    /// whoever wrote them: `ouders ingelicht`, `moeder bellen`.
    package static let partner = Actors(rawValue: 1 << 0)
    /// The person whom the case is about.
    package static let concerned = Actors(rawValue: 1 << 1)
    /// Family, friends, neighbours and whoever else is no partner.
    package static let other = Actors(rawValue: 1 << 2)

    package static var any: Actors { [.partner, .concerned, .other] }

    package static let named: [String: Actors] = [
        "partner": .partner, "concerned": .concerned, "other": .other,
    ]
}

/// Who acts in a clause, and the words that name them; no words where nobody is named.
struct Actor {
    let kinds: Actors
    let tokens: Range<Int>?

    static let unnamed = Actor(kinds: .partner, tokens: nil)
    static let nobody = Actor(kinds: [], tokens: nil)
    static let anybody = Actor(kinds: .any, tokens: nil)

    func joined(with kinds: Actors) -> Actor { Actor(kinds: self.kinds.union(kinds), tokens: tokens) }
}
