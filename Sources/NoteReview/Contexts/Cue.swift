/// A place that tells how something near it is meant.
struct Cue: Sendable {
    /// The tokens of each part of the cue; what stands between them is no cue.
    let parts: [Range<Int>]
    let tokens: Range<Int>
    let contexts: Contexts
    let reach: CueGroup.Reach
    /// The name of the group in the file of contexts, or of the form field that it is.
    let group: String
    let sentence: Int
    let traits: CueGroup.Traits

    init(_ hit: Hit, of list: CueList) {
        parts = hit.parts
        tokens = hit.tokens
        sentence = hit.range
        traits = list.traits
        contexts = list.contexts
        reach = list.reach
        group = list.group
    }

    init(
        field tokens: Range<Int>, _ contexts: Contexts, _ name: String, reach: CueGroup.Reach = .sentence
    ) {
        parts = [tokens]
        self.tokens = tokens
        self.contexts = contexts
        self.reach = reach
        group = name
        sentence = -1
        traits = []
    }

    private var length: Int { parts.reduce(0) { $0 + $1.count } }

    /// `ontbreekt het … niet` goes before `ontbreekt … aan`: of two that are equally long the one that is none.
    private var rank: Int { contexts.isEmpty && traits.isEmpty ? 1 : 0 }

    /// Whether the cue is a verb whose subject speaks, and not a name of the source: `zegt`, and not `volgens`.
    var isSaying: Bool { reach == .below }

    /// Whether the cue names who says something, and not what is told: `volgens school`, and not `het gerucht`.
    var isSource: Bool { contexts == .reported && !traits.contains(.told) }

    /// `naar zeggen van`: a source that holds a verb of saying, whose subject nobody is.
    private func isSourceHolding(_ saying: Cue) -> Bool {
        isSource && reach == .sentence && saying.isSaying
            && saying.parts.allSatisfy { part in
                parts.contains { $0.lowerBound <= part.lowerBound && part.upperBound < $0.upperBound }
            }
    }

    /// Whether the cue is the marks around what somebody said or wrote.
    var isQuotation: Bool { group == "quotation" }

    /// Whether the cue is the voice of the person of the case, who says no to what others tell.
    var isOwnDenial: Bool { group == "own denial" }

    /// Whether the cue makes what it stands by hang on something: `als`, and not `wil`.
    var isCondition: Bool {
        contexts == .hypothetical && ([.condition, .clauseAndNext].contains(reach) || group == "occasion")
    }

    /// Whether the cue is the verb by which a mention itself tells what somebody said.
    var isOwnSaying: Bool { group == "own saying" }

    /// Whether the cue tells of a report, by more than quotation marks.
    var isReport: Bool { contexts.contains(.reported) && !isQuotation }

    /// Whether the cue is a no such as `niet` or `geen`, and no verb that says no.
    var isPlainNo: Bool {
        contexts == .negated && [.clause, .after].contains(reach) && !traits.contains(.ends)
    }

    /// Whether the cue leaves nothing of another: a longer one holds it, and one that is none takes what it touches.
    private func outdoes(_ other: Cue) -> Bool {
        // `Blijft het gebruik uit, dan …`: that a clause starts with its verb says something beside any word of it.
        if other.group == "inversion" { return false }
        // Cues of one context need not outdo each other: each may reach where the other does not.
        if other.contexts == contexts {
            return parts == other.parts && reach == other.reach || isSourceHolding(other)
        }
        // `spijt van`: tells of other words and cues, and says nothing of its own.
        if contexts.isEmpty, !traits.isDisjoint(with: .telling) { return false }
        if contexts.isEmpty {
            // `iets zegt me dat …`: what is no report may be a doubt.
            if let own = Self.likenesses[group], other.contexts.isDisjoint(with: own) { return false }
            return parts.contains { part in other.parts.contains { $0.overlaps(part) } }
        }
        return other.parts.allSatisfy { part in
            parts.contains { $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound }
        }
    }

    /// What the phrases look like that are no report, and no past; what is no negation may be no doubt either.
    private static let likenesses: [String: Contexts] = [
        "no-report": [.reported, .contested], "no-history": .historical,
    ]

    /// Returns the cues that are left when the longest at each place wins, and those that are none are gone.
    static func strongest(of cues: [Cue]) -> [Cue] {
        if cues.count < 2 { return cues.filter { !$0.contexts.isEmpty } }
        var kept: [Cue] = []
        let byLength = cues.sorted {
            ($0.length, $0.rank, $1.tokens.lowerBound) > ($1.length, $1.rank, $0.tokens.lowerBound)
        }
        for cue in byLength {
            let rival = kept.first { $0.outdoes(cue) && ($0.parts != cue.parts || $0.contexts.isEmpty) }
            if rival == nil { kept.append(cue) }
        }
        return kept.filter { cue in !cue.contexts.isEmpty && !kept.contains { $0.isLonger(than: cue) } }
            .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// `geen afname … te zien`: whether a longer cue of another kind stands at the place of one of the parts.
    private func isLonger(than other: Cue) -> Bool {
        guard contexts.isEmpty || contexts == .uncertain, contexts != other.contexts,
            traits.isDisjoint(with: .telling)
        else { return false }
        // `niet hoor`: what is no report says nothing of a no.
        if contexts.isEmpty, let own = Self.likenesses[group], other.contexts.isDisjoint(with: own) {
            return false
        }
        return other.parts.contains { part in
            parts.contains { $0.count > part.count && $0.clamped(to: part) == part }
        }
    }
}

/// The tokens of a mention: of each part, and from the first to the last.
struct SpanOfMention {
    let parts: [Range<Int>]
    let tokens: Range<Int>

    init(_ parts: [Range<Int>]) {
        self.parts = parts
        tokens = parts.hull
    }

    var start: Int { parts.first?.lowerBound ?? tokens.lowerBound }

    /// Whether a cue stands in the mention itself; one that goes on in it says something about it.
    func overlaps(_ cue: Cue) -> Bool {
        guard let first = cue.parts.min(by: { $0.lowerBound < $1.lowerBound }) else { return false }
        return parts.contains { $0.overlaps(first) }
    }

    /// Whether a cue begins before the mention, and ends in it: `bij ⟦volgende bedreiging⟧`, `may ⟦have fled⟧`.
    func isEntered(by cue: Cue) -> Bool { cue.tokens.lowerBound < start && overlaps(cue) }
}
