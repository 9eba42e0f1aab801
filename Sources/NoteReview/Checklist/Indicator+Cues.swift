extension Indicator {
    /// Returns a cue as it counts for a mention of the indicator; nothing where it says nothing about it.
    func counted(_ cue: Cue) -> Cue? {
        if cue.contexts == .otherPerson, doer == .anyone { return nil }
        // `geen wapens`: a no that a fact holds is what it says.
        if kind != .behaviour, cue.contexts == .negated, cue.traits.contains(.within) { return nil }
        switch kind {
        case .behaviour:
            // `postte "het wordt tijd"`, `riep dat hij haar wist te vinden`: the words are the behaviour, and no report of it.
            return cue.isQuotation || cue.isOwnSaying ? nil : cue
        case .protective:
            // `wil zijn excuses maken`, `start in mei op de werkplaats`: what is wanted or planned protects already.
            return cue.contexts == .hypothetical && !cue.isCondition ? nil : told(cue)
        case .contradicting: return told(cue)
        case .context: return cue
        }
    }

    /// `Hij zegt dat hij niemand kwaad wil`: a denial that is the fact itself is told by whoever denies.
    private func told(_ cue: Cue) -> Cue {
        cue.isOwnDenial ? Cue(field: cue.tokens, .reported, "own saying") : cue
    }
}
