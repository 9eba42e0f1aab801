/// A sentence with its clauses and cues: decides which cues say something about which words.
final class CuedSentence {
    private let clauses: ClauseRelations
    private let cues: [Cue]
    private let reach: CueReach
    private let subjects: SubjectReader

    init(_ note: Note, _ sentence: Sentence, clauses: [Clause], cues: [Cue]) {
        let relations = ClauseRelations(clauses)
        self.clauses = relations
        reach = CueReach(
            tokens: note.tokens, lexicon: note.lexicon, range: sentence.tokens, clauses: relations)
        subjects = SubjectReader(note, sentence.tokens, clauses)
        self.cues = cues + reach.inversions + reach.openQuestions
    }

    /// Returns the cues that say something about a mention.
    func cues(for mention: SpanOfMention) -> [Cue] {
        // A cue in the mention is part of what it says, and outdoes no other; when it was is a cue all the same.
        let apart = cues.filter { cue in
            !mention.overlaps(cue) || cue.contexts.isEmpty
                || cue.contexts == .historical && mention.tokens.count > 3
                || cue.group == "time-to-come"
        }
        var found = Cue.strongest(of: apart).filter { reach.reaches($0, mention) }
        found = withoutDenied(withoutRefuted(withoutDouble(found, mention), mention), mention)
        found = withoutSuspicion(found)
        if subjects.cue(for: mention) == nil { found = found.map(contradicted) }
        return found + [subject(of: mention, found)].compactMap { $0 }
    }

    /// `Hij verwerpt de verdenking …`: what is denied is the suspicion, which is no doubt of the note.
    private func withoutSuspicion(_ found: [Cue]) -> [Cue] {
        guard let denial = found.first(where: { $0.contexts == .contested }) else { return found }
        return found.filter { cue in
            !cue.isSuspicion || !clauses.areSame(cue.tokens.lowerBound, denial.tokens.lowerBound)
        }
    }

    /// `Het klopt niet dat hij nooit …`: a no to a no.
    private func withoutDouble(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard found.contains(where: { $0.group == "not-so" }),
            found.contains(where: {
                $0.contexts == .negated && clauses.areSame($0.tokens.lowerBound, mention.start)
            })
        else { return found }
        return found.filter { $0.contexts != .negated }
    }

    /// `De verdenking van … is van tafel`: what is refuted is neither suspected nor feared.
    private func withoutRefuted(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard
            let refuted = found.first(where: {
                $0.lifts
            })
        else { return found }
        return found.filter { cue in
            cue.contexts.contains(.negated) || cue.contexts.isDisjoint(with: .refutable) || cue.isSource
                || !clauses.areSame(cue.tokens.lowerBound, refuted.tokens.lowerBound)
                    && (cue.contexts == .hypothetical
                        || !clauses.areSame(mention.start, refuted.tokens.lowerBound))
        }
    }

    /// `Hij zegt dat hij niet …`: the person's own no is a denial, and neither a report nor a no of the note.
    private func withoutDenied(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard let denial = found.first(where: { $0.contexts == .negated }),
            let saying = found.first(where: { isOwnVoice($0) }),
            !subjects.areDifferent(at: saying.tokens.lowerBound, mention.start),
            !clauses.areSame(denial.tokens.lowerBound, saying.tokens.lowerBound)
                || denial.tokens.lowerBound > saying.tokens.lowerBound
        else { return found }
        let own = Cue(field: saying.tokens, .contested, "own denial")
        let others = found.filter {
            $0.contexts != .negated && $0.tokens != saying.tokens && !isOwnVoice($0)
        }
        return others + [own]
    }

    /// `De mentor spreekt tegen dat hij …`: a no by somebody else is that person's report.
    private func contradicted(_ cue: Cue) -> Cue {
        guard cue.contexts == .contested, cue.group == "denial", subjects.isOther(at: cue.tokens.lowerBound)
        else { return cue }
        return Cue(field: cue.tokens, [.negated, .reported], cue.group)
    }

    private func isOwnVoice(_ cue: Cue) -> Bool {
        cue.isSaying && cue.contexts == .reported && subjects.isConcerned(at: cue.tokens.lowerBound)
    }

    private func subject(of mention: SpanOfMention, _ found: [Cue]) -> Cue? {
        let isSaid = found.contains { cue in
            cue.isSaying && !cue.contexts.isDisjoint(with: [.reported, .contested])
                && clauses.areSame(cue.tokens.lowerBound, mention.start)
                && cue.tokens.lowerBound < mention.start
        }
        return isSaid ? nil : subjects.cue(for: mention)
    }
}

extension Contexts {
    /// What a refutation takes away.
    fileprivate static let refutable: Contexts = [.uncertain, .hypothetical, .reported]
}
