/// What the words of a mention tell of themselves.
extension CueReach {
    /// `een pleeggezin`, `een ⟦vaste plek⟧`: one that nobody knows yet.
    func isSought(_ mention: SpanOfMention) -> Bool {
        [mention.start, mention.start - 1].contains {
            range.contains($0) && classes($0).contains(.indefinite) && !classes($0).contains(.no)
        }
    }

    /// Whether what a cue ends in is no word of its own in the mention: `may ⟦have fled⟧`, and not `kan ⟦zijn fiets …⟧`.
    func goesOn(_ cue: Cue, in mention: SpanOfMention) -> Bool {
        if cue.reach == .next { return cue.contexts == .hypothetical }
        // `Milan said he ⟦never threatened⟧ anyone`
        if cue.contexts == .contested { return true }
        return cue.contexts == .uncertain && classes(mention.start).contains(.finite)
            && classes(mention.start).isDisjoint(with: [.possessive, .determiner])
    }

    /// `⟦nooit heeft gestolen⟧`, `⟦er niet was⟧`: words that say that something was not so.
    func tellsOfNone(_ mention: SpanOfMention) -> Bool {
        mention.tokens.contains { classes($0).contains(.no) }
            && mention.tokens.contains { !classes($0).isDisjoint(with: [.past, .imperfect, .participle]) }
    }
}
